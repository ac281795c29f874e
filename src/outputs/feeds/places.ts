/**
 * Places in a feed for what is known only once the pages are finished: the texts of articles, and how
 * large files are.
 */

const TEXT = "paper-planes:text:";

/** Bytes of an enclosure until they are known, as the formats have it. */
export const UNKNOWN_BYTES = 0;

/** A place for the whole text of an article. */
export function placeOfText(slug: string): string {
  return TEXT + slug;
}

/** The text of an article as HTML, and escaped for XML: most texts stand in several feeds. */
export interface FeedText {
  readonly html: string;
  readonly escaped: string;
}

/** Not as CDATA, which some readers take for escaped once more. */
export function toFeedText(html: string): FeedText {
  const escaped = html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return { html, escaped };
}

interface Filling {
  /** Undefined where a text is to be left out. */
  readonly textOf: (slug: string) => FeedText | undefined;
  /** Bytes of a file by its absolute address. */
  readonly bytesOf: (url: string) => number | undefined;
  /** Most bytes of the feed: older articles that find no room keep their summary. */
  readonly limit: number;
}

const PLACE_IN_XML =
  /<content(?::encoded)?(?: [^>]*)?>paper-planes:text:([^<]+)<\/content(?::encoded)?>/g;
const FILE_IN_XML = /<(?:enclosure|link|media:content) [^>]*="0"[^>]*>/g;

/** Fills RSS or Atom. */
export function fillXml(xml: string, { textOf, bytesOf, limit }: Filling): string {
  const measured = xml.replace(FILE_IN_XML, (tag) => {
    const [, address = ""] = /(?:url|href)="([^"]*)"/.exec(tag) ?? [];
    const bytes = bytesOf(address.replaceAll("&apos;", "'").replaceAll("&amp;", "&"));
    return bytes === undefined ? tag : tag.replace(/(length|fileSize)="0"/, `$1="${bytes}"`);
  });
  let size = Buffer.byteLength(measured);
  return measured.replace(PLACE_IN_XML, (whole, slug: string) => {
    const text = textOf(slug)?.escaped;
    if (text === undefined) return "";
    const bytes = Buffer.byteLength(text);
    if (size + bytes > limit) return "";
    size += bytes;
    return whole.replace(TEXT + slug, () => text);
  });
}

interface JsonItem {
  content_html?: string;
  content_text?: string;
  summary?: string;
  title?: string;
  attachments?: { url: string; size_in_bytes?: number }[];
}

/** Fills a JSON Feed. */
export function fillJson(json: string, { textOf, bytesOf, limit }: Filling): string {
  const feed = JSON.parse(json) as { items: JsonItem[] };
  let size = Buffer.byteLength(json);
  for (const item of feed.items) {
    const place = item.content_html;
    if (place?.startsWith(TEXT)) {
      const text = textOf(place.slice(TEXT.length))?.html;
      const bytes = text === undefined ? Infinity : Buffer.byteLength(JSON.stringify(text));
      delete item.content_html;
      if (text !== undefined && size + bytes <= limit) {
        item.content_html = text;
        size += bytes;
      } else item.content_text = item.summary ?? item.title ?? "";
    }
    for (const file of item.attachments ?? []) {
      const bytes = bytesOf(file.url);
      if (bytes !== undefined) file.size_in_bytes = bytes;
    }
  }
  return JSON.stringify(feed);
}
