import { getCollection } from "astro:content";
import { addresses } from "./site.ts";
import { getTags } from "./tags.ts";

/** An old path, without slashes at its ends, and the address to which it leads. */
interface Alias {
  readonly path: string;
  readonly to: string;
}

/** Old paths of articles, pages and tags, and old slugs of tags, of those that have a page. */
export async function getAliases(): Promise<readonly Alias[]> {
  const [posts, pages, declared, tags] = await Promise.all([
    getCollection("posts"),
    getCollection("pages"),
    getCollection("tags"),
    getTags(),
  ]);
  const ofPosts = posts.flatMap(({ data }) =>
    data.aliases.map((alias) => ({
      path: alias.replace(/^\/|\/$/g, ""),
      to: addresses.post(data.slug),
    })),
  );
  const ofPages = pages.flatMap(({ data }) =>
    data.aliases.map((alias) => ({
      path: alias.replace(/^\/|\/$/g, ""),
      to: addresses.page(data.slug),
    })),
  );
  const inUse = new Set(tags.map(({ slug }) => slug));
  const ofTags = declared
    .filter(({ id }) => inUse.has(id))
    .flatMap(({ id, data }) => {
      const slugs = data.aliases.filter((alias) => !inUse.has(alias));
      const paths = data.paths.map((path) => path.replace(/^\/|\/$/g, ""));
      const old = [...slugs.map((slug) => `tags/${slug}`), ...paths];
      return old.map((path) => ({ path, to: addresses.tag(id) }));
    });
  return [...ofPosts, ...ofPages, ...ofTags];
}
