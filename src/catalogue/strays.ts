/** Articles that lie where nobody reads, and would be missed in silence. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "#build/environment.ts";
import type { Problem } from "#lib/problems.ts";
import { fileName } from "./source.ts";

/** Folders of the content folder that have a meaning. */
const ROOMS = ["posts", "pages", "authors", "tags", "series", "assets", "public"];

/** What other systems call a folder of articles. */
const ARTICLES = /^(?:posts?|blogs?|articles?|writing|entries|news)$/i;

const MARKDOWN = /\.mdx?$/i;

/** Files about the content folder itself. */
const ABOUT = /^(?:readme|license|licence|changelog|contributing|code_of_conduct)\b/i;

/** Warns of Markdown beside the folders that are read. */
export function findStrays(environment: Environment): readonly Problem[] {
  const { contentDir } = environment;
  const problems: Problem[] = [];
  const warn = (name: string, message: string) =>
    problems.push({
      file: fileName(environment, join(contentDir, name)),
      severity: "warning",
      rule: "unread-file",
      message,
    });
  for (const entry of entriesOf(contentDir)) {
    const { name } = entry;
    if (/^[_.]/.test(name)) continue;
    if (entry.isFile() && MARKDOWN.test(name) && !ABOUT.test(name)) {
      warn(
        name,
        "This file lies in no folder that is read. Move it into posts/ or pages/, or begin its name with _.",
      );
    } else if (
      isFolder(entry) &&
      !isRoom(contentDir, name) &&
      holdsMarkdown(join(contentDir, name))
    ) {
      const better =
        ROOMS.find((room) => room === name.toLowerCase()) ??
        (ARTICLES.test(name) ? "posts" : undefined);
      const advice = better
        ? `Rename it to ${better}/.`
        : "Articles lie in posts/, pages in pages/. Move them there, or begin its name with _.";
      warn(name, `Nothing in this folder is read. ${advice}`);
    }
  }
  return problems;
}

/** Some disks tell names apart by their case, others do not. */
function isRoom(contentDir: string, name: string): boolean {
  if (ROOMS.includes(name)) return true;
  const room = ROOMS.find((one) => one === name.toLowerCase());
  if (room === undefined) return false;
  const meant = statSync(join(contentDir, room), { throwIfNoEntry: false });
  return meant?.ino === statSync(join(contentDir, name)).ino;
}

/** Looks no deeper than articles are sorted by year and name: the folder may be somebody's whole disk. */
function holdsMarkdown(folder: string, depth = 3): boolean {
  const entries = entriesOf(folder);
  if (entries.some((entry) => entry.isFile() && MARKDOWN.test(entry.name))) return true;
  const folders = depth > 1 ? entries.filter(isFolder) : [];
  return folders.some(({ name }) => holdsMarkdown(join(folder, name), depth - 1));
}

function isFolder(entry: Dirent): boolean {
  return entry.isDirectory() && !/^[_.]/.test(entry.name) && entry.name !== "node_modules";
}

/** Nothing, of a folder that may not be read. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
