import { getEntry, render } from "astro:content";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { readBody } from "#catalogue/body-cache.ts";
import { toPicture } from "./picture.ts";
import { cacheDir } from "./site.ts";
import type { Picture } from "./view.ts";

/** What an article's body is made of: a component for MDX, else HTML with places for its pictures. */
export type Body =
  | { readonly Content: AstroComponentFactory }
  | { readonly html: string; readonly pictures: readonly Picture[] };

/**
 * The body of an article or a page.
 * @throws If the collection does not hold it, or its HTML is not in the cache.
 */
export async function getBody(collection: "posts" | "pages", id: string): Promise<Body> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`The collection ${collection} has no entry ${id}.`);
  const { format, body } = entry.data;
  if (format === "mdx") return { Content: (await render(entry)).Content };
  return { html: await readBody(cacheDir, body.digest), pictures: body.images.map(toPicture) };
}
