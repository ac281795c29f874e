/** Series: articles that belong together, in an order. */
import { toTagSlug } from "./tags.ts";

/** What of an article a series needs to know. */
interface Part {
  readonly series:
    | {
        readonly name: string;
        readonly part: number | undefined;
        readonly description?: string | undefined;
      }
    | undefined;
  readonly published: { readonly iso: string };
}

/** A series with its articles. */
export interface Gathered<Article> {
  readonly slug: string;
  /** As its first part writes it. */
  readonly name: string;
  /** Of the first part that says something about the series. */
  readonly description: string | undefined;
  /** By part; those without a number last, the oldest first. */
  readonly parts: readonly Article[];
}

/** One article alone follows nothing. */
const LEAST_PARTS = 2;

/** The slug of a series; names that differ in case and spacing only are one series. */
export function toSeriesSlug(name: string): string {
  return toTagSlug(name);
}

/** Gathers the series of some articles, by slug. A series of which there is only one article is none yet. */
export function gatherSeries<Article extends Part>(
  articles: readonly Article[],
): ReadonlyMap<string, Gathered<Article>> {
  const slugs = new Map<string, string>();
  const slugOf = ({ series }: Article) => {
    if (!series) return "";
    const slug = slugs.get(series.name) ?? toSeriesSlug(series.name);
    slugs.set(series.name, slug);
    return slug;
  };
  const groups = [...Map.groupBy(articles, slugOf)]
    .filter(([slug, members]) => slug !== "" && members.length >= LEAST_PARTS)
    .map(([slug, members]): readonly [string, Gathered<Article>] => [slug, order(slug, members)]);
  return new Map(groups);
}

function order<Article extends Part>(slug: string, members: readonly Article[]): Gathered<Article> {
  const parts = members.toSorted(
    (a, b) =>
      numberOf(a) - numberOf(b) ||
      (a.published.iso < b.published.iso ? -1 : Number(a.published.iso > b.published.iso)),
  );
  const described = parts.find(({ series }) => series?.description);
  return {
    slug,
    name: parts[0]?.series?.name ?? slug,
    description: described?.series?.description,
    parts,
  };
}

function numberOf({ series }: Part): number {
  return series?.part ?? Number.MAX_SAFE_INTEGER;
}
