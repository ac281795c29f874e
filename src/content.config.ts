/**
 * Collections: the catalogue of the content folder, handed to Astro.
 * The catalogue has read, checked and rendered everything before; a loader only decides what may be seen.
 */
import { dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { defineCollection } from "astro:content";
import type { Loader } from "astro/loaders";
import { z } from "astro/zod";
import { readEnvironment } from "#build/environment.ts";
import { isWithin } from "#build/paths.ts";
import { assertNoErrors, currentCatalogue, forgetCatalogue } from "#catalogue/current.ts";
import type {
  AuthorEntry,
  BodyFacts,
  LocalPicture,
  PageEntry,
  PostEntry,
  TagEntry,
} from "#catalogue/entries.ts";
import type { Catalogue } from "#catalogue/load.ts";
import type { StoredAuthor, StoredPage, StoredPost, StoredTag } from "#catalogue/stored.ts";
import { digest } from "#lib/digest.ts";

const environment = readEnvironment();
const isWriting = environment.mode === "dev";

let running: Promise<unknown> = Promise.resolve();
let next: Promise<unknown> | undefined;

/**
 * Reads the content folder again, once for all collections and for all changes that come meanwhile:
 * a change that is noticed while it is read makes it be read once more afterwards.
 */
function reload(): Promise<unknown> {
  next ??= running.then(() => {
    next = undefined;
    forgetCatalogue();
    const catalogue = currentCatalogue(environment);
    running = catalogue.catch(() => {});
    return catalogue;
  });
  return next;
}

/** Astro replaces a string with this prefix, anywhere in an entry's data, by the imported picture. */
const PICTURE = "__ASTRO_IMAGE_";

interface Item {
  readonly id: string;
  readonly path: string;
  readonly format?: "md" | "mdx";
  readonly data: Record<string, unknown>;
}

/** A loader that stores what `choose` takes from the catalogue, and stores it again when a file changes. */
function fromCatalogue(name: string, choose: (catalogue: Catalogue) => readonly Item[]): Loader {
  return {
    name: `paper-planes-${name}`,
    async load({ store, config, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const fill = async () => {
        const catalogue = await currentCatalogue(environment);
        if (!isWriting) assertNoErrors(catalogue);
        const items = choose(catalogue);
        const wanted = new Set(items.map(({ id }) => id));
        for (const id of store.keys()) if (!wanted.has(id)) store.delete(id);
        for (const { id, path, format, data } of items) {
          const filePath = posix(relative(root, path));
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
      };
      await fill();
      watcher?.on("all", async (_event, path) => {
        if (!isWithin(path, environment.contentDir)) return;
        try {
          await reload();
          await fill();
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
      });
    },
  };
}

function posix(path: string): string {
  return path.split(sep).join("/");
}

/** A picture whose file is named as Astro wants it: relative to the file that shows it. */
function stored<Picture extends LocalPicture>(from: string, { path, ...picture }: Picture) {
  const name = posix(relative(dirname(from), path));
  return { ...picture, file: `${PICTURE}${name.startsWith(".") ? name : `./${name}`}` };
}

function storedBody(from: string, body: BodyFacts) {
  return { ...body, images: body.images.map((image) => stored(from, image)) };
}

function storePost({ path, ...post }: PostEntry): Item {
  const { cover, ownCard } = post;
  const data = {
    ...post,
    cover: cover && { ...cover, picture: stored(path, cover.picture) },
    ownCard:
      ownCard?.kind === "local"
        ? { kind: "local", picture: stored(path, ownCard.picture) }
        : ownCard,
    body: storedBody(path, post.body),
  };
  return { id: post.slug, path, format: post.format, data };
}

function storePage({ path, ...page }: PageEntry): Item {
  const data = { ...page, body: storedBody(path, page.body) };
  return { id: page.slug, path, format: page.format, data };
}

function storeAuthor({ path, ...author }: AuthorEntry): Item {
  const data = { ...author, picture: author.picture && stored(path, author.picture) };
  return { id: author.id, path, data };
}

function storeTag({ path, ...tag }: TagEntry): Item {
  return { id: tag.slug, path, data: tag };
}

const posts = defineCollection({
  loader: fromCatalogue("posts", (catalogue) =>
    catalogue.posts
      .filter((post) => isWriting || (!post.isDraft && post.published <= environment.now))
      .map(storePost),
  ),
  schema: z.custom<StoredPost>(),
});

const pages = defineCollection({
  loader: fromCatalogue("pages", (catalogue) =>
    catalogue.pages.filter((page) => isWriting || !page.isDraft).map(storePage),
  ),
  schema: z.custom<StoredPage>(),
});

const authors = defineCollection({
  loader: fromCatalogue("authors", (catalogue) => catalogue.authors.map(storeAuthor)),
  schema: z.custom<StoredAuthor>(),
});

const tags = defineCollection({
  loader: fromCatalogue("tags", (catalogue) => catalogue.tags.map(storeTag)),
  schema: z.custom<StoredTag>(),
});

export const collections = { posts, pages, authors, tags };
