/** Text from files of any age: its encoding is recognised, what is no text is refused by name. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { firstInvalidLine } from "#lib/utf8.ts";
import { ImportError } from "./article.ts";

const MEGABYTE = 1_000_000;

/** An export of a whole site. Parsers hold it several times over; larger ones are exported by year. */
const MOST_OF_AN_EXPORT = 120 * MEGABYTE;

/** One article. A novel has 2 MB. */
const MOST_OF_AN_ARTICLE = 8 * MEGABYTE;

/** The first bytes of files that people take for text. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], sentence: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    "is packed (ZIP; Word and Pages documents are, too). Unpack an archive, or save a document as plain text or HTML",
  ],
  [[0x25, 0x50, 0x44, 0x46], "is a PDF. Copy its text into a .txt file"],
  [[0x1f, 0x8b], "is packed (gzip). Unpack it"],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "is a document of an older Word. Save it as plain text (UTF-8) or HTML",
  ],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "is rich text (RTF). Save it as plain text (UTF-8)"],
];

/**
 * Reads a text in UTF-8, with or without byte-order mark, or in UTF-16.
 * @param name How messages call it.
 * @returns With "\n" line ends and without byte-order mark.
 * @throws {ImportError} If it is no text, in another encoding, or too large.
 */
export function readText(path: string, name: string, kind: "article" | "export"): string {
  const limit = kind === "export" ? MOST_OF_AN_EXPORT : MOST_OF_AN_ARTICLE;
  return decode(readBytes(path, name, limit, kind), name);
}

function readBytes(path: string, name: string, limit: number, kind: string): Buffer {
  let file: number | undefined;
  try {
    // Opening a pipe would wait until somebody writes into it.
    if (!statSync(path).isFile()) throw new ImportError(`${name} is not a file.`);
    file = openSync(path, "r");
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new ImportError(`${name} is not a file.`);
    if (stats.size > limit) throw new ImportError(tooLarge(name, stats.size, limit, kind));
    return readFileSync(file);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new ImportError(`${name} could not be read (${code ?? String(error)}).`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function tooLarge(name: string, size: number, limit: number, kind: string): string {
  const [has, most] = [size, limit].map((bytes) =>
    Math.ceil(bytes / MEGABYTE).toLocaleString("en"),
  );
  const advice =
    kind === "export"
      ? "Export it in parts, such as a year at a time."
      : "An article is never that long: split it, or look what it is.";
  return `${name} has ${has} MB, and at most ${most} MB are read at once. ${advice}`;
}

/** @throws {ImportError} */
export function decode(bytes: Buffer, name: string): string {
  for (const [start, sentence] of SIGNATURES) {
    if (start.every((byte, index) => bytes[index] === byte)) {
      throw new ImportError(`${name} ${sentence}, and import that.`);
    }
  }
  const text = decodeUtf16(bytes, name) ?? decodeUtf8(bytes, name);
  if (text.includes("\0")) {
    throw new ImportError(`${name} is not a text: it holds zero bytes. Leave it out.`);
  }
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** Bytes that are looked at to tell UTF-16 without a mark. */
const SAMPLE = 400;

function decodeUtf16(bytes: Buffer, name: string): string | undefined {
  const encoding = utf16Of(bytes);
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(
      `${name} is UTF-16 with half a character in it: it was cut off, or is no text. Save or export it again, as UTF-8.`,
    );
  }
}

function utf16Of(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4 || sample.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  }
  // Latin text in UTF-16 has a zero in nearly every character, always on the same side.
  const most = (sample.length / 2) * 0.6;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : undefined;
}

function decodeUtf8(bytes: Buffer, name: string): string {
  const line = firstInvalidLine(bytes);
  if (line === undefined) return new TextDecoder().decode(bytes);
  throw new ImportError(
    `${name} is in an encoding that is not UTF-8 (line ${line.toLocaleString("en")}). Save or export it as UTF-8 and import it again.`,
  );
}

/** Bytes in which the first element of an export stands, with its namespaces. */
const HEAD_BYTES = 4_000;

/** The beginning of a file, as far as it is Latin text. */
export function headOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    const length = readSync(file, bytes, 0, HEAD_BYTES, 0);
    // UTF-16 has a zero beside every such letter.
    return bytes.subarray(0, length).toString("latin1").replaceAll("\0", "");
  } finally {
    closeSync(file);
  }
}
