import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import sharp from "sharp";
import { nearest } from "#lib/nearest.ts";
import type { LocalPicture } from "./entries.ts";

/** Folders that a reference to a picture can mean. */
export interface PictureFolders {
  readonly contentDir: string;
  readonly publicDir: string;
}

/** A local picture a reference leads to, or a sentence that says what is wrong with it. */
export type PictureResult =
  | { readonly picture: LocalPicture }
  | { readonly message: string };

/**
 * Finds the file that a reference in an article means.
 * @param reference "./a.png" or "a.png" beside the article, "@/assets/a.png" in `content/assets/`.
 * @param from Absolute path of the article.
 */
export async function findPicture(
  reference: string,
  from: string,
  { contentDir }: PictureFolders,
): Promise<PictureResult> {
  const decoded = decode(reference);
  const path = decoded.startsWith("@/")
    ? join(contentDir, decoded.slice(2))
    : resolve(dirname(from), decoded);
  if (!existsSync(path)) return { message: explainAbsence(decoded, path) };
  const picture = await measure(path);
  if (picture) return { picture };
  return {
    message: `${decoded} is not a picture that can be read. Use PNG, JPEG, WebP, AVIF, GIF or SVG.`,
  };
}

async function measure(path: string): Promise<LocalPicture | undefined> {
  try {
    const bytes = await readFile(path);
    const { width, height, format } = await sharp(bytes).metadata();
    const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 16);
    return { path, digest, width, height, format };
  } catch {
    return undefined;
  }
}

/** Whether a reference names something in another place: an address, not a file. */
export function isRemote(reference: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(reference);
}

/** A sentence if no file of `public/` has this path. */
export function checkPublicFile(href: string, { publicDir }: PictureFolders): string | undefined {
  const path = join(publicDir, decode(href.replace(/[?#].*$/, "")));
  if (existsSync(path)) return undefined;
  return `There is no file ${href} in public/. Put it there, or correct the path.`;
}

function explainAbsence(reference: string, path: string): string {
  const folder = dirname(path);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const near = nearest(basename(path), names);
  const start = `There is no picture at ${reference}.`;
  if (near === undefined) return `${start} Put it there, or correct the name.`;
  return `${start} Did you mean ${reference.slice(0, -basename(path).length)}${near}?`;
}

function decode(reference: string): string {
  try {
    return decodeURI(reference);
  } catch {
    return reference;
  }
}
