/** What a feed reader gets. Absences count as much as presences. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { parseRssFeed } from "feedsmith";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { readFeed } from "../feed-reader.ts";
import {
  type Built,
  elementsOf,
  isArticle,
  isHidden,
  isRedirect,
  type Page,
  readBuiltSite,
  readBuiltSites,
} from "./built.ts";

/** XML 1.0 allows no other control characters. */
// eslint-disable-next-line no-control-regex -- They are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

/** What only our own page has a use for. */
const ONLY_OF_PAGES = /^(?:class|id|style|tabindex|role|on.*|data-.*|aria-.*)$/;

/** Elements that readers take out, or that would run something. */
const FOREIGN = /^(?:script|style|link|meta|iframe|object|embed|button|form|input|svg|.*-.*)$/;

interface JsonItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content_html?: string;
  readonly content_text?: string;
  readonly date_published: string;
  readonly date_modified?: string;
  readonly attachments?: readonly {
    readonly url: string;
    readonly mime_type: string;
    readonly size_in_bytes: number;
  }[];
}

function readJson(site: Built): readonly JsonItem[] {
  const feed = JSON.parse(site.read("feed.json")) as {
    version: string;
    title: string;
    items: readonly JsonItem[];
  };
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  expect(feed.title).toBeTruthy();
  return feed.items;
}

/** What the paragraphs say that stand in the text of an article by themselves. */
function paragraphsOf({ html }: Page): readonly string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node, isInText: boolean): void => {
    if (!("childNodes" in node)) return;
    const attributes = "attrs" in node ? node.attrs : [];
    const isText = attributes.some(({ name, value }) => name === "class" && value === "prose");
    if (isInText && "tagName" in node && node.tagName === "p") found.push(textIn(node));
    else if (!isInText) for (const child of node.childNodes) visit(child, isText);
  };
  visit(parse(html), false);
  return found;
}

function textIn(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  // Readers take drawings out.
  if ("tagName" in node && node.tagName === "svg") return "";
  return "childNodes" in node ? node.childNodes.map(textIn).join("") : "";
}

/** The spaces before marks that a feed has not are no part of a text. */
const plain = (text: string) => text.replaceAll(/\s+/g, "");

