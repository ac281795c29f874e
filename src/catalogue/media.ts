import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { nearest } from "#lib/nearest.ts";
import { toSlugSegment } from "#lib/slug.ts";
import { decoded } from "#markdown/addresses.ts";
import { isDocument } from "#markdown/local-files.ts";
import type { LocalMedium } from "./entries.ts";
import { filmSize } from "./film-size.ts";
import type { Pictures } from "./pictures.ts";
import { shortened } from "./quote.ts";

/** Characters of a digest in the name of a published file: enough that two never meet. */
const NAME_DIGITS = 10;

/** What a film shows before it plays lies beside it: "clip.mp4" and "clip.poster.png". */
const POSTER_ENDINGS = [
  ".poster.avif",
  ".poster.webp",
  ".poster.jpg",
  ".poster.jpeg",
  ".poster.png",
];

interface MediaFolders {
  readonly contentDir: string;
  readonly pictures: Pictures;
}

/**
 * Finds a film, a sound, captions or a download.
 * @param reference "./clip.mp4" beside the article, "@/assets/clip.mp4" in the content folder.
 * @param from Absolute path of the article.
 */
export async function findMedium(
  reference: string,
  from: string,
  { contentDir, pictures }: MediaFolders,
): Promise<{ readonly medium: LocalMedium } | { readonly message: string }> {
  const before = reference.replace(/[?#].*$/s, "");
  const rest = reference.slice(before.length);
  const written = decoded(before);
  const path = written.startsWith("@/")
    ? join(contentDir, written.slice(2))
    : resolve(dirname(from), written);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return { message: explainAbsence(written, path) };
  }
  const bytes = await readFile(path);
  const file = { path, name: publishedName(path, bytes) };
  const poster = await posterOf(path, pictures);
  const { width, height } = filmSize(bytes) ?? poster?.size ?? {};
  return { medium: { kind: "medium", ...file, rest, width, height, poster: poster?.file } };
}

async function posterOf(path: string, pictures: Pictures) {
  const stem = path.slice(0, -extname(path).length);
  const own = POSTER_ENDINGS.map((ending) => stem + ending).find((each) => existsSync(each));
  if (own === undefined) return undefined;
  const found = await pictures.find(`./${basename(own)}`, own);
  if (!("picture" in found)) return undefined;
  const { width, height } = found.picture;
  return {
    size: { width, height },
    file: { path: own, name: publishedName(own, await readFile(own)) },
  };
}

/** "clip.x7Fa90Qz1b.mp4": a file that changes has another address, and may be kept for ever. */
function publishedName(path: string, bytes: Buffer): string {
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, NAME_DIGITS);
  const ending = extname(path).toLowerCase();
  const stem = toSlugSegment(basename(path).slice(0, -ending.length)) || "file";
  return `${stem}.${digest}${ending}`;
}

function explainAbsence(written: string, path: string): string {
  const folder = dirname(path);
  const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  const near = nearest(basename(path), names);
  const start = `There is no file ${shortened(written)}${isDocument(written) ? "" : " to play"}.`;
  if (near === undefined) return `${start} Put it there, or correct the name.`;
  return `${start} Did you mean ${written.replace(/[^/]*$/, "")}${near}?`;
}
