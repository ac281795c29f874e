/** Metadata of every kind of page, with what belongs to the site filled in. */
import { FAVICON_ICO, FAVICON_SVG } from "#lib/icons.ts";
import { addresses, own, site } from "./site.ts";
import type { Author, Page, Post } from "./view.ts";
import type { OwnSeries, Ways } from "./ways.ts";

/** Pixels of every card that we draw. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** A feed as a page leads to it. */
interface FeedLink {
  readonly title: string;
  readonly href: string;
  /** Media type. */
  readonly type: string;
}

/** Media types of feeds. */
export const FEED_TYPES = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
} as const;

/** What a page says about itself to machines. Every address is given both ways where both are needed. */
export interface Metadata {
  /** Of the page alone; the site's name is added where there is room. */
  readonly title: string;
  readonly siteTitle: string;
  readonly description: string;
  /** Root-relative with the base: where the reader is. */
  readonly href: string;
  /** Absolute. */
  readonly canonical: string;
  /** Absolute address of the share picture. */
  readonly image: string | undefined;
  /** Of the share picture, where it is known. */
  readonly imageSize?: Post["cardSize"];
  /** The mark, for the browser's tab. */
  readonly icon: string;
  /** BCP 47. */
  readonly lang: string;
  /** A list of articles unless it is a text of its own, such as the page about the site. */
  readonly kind?: "list" | "text";
  /** The home page's title is the site's alone. */
  readonly isHome: boolean;
  /** Not for indexes of search engines. */
  readonly isHidden: boolean;
  readonly feeds: readonly FeedLink[];
  /** The article as Markdown; root-relative with the base. */
  readonly textHref?: string | undefined;
  /** This page and its translations, by absolute address; none where there is no translation. */
  readonly alternates: readonly { readonly lang: string; readonly url: string }[];
  /** Only of articles. */
  readonly article: Pick<Post, "published" | "updated" | "authors" | "tags"> | undefined;
  /** Whose page it is. */
  readonly author?: Author | undefined;
  /** The series that it lists, or that it is a part of. */
  readonly series?: Pick<OwnSeries, "name" | "href"> | undefined;
  /** Profiles elsewhere of whoever this page is about. */
  readonly me?: readonly string[];
}

interface ListingFacts {
  readonly title: string;
  readonly description: string;
  /** Root-relative with the base. */
  readonly href: string;
  readonly isHome?: boolean;
  readonly isHidden?: boolean;
  /** A page to read, not a list. */
  readonly kind?: Metadata["kind"];
  /** Of an author's first page. */
  readonly author?: Author | undefined;
  /** Of a series' page. */
  readonly series?: Metadata["series"];
  /** Its own share card; the site's stands for any other list. */
  readonly cardHref?: string;
  /** A feed of this list, besides the site's. */
  readonly feed?: Omit<FeedLink, "type">;
}

/** Metadata of a list, the home page included. */
export function listingMeta({ title, description, href, ...facts }: ListingFacts): Metadata {
  return {
    title,
    siteTitle: site.title,
    description,
    href,
    canonical: addresses.absolute(href),
    image: addresses.absolute(facts.cardHref ?? addresses.card("site", "index")),
    imageSize: CARD_SIZE,
    icon: addresses.file(
      own.icons.includes(FAVICON_ICO.name) && !own.favicon ? FAVICON_ICO.name : FAVICON_SVG,
    ),
    lang: site.lang,
    kind: facts.kind ?? "list",
    isHome: facts.isHome ?? false,
    isHidden: facts.isHidden ?? false,
    feeds: [...(facts.feed ? [{ ...facts.feed, type: FEED_TYPES.rss }] : []), ...siteFeeds()],
    alternates: [],
    article: undefined,
    author: facts.author,
    series: facts.series,
    me: facts.isHome ? site.me : (facts.author?.me ?? []),
  };
}

/** The site's feeds, in the order in which they are best taken. */
function siteFeeds(): readonly FeedLink[] {
  return [
    { title: site.title, href: addresses.rss(), type: FEED_TYPES.rss },
    { title: `${site.title} (Atom)`, href: addresses.atom(), type: FEED_TYPES.atom },
    { title: `${site.title} (JSON)`, href: addresses.jsonFeed(), type: FEED_TYPES.json },
  ];
}

/** Metadata of an article. */
export function articleMeta(post: Post, ways: Pick<Ways, "translations" | "series">): Metadata {
  const own = ways.translations.filter(({ isOwn }) => isOwn);
  const hasAlternates = own.length > 0 && post.canonical === post.url;
  return {
    ...listingMeta({ title: post.title, description: post.description, href: post.href }),
    canonical: post.canonical,
    image: post.cardUrl,
    imageSize: post.cardSize,
    lang: post.lang,
    isHidden: post.isUnlisted || post.isDraft || post.isScheduled,
    alternates: hasAlternates
      ? [post, ...own]
          .toSorted((a, b) => (a.lang < b.lang ? -1 : 1))
          .map(({ lang, url }) => ({ lang, url }))
      : [],
    article: post,
    textHref: post.isDraft || post.isScheduled ? undefined : addresses.postText(post.slug),
    series: ways.series,
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