describe.each(readBuiltSites())("the feeds of $name", (site) => {
  const feeds = [...site.files].filter((file) => /^(?:tags\/[^/]+\/rss|[a-z]+)\.xml$/.test(file));
  const articles = site.pages.filter((page) => isArticle(page) && !isHidden(page));
  const addresses = new Set(articles.map(({ file }) => site.addressOf(file)));

  it("are of the site in each format, and of each tag", () => {
    // Old names of tags lead on, and have their feeds still.
    const tags = site.pages.filter(({ file }) =>
      /^tags\/(?!by-letter|by-count)[^/]+\/index\.html$/.test(file),
    );
    const wanted = [
      ...["rss.xml", "index.xml", "feed.xml", "atom.xml"],
      ...tags.map(({ file }) => file.replace("index.html", "rss.xml")),
    ];
    expect(feeds.toSorted()).toEqual(wanted.toSorted());
    expect(site.read("index.xml")).toBe(site.read("rss.xml"));
    expect(site.read("feed.xml")).toBe(site.read("rss.xml"));
  });

  it("are read by a strict parser, and hold listed articles by their own addresses", async () => {
    for (const file of feeds) {
      const xml = site.read(file);
      expect(xml).not.toMatch(FORBIDDEN);
      const { meta, items } = await readFeed(xml);
      expect(meta.title).toBeTruthy();
      expect(meta.link.startsWith(site.origin + site.base)).toBe(true);
      for (const { link, title, guid } of items) {
        expect(addresses.has(link), `${link} is a listed article`).toBe(true);
        expect(title).toBeTruthy();
        expect(guid).toBeTruthy();
      }
      const times = items.map(({ pubdate }) => pubdate?.getTime() ?? Number.NaN);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
    }
  });

  it("tell the same in every format", async () => {
    const { items: rss } = await readFeed(site.read("rss.xml"));
    const { items: atom } = await readFeed(site.read("atom.xml"));
    const json = readJson(site);
    const links = json.map(({ url }) => url);
    expect(rss.map(({ link }) => link)).toEqual(links);
    expect(atom.map(({ link }) => link)).toEqual(links);
    const texts = json.map(({ content_html: html = "" }) => html);
    const isWhole = texts.every((text) => text !== "");
    if (!isWhole) return;
    expect(rss.map(({ description }) => description)).toEqual(texts);
    expect(atom.map(({ description }) => description)).toEqual(texts);
  });

  it("carry whole texts as plain HTML with absolute addresses", () => {
    for (const { url, content_html: html = "" } of readJson(site)) {
      const elements = elementsOf(html).filter(({ name }) => !/^(?:html|head|body)$/.test(name));
      for (const { name, attributes } of elements) {
        expect(name, url).not.toMatch(FOREIGN);
        for (const key of Object.keys(attributes)) expect(key, url).not.toMatch(ONLY_OF_PAGES);
        for (const key of ["href", "src", "poster", "cite"]) {
          if (attributes[key] !== undefined)
            expect(attributes[key], url).toMatch(/^(?:https?|mailto|tel):/);
        }
        if (name === "img") expect(attributes.alt, url).toBeDefined();
        const isOurs = attributes.src?.startsWith(`${site.origin}${site.base}_astro/`);
        if (name === "img" && isOurs) expect(Number(attributes.width), url).toBeGreaterThan(0);
      }
      const page = site.pageOf(site.fileOf(url) ?? "");
      const text = plain(elements.map((element) => element.text).join(" "));
      for (const paragraph of page ? paragraphsOf(page) : []) {
        expect(text).toContain(plain(paragraph));
      }
    }
  });

  it("name covers and clips with their types and true sizes", () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });
    const files = readJson(site).flatMap(({ attachments = [] }) => attachments);
    for (const { url, mime_type: type, size_in_bytes: bytes } of files) {
      const file = site.fileOf(url);
      expect(file, url).toBeDefined();
      expect(bytes).toBe(statSync(join(site.folder, file ?? "")).size);
      expect(type).toMatch(/^(?:image|video|audio)\/[\w+.-]+$/);
    }
    const enclosures = feeds.flatMap((file) =>
      [...site.read(file).matchAll(/<(?:enclosure|media:content) [^>]*>/g)].map(
        ([tag]) => Object.values(parser.parse(tag) as object)[0] as Record<string, string>,
      ),
    );
    for (const { url = "", length, fileSize } of enclosures) {
      const { size } = statSync(join(site.folder, site.fileOf(url) ?? ""));
      expect(Number(length ?? fileSize), url).toBe(size);
    }
  });

  it("leave no place unfilled", () => {
    for (const file of [...feeds, "feed.json"]) {
      expect(site.read(file), file).not.toMatch(/>paper-planes:text:|"paper-planes:text:/);
    }
  });

  it("stay under 1 MB", () => {
    for (const file of [...feeds, "feed.json"]) {
      expect(Buffer.byteLength(site.read(file))).toBeLessThan(1_000_000);
    }
  });

  it("are named on the pages that they follow", () => {
    const everywhere = ["rss.xml", "atom.xml", "feed.json"];
    for (const page of site.pages.filter((each) => !isRedirect(each))) {
      const own = page.file.replace(/(?:page\/\d+\/)?index\.html$/, "rss.xml");
      const named = page.elements
        .filter(({ name, attributes }) => name === "link" && attributes.rel === "alternate")
        .filter(({ attributes }) => /(?:rss|atom|feed)\+/.test(attributes.type ?? ""))
        .map(({ attributes }) => site.fileOf(attributes.href ?? ""));
      const wanted = [...new Set([...(feeds.includes(own) ? [own] : []), ...everywhere])];
      expect(named.toSorted(), page.file).toEqual(wanted.toSorted());
    }
  });

  it("are listed for apps, each by an address that is there", () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });
    const text = site.read("feeds.opml");
    expect(parser.parse(text)).toMatchObject({ opml: { version: "2.0" } });
    const listed = [...text.matchAll(/ xmlUrl="([^"]*)"/g)].map(([, url = ""]) =>
      site.fileOf(url.replaceAll("&amp;", "&").replaceAll("&apos;", "'")),
    );
    const isOld = (file: string) => {
      const page = site.pageOf(file.replace("rss.xml", "index.html"));
      return page !== undefined && isRedirect(page);
    };
    const wanted = feeds.filter(
      (file) => file === "rss.xml" || (file.startsWith("tags/") && !isOld(file)),
    );
    expect(listed.toSorted()).toEqual(wanted.toSorted());
  });

  it("are where older sites had those of tags", () => {
    const isWritten = (file: string) => feeds.includes(file) || /(?:^|\/)sitemap/.test(file);
    const old = [...site.files].filter((file) => file.endsWith(".xml") && !isWritten(file));
    const wanted = ["category/moving air/index.xml", "tags/wind/index.xml"];
    expect(old.toSorted()).toEqual(site.name === "foreign" ? wanted : []);
    for (const file of old) expect(site.read(file)).toBe(site.read("tags/wind/rss.xml"));
    if (old.length === 0) return;
    const page = site.pageOf("category/moving air/feed/index.html");
    const feed = page?.elements.find(({ attributes }) => attributes.type === "application/rss+xml");
    expect(site.fileOf(feed?.attributes.href ?? "")).toBe("tags/wind/rss.xml");
  });

  it("are found where older sites have them", () => {
    const page = site.pageOf("feed/index.html");
    const feed = page?.elements.find(({ attributes }) => attributes.type === "application/rss+xml");
    expect(site.fileOf(feed?.attributes.href ?? "")).toBe("rss.xml");
  });
});

describe("the feed of foreign", () => {
  const site = readBuiltSite("foreign");
  const items = parseRssFeed(site.read("rss.xml")).items ?? [];

  it("holds the newest articles, as many as the owner wants", () => {
    expect(items.map(({ title }) => title)).toEqual([
      "Two hands",
      "The silent reel",
      "Reading the wind with forty lines",
      "日本の凧を揚げる",
      "A delta, imagined",
      "A box kite from four sticks",
    ]);
    expect(items[0]?.link).toBe("https://kites.example/blog/posts/two-hands/");
    expect(Date.parse(items[0]?.pubDate ?? "")).toBe(Date.parse("2026-06-01T00:00:00Z"));
  });
});

describe("the feed of hostile", () => {
  const site = readBuiltSite("hostile");
  const items = parseRssFeed(site.read("rss.xml")).items ?? [];

  it("gives titles and tags back to the letter", () => {
    const item = items.find(({ link }) => link?.endsWith("/posts/markup/"));
    expect(item?.title).toBe(
      `<img src=x onerror="window.pwned='title'"> & "quotes" 'n' </title></script><script>window.pwned='title'</script> ]]> <!-- --> {{ title }} \${title} %3Cb%3E`,
    );
    expect(item?.categories?.map(({ name }) => name)).toEqual([
      `"><script>window.pwned='tag'</script>`,
      "]]>",
      "a & b",
      "</title>",
    ]);
    // A reader takes a description as HTML: the markup in it must be text there too.
    expect(item?.description).not.toMatch(/<script/i);
  });
});
