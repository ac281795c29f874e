/** Filters to click: the tags and years of what was found, with how often they occur. */
import { yearOf } from "./filters.ts";
import type { SearchIndex } from "./index-format.ts";
import { formatQuery, type Query } from "./query.ts";
import type { Facet } from "./reply.ts";
import type { ResolvedTag } from "./tag-filters.ts";

const MOST_TAGS = 8;
const MOST_YEARS = 6;

interface FacetOptions {
  readonly query: Query;
  /** Articles that were found. */
  readonly rows: readonly number[];
  /** What the tags of the query mean, in their order. */
  readonly wanted: readonly ResolvedTag[];
  /** Labels of filters that are shown already: they are counted, however few they leave. */
  readonly shown?: readonly string[] | undefined;
}

/**
 * The filters that narrow what was found, and those that are on.
 * @returns Tags before years; nothing where there is nothing to narrow.
 */
export function findFacets(
  { posts, tags }: SearchIndex,
  { query, rows, wanted, shown = [] }: FacetOptions,
): readonly Facet[] {
  const found = rows.flatMap((row) => posts[row] ?? []);
  const tagCounts = count(found.flatMap((post) => post.tags));
  // "#vid" on its way to "#video" is no filter yet.
  const settled = wanted.filter((tag) => tag.isExact || tag.corrected !== undefined);
  const onTags = new Set(settled.flatMap((tag) => [...tag.rows]));
  const firstTags = new Set([...onTags, ...rowsOf(shown, tags)]);
  const tagFacets = choose(tagCounts, firstTags, found.length, MOST_TAGS).flatMap(
    ([row, amount]): Facet[] => {
      const tag = tags[row];
      if (!tag) return [];
      const isOn = onTags.has(row);
      const others = query.tags.filter((_, at) => !wanted[at]?.rows.has(row));
      const name = /["“”„«»「」『』]/.test(tag.label) ? tag.slug : tag.label;
      const changed = isOn ? others : [...others, { name, isComplete: true }];
      return [
        {
          kind: "tag",
          label: tag.label,
          count: amount,
          isOn,
          typed: formatQuery({ ...query, tags: changed }),
        },
      ];
    },
  );
  const onYears = new Set(query.years);
  const years = count(found.map(({ day }) => yearOf(day)));
  const shownYears = [...years.keys()].filter((year) => shown.includes(`${year}`));
  const yearFacets = choose(years, new Set([...onYears, ...shownYears]), found.length, MOST_YEARS)
    .toSorted(([a], [b]) => b - a)
    .map(([year, amount]): Facet => {
      const isOn = onYears.has(year);
      const changed = isOn ? query.years.filter((each) => each !== year) : [...query.years, year];
      return {
        kind: "year",
        label: `${year}`,
        count: amount,
        isOn,
        typed: formatQuery({ ...query, years: changed }),
      };
    });
  return [...tagFacets, ...yearFacets];
}

function rowsOf(labels: readonly string[], tags: SearchIndex["tags"]): readonly number[] {
  return labels
    .map((label) => tags.findIndex((tag) => tag.label === label))
    .filter((at) => at >= 0);
}

function count(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** What must be there, then the most frequent of what would leave fewer articles. */
function choose(
  counts: ReadonlyMap<number, number>,
  first: ReadonlySet<number>,
  total: number,
  most: number,
): [value: number, count: number][] {
  const chosen = [...first].map((value): [number, number] => [value, counts.get(value) ?? 0]);
  const others = [...counts]
    .filter(([value, amount]) => !first.has(value) && amount < total)
    .toSorted((a, b) => b[1] - a[1]);
  return [...chosen, ...others].slice(0, Math.max(most, chosen.length));
}
