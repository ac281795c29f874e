/** Atom. @see https://www.rfc-editor.org/rfc/rfc4287 */
import { createHash } from "node:crypto";
import { generateAtomFeed } from "feedsmith";
import { withoutControls } from "#lib/escape.ts";
import { type FeedHead, type FeedItem, newestChange } from "./feed.ts";
import { UNKNOWN_BYTES } from "./places.ts";

/** Every feed has to say when it changed, one without articles too; no clock is read. */
const NEVER = new Date(0).toISOString();

/** Writes a feed of the given articles, newest first. */
export function atomFeed(head: FeedHead, items: readonly FeedItem[]): string {
  return generateAtomFeed({
    id: head.link,
    title: plain(head.title),
    ...(head.description && { subtitle: plain(head.description) }),
    updated: newestChange(items) ?? NEVER,
    links: [
      { href: head.self, rel: "self", type: "application/atom+xml" },
      { href: head.link, rel: "alternate", type: "text/html", hreflang: head.lang },
    ],
    xml: { lang: head.lang },
    entries: items.map(toEntry),
  });
}

function toEntry(item: FeedItem) {
  const { url, lang, published, updated, authors, tags, content } = item;
  return {
    id: identifier(item.id),
    title: plain(item.title),
    links: [
      { href: url, rel: "alternate", type: "text/html", hreflang: lang },
      ...item.enclosures.map((file) => ({
        ...{ href: file.url, rel: "enclosure", type: file.type },
        length: UNKNOWN_BYTES,
      })),
    ],
    published: published.iso,
    updated: (updated ?? published).iso,
    authors: authors.map(({ name, url: uri }) => ({
      name: withoutControls(name),
      ...(uri !== undefined && { uri }),
    })),
    categories: tags.map(({ slug, label }) => ({ term: slug, label: withoutControls(label) })),
    summary: plain(item.description),
    ...(content !== undefined && { content: { value: content, type: "html" } }),
    xml: { lang },
  };
}

function plain(value: string) {
  return { value: withoutControls(value), type: "text" };
}

/** Atom takes only addresses for identities: another one becomes a name made of it, always the same. */
function identifier(id: string): string {
  if (/^[a-z][a-z\d+.-]*:\S+$/i.test(id) && URL.canParse(id)) return id;
  const hex = createHash("sha256").update(id).digest("hex");
  const uuid = hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-8$3-8$4-$5");
  return `urn:uuid:${uuid}`;
}
