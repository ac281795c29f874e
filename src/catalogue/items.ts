/** Entries of the catalogue in the form in which Astro's collections keep them. */
import { dirname, relative, sep } from "node:path";
import type { Environment } from "#build/environment.ts";
import type {
  AuthorEntry,
  BodyFacts,
  LocalPicture,
  PageEntry,
  PostEntry,
  TagEntry,
} from "./entries.ts";
import type { Catalogue } from "./load.ts";

/** Astro replaces a string with this prefix, anywhere in an entry's data, by the imported picture. */
export const PICTURE = "__ASTRO_IMAGE_";

export const COLLECTIONS = ["posts", "pages", "authors", "tags"] as const;

export type CollectionName = (typeof COLLECTIONS)[number];

export interface Item {
  readonly id: string;
  /** Absolute path of its file. */
  readonly path: string;
  readonly format?: "md" | "mdx";
  readonly data: Record<string, unknown>;
}

/** What a collection may show: in a build no draft, and nothing from the future. */
export function itemsOf(
  name: CollectionName,
  { posts, pages, authors, tags }: Catalogue,
  { mode, now }: Pick<Environment, "mode" | "now">,
): readonly Item[] {
  const isWriting = mode === "dev";
  if (name === "authors") return authors.map(storeAuthor);
  if (name === "tags") return tags.map(storeTag);
  if (name === "pages") {
    return pages.filter((page) => isWriting || !page.isDraft).map(once(storePage));
  }
  return posts
    .filter((post) => isWriting || (!post.isDraft && post.published <= now))
    .map(once(storePost));
}

const made = new WeakMap<object, Item>();

/** While writing most entries are those of the time before, and so are their items. */
function once<Of extends object>(make: (entry: Of) => Item): (entry: Of) => Item {
  return (entry) => {
    const item = made.get(entry) ?? make(entry);
    made.set(entry, item);
    return item;
  };
}

/** The name of a file as Astro wants it: with "/", relative to its root. */
export function relativePosix(from: string, to: string): string {
  return relative(from, to).split(sep).join("/");
}

/** A picture whose file is named as Astro wants it: relative to the file that shows it. */
function stored(from: string, { path, ...picture }: LocalPicture) {
  const name = relativePosix(dirname(from), path);
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
