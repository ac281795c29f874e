import { readFile, readdir, stat } from "node:fs/promises";
import { isUtf8 } from "node:buffer";
import { join, relative, sep } from "node:path";
import type { Problem } from "#lib/problems.ts";

/** A text file of the content folder, as read. */
export interface Source {
  /** Name in messages: "content/posts/wind.md", posix slashes. */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  /** Path below its collection's folder: "wind.md", "2024/wind/index.mdx". */
  readonly name: string;
  /** Text without byte-order mark, with "\n" line ends. */
  readonly text: string;
}

/** Outcome of reading: a source, or what is wrong with the file. */
export type ReadResult = { readonly source: Source } | { readonly problem: Problem };

/** Paths of files below `folder` with one of `extensions`, sorted; none when the folder is missing. */
export async function listFiles(
  folder: string,
  extensions: readonly string[],
): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
      throw error;
    },
  );
  const paths: string[] = [];
  for (const entry of found) {
    if (!extensions.some((extension) => entry.name.endsWith(extension))) continue;
    const path = join(entry.parentPath, entry.name);
    // A link may lead to a file: authors keep articles in other folders and link them here.
    if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) paths.push(path);
  }
  return paths.toSorted();
}

async function isFile(path: string): Promise<boolean> {
  // A dangling link is listed too, so that reading it reports the file instead of losing it.
  return stat(path).then(
    (found) => found.isFile(),
    () => true,
  );
}

/** Posix form of `path` seen from `folder`. */
export function posixRelative(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}

/**
 * Reads a text file as UTF-8.
 * @param root Folder from which the file is named in messages.
 * @param folder Folder of its collection.
 */
export async function readSource(root: string, folder: string, path: string): Promise<ReadResult> {
  const file = posixRelative(root, path);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { problem: { file, severity: "error", message: unreadable(error) } };
  }
  if (!isUtf8(bytes)) {
    return {
      problem: {
        file,
        line: firstInvalidLine(bytes),
        severity: "error",
        message:
          "This line holds bytes that are not UTF-8. Save the file as UTF-8 in your editor, and it is read.",
      },
    };
  }
  const text = new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
  return { source: { file, path, name: posixRelative(folder, path), text } };
}

function unreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EACCES" || code === "EPERM") {
    return "This file may not be read. Give yourself the right to read it (chmod u+r), or move it away.";
  }
  if (code === "ENOENT") return "This is a link to a file that is gone. Mend the link, or delete it.";
  return `This file could not be read (${code ?? String(error)}). Check it, or move it away.`;
}

function firstInvalidLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}
