import { getCollection } from "astro:content";
import { getListedPosts } from "./posts.ts";
import { addresses, site } from "./site.ts";
import type { Post, Tag } from "./view.ts";

/** A tag with its articles, newest first. */
export interface TagWithPosts extends Tag {
  /** Heading of its page. */
  readonly title: string;
  readonly posts: readonly Post[];
}

/** Tags in use, by label in the order of the site's language, each with its articles. */
export async function getTags(): Promise<readonly TagWithPosts[]> {
  const [posts, declared] = await Promise.all([getListedPosts(), getCollection("tags")]);
  const about = new Map(declared.map(({ id, data }) => [id, data]));
  const bySlug = Map.groupBy(
    posts.flatMap((post) => post.tags.map((tag) => ({ post, tag }))),
    ({ tag }) => tag.slug,
  );
  const { compare } = new Intl.Collator(site.lang, { numeric: true });
  return [...bySlug]
    .map(([slug, uses]): TagWithPosts => {
      const label = uses[0]?.tag.label ?? slug;
      return {
        slug,
        label,
        href: addresses.tag(slug),
        title: about.get(slug)?.title ?? label,
        description: about.get(slug)?.description,
        count: uses.length,
        posts: uses.map(({ post }) => post),
      };
    })
    .toSorted((a, b) => compare(a.label, b.label) || (a.slug < b.slug ? -1 : 1));
}
