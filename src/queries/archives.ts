import { monthName, shortMonthName, yearMonth } from "#lib/dates.ts";
import { getListedPosts } from "./posts.ts";
import { addresses, site } from "./site.ts";
import type { Post } from "./view.ts";

interface Month {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** "August 2026" in the site's language. */
  readonly label: string;
  /** "August", under its year. */
  readonly shortLabel: string;
  readonly href: string;
  readonly posts: readonly Post[];
}

interface Year {
  readonly year: number;
  readonly count: number;
  /** Newest first. */
  readonly months: readonly Month[];
}

/** Articles on one page of a month; a line is about 250 bytes, and no page passes 100 KB of HTML. */
export const LINES_ON_ONE_PAGE = 300;

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
  const shortLabel = shortMonthName(year, month, site.lang);
  return { year, month, label: monthName(year, month, site.lang), shortLabel, href, posts };
}
