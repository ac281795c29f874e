/** JSON Feed 1.1. @see https://www.jsonfeed.org/version/1.1/ */
import { generateJsonFeed } from "feedsmith";
import { withoutControls } from "#lib/escape.ts";
import type { FeedHead, FeedItem } from "./feed.ts";
import { UNKNOWN_BYTES } from "./places.ts";

/** Writes a feed of the given articles, newest first. */
export function jsonFeed(head: FeedHead, items: readonly FeedItem[]): string {
  const feed = generateJsonFeed({
    title: withoutControls(head.title),
    home_page_url: head.link,
    feed_url: head.self,
    description: withoutControls(head.description || head.title),
    language: head.lang,
    items: items.map(toItem),
  });
  // A feed without articles has an empty list all the same.
  return JSON.stringify({ ...(feed as object), items: (feed as { items?: unknown }).items ?? [] });
}

function toItem(item: FeedItem) {
  const { content } = item;
  const summary = withoutControls(item.description);
  const picture = item.enclosures.find(({ type }) => type.startsWith("image/"));
  return {
    id: withoutControls(item.id),
    url: item.url,
    title: withoutControls(item.title),
    summary,
    ...(content === undefined
      ? { content_text: summary || item.title }
      : { content_html: content }),
    ...(picture && { image: picture.url }),
    date_published: item.published.iso,
    ...(item.updated && { date_modified: item.updated.iso }),
    authors: item.authors.map(({ name, url }) => ({
      name: withoutControls(name),
      ...(url !== undefined && { url }),
    })),
    tags: item.tags.map(({ label }) => withoutControls(label)),
    language: item.lang,
    attachments: item.enclosures.map(({ url, type }) => ({
      ...{ url, mime_type: type },
      size_in_bytes: UNKNOWN_BYTES,
    })),
  };
}
