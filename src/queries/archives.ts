import { monthName, yearMonth } from "#lib/dates.ts";
import { getListedPosts } from "./posts.ts";
import { addresses, site } from "./site.ts";
import type { Post } from "./view.ts";

export interface Month {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** "August" in the site's language. */
  readonly label: string;
  readonly href: string;
  readonly posts: readonly Post[];
}

export interface Year {
  readonly year: number;
  readonly count: number;
  /** Newest first. */
  readonly months: readonly Month[];
}

/** Years that have articles, newest first, with their months. */
export async function getYears(): Promise<readonly Year[]> {
  const posts = await getListedPosts();
  // A month belongs to the article's own zone, so neighbours in time may fall into either of two months.
  const byMonth = Map.groupBy(posts, ({ published }) => published.date.slice(0, 7));
  const months = [...byMonth]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([, members]) => toMonth(members));
  return [...Map.groupBy(months, ({ year }) => year)].map(([year, group]) => ({
    year,
    count: group.reduce((sum, { posts: { length } }) => sum + length, 0),
    months: group,
  }));
}

function toMonth(posts: readonly Post[]): Month {
  const { year, month } = yearMonth((posts[0] as Post).published);
  const href = addresses.archive(year, month);
  return { year, month, label: monthName(year, month, site.lang), href, posts };
}
