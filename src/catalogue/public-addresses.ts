/** The addresses that content has for readers, and those that lead on. */
import { gatherSeries } from "#lib/series.ts";
import { feedFileOf, isFeedFolder } from "#lib/old-feeds.ts";
import { toTagSlug } from "#lib/tags.ts";
import type { AuthorEntry, PageEntry, PostEntry, TagEntry } from "./entries.ts";

type Article = Omit<PostEntry, "body">;

export interface Content {
  readonly posts: readonly Article[];
  readonly pages: readonly Omit<PageEntry, "body">[];
  readonly authors: readonly AuthorEntry[];
  readonly tags: readonly TagEntry[];
}

/** An old address. */
export interface OldAddress {
  readonly from: string;
  readonly to: string;
  /** Path of the article or page below the content folder; nothing for a tag. */
  readonly name: string | undefined;
  /** Whether a file is served there, so that nobody has to be led on. */
  readonly isServed?: boolean;
  /** Whether it leads to what is listed nowhere. */
  readonly isUnlisted: boolean;
}

/** Below the site, each beginning and ending with "/", not encoded. */
export interface PublicAddresses {
  /** With the path of the article or page below the content folder. */
  readonly taken: ReadonlyMap<string, string | undefined>;
  /** The newest articles' first. */
  readonly old: readonly OldAddress[];
}

/** Whether readers can reach an article. */
export function isPublic({ isDraft, published }: Article, now: number): boolean {
  return !isDraft && published <= now;
}

/**
 * What a build of this content publishes, less the lists that it makes by itself.
 * @param now Milliseconds since 1970: it decides what is scheduled.
 */
export function publicAddresses(content: Content, now: number): PublicAddresses {
  const posts = content.posts
    .filter((post) => isPublic(post, now))
    .toSorted((a, b) => b.published - a.published || (a.slug < b.slug ? -1 : 1));
  const listed = posts.filter(({ isUnlisted }) => !isUnlisted);
  const inUse = new Set(listed.flatMap(({ tags }) => tags.map(toTagSlug)));
  const signed = new Set(listed.flatMap(({ authors }) => authors));
  const taken = new Map<string, string | undefined>([
    ...posts.map(({ slug, name }) => [`/posts/${slug}/`, name] as const),
    ...content.pages
      .filter(({ isDraft }) => !isDraft)
      .map(({ slug, name }) => [`/${slug}/`, name] as const),
    ...[...inUse].map((slug) => [`/tags/${slug}/`, undefined] as const),
    ...content.authors
      .filter(({ id, name }) => signed.has(id) || signed.has(name))
      .map(({ id }) => [`/authors/${id}/`, undefined] as const),
    ...seriesOf(listed).map((slug) => [`/series/${slug}/`, undefined] as const),
  ]);
  const old = [
    ...posts.flatMap(({ aliases, slug, name, isUnlisted }) =>
      aliases.map((from) => ({ from, to: `/posts/${slug}/`, name, isUnlisted })),
    ),
    ...content.pages
      .filter(({ isDraft }) => !isDraft)
      .flatMap(({ aliases, slug, name, isUnlisted }) =>
        aliases.map((from) => ({ from, to: `/${slug}/`, name, isUnlisted })),
      ),
    ...content.tags
      .filter(({ slug }) => inUse.has(slug))
      .flatMap(({ aliases, slug }) =>
        aliases
          .filter((alias) => !inUse.has(alias))
          .map((alias) => {
            const [from, to] = [`/tags/${alias}/`, `/tags/${slug}/`];
            return { from, to, name: undefined, isUnlisted: false };
          }),
      ),
    ...content.tags
      .filter(({ slug }) => inUse.has(slug))
      .flatMap(({ paths, slug }) =>
        paths.map((path) => ({ ...oldPathOf(path, slug), name: undefined, isUnlisted: false })),
      ),
  ];
  return { taken, old };
}

/** Where an old path of a tag leads; a file that is a feed has no slash behind it. */
function oldPathOf(path: string, slug: string): Pick<OldAddress, "from" | "to" | "isServed"> {
  const file = feedFileOf(path);
  const feed = `/tags/${slug}/rss.xml`;
  if (file !== undefined) return { from: `/${file}`, to: feed, isServed: true };
  return { from: path, to: isFeedFolder(path) ? feed : `/tags/${slug}/` };
}

function seriesOf(listed: readonly Article[]): readonly string[] {
  const parts = listed.map(({ series, published }) => {
    return { series, published: { iso: new Date(published).toISOString() } };
  });
  return [...gatherSeries(parts).keys()];
}
