/** What the sitemap says of each address, and which addresses it leaves out. */
import type { SitemapOptions } from "@astrojs/sitemap";
import type { Catalogue } from "#catalogue/load.ts";
import { toMoment, yearMonth } from "#lib/dates.ts";
import { toSeriesSlug } from "#lib/series.ts";
import { toTagSlug } from "#lib/tags.ts";
import { gatherTranslations } from "#lib/translations.ts";
import { createAddresses, type Addresses } from "#lib/urls.ts";

type Options = NonNullable<SitemapOptions>;
type SitemapPost = Catalogue["posts"][number];

/** What of the catalogue the sitemap needs. */
export type SitemapSource = Pick<Catalogue, "posts" | "pages" | "tags" | "authors"> & {
  readonly site: Pick<Catalogue["site"], "url" | "base">;
};

/** No file of XML is to pass 1 MB; an address takes 150 bytes, in another script up to 400. */
const ADDRESSES_IN_ONE_FILE = 2500;

interface Facts {
  /** Absolute addresses, decoded. */
  readonly hidden: ReadonlySet<string>;
  /** Absolute addresses, decoded → ISO time. */
  readonly changed: ReadonlyMap<string, string>;
  /** Absolute addresses, decoded → the article in each of its languages. */
  readonly translations: ReadonlyMap<string, readonly { lang: string; url: string }[]>;
}

/**
 * Options of `@astrojs/sitemap`. Unlisted articles and pages and old addresses are left out;
 * an article carries the time of its last change and its translations, a list the time of the newest
 * among its articles.
 * @param getCatalogue Called once, when the first address is written.
 */
export function sitemapOptions(
  getCatalogue: () => Promise<SitemapSource>,
): Required<Pick<Options, "filter" | "serialize" | "entryLimit">> {
  // Drafts and scheduled articles are in the catalogue too; what was built tells what is public.
  const built = new Set<string>();
  let facts: Promise<Facts> | undefined;
  return {
    entryLimit: ADDRESSES_IN_ONE_FILE,
    filter: (url) => {
      built.add(decode(url));
      return true;
    },
    serialize: async (item) => {
      facts ??= getCatalogue().then((source) => collectFacts(source, built));
      const { hidden, changed, translations } = await facts;
      const url = decode(item.url);
      if (hidden.has(url)) return undefined;
      const [lastmod, links] = [changed.get(url), translations.get(url)];
      return { ...item, ...(lastmod && { lastmod }), ...(links && { links: [...links] }) };
    },
  };
}

function collectFacts(source: SitemapSource, built: ReadonlySet<string>): Facts {
  const { posts, site } = source;
  const addresses = createAddresses({ site: site.url, base: site.base });
  const full = (href: string): string => decode(addresses.absolute(href));
  const hidden = hiddenAddresses(source, addresses, full);
  const changed = new Map<string, string>();
  const shown = posts.filter(({ slug }) => {
    const own = full(addresses.post(slug));
    return built.has(own) && !hidden.has(own);
  });
  for (const post of shown) {
    const own = full(addresses.post(post.slug));
    const time = new Date(post.updated ?? post.published).toISOString();
    for (const url of [own, ...listsOf(post, source.authors, addresses).map(full)]) {
      // Times in this form are in order as text.
      if (time > (changed.get(url) ?? "")) changed.set(url, time);
    }
  }
  const linkOf = ({ lang, slug }: SitemapPost) => ({
    lang,
    url: addresses.absolute(addresses.post(slug)),
  });
  const translations = new Map(
    [...gatherTranslations(shown).values()].flatMap((texts) =>
      texts.map(({ slug }) => [full(addresses.post(slug)), texts.map(linkOf)] as const),
    ),
  );
  return { hidden, changed, translations };
}

/** What was built and is not to be found: unlisted, old, or at home elsewhere. */
function hiddenAddresses(
  { posts, pages, tags }: SitemapSource,
  addresses: Addresses,
  full: (href: string) => string,
): ReadonlySet<string> {
  const unlisted = <Entry extends { isUnlisted: boolean; slug: string }>(
    entries: readonly Entry[],
    address: (slug: string) => string,
  ): string[] =>
    entries.filter(({ isUnlisted }) => isUnlisted).map(({ slug }) => full(address(slug)));
  const hidden = new Set([
    // A page that leads to where feeds are explained.
    full(addresses.file("feed/")),
    ...unlisted(posts, addresses.post),
    ...unlisted(pages, addresses.page),
    ...[...posts, ...pages].flatMap(({ aliases }) =>
      aliases.map((alias) => full(addresses.file(alias))),
    ),
    ...tags.flatMap(({ paths }) => paths.map((path) => full(addresses.file(path)))),
    // Search engines want an article by the address under which it appeared first.
    ...posts
      .filter(({ canonicalURL, slug }) => {
        const own = full(addresses.post(slug));
        return canonicalURL !== undefined && decode(canonicalURL) !== own;
      })
      .map(({ slug }) => full(addresses.post(slug))),
    ...tags.flatMap(({ aliases }) => aliases.map((alias) => full(addresses.tag(alias)))),
  ]);
  const inUse = posts.flatMap((post) =>
    post.tags.map((label) => full(addresses.tag(toTagSlug(label)))),
  );
  for (const url of inUse) hidden.delete(url);
  return hidden;
}

/** The lists that a change of an article changes: their first pages, where the newest stand. */
function listsOf(
  { tags, series, published, zone, authors }: SitemapPost,
  known: SitemapSource["authors"],
  addresses: Addresses,
): string[] {
  const { year, month } = yearMonth(toMoment(published, zone, "en"));
  return [
    addresses.home(),
    addresses.posts(),
    addresses.archive(year, month),
    ...tags.map((label) => addresses.tag(toTagSlug(label))),
    ...known
      .filter(({ id, name }) => authors.includes(id) || authors.includes(name))
      .map(({ id }) => addresses.author(id)),
    ...(series ? [addresses.series(toSeriesSlug(series.name))] : []),
  ];
}

/** Two ways of encoding one address compare equal; what cannot be decoded stays. */
function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
