import { getCollection } from "astro:content";
import { writeQuery } from "#elements/search/query.ts";
import { yearMonth, yearName } from "#lib/dates.ts";
import { getListedPosts } from "./posts.ts";
import { addresses, site } from "./site.ts";
import type { Post, Tag, TagRef } from "./view.ts";

/** A tag with its articles, newest first. */
export interface TagWithPosts extends Tag {
  /** Heading of its page. */
  readonly title: string;
  readonly posts: readonly Post[];
  /** Tags that its articles carry too, the most telling first; a few. */
  readonly related: readonly RelatedTag[];
  /** Its years, newest first; a single one is nothing to choose from. */
  readonly years: readonly YearOfTag[];
}

/** A tag seen together with another. */
export interface RelatedTag extends TagRef {
  /** Articles that carry both. */
  readonly count: number;
  /** Leads to the search for both. */
  readonly bothHref: string;
}

export interface YearOfTag {
  /** As the site's language writes it. */
  readonly label: string;
  readonly count: number;
  /** Leads to the search for the tag in that year. */
  readonly href: string;
}

const MOST_RELATED = 6;

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
      const tagged = uses.map(({ post }) => post);
      return {
        slug,
        label,
        href: addresses.tag(slug),
        title: about.get(slug)?.title ?? label,
        description: about.get(slug)?.description,
        count: uses.length,
        posts: tagged,
        related: relatedTo({ slug, label }, tagged, (other) => bySlug.get(other)?.length ?? 1),
        years: yearsOf({ slug, label }, tagged),
      };
    })
    .toSorted((a, b) => compare(a.label, b.label) || (a.slug < b.slug ? -1 : 1));
}

type TagName = Pick<TagRef, "slug" | "label">;

/** How a query names a tag: as readers do, unless a quote in the label would end the name. */
function tagName({ slug, label }: TagName): string {
  return /["“”„«»「」『』]/.test(label) ? slug : label;
}

/**
 * Tags by how much oftener they are seen together with one than chance would have it; a tag that
 * every article carries says nothing.
 */
function relatedTo(
  own: TagName,
  posts: readonly Post[],
  countOf: (slug: string) => number,
): readonly RelatedTag[] {
  const others = posts.flatMap(({ tags }) => tags.filter((tag) => tag.slug !== own.slug));
  return [...Map.groupBy(others, (tag) => tag.slug).values()]
    .flatMap(([tag, ...more]) => (tag ? [{ tag, count: more.length + 1 }] : []))
    .map(({ tag, count }) => ({ tag, count, weight: count / Math.sqrt(countOf(tag.slug)) }))
    .toSorted((a, b) => b.weight - a.weight || (a.tag.slug < b.tag.slug ? -1 : 1))
    .slice(0, MOST_RELATED)
    .map(({ tag, count }) => ({
      ...tag,
      count,
      bothHref: addresses.search(writeQuery({ tags: [tagName(own), tagName(tag)] })),
    }));
}

function yearsOf(own: TagName, posts: readonly Post[]): readonly YearOfTag[] {
  const byYear = Map.groupBy(posts, ({ published }) => yearMonth(published).year);
  if (byYear.size < 2) return [];
  return [...byYear]
    .toSorted(([a], [b]) => b - a)
    .map(([year, { length }]) => ({
      label: yearName(year, site.lang),
      count: length,
      href: addresses.search(writeQuery({ tags: [tagName(own)], years: [year] })),
    }));
}
