/** What a feed reader gets. Absences count as much as presences. */
import { parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { isArticle, isHidden, isRedirect, readBuiltSite, readBuiltSites } from "./built.ts";

/** XML 1.0 allows no other control characters. */
// eslint-disable-next-line no-control-regex -- They are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

/** Addresses that mean something only on the page itself. */
const RELATIVE = /(?:href|src|poster|srcset)=(?:"|&quot;|')(?!https?:|mailto:|tel:)/;

describe.each(readBuiltSites())("the feeds of $name", (site) => {
  const feeds = [...site.files].filter((file) => /(^|\/)rss\.xml$/.test(file));
  const articles = site.pages.filter((page) => isArticle(page) && !isHidden(page));
  const addresses = new Set(articles.map(({ file }) => site.addressOf(file)));

  it("are one for the site and one for each tag", () => {
    const tags = site.pages.filter(
      (page) =>
        /^tags\/(?!by-letter|by-count)[^/]+\/index\.html$/.test(page.file) && !isRedirect(page),
    );
    const wanted = tags.map(({ file }) => file.replace("index.html", "rss.xml"));
    expect(feeds.toSorted()).toEqual(["rss.xml", ...wanted].toSorted());
  });

  it.each(feeds)("%s parses, and holds listed articles by their own addresses", (file) => {
    const xml = site.read(file);
    expect(xml).not.toMatch(FORBIDDEN);
    const feed = parseRssFeed(xml);
    expect(feed.title).toBeTruthy();
    expect(feed.description).toBeTruthy();
    expect(feed.link?.startsWith(site.origin + site.base)).toBe(true);
    const items = feed.items ?? [];
    for (const item of items) {
      expect(addresses.has(item.link ?? ""), `${item.link} is a listed article`).toBe(true);
      expect(item.title).toBeTruthy();
      expect(item.guid?.value).toBeTruthy();
      expect(Date.parse(item.pubDate ?? "")).not.toBeNaN();
    }
    const times = items.map(({ pubDate }) => Date.parse(pubDate ?? ""));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(items.length);
  });

  it("carry no relative address, no code of MDX and no mark of the engine", () => {
    for (const file of feeds) {
      const xml = site.read(file);
      expect(xml, file).not.toMatch(RELATIVE);
      expect(xml, file).not.toMatch(/^\s*(import|export) .* from /m);
      expect(xml, file).not.toContain("data-image=");
      expect(xml, file).not.toContain("data-astro-");
    }
  });

  it("stay under 1 MB", () => {
    for (const file of feeds) expect(Buffer.byteLength(site.read(file))).toBeLessThan(1_000_000);
  });

  it("are named on the pages that they follow", () => {
    for (const page of site.pages.filter(({ file }) =>
      feeds.includes(file.replace(/index\.html$/, "rss.xml")),
    )) {
      const named = page.elements
        .filter(({ attributes }) => attributes.type === "application/rss+xml")
        .map(({ attributes }) => site.fileOf(attributes.href ?? ""));
      expect(named, page.file).toContain(page.file.replace(/index\.html$/, "rss.xml"));
      expect(named, page.file).toContain("rss.xml");
    }
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
