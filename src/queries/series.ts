import { getListedPosts } from "./posts.ts";
import type { Post, PostSummary } from "./view.ts";

/** A series as one of its articles shows it. */
export interface Series {
  readonly name: string;
  /** Its listed articles in their order: by part, those without a number last, by date. */
  readonly parts: readonly PostSummary[];
}

/** The series of an article, if it has one that more articles belong to. */
export async function getSeries({ series }: Post): Promise<Series | undefined> {
  if (!series) return undefined;
  const parts = (await getListedPosts())
    .filter((post) => post.series?.name === series.name)
    .toSorted((a, b) => partOf(a) - partOf(b) || (a.published.iso < b.published.iso ? -1 : 1));
  return parts.length > 1 ? { name: series.name, parts } : undefined;
}

function partOf({ series }: Post): number {
  return series?.part ?? Number.MAX_SAFE_INTEGER;
}
