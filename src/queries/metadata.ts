/** Metadata of every kind of page, with what belongs to the site filled in. */
import type { Metadata } from "#outputs/metadata.ts";
import { addresses, own, site } from "./site.ts";
import type { Page, Post } from "./view.ts";

interface ListingFacts {
  readonly title: string;
  readonly description: string;
  /** Root-relative with the base. */
  readonly href: string;
  readonly isHome?: boolean;
  readonly isHidden?: boolean;
  /** A page to read, not a list. */
  readonly kind?: Metadata["kind"];
  /** A feed of this list, besides the site's. */
  readonly feed?: { readonly title: string; readonly href: string };
}

/** Metadata of a list, the home page included. */
export function listingMeta({ title, description, href, ...facts }: ListingFacts): Metadata {
  const siteFeed = { title: site.title, href: addresses.rss() };
  return {
    title,
    siteTitle: site.title,
    description,
    href,
    canonical: addresses.absolute(href),
    image: addresses.absolute(addresses.card("site", "index")),
    icon: own.favicon ? addresses.file("favicon.svg") : undefined,
    lang: site.lang,
    kind: facts.kind ?? "list",
    isHome: facts.isHome ?? false,
    isHidden: facts.isHidden ?? false,
    feeds: facts.feed ? [siteFeed, facts.feed] : [siteFeed],
    article: undefined,
  };
}

/** Metadata of an article. */
export function articleMeta(post: Post): Metadata {
  return {
    ...listingMeta({ title: post.title, description: post.description, href: post.href }),
    canonical: post.canonical,
    image: post.cardUrl,
    lang: post.lang,
    isHidden: post.isUnlisted || post.isDraft || post.isScheduled,
    article: post,
  };
}

/** Metadata of a page of `content/pages/`. */
export function pageMeta(page: Page): Metadata {
  return {
    ...listingMeta({ title: page.title, description: page.description, href: page.href }),
    kind: "text",
    lang: page.lang,
    isHidden: page.isUnlisted || page.isDraft,
  };
}
