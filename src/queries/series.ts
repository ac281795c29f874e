import { gatherSeries, type Gathered } from "#lib/series.ts";
import { getListedPosts } from "./posts.ts";
import { addresses, site } from "./site.ts";
import type { Post } from "./view.ts";

/** A series with its listed articles in their order. */
export interface Series extends Gathered<Post> {
  readonly href: string;
}

/** Every series that has a page, by name in the order of the site's language. */
export async function getSeries(): Promise<readonly Series[]> {
  const { compare } = new Intl.Collator(site.lang, { numeric: true });
  return [...gatherSeries(await getListedPosts()).values()]
    .map((series) => ({ ...series, href: addresses.series(series.slug) }))
    .toSorted((a, b) => compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}
