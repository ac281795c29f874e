/** What pages say to machines: policy, canonical address, structured data, cards, sitemap. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import {
  type Built,
  canonicalOf,
  isArticle,
  isHidden,
  isRedirect,
  metaOf,
  type Page,
  readBuiltSites,
} from "./built.ts";

/** What every page may hold between `<style>` tags. */
const HEAD_STYLE =
  "@layer theme,base,prose,components,utilities,user;" +
  "@media(prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}";

/** Social networks and search engines cut off what is larger, and enlarge what is smaller. */
const CARD = { width: 1200, height: 630, format: "png" };

const policyOf = (page: Page) =>
  page.elements.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")
    ?.attributes.content ?? "";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Addresses and times of the sitemap. */
function sitemapOf(site: Built): ReadonlyMap<string, string | undefined> {
  const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === "url" });
  const entries = [...site.files]
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .flatMap((file) => {
      const { urlset } = parser.parse(site.read(file)) as {
        urlset: { url: { loc: string; lastmod?: string }[] };
      };
      return urlset.url;
    });
  return new Map(entries.map(({ loc, lastmod }) => [loc, lastmod]));
}

const filesOf = (pages: readonly Page[]) => pages.map(({ file }) => file);

/** What a page names that needs an origin: a film of YouTube plays from its place without cookies. */
function sourceOf(origin: string): string {
  return origin.replace("youtube-nocookie.com", "youtube.com/watch");
}

describe.each(readBuiltSites())("the pages of $name", (site) => {
  const { pages } = site;
  const whole = pages.filter((page) => !isRedirect(page));
  const isOther = (address: string) => new URL(address, site.origin).origin !== site.origin;
  const isOwn = (page: Page) => canonicalOf(page) === site.addressOf(page.file);

  it("have a policy right after the character set, without an unsafe word", () => {
    const wrong = pages.filter((page) => {
      const order = page.elements.slice(0, 4).map(({ name, attributes }) => {
        return attributes["http-equiv"] ?? Object.keys(attributes)[0] ?? name;
      });
      const isFirst = page.elements[2]?.attributes.charset === "utf-8";
      return !isFirst || order[3] !== "Content-Security-Policy" || /unsafe/.test(policyOf(page));
    });
    expect(filesOf(wrong)).toEqual([]);
  });

  it("hold no style and no script but those that the policy names", () => {
    const strange = pages.flatMap((page) =>
      page.elements.flatMap(({ name, attributes, text }) => {
        const say = (what: string) => `${page.file}: ${what}`;
        if ("style" in attributes) return [say(`style="${attributes.style}" on ${name}`)];
        const handler = Object.keys(attributes).find((key) => key.startsWith("on"));
        if (handler) return [say(`${handler} on ${name}`)];
        if (name === "style" && text !== HEAD_STYLE) return [say(`<style>${text.slice(0, 60)}`)];
        const isData = attributes.type === "application/ld+json";
        const isInline = name === "style" || (name === "script" && !attributes.src && !isData);
        if (!isInline || policyOf(page).includes(hashOf(text))) return [];
        return [say(`${name} without its hash: ${text.slice(0, 60)}`)];
      }),
    );
    expect(strange).toEqual([]);
  });

  it("admit other origins only where their own content names them", () => {
    const wrong = pages.filter((page) => {
      const named = policyOf(page).match(/https?:\/\/[^\s;]+/g) ?? [];
      const content = page.html.replace(policyOf(page), "");
      return named.some((origin) => !content.includes(sourceOf(origin)));
    });
    expect(filesOf(wrong)).toEqual([]);
  });

  it("have a title and a language, and their own canonical address", () => {
    const wrong = whole.filter((page) => {
      const [html] = page.elements;
      const title = page.elements.find(({ name }) => name === "title")?.text ?? "";
      return !html?.attributes.lang || !html.attributes.dir || title.trim() === "";
    });
    expect(filesOf(wrong)).toEqual([]);
    // An article may have appeared first on another site; then its canonical address is there.
    const foreign = whole.filter((page) => {
      const isElsewhere = isArticle(page) && isOther(canonicalOf(page) ?? "");
      return !isElsewhere && !isOwn(page);
    });
    expect(filesOf(foreign)).toEqual([]);
  });

  it("say in JSON-LD what they are, as JSON that parses", () => {
    for (const page of whole.filter(isArticle)) {
      const blocks = page.elements.filter(
        ({ attributes }) => attributes.type === "application/ld+json",
      );
      expect(blocks, page.file).toHaveLength(1);
      const data = JSON.parse(blocks[0]?.text ?? "") as { "@graph": Record<string, unknown>[] };
      const article = data["@graph"].find((node) => node["@type"] === "BlogPosting");
      const heading = page.elements.find(({ name }) => name === "h1")?.text;
      // Letters that mean nothing may be left out of either.
      const plain = (text: unknown) => String(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
      expect(plain(article?.headline), page.file).toBe(plain(heading));
      expect(article?.mainEntityOfPage).toBe(canonicalOf(page));
      expect(Date.parse(String(article?.datePublished))).not.toBeNaN();
    }
  });

  it("have a card of the size that networks expect, every article one of its own", async () => {
    const drawn: string[] = [];
    for (const page of whole) {
      const image = metaOf(page, "og:image");
      expect(image, page.file).toMatch(/^https?:\/\//);
      // An author's own picture may lie on another site.
      const file = isOther(image ?? "") ? image : site.fileOf(image ?? "");
      expect(file, `${page.file}: ${image}`).toBeDefined();
      if (isArticle(page) && file?.startsWith("og/")) drawn.push(file);
    }
    // Authors may show one picture for several articles; what we draw is for one alone.
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn).toHaveLength([...site.files].filter((name) => /^og\/posts\//.test(name)).length);
    for (const file of [...site.files].filter((name) => name.startsWith("og/"))) {
      expect(await sharp(join(site.folder, file)).metadata(), file).toMatchObject(CARD);
    }
  });

  it("stand in the sitemap by the same address, unless they are hidden or belong elsewhere", () => {
    const listed = [...sitemapOf(site).keys()].toSorted();
    const wanted = whole
      .filter((page) => !isHidden(page) && isOwn(page))
      .map(({ file }) => site.addressOf(file))
      .toSorted();
    expect(listed).toEqual(wanted);
  });

  it("carry in the sitemap when an article changed last", () => {
    const times = sitemapOf(site);
    for (const page of whole.filter((one) => isArticle(one) && !isHidden(one) && isOwn(one))) {
      const last =
        metaOf(page, "article:modified_time") ?? metaOf(page, "article:published_time") ?? "";
      const lastmod = times.get(site.addressOf(page.file));
      expect(Date.parse(lastmod ?? ""), page.file).toBe(Date.parse(last));
    }
  });

  it("let every robot in and name the sitemap", () => {
    const robots = site.read("robots.txt");
    expect(robots).toMatch(/^User-agent: \*$/m);
    expect(robots).not.toMatch(/^Disallow: \/$/m);
    expect(robots).toContain(`Sitemap: ${site.origin}${site.base}sitemap-index.xml`);
  });

  it("stay under 100 KB of HTML where they list something", () => {
    const heavy = whole
      .filter((page) => !isArticle(page))
      .filter(({ html }) => Buffer.byteLength(html) > 100_000);
    expect(filesOf(heavy)).toEqual([]);
  });
});
