/**
 * The text of an article as feed readers show it: without our styles and scripts, every address
 * absolute, and each of our own parts as HTML that says the same by itself.
 */
import type { Element, ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { htmlToHast } from "satteri";
import { keptAttributes, keptOfMath, type Resolve } from "./attributes.ts";
import { box, callout, disclosure, film, frame, gallery, prompt } from "./blocks.ts";
import { codeBlock, plainPre } from "./code.ts";
import { attribute, element, hasClass, isElement, text, textOf } from "./nodes.ts";
import { picture } from "./pictures.ts";

export interface FeedPlace {
  /** Absolute address of the article, to which links within it lead. */
  readonly url: string;
}

/** Elements that every reader knows; what stands in any other is kept without it. */
const KEPT: ReadonlySet<string> = new Set([
  ...["p", "div", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "hr", "br"],
  ...["blockquote", "figure", "figcaption", "table", "caption", "colgroup", "col", "thead"],
  ...["tbody", "tfoot", "tr", "th", "td", "a", "em", "strong", "b", "i", "u", "s", "del", "ins"],
  ...["mark", "small", "sub", "sup", "code", "kbd", "samp", "var", "q", "cite", "dfn", "abbr"],
  ...["time", "ruby", "rt", "rp", "bdi", "bdo", "wbr", "video", "audio", "source", "track"],
]);

/** Elements that go with all they hold. */
const DROPPED: ReadonlySet<string> = new Set([
  ...["script", "style", "template", "noscript", "link", "meta", "base", "title", "button"],
  ...["select", "textarea", "object", "embed", "copy-prompt", "dialog", "canvas"],
]);

/** Classes of what only the page needs. */
const ONLY_OF_PAGES = ["anchor", "away", "still", "visually-hidden"];

/** @param html The body of an article, as its page holds it. */
export function toFeedHtml(html: string, place: FeedPlace): string {
  const { children } = htmlToHast(html, { fragment: true }) as Root;
  return treeToFeedHtml(children as ElementContent[], place);
}

/** The same of what is parsed already. */
export function treeToFeedHtml(nodes: readonly ElementContent[], { url }: FeedPlace): string {
  const resolve = resolver(url);
  const convert = (inner: readonly ElementContent[]): ElementContent[] =>
    inner.flatMap((node) => convertNode(node, convert, resolve));
  return toHtml(convert(nodes)).trim();
}

function resolver(base: string): Resolve {
  return (address) => {
    if (address === "") return undefined;
    const url = URL.parse(address, base);
    return url && /^(?:https?|mailto|tel):$/.test(url.protocol) ? url.href : undefined;
  };
}

type ConvertAll = (nodes: readonly ElementContent[]) => ElementContent[];

function convertNode(
  node: ElementContent,
  convert: ConvertAll,
  resolve: Resolve,
): ElementContent[] {
  if (node.type === "text") return [node];
  if (node.type !== "element") return [];
  const { tagName } = node;
  if (DROPPED.has(tagName) || ONLY_OF_PAGES.some((name) => hasClass(node, name))) return [];
  const special = convertPart(node, convert, resolve);
  if (special) return special;
  const children = convert(withoutGap(node.children));
  if (tagName === "h1") return [element("h2", children, keptAttributes(node, resolve))];
  if (tagName === "span") return inLanguage(node, children);
  if (!KEPT.has(tagName)) return children;
  const properties = keptAttributes(node, resolve);
  if (tagName === "a" && properties["href"] === undefined) return children;
  return [element(tagName, children, properties)];
}

/** Our own parts, and elements that need more than a choice of attributes. */
function convertPart(
  node: Element,
  convert: ConvertAll,
  resolve: Resolve,
): ElementContent[] | undefined {
  if (hasClass(node, "callout")) return callout(node, convert);
  if (hasClass(node, "filmstrip")) return gallery(node, convert, true);
  switch (node.tagName) {
    case "figure":
      if (hasClass(node, "code")) return codeBlock(node);
      if (hasClass(node, "prompt")) return prompt(node, convert);
      return hasClass(node, "film") ? film(node, convert) : undefined;
    case "picture-compare":
      return gallery(node, convert);
    case "details":
      return disclosure(node, convert);
    case "pre":
      return [plainPre(node)];
    case "picture":
      return convert(node.children.filter((child) => isElement(child, "img")));
    case "img":
      return picture(node, resolve);
    case "math":
      return [withMath(node)];
    case "svg":
      return drawing(node, resolve);
    case "iframe":
      return frame(node, resolve);
    case "input":
      return box(node);
    case "a":
      if (hasClass(node, "zoom")) return convert(node.children);
      return hasClass(node, "backref") ? backReference(node, resolve) : undefined;
    default:
      return undefined;
  }
}

/** A link that leads away has a space before its mark, and here no mark. */
function withoutGap(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const last = nodes.at(-1);
  const before = nodes.at(-2);
  const isAway = last?.type === "element" && hasClass(last, "away");
  if (!isAway || before?.type !== "text") return nodes;
  return [...nodes.slice(0, -2), text(before.value.replace(/\u00A0$/, ""))];
}

/** A span says something only where it names a language or a direction. */
function inLanguage(node: Element, children: ElementContent[]): ElementContent[] {
  const { lang, dir } = node.properties;
  if (lang === undefined && dir === undefined) return children;
  return [
    element("span", children, {
      ...(lang !== undefined && { lang }),
      ...(dir !== undefined && { dir }),
    }),
  ];
}

function withMath(node: Element): Element {
  const children = node.children.map((child) => (isElement(child) ? withMath(child) : child));
  return element(node.tagName, children, keptOfMath(node));
}

/** Most readers take drawings out: where one stood, its name leads to the article. */
function drawing(node: Element, resolve: Resolve): ElementContent[] {
  const title = node.children.find((child) => isElement(child, "title"));
  const name = attribute(node, "ariaLabel") ?? (title && textOf(title)) ?? "";
  if (name.trim() === "") return [];
  return [element("a", [text(name.trim())], { href: resolve("#") ?? "" })];
}

/** The sign alone: its words are for those who are on the page. */
function backReference(node: Element, resolve: Resolve): ElementContent[] {
  const [sign = "↩"] = textOf(node).trim().split(/\s/);
  const href = resolve(attribute(node, "href") ?? "");
  return href === undefined ? [] : [element("a", [text(sign)], { href })];
}
