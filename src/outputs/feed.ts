/** RSS 2.0, written by `@astrojs/rss`. @see https://www.rssboard.org/rss-specification */
import { getRssString, type RSSFeedItem } from "@astrojs/rss";
import { escapeXml, withoutControls } from "#lib/escape.ts";
import type { PostSummary } from "#queries/view.ts";

/** What a feed says of itself. */
export interface FeedHead {
  readonly title: string;
  /** Never empty in the output: the title stands in. */
  readonly description: string;
  /** Absolute address of the page that the feed follows. */
  readonly link: string;
  /** Absolute address of the feed itself. */
  readonly self: string;
  /** BCP 47. */
  readonly lang: string;
}

/** An article as a feed carries it. */
export type FeedItem = Pick<
  PostSummary,
  "title" | "url" | "description" | "published" | "updated" | "tags" | "authors"
> & {
  /** Permanent identity. */
  readonly feedId: string;
  /** The whole text as HTML with absolute addresses, if it is to be carried. */
  readonly content?: string;
};

const NAMESPACES = {
  atom: "http://www.w3.org/2005/Atom",
  dc: "http://purl.org/dc/elements/1.1/",
};

/**
 * Writes a feed of the given articles, newest first. It depends on nothing else: no clock is read.
 * @returns XML.
 */
export function rssFeed(head: FeedHead, items: readonly FeedItem[]): Promise<string> {
  const newest = items
    .map(({ published, updated }) => (updated ?? published).iso)
    .toSorted()
    .at(-1);
  return getRssString({
    title: withoutControls(head.title),
    description: withoutControls(head.description || head.title),
    site: head.link,
    xmlns: NAMESPACES,
    items: items.map(toItem),
    customData: [
      `<language>${escapeXml(head.lang)}</language>`,
      `<atom:link href="${escapeXml(head.self)}" rel="self" type="application/rss+xml"/>`,
      newest === undefined
        ? ""
        : `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`,
    ].join(""),
  });
}

function toItem(item: FeedItem): RSSFeedItem {
  const creators = item.authors.map(({ name }) => `<dc:creator>${escapeXml(name)}</dc:creator>`);
  return {
    title: withoutControls(item.title),
    link: item.url,
    description: withoutControls(item.description),
    pubDate: new Date(item.published.iso),
    categories: item.tags.map(({ label }) => withoutControls(label)),
    ...(item.content !== undefined && { content: withoutControls(item.content) }),
    customData: `<guid isPermaLink="${item.feedId === item.url}">${escapeXml(item.feedId)}</guid>${creators.join("")}`,
  };
}
