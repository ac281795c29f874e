import { getCollection } from "astro:content";
import { feedFileOf, isFeedFolder } from "#lib/old-feeds.ts";
import { addresses } from "./site.ts";
import { getTags } from "./tags.ts";

/** An old path, without slashes at its ends, and the address to which it leads. */
interface Alias {
  readonly path: string;
  readonly to: string;
  /** Root-relative address of the feed that was there. */
  readonly feed?: string;
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
      const paths = data.paths.filter((path) => feedFileOf(path) === undefined);
      const to = addresses.tag(id);
      return [
        ...slugs.map((slug) => ({ path: `tags/${slug}`, to })),
        ...paths.map((path) => ({
          path: path.replace(/^\/|\/$/g, ""),
          to,
          ...(isFeedFolder(path) && { feed: addresses.tagRss(id) }),
        })),
      ];
    });
  return [...ofPosts, ...ofPages, ...ofTags];
}

/** Files in which tags had their feeds, below the site. */
export async function getOldFeeds(): Promise<
  readonly { readonly file: string; readonly slug: string }[]
> {
  const declared = await getCollection("tags");
  return declared.flatMap(({ id, data }) =>
    data.paths.flatMap((path) => {
      const file = feedFileOf(path);
      return file === undefined ? [] : [{ file, slug: id }];
    }),
  );
}
