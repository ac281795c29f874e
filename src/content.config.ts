/**
 * Collections: the catalogue of the content folder, handed to Astro.
 * The catalogue has read, checked and rendered everything before. In a build Astro keeps all of it; while
 * writing only what it has to import, and the rest comes from memory (see build/live-content.ts).
 */
import { fileURLToPath } from "node:url";
import { defineCollection } from "astro:content";
import type { DataStore, Loader } from "astro/loaders";
import { z } from "astro/zod";
import { readEnvironment } from "#build/environment.ts";
import { assertNoErrors, currentCatalogue, followCatalogue } from "#catalogue/current.ts";
import { type CollectionName, type Item, itemsOf, relativePosix } from "#catalogue/items.ts";
import { picturesOnly } from "#catalogue/live-entries.ts";
import type { Catalogue } from "#catalogue/load.ts";
import type { StoredAuthor, StoredPage, StoredPost, StoredTag } from "#catalogue/stored.ts";
import { digest } from "#lib/digest.ts";

const environment = readEnvironment();
const isWriting = environment.mode === "dev";

/** A loader that stores what the catalogue holds, and stores it again when that has changed. */
function fromCatalogue(name: CollectionName): Loader {
  return {
    name: `paper-planes-${name}`,
    async load({ store, config }) {
      const root = fileURLToPath(config.root);
      const keep = (catalogue: Catalogue) => {
        const items = itemsOf(name, catalogue, environment);
        fill(store, root, isWriting ? items.flatMap(picturesOnly) : items);
      };
      const catalogue = await currentCatalogue(environment);
      if (isWriting) followCatalogue(keep);
      else assertNoErrors(catalogue);
      keep(catalogue);
    },
  };
}

function fill(store: DataStore, root: string, items: readonly Item[]): void {
  const wanted = new Set(items.map(({ id }) => id));
  for (const id of store.keys()) if (!wanted.has(id)) store.delete(id);
  for (const { id, path, format, data } of items) {
    const filePath = relativePosix(root, path);
    const isMdx = format === "mdx";
    store.set({
      id,
      data,
      filePath,
      digest: digest(data),
      ...(isMdx && { deferredRender: true }),
    });
    if (isMdx) store.addModuleImport(filePath);
  }
}

const posts = defineCollection({
  loader: fromCatalogue("posts"),
  schema: z.custom<StoredPost>(),
});

const pages = defineCollection({
  loader: fromCatalogue("pages"),
  schema: z.custom<StoredPage>(),
});

const authors = defineCollection({
  loader: fromCatalogue("authors"),
  schema: z.custom<StoredAuthor>(),
});

const tags = defineCollection({
  loader: fromCatalogue("tags"),
  schema: z.custom<StoredTag>(),
});

export const collections = { posts, pages, authors, tags };
