/** What the sitemap says of each address, and which addresses it leaves out. */
import type { SitemapOptions } from "@astrojs/sitemap";
import type { Catalogue } from "#catalogue/load.ts";
import { createAddresses } from "#lib/urls.ts";

type Serialize = NonNullable<NonNullable<SitemapOptions>["serialize"]>;

/** What of the catalogue the sitemap needs. */
export type SitemapSource = Pick<Catalogue, "posts" | "pages"> & {
  readonly site: Pick<Catalogue["site"], "url" | "base">;
};

/**
 * Options of `@astrojs/sitemap`. Unlisted articles and pages and old addresses are left out;
 * an article carries the time of its last change, a list that of its newest article.
 * @param getCatalogue Called once, when the first address is written.
 */
export function sitemapOptions(getCatalogue: () => Promise<SitemapSource>): SitemapOptions {
  let facts: Promise<Facts> | undefined;
  const serialize: Serialize = async (item) => {
    facts ??= getCatalogue().then(collectFacts);
    const { hidden, changed } = await facts;
    const url = decodeURI(item.url);
    if (hidden.has(url)) return undefined;
    const lastmod = changed.get(url);
    return lastmod === undefined ? item : { ...item, lastmod };
  };
  return { serialize };
}

interface Facts {
  /** Absolute addresses, decoded. */
  readonly hidden: ReadonlySet<string>;
  /** Absolute addresses, decoded → ISO time. */
  readonly changed: ReadonlyMap<string, string>;
}

function collectFacts({ posts, pages, site }: SitemapSource): Facts {
  const addresses = createAddresses({ site: site.url, base: site.base });
  const full = (href: string) => decodeURI(addresses.absolute(href));
  const hidden = new Set([
    ...posts.filter(({ isUnlisted }) => isUnlisted).map(({ slug }) => full(addresses.post(slug))),
    ...pages.filter(({ isUnlisted }) => isUnlisted).map(({ slug }) => full(addresses.page(slug))),
    ...posts.flatMap(({ aliases }) => aliases.map((alias) => full(addresses.file(alias)))),
  ]);
  const changed = new Map(
    posts.map(({ slug, published, updated }) => [
      full(addresses.post(slug)),
      new Date(updated ?? published).toISOString(),
    ]),
  );
  return { hidden, changed };
}
