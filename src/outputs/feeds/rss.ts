/** RSS 2.0, written by `@astrojs/rss`. @see https://www.rssboard.org/rss-specification */
import { getRssString, type RSSFeedItem } from "@astrojs/rss";
import { escapeXml, withoutControls } from "#lib/escape.ts";
import { type Enclosure, type FeedHead, type FeedItem, newestChange } from "./feed.ts";
import { UNKNOWN_BYTES } from "./places.ts";

const NAMESPACES = {
  atom: "http://www.w3.org/2005/Atom",
  dc: "http://purl.org/dc/elements/1.1/",
  media: "http://search.yahoo.com/mrss/",
};

/**
 * Writes a feed of the given articles, newest first. It depends on nothing else: no clock is read.
 * @returns XML.
 * @throws {Error} If `head.link` is not absolute.
 */
export async function rssFeed(head: FeedHead, items: readonly FeedItem[]): Promise<string> {
  const kept: string[] = [];
  const keep = (text: string): string => `kept-${kept.push(text) - 1}`;
  const xml = await getRssString({
    title: withoutControls(head.title),
    description: withoutControls(head.description || head.title),
    site: head.link,
    trailingSlash: head.link.endsWith("/"),
    xmlns: NAMESPACES,
    items: items.map((item) => toItem(item, head.lang, keep)),
    customData: channelData(head, items),
  });
  // The writer parses the elements that it does not know itself, and takes an id 007 for the
  // number 7 and an entity for text: what they hold is put in after it.
  const holders = /(<(?:guid|dc:creator)[^>]*>)kept-(\d+)(?=<)/g;
  return xml
    .replace("<rss ", () => `<rss xml:lang="${escapeXml(head.lang)}" `)
    .replace(holders, (_, tag: string, index: string) => {
      return tag + escapeXml(kept[Number(index)] ?? "");
    });
}

function channelData(head: FeedHead, items: readonly FeedItem[]): string {
  const newest = newestChange(items);
  return [
    `<language>${escapeXml(head.lang)}</language>`,
    `<atom:link href="${addressIn(head.self)}" rel="self" type="application/rss+xml"/>`,
    newest === undefined ? "" : `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`,
  ].join("");
}

function toItem(item: FeedItem, feedLang: string, keep: (text: string) => string): RSSFeedItem {
  const isPermaLink = item.id === item.url;
  const creators = item.authors.map(({ name }) => `<dc:creator>${keep(name)}</dc:creator>`);
  // One a reader downloads by itself; all of them are told by the Media RSS beside it.
  const [first] = item.enclosures;
  return {
    title: withoutControls(item.title),
    link: item.url,
    description: toHtml(item.description),
    pubDate: new Date(item.published.iso),
    categories: item.tags.map(({ label }) => withoutControls(label)),
    ...(item.content !== undefined && { content: withoutControls(item.content) }),
    ...(first && { enclosure: { url: first.url, length: UNKNOWN_BYTES, type: first.type } }),
    customData: [
      `<guid isPermaLink="${isPermaLink}">${keep(item.id)}</guid>`,
      ...creators,
      // RSS has one language for all; Dublin Core names the one of an item that differs.
      item.lang === feedLang ? "" : `<dc:language>${escapeXml(item.lang)}</dc:language>`,
      item.updated ? `<atom:updated>${item.updated.iso}</atom:updated>` : "",
      ...item.enclosures.map(mediaElement),
    ].join(""),
  };
}

function mediaElement({ url, type }: Enclosure): string {
  const [medium = ""] = type.split("/");
  return `<media:content url="${addressIn(url)}" type="${type}" medium="${medium}" fileSize="${UNKNOWN_BYTES}"/>`;
}

/** "&apos;" is among the entities that the writer knows, "&#39;" is not. */
function addressIn(url: string): string {
  return escapeXml(url).replaceAll("&#39;", "&apos;");
}

const HTML_SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Readers take a title as text, but a description as HTML. */
function toHtml(text: string): string {
  return withoutControls(text).replace(/[&<>]/g, (sign) => HTML_SIGNS[sign] ?? sign);
}
