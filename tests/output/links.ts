/** Finds every address that a built site names in itself, and what is wrong with it. */
import { XMLParser } from "fast-xml-parser";
import { type Built, type Element, isRedirect } from "./built.ts";

/** Attributes that hold one address. */
const ADDRESSES = ["href", "src", "poster", "action", "cite", "data-index", "data-tags"];

/** Names of `<meta>` whose content is an address. */
const META_ADDRESSES = ["og:url", "og:image", "twitter:image"];

interface Link {
  /** Where it stands. */
  readonly from: string;
  /** As written. */
  readonly href: string;
}

/** Every address in a piece of HTML. */
export function linksIn(from: string, elements: readonly Element[]): readonly Link[] {
  return elements.flatMap(({ name, attributes }) => {
    const plain = ADDRESSES.flatMap((key) => attributes[key] ?? []);
    const sets = (attributes.srcset ?? attributes.imagesrcset ?? "")
      .split(/,\s+/)
      .flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? [])
      .filter(Boolean);
    const meta = name === "meta" ? (attributes.content ?? "") : "";
    const isAddress = META_ADDRESSES.includes(attributes.property ?? attributes.name ?? "");
    const refresh = attributes["http-equiv"] === "refresh" ? meta.replace(/^\d+;\s*url=/i, "") : "";
    return [...plain, ...sets, ...(isAddress ? [meta] : []), ...(refresh ? [refresh] : [])].map(
      (href) => ({ from, href }),
    );
  });
}

/** Addresses of a stylesheet. */
export function linksInCss(from: string, css: string): readonly Link[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, href = ""]) => ({ from, href }));
}

/** @returns What is wrong with a link; nothing where it leads to a file, or to another site. */
function faultOf(site: Built, { from, href }: Link): string | undefined {
  const fault = (what: string) => `${from}: ${href} ${what}`;
  if (!URL.canParse(href, site.addressOf(from))) return fault("cannot be read");
  const url = new URL(href, site.addressOf(from));
  if (["mailto:", "tel:"].includes(url.protocol)) return undefined;
  if (!["http:", "https:"].includes(url.protocol)) return fault("is no address of the web");
  if (url.origin !== site.origin) return undefined;
  if (!url.pathname.startsWith(site.base)) return fault(`lies outside ${site.base}`);
  const file = site.fileOf(url);
  if (file === undefined) {
    const withSlash = site.fileOf(new URL(`${url.pathname}/`, url));
    return fault(withSlash ? "lacks its last slash" : "leads nowhere");
  }
  if (url.hash === "" || !file.endsWith(".html")) return undefined;
  // As the standard has it: the anchor as it stands, then decoded.
  const anchor = url.hash.slice(1);
  const ids = site.pageOf(file)?.ids;
  if (ids?.has(anchor) || ids?.has(decodeURIComponent(anchor))) return undefined;
  return fault("leads to no place of that page");
}

/** What is wrong with the links, each fault once. */
export function faultsOf(site: Built, links: readonly Link[]): readonly string[] {
  return [...new Set(links.flatMap((link) => faultOf(site, link) ?? []))];
}

/** Every address on every page. */
export function linksOnPages({ pages }: Built): readonly Link[] {
  return pages.flatMap(({ file, elements }) => linksIn(file, elements));
}

/** Pages to which no way of links leads from the home page; old addresses are not meant to have one. */
export function pagesOutOfReach(site: Built): readonly string[] {
  const reached = new Set(["index.html"]);
  const waiting = ["index.html"];
  const byFile = new Map(site.pages.map((page) => [page.file, page]));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const page = byFile.get(file);
    for (const { from, href } of page ? linksIn(page.file, page.elements) : []) {
      if (!URL.canParse(href, site.addressOf(from))) continue;
      const next = site.fileOf(new URL(href, site.addressOf(from)));
      if (next === undefined || reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return site.pages
    .filter((page) => !reached.has(page.file) && !isRedirect(page))
    .map(({ file }) => file)
    .filter((file) => file !== "404.html");
}

/** Every text between two tags of this name, decoded. */
export function textsIn(xml: string, name: string): readonly string[] {
  const texts: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, key);
    else if (typeof value === "object" && value !== null) {
      for (const [inner, one] of Object.entries(value)) visit(one, inner);
      if (key === name && "#text" in value) texts.push(String(value["#text"]));
    } else if (key === name) texts.push(String(value));
  };
  visit(new XMLParser({ parseTagValue: false, ignoreAttributes: false }).parse(xml), "");
  return texts;
}
