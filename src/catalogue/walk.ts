import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { isIgnoredFile } from "#lib/slug.ts";
import type { Problem } from "#lib/problems.ts";
import { explainUnreadable } from "./source.ts";

/** A folder of the content folder, such as `posts/`. */
interface Room {
  readonly folder: string;
  /** Endings of the files that it holds: [".md", ".mdx"]. */
  readonly extensions: readonly string[];
  /** The name of a file or folder in messages. */
  readonly nameOf: (path: string) => string;
}

/** What lies in a room. */
interface Listing {
  /** Absolute paths of its files, sorted. */
  readonly paths: readonly string[];
  /** The same of files of other kinds. */
  readonly others: readonly string[];
  readonly problems: readonly Problem[];
}

/** Endings under which people know Markdown. */
const MARKDOWN = /\.(?:mdx?|markdown|mdown|mkdn?|mdwn)$/i;

/** Finds the files of a room; none when its folder is missing. Links to files and folders are followed. */
export async function listFiles(room: Room): Promise<Listing> {
  const walk = new Walk(room);
  await walk.enter(room.folder);
  const { paths, others, problems } = walk;
  return { paths: paths.toSorted(), others: others.toSorted(), problems };
}

class Walk {
  readonly paths: string[] = [];
  readonly others: string[] = [];
  readonly problems: Problem[] = [];
  /** Real paths of folders: a link that leads to a folder above it would never end. */
  readonly #entered = new Set<string>();
  readonly #room: Room;

  constructor(room: Room) {
    this.#room = room;
  }

  async enter(folder: string): Promise<void> {
    let entries: Dirent[];
    try {
      const real = await realpath(folder);
      if (this.#entered.has(real)) return;
      this.#entered.add(real);
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      this.#reportFolder(folder, (error as NodeJS.ErrnoException).code ?? String(error));
      return;
    }
    for (const entry of entries) await this.#look(entry, join(folder, entry.name));
  }

  async #look(entry: Dirent, path: string): Promise<void> {
    const kind = await kindOf(entry, path);
    if (kind === "folder") {
      if (entry.name.startsWith(".")) return;
      const found = this.paths.length;
      await this.enter(path);
      if (this.paths.length === found && this.#isWanted(entry.name)) {
        this.#report(
          path,
          "This is a folder with the name of a file, and nothing to read lies in it. Rename or delete it.",
        );
      }
    } else if (kind === "file" && !isIgnoredFile(entry.name)) {
      if (this.#isWanted(entry.name)) this.paths.push(path);
      else if (MARKDOWN.test(entry.name)) this.#reportEnding(entry.name, path);
      else this.others.push(path);
    }
  }

  #isWanted(name: string): boolean {
    return this.#room.extensions.some((extension) => name.endsWith(extension));
  }

  #reportEnding(name: string, path: string): void {
    const { extensions } = this.#room;
    const ending = extensions.find((one) => name.toLowerCase().endsWith(one)) ?? extensions[0];
    const better = name.replace(MARKDOWN, ending ?? "");
    this.#report(
      path,
      `Only ${extensions.join(" and ")} files are read here. Rename it to ${better}.`,
    );
  }

  #reportFolder(folder: string, code: string): void {
    if (folder === this.#room.folder && code === "ENOENT") return;
    if (code === "ENOTDIR") {
      this.#report(folder, "This is a file, and a folder is looked for here. Rename or delete it.");
      return;
    }
    this.#report(folder, explainUnreadable(code).replace("This file", "This folder"));
  }

  #report(path: string, message: string): void {
    this.problems.push({ file: this.#room.nameOf(path), severity: "error", message });
  }
}

async function kindOf(entry: Dirent, path: string): Promise<"file" | "folder" | "other"> {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (!entry.isSymbolicLink()) return "other";
  return stat(path).then(
    (found) => (found.isDirectory() ? "folder" : "file"),
    // A dangling link is listed too, so that reading it reports the file instead of losing it.
    () => "file",
  );
}
