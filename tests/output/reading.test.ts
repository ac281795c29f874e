/** What stands around a text: its translations, its series, its authors, and the ways on. */
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type Built, type Element, type Page, readBuiltSite, readBuiltSites } from "./built.ts";

const site = readBuiltSite("reading");
const FULL = "posts/what-a-lens-does/index.html";
const BARE = "posts/nothing/index.html";

function page(file: string): Page {
  const found = site.pageOf(file);
  if (!found) throw new Error(`${file} is not built.`);
  return found;
}

const linksOf = ({ elements }: Page, matches: (element: Element) => boolean) =>
  elements.filter(({ name }) => name === "a" || name === "link").filter(matches);

/** Language and address of every `<link rel="alternate" hreflang>`. */
const alternatesOf = (one: Page): readonly (readonly [string, string])[] =>
  linksOf(one, ({ name, attributes }) => name === "link" && attributes.hreflang !== undefined).map(
    ({ attributes }) => [attributes.hreflang ?? "", attributes.href ?? ""],
  );

/** The HTML between a tag with this class and its end. */
const partOf = (one: Page, pattern: RegExp) => pattern.exec(one.html)?.[0] ?? "";

/** The same of the sitemap, by address. */
function sitemapAlternates(
  built: Built,
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const isArray = (name: string) => name === "url" || name === "xhtml:link";
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", isArray });
  interface Url {
    loc: string;
    "xhtml:link"?: { rel: string; hreflang: string; href: string }[];
  }
  const { urlset } = parser.parse(built.read("sitemap-0.xml")) as { urlset: { url: Url[] } };
  return new Map(
    urlset.url.map(({ loc, "xhtml:link": links = [] }) => [
      loc,
      links.map(({ hreflang, href }) => [hreflang, href] as const),
    ]),
  );
}

describe("translations", () => {
  const texts = [
    ["ar", "posts/عدسة/index.html", "العربية"],
    ["en", FULL, "English"],
    ["ja", "posts/レンズのはたらき/index.html", "日本語"],
  ] as const;
  const wanted = texts.map(([lang, file]) => [lang, site.addressOf(file)]);

  it.each(texts)("are named in the head of the text in %s, itself among them", (_, file) => {
    expect(alternatesOf(page(file))).toEqual(wanted);
  });

  it.each(texts)("are links of the text in %s, each in its own language", (lang, file) => {
    const links = linksOf(
      page(file),
      ({ name, attributes }) => name === "a" && attributes.hreflang !== undefined,
    );
    const others = texts.filter(([other]) => other !== lang);
    expect(
      links.map(({ attributes, text }) => [
        attributes.lang,
        attributes.hreflang,
        site.fileOf(attributes.href ?? ""),
        text,
      ]),
    ).toEqual(others.map(([other, at, name]) => [other, other, at, name]));
  });

  it("are told to search engines", () => {
    const found = sitemapAlternates(site);
    for (const [, file] of texts) expect(found.get(site.addressOf(file))).toEqual(wanted);
    expect(found.get(site.addressOf(BARE))).toEqual([]);
  });

  it("are none that is a draft, scheduled or unlisted", () => {
    const telling = site.pages.filter(
      ({ file, html }) => /zqdraft|zqscheduled|zqunlisted/i.test(html) && !file.includes("zq"),
    );
    expect(telling.map(({ file }) => file)).toEqual([]);
    const unlisted = page("posts/zqunlisted/index.html");
    expect(alternatesOf(unlisted)).toEqual([]);
    expect(unlisted.html).not.toMatch(/<a[^>]* hreflang|class="series"|class="ways"/);
  });

  it.each(readBuiltSites())("of $name name each other in both directions", (built) => {
    for (const one of built.pages) {
      for (const [, href] of alternatesOf(one)) {
        const other = built.pageOf(built.fileOf(href) ?? "");
        expect(other && alternatesOf(other), `${one.file} → ${href}`).toEqual(alternatesOf(one));
      }
    }
  });
});

describe("a series", () => {
  const series = page("series/from-wick-to-beam/index.html");
  const parts = ["posts/the-wick/", "posts/what-a-lens-does/", "posts/the-clockwork/"];

  it("has a page with its parts in order, and what it is about", () => {
    const links = partOf(series, /<ol[^>]*>\s*<li[^>]*>\s*<h2[^]*<\/ol>/);
    expect([...links.matchAll(/href="\/([^"]+)"/g)].map(([, href]) => href)).toEqual(parts);
    expect(links.match(/<time/g)).toHaveLength(3);
    expect(series.html).toContain("How a flame that a breath puts out is seen twenty miles away.");
    expect(series.html).toMatch(/class="sky"[^>]*><svg class="flock"/);
  });

  it("is reached by its parts, and by the index of series", () => {
    for (const part of parts) {
      const box = partOf(page(`${part}index.html`), /<nav class="series"[^]*?<\/nav>/);
      expect(box).toContain('href="/series/from-wick-to-beam/"');
      expect(box.match(/aria-current="page"/g)).toHaveLength(1);
      expect([...box.matchAll(/href="\/(posts[^"]+)"/g)].map(([, href]) => href)).toEqual(parts);
    }
    expect(page("series/index.html").html).toContain('href="/series/from-wick-to-beam/"');
  });

  it("has no page on a site without one", () => {
    const without = readBuiltSite("tags");
    expect([...without.files].filter((file) => file.startsWith("series/"))).toEqual([]);
  });
});

describe("authors", () => {
  it("have their pictures beside their names, as squares, said by nobody twice", async () => {
    const pictures = page(FULL).elements.filter(
      ({ name, attributes }) => name === "img" && attributes.alt === "",
    );
    expect(pictures).toHaveLength(2);
    const file = site.fileOf(pictures[0]?.attributes.src ?? "") ?? "";
    const { width, height, format } = await sharp(join(site.folder, file)).metadata();
    expect([width, height, format]).toEqual([32, 32, "webp"]);
  });

  it("have a page that leads to their own elsewhere", () => {
    const [link] = linksOf(
      page("authors/lamp-room/index.html"),
      ({ attributes }) => attributes.rel === "me",
    );
    expect(link?.attributes.href).toBe("https://www.lamps.example/room/");
    expect(link?.text).toBe("lamps.example/room");
  });
});

describe("an article", () => {
  it("leads to related ones, and to no article twice", () => {
    const hrefs = [...page(FULL).html.matchAll(/<nav class="ways"[^]*?<\/nav>/g)].flatMap(([nav]) =>
      [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
    );
    expect(hrefs.slice(0, 2)).toEqual(["/posts/prisms/", "/posts/silver-mirrors/"]);
    expect(hrefs).toHaveLength(5);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });

  it("without anything around it costs nothing of it", () => {
    const { html } = page(BARE);
    expect(html).not.toMatch(/class="(series|contents|cover)"|hreflang|Related articles|<img/);
    // The styles of the other article's languages; what is small travels with every article.
    const styles = (one: Page) =>
      linksOf(one, ({ attributes }) => attributes.rel === "stylesheet").map(
        ({ attributes }) => attributes.href ?? "",
      );
    const rare = styles(page(FULL)).filter((href) => !styles(page(BARE)).includes(href));
    const names = rare.map((href) => href.replace(/^.*\/|\..*$/g, ""));
    expect(names).toEqual(expect.arrayContaining(["further", "languages"]));
  });
});
