/** Gives frontmatter to articles and pages that have none: `npm run check -- --fix`. */
import { randomUUID } from "node:crypto";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { markdownToMdast } from "satteri";
import type { Environment } from "#build/environment.ts";
import { isProse } from "#catalogue/fences.ts";
import { loadSite } from "#catalogue/site-config.ts";
import { decodeText, fileName, readSource } from "#catalogue/source.ts";
import { listFiles } from "#catalogue/walk.ts";
import { nodesOf } from "#check/body/body.ts";
import { toMoment } from "#lib/dates.ts";
import { excerpt } from "#lib/excerpt.ts";
import { writeFrontmatter } from "./frontmatter-text.ts";

/** Characters of a first paragraph that make a description; a shorter one says too little. */
const LEAST_DESCRIPTION = 50;

/** What becomes of a text. */
interface Adopted {
  /** The whole file. */
  readonly text: string;
  readonly title: string;
  readonly from: "heading" | "file name";
}

interface AdoptOptions {
  /** Below its folder: "posts/2024-05-01-kite.md". */
  readonly name: string;
  /** "2024-05-01", of the file; undefined for a page. */
  readonly date: string | undefined;
}

/**
 * Writes frontmatter into every article and page that has none.
 * @param words Names of files, to adopt only those; all if there are none.
 * @returns What was done, a line each.
 */
export async function adoptFiles(
  environment: Environment,
  words: readonly string[],
): Promise<string[]> {
  const { timezone } = await loadSite(environment);
  const lines: string[] = [];
  for (const kind of ["posts", "pages"] as const) {
    const folder = join(environment.contentDir, kind);
    const nameOf = (path: string) => fileName(environment, path);
    const { paths } = await listFiles({ folder, extensions: [".md", ".mdx"], nameOf });
    for (const path of paths) {
      const file = nameOf(path);
      if (words.length > 0 && !words.some((word) => file.endsWith(word.replace(/^\.\//, "")))) {
        continue;
      }
      const line = await adoptFile(path, file, kind === "posts" ? timezone : undefined);
      if (line !== undefined) lines.push(line);
    }
  }
  return lines.length > 0 ? lines : ["Every article has frontmatter: nothing to write."];
}

async function adoptFile(
  path: string,
  file: string,
  timezone: string | undefined,
): Promise<string | undefined> {
  const read = await readSource({ file, path, name: basename(path) });
  if ("problem" in read) return undefined;
  const raw = await readFile(path, "utf8");
  const named = /^(\d{4}-\d{2}-\d{2})[-_]/.exec(nameWithoutIndex(path))?.[1];
  const { mtimeMs } = await stat(path);
  const date = timezone && (named ?? toMoment(mtimeMs, timezone, "en").date);
  const adopted = adopt(raw, { name: nameWithoutIndex(path), date });
  if (!adopted) return undefined;
  await replace(path, adopted.text);
  const dated = date === undefined ? "" : `, date ${date} from the ${named ? "file name" : "file"}`;
  return `${file}: wrote the title “${adopted.title}” from the ${adopted.from}${dated}.`;
}

/**
 * The text with frontmatter above it. A heading at the very beginning becomes the title; every other
 * byte stays as it is.
 * @returns Undefined for a text that has frontmatter, or a beginning of one, or that is empty.
 */
export function adopt(raw: string, { name, date }: AdoptOptions): Adopted | undefined {
  const mark = raw.startsWith("\uFEFF") ? "\uFEFF" : "";
  const text = raw.slice(mark.length);
  if (!isProse(decodeText(Buffer.from(text)))) return undefined;
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? "\n";
  const [heading, written = ""] = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\r\n?|\n|$)/.exec(text) ?? [];
  const plain = heading === undefined ? "" : plainText(written);
  const title = plain || titleFromName(name);
  const body = plain === "" ? text : text.slice(heading?.length ?? 0);
  // Emphasis and links have no place in a title: what was written is kept beside it.
  const comments = plain !== "" && plain !== written ? [`It was written: # ${written}`] : [];
  const description = firstParagraph(body);
  const fields = { title, description, pubDatetime: date };
  const head = writeFrontmatter(fields, comments).replaceAll("\n", lineEnd);
  const gap = /^(?:\r\n?|\n)/.test(body) || body === "" ? "" : lineEnd;
  return {
    text: mark + head + gap + body,
    title,
    from: plain === "" ? "file name" : "heading",
  };
}

/** "2024-05-01-a-walk-in-the-snow" → "A walk in the snow" */
function titleFromName(name: string): string {
  const words = name
    .replace(/^\d{4}-\d{2}-\d{2}[-_]/, "")
    .replace(/[-_\s]+/g, " ")
    .trim();
  const [first = "", ...rest] = words || "Untitled";
  return first.toLocaleUpperCase("en") + rest.join("");
}

function plainText(markdown: string): string {
  const texts = nodesOf(markdownToMdast(markdown), ["text", "inlineCode"]);
  return texts
    .map(({ value }) => value)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first sentences, if they say enough for a list. */
function firstParagraph(body: string): string | undefined {
  const [paragraph] = nodesOf(markdownToMdast(body), ["paragraph"]);
  const text = paragraph
    ? nodesOf(paragraph, ["text", "inlineCode"]).map(({ value }) => value)
    : [];
  const sentences = excerpt(text.join(""));
  return sentences.length >= LEAST_DESCRIPTION ? sentences : undefined;
}

/** The name of an article's file or folder. */
function nameWithoutIndex(path: string): string {
  const stem = basename(path).replace(/\.mdx?$/, "");
  return stem === "index" ? basename(dirname(path)) : stem;
}

/** Whoever reads at the same time sees the old text or the new one, never a part. */
async function replace(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  const { mode } = await stat(path);
  await writeFile(draft, text, { mode });
  await rename(draft, path);
}
