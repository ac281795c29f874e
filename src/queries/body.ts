import { getEntry, render } from "astro:content";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { readBody } from "#catalogue/body-cache.ts";
import { fillTokens } from "#markdown/file-tokens.ts";
import { type FileAttributes, getFileAddresses, toFileAttributes } from "./body-files.ts";
import { toPicture } from "./picture.ts";
import { cacheDir } from "./site.ts";
import type { Picture } from "./view.ts";

/** What an article's body is made of: a component for MDX, else HTML with places for its pictures. */
export type Body =
  | { readonly Content: AstroComponentFactory; readonly files: readonly FileAttributes[] }
  | { readonly html: string; readonly pictures: readonly Picture[] };

/**
 * The body of an article or a page.
 * @throws If the collection does not hold it, or its HTML is not in the cache.
 */
export async function getBody(collection: "posts" | "pages", id: string): Promise<Body> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`The collection ${collection} has no entry ${id}.`);
  const { format, body } = entry.data;
  const files = toFileAttributes(body.files, await getFileAddresses());
  if (format === "mdx") return { Content: (await render(entry)).Content, files };
  const html = fillTokens(await readBody(cacheDir, body.digest), (index, isPlayer) => {
    const { href, film, size } = files[index] ?? { href: "", film: {} };
    return isPlayer ? { href, ...film } : { href, ...size };
  });
  return { html, pictures: body.images.map(toPicture) };
}
