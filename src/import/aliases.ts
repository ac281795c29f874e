/** Which old addresses lead to which article. */
import { faultOfPath, foldPath, isChoice, readAddress } from "./addresses.ts";
import type { PlacedNote } from "./article.ts";
import type { Draft } from "./conversion-types.ts";
import type { Existing } from "./existing.ts";
import type { Place } from "./places.ts";

/** Old paths of each article that can lead to it, in the order of the source. */
export function aliasesOf(
  places: readonly Place[],
  existing: Existing,
  base: string,
  notes: PlacedNote[],
) {
  const paths = new Map<Place, readonly string[]>();
  const queries: (readonly [string, string])[] = [];
  const own = new Set(places.map(({ earlier }) => earlier));
  const owners = new Map<string, string>();
  for (const { address, file, aliases } of existing.articles.filter((each) => !own.has(each))) {
    for (const path of [address, ...aliases]) owners.set(foldPath(path), file);
  }
  for (const { address, article } of places) owners.set(foldPath(address), article.origin);
  for (const path of existing.publicFiles) owners.set(foldPath(path), `public${path}`);
  for (const place of places) {
    const { article, address } = place;
    const { origin } = article;
    const kept = new Map<string, string>();
    for (const old of article.addresses) {
      const read = readAddress(old, base);
      if (!read || foldPath(read.path) === foldPath(address)) continue;
      if (isChoice(read.query)) {
        queries.push([`${read.path}${read.query}`, address]);
        continue;
      }
      const key = foldPath(read.path);
      if (key === "/" || kept.has(key)) continue;
      const owner = owners.get(key);
      const fault = owner === undefined ? faultOfPath(read.path) : `it is the address of ${owner}`;
      if (fault === undefined) {
        kept.set(key, read.path);
        owners.set(key, origin);
      } else {
        notes.push({
          kind: "lost",
          message: `${read.path} cannot lead to ${address}: ${fault}.`,
          origin,
        });
      }
    }
    paths.set(place, [...kept.values()]);
  }
  return { paths, queries, owners };
}

/** Every old path of the source, folded, with what was there. */
export function pathsOf(drafts: readonly Draft[], base: string): Map<string, Draft> {
  const paths = new Map<string, Draft>();
  for (const draft of drafts) {
    for (const address of draft.place.article.addresses) {
      const read = readAddress(address, base);
      const number = /[?&](?:p|page_id)=(\d+)/.exec(read?.query ?? "")?.[1];
      const key = number === undefined ? read && foldPath(read.path) : `?p=${number}`;
      if (key !== undefined && key !== "/" && !paths.has(key)) paths.set(key, draft);
    }
  }
  return paths;
}
