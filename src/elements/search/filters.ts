/** The filters of a query, looked up: which articles pass, and which tags were corrected. */
import type { SearchIndex } from "./index-format.ts";
import type { Allows } from "./matching.ts";
import type { Query, TagFilter } from "./query.ts";
import type { FullTextFilter } from "./reply.ts";
import type { createTagFinder, ResolvedTag } from "./tag-filters.ts";

interface ReadFilters {
  readonly allows: Allows;
  /** The query's filters with slips mended; the same lists where there were none. */
  readonly tags: readonly TagFilter[];
  readonly withoutTags: readonly TagFilter[];
  readonly isCorrected: boolean;
  /** Tags that an unfinished filter may become. */
  readonly begun: readonly number[];
  /** What the tags of the query mean, in their order. */
  readonly wanted: readonly ResolvedTag[];
  /** The same filters for the full text. */
  readonly fullText: FullTextFilter;
}

/** Reads the filters of a query against the tags and dates of the index. */
export function readFilters(
  query: Query,
  { posts, tags }: SearchIndex,
  findTag: ReturnType<typeof createTagFinder>,
  isLiteral: boolean,
): ReadFilters {
  const wanted = query.tags.map((tag) => findTag(tag, { isExcluded: false, isLiteral }));
  const unwanted = query.withoutTags.map((tag) => findTag(tag, { isExcluded: true, isLiteral }));
  const slugsOf = ({ rows }: ResolvedTag): string[] =>
    [...rows].flatMap((row) => tags[row]?.slug ?? []);

  return {
    allows(row) {
      const post = posts[row];
      if (!post) return false;
      const has = ({ rows }: ResolvedTag): boolean => post.tags.some((tag) => rows.has(tag));
      const isOfYear = query.years.length === 0 || query.years.includes(yearOf(post.day));
      return isOfYear && wanted.every(has) && !unwanted.some(has);
    },
    tags: mend(query.tags, wanted),
    withoutTags: mend(query.withoutTags, unwanted),
    isCorrected: [...wanted, ...unwanted].some(({ corrected }) => corrected !== undefined),
    begun: wanted.flatMap(({ rows, isExact }) => (isExact ? [] : [...rows])),
    wanted,
    fullText: {
      tags: wanted.map(slugsOf),
      withoutTags: unwanted.flatMap(slugsOf),
      years: query.years,
    },
  };
}

const DAY_MS = 86_400_000;

/** @param day Days since 1970-01-01. */
export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

function mend(filters: readonly TagFilter[], found: readonly ResolvedTag[]): TagFilter[] {
  return filters.map((filter, at) => ({ ...filter, name: found[at]?.corrected ?? filter.name }));
}
