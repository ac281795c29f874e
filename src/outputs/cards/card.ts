/** What a share card shows, and the fingerprint of all of it. */
import { digest } from "#lib/digest.ts";
import { direction } from "#lib/languages.ts";
import type { CardColours } from "./colours.ts";
import { drawingEngine } from "./engine.ts";
import type { PostSummary } from "#queries/view.ts";

/** A share card before it is drawn. Every text may hold anything: nothing in it is markup. */
export interface Card {
  /** What the flock grows from: the same seed, the same flight. */
  readonly seed: string;
  readonly title: string;
  /** BCP 47, of the title: decides whose form of a Chinese character is drawn. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** Below the title: names, a count; empty for none. */
  readonly byline: string;
  /** Beside the byline: a date as people read it; empty for none. */
  readonly date: string;
  readonly siteName: string;
  /** Planes in the sky, the first in vermilion; 0 for a plain sky. */
  readonly planes: number;
  /** SVG of another publication's mark, instead of the plane. */
  readonly mark?: string | undefined;
  /** The engine's unless told. */
  readonly colours?: CardColours | undefined;
}

/** An article's flock does not grow with the site, or every new article would redraw all cards. */
const ARTICLE_PLANES = 18;

/** More would find no room around the words. */
const SITE_PLANES = 40;

/** The publication, as far as cards show it. */
export interface CardSite {
  readonly title: string;
  readonly tagline: string;
  /** Its origin: "https://example.org". */
  readonly url: string;
  readonly lang: string;
  readonly sky: "flock" | "plain";
  /** Content of `public/mark.svg`, if there is one. */
  readonly mark?: string | undefined;
  readonly colours?: CardColours | undefined;
}

/** The card of an article. */
export function postCard(
  post: Pick<PostSummary, "slug" | "title" | "lang" | "dir" | "published" | "authors">,
  site: Pick<CardSite, "title" | "sky" | "mark" | "colours">,
): Card {
  return {
    seed: post.slug,
    title: post.title,
    lang: post.lang,
    dir: post.dir,
    byline: post.authors.map((author) => author.name).join(" · "),
    date: post.published.label,
    siteName: site.title,
    planes: site.sky === "flock" ? ARTICLE_PLANES : 0,
    mark: site.mark,
    colours: site.colours,
  };
}

/**
 * The card of the publication itself, for its home page and its lists.
 * @param articles Listed ones.
 */
export function siteCard(site: CardSite, articles: number): Card {
  return {
    seed: site.title,
    title: site.tagline || site.title,
    lang: site.lang,
    dir: direction(site.lang),
    byline: new URL(site.url).host,
    date: "",
    siteName: site.title,
    planes: site.sky === "flock" ? Math.min(articles, SITE_PLANES) : 0,
    mark: site.mark,
    colours: site.colours,
  };
}

/**
 * The card of a tag.
 * @param tag `count` is of its articles; `amount` says it in words.
 */
export function tagCard(
  tag: {
    readonly slug: string;
    readonly title: string;
    readonly count: number;
    readonly amount: string;
  },
  site: Omit<CardSite, "tagline">,
): Card {
  return {
    seed: tag.slug,
    title: tag.title,
    lang: site.lang,
    dir: direction(site.lang),
    byline: tag.amount,
    date: "",
    siteName: site.title,
    planes: site.sky === "flock" ? Math.min(tag.count, SITE_PLANES) : 0,
    mark: site.mark,
    colours: site.colours,
  };
}

/** Changes with everything that is drawn, the way of drawing included. */
export function cardDigest(card: Card): string {
  return digest([drawingEngine(), card]);
}
