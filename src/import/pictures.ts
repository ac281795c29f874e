/** Files that come along with an article: which of them can, and under which name. */
import { readFileSync, statSync } from "node:fs";
import sharp from "sharp";
import { dangerIn } from "#catalogue/drawings.ts";
import { isDocument } from "#markdown/local-files.ts";

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg|tiff?)$/i;
const MEDIUM = /\.(?:mp4|m4v|webm|mov|ogv|mp3|m4a|aac|ogg|oga|opus|flac|wav|vtt)$/i;

export type FileKind = "picture" | "medium" | "document" | "other";

export function kindOfFile(path: string): FileKind {
  if (PICTURE.test(path)) return "picture";
  if (MEDIUM.test(path)) return "medium";
  return isDocument(path) ? "document" : "other";
}

/**
 * Whether a link leads to a picture. Around a picture it made that larger, which the engine does itself.
 * "/wiki/File:Kite.jpg" is a page about one.
 */
export function leadsToPicture(address: string): boolean {
  return /(?:^|\/)[^/:?#]+\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#].*)?$/is.test(address);
}

/** What is wrong with files, by path, each looked at once. */
export class PictureFaults {
  readonly #known = new Map<string, Promise<string | undefined>>();

  /** @returns Words that complete "The picture x …"; undefined if the engine can show it. */
  of(path: string): Promise<string | undefined> {
    const known = this.#known.get(path) ?? faultOf(path);
    this.#known.set(path, known);
    return known;
  }
}

async function faultOf(path: string): Promise<string | undefined> {
  if (kindOfFile(path) !== "picture") return undefined;
  try {
    if (statSync(path).size === 0) return "is empty";
    const bytes = readFileSync(path);
    await sharp(bytes).metadata();
    if (!/\.svg$/i.test(path)) return undefined;
    const danger = dangerIn(bytes);
    return danger && `holds ${danger.what}, which could run when it is opened by itself`;
  } catch {
    return "is not a picture that can be read";
  }
}
