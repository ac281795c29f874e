/** Lists of the old site that are no tags: what a series, an author or a section had of its own. */
import { toSeriesSlug } from "#lib/series.ts";
import { toTagSlug } from "#lib/tags.ts";
import { foldPath, readAddress } from "./addresses.ts";
import type { ImportedList, ImportedSite, PlacedNote } from "./article.ts";

interface ListsOptions {
  readonly site: ImportedSite;
  /** The id of an author who has a page here. */
  readonly pageOf: (name: string) => string | undefined;
  /** Slugs of tags that will exist. */
  readonly tags: ReadonlySet<string>;
  readonly base: string;
}

/** Where each old list is now, by its folded path, for links that lead there. */
export function newLists(options: ListsOptions): ReadonlyMap<string, string> {
  const { site, tags, base } = options;
  const lists = new Map<string, string>();
  const add = (address: string | undefined, to: string | undefined) => {
    if (to === undefined) return;
    const path = address === undefined ? undefined : readAddress(address, base)?.path;
    if (path !== undefined && !lists.has(foldPath(path))) lists.set(foldPath(path), to);
  };
  for (const { label, address, feeds = [] } of site.tags) {
    const slug = toTagSlug(label);
    if (!tags.has(slug)) continue;
    add(address, `/tags/${slug}/`);
    for (const feed of feeds) add(feed, `/tags/${slug}/rss.xml`);
  }
  for (const list of site.lists ?? []) add(list.address, addressOf(list, options));
  return lists;
}

/** Says which lists are elsewhere now: none of them has old addresses here, or a feed. */
export function lostLists(options: ListsOptions): readonly PlacedNote[] {
  return (options.site.lists ?? []).flatMap((list) => {
    const path = readAddress(list.address, options.base)?.path ?? list.address;
    const to = addressOf(list, options);
    const feeds = (list.feeds ?? []).map((feed) => readAddress(feed, options.base)?.path ?? feed);
    const isThere = to !== undefined && foldPath(path) === foldPath(to);
    const old = [...(isThere ? [] : [path]), ...feeds];
    if (old.length === 0) return [];
    const message =
      to === undefined
        ? `${old.join(" and ")} cannot lead anywhere: ${list.label} has no page here.`
        : `${old.join(" and ")} cannot lead to ${to}: ${NOUNS[list.kind]} has neither old addresses nor a feed here.`;
    return [{ kind: "lost", message }];
  });
}

const NOUNS: Readonly<Record<ImportedList["kind"], string>> = {
  series: "a series",
  author: "an author",
  section: "a section",
};

function addressOf({ kind, label }: ImportedList, { pageOf }: ListsOptions): string | undefined {
  if (kind === "section") return "/posts/";
  if (kind === "series") return `/series/${toSeriesSlug(label)}/`;
  const id = pageOf(label);
  return id && `/authors/${id}/`;
}
