/** The text of an article, taken from its finished page: lead, cover and body. */
import type { ElementContent, Root } from "hast";
import { htmlToHast } from "satteri";
import { element, find, hasClass } from "./nodes.ts";
import { type FeedPlace, treeToFeedHtml } from "./to-feed-html.ts";

const LEAD = /<p class="lead"[^]*?<\/p>/;
const COVER = /<figure class="cover"[^]*?<\/figure>/;
const TEXT = '<div class="prose"';

/** Colours of code, which are half of all elements and would only be taken away again. */
const COLOURS = /<span class="[a-z]">([^<]*)<\/span>/g;

/**
 * The stretch of a page of which the text in feeds is made; a page in which nothing else changed has
 * the same one.
 * @returns HTML; undefined for a page without a text.
 */
export function sourceOfText(page: string): string | undefined {
  const start = page.indexOf(TEXT);
  const end = page.lastIndexOf("</article>");
  if (start < 0 || end < start) return undefined;
  const above = page.slice(0, start);
  return [LEAD.exec(above)?.[0], COVER.exec(above)?.[0], page.slice(start, end)].join("");
}

/** @param source Of `sourceOfText`. */
export function feedText(source: string, place: FeedPlace): string {
  const plain = source.replace(COLOURS, "$1");
  const { children } = htmlToHast(plain, { fragment: true }) as Root;
  const part = (name: string) => find(children, (node) => hasClass(node, name));
  const [lead, cover, prose] = [part("lead"), part("cover"), part("prose")];
  const content: ElementContent[] = [
    ...(lead ? [element("p", [element("em", lead.children)])] : []),
    ...(cover ? [cover] : []),
    ...(prose?.children ?? []),
  ];
  // The language and the direction of the text, which a reader's own page does not know.
  return treeToFeedHtml([element("div", content, prose?.properties ?? {})], place);
}
