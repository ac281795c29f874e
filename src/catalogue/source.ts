import { readFile } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";
import type { Problem } from "#lib/problems.ts";
import { firstInvalidLine } from "#lib/utf8.ts";
import type { Kind } from "./fences.ts";

/** A text file of the content folder. */
export interface Source {
  /** Name in messages: "content/posts/wind.md", posix slashes. */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  /** Path below its collection's folder: "wind.md", "2024/wind/index.mdx". */
  readonly name: string;
  /** What it is about; an article if it does not say. */
  readonly kind?: Kind;
}

/** Outcome of reading: the bytes of valid UTF-8, or what is wrong with the file. */
type ReadResult = { readonly bytes: Buffer } | { readonly problem: Problem };

/** The two folders by which files are named. */
interface NamingFolders {
  readonly root: string;
  readonly contentDir: string;
}

/** Posix form of `path` seen from `folder`. */
export function posixRelative(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}

/** The name of a file in messages: seen from the project, or from a content folder that lies elsewhere. */
export function fileName({ root, contentDir }: NamingFolders, path: string): string {
  const way = relative(root, contentDir);
  const isElsewhere = way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
  return posixRelative(isElsewhere ? contentDir : root, path);
}

/** Reads a file and makes sure that it is UTF-8. */
export async function readSource({ file, path }: Source): Promise<ReadResult> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const message = explainUnreadable((error as NodeJS.ErrnoException).code ?? String(error));
    return { problem: { file, severity: "error", message } };
  }
  if (bytes.subarray(0, SEEN_FOR_UTF16).includes(0)) {
    const message = "This file is UTF-16 or no text at all. Save it as UTF-8 in your editor.";
    return { problem: { file, line: 1, severity: "error", message } };
  }
  const line = firstInvalidLine(bytes);
  if (line === undefined) return { bytes };
  const message =
    "This line holds bytes that are not UTF-8. Save the file as UTF-8 in your editor, and it is read.";
  return { problem: { file, line, severity: "error", message } };
}

/** The text of a file without byte-order mark, with "\n" line ends. */
export function decodeText(bytes: Buffer): string {
  return new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
}

/** A sentence for a system error at reading a file. */
export function explainUnreadable(code: string): string {
  if (code === "EACCES" || code === "EPERM") {
    return "This file may not be read. Give yourself the right to read it (chmod u+r), or move it away.";
  }
  if (code === "ENOENT") {
    return "This is a link to a file that is gone. Mend the link, or delete it.";
  }
  if (code === "ELOOP") return "This is a link that leads to itself. Mend the link, or delete it.";
  return `This file could not be read (${code}). Check it, or move it away.`;
}

/** A zero byte among so many is the mark of UTF-16, or of a picture. */
const SEEN_FOR_UTF16 = 4;
