/** JSON-LD on every page: one graph whose parts name each other and say what the page shows. */
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import {
  type Built,
  isArticle,
  isRedirect,
  metaOf,
  type Page,
  readBuiltSite,
  readBuiltSites,
} from "./built.ts";

type Node = Record<string, unknown>;

function graphOf(page: Page): readonly Node[] {
  const blocks = page.elements.filter(
    ({ attributes }) => attributes.type === "application/ld+json",
  );
  expect(blocks, page.file).toHaveLength(1);
  return (JSON.parse(blocks[0]?.text ?? "") as { "@graph": Node[] })["@graph"];
}

/** Every node of a graph, nested ones too. */
function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

const ofType = (graph: readonly Node[], type: string): Node | undefined =>
  graph.find((node) => node["@type"] === type);

/** Every text of a graph that is an address. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /^https?:\/\/\S+$/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value).filter(([key]) => key !== "@context");
  return entries.flatMap(([, inner]) => addressesIn(inner));
}

/** Letters that mean nothing may be left out of either. */
const plain = (text: unknown) => String(text ?? "").replaceAll(/[^\p{L}\p{N}]/gu, "");

const textOfClass = (page: Page, name: string) =>
  page.elements
    .filter(({ attributes }) => attributes.class?.split(" ").includes(name))
    .map(({ text }) => text)
    .join(" ");

const metas = (page: Page, property: string) =>
  page.elements
    .filter(({ attributes }) => attributes.property === property)
    .map(({ attributes }) => attributes.content);

const described = (site: Built) =>
  site.pages.filter((page) => !isRedirect(page) && page.file !== "404.html");

describe.each(readBuiltSites())("the structured data of $name", (site) => {
  const pages = described(site).map((page) => ({ page, graph: graphOf(page) }));
  const articles = pages.filter(({ page }) => isArticle(page));

  it("names the publication and the kind of page once", () => {
    const kinds = "Blog BlogPosting CollectionPage ProfilePage WebPage".split(" ");
    for (const { page, graph } of pages) {
      const types = graph.map((node) => String(node["@type"]));
      expect(
        types.filter((type) => type === "WebSite"),
        page.file,
      ).toHaveLength(1);
      expect(
        types.filter((type) => type === "Organization"),
        page.file,
      ).toHaveLength(1);
      expect(
        types.filter((type) => kinds.includes(type)),
        page.file,
      ).toHaveLength(1);
      const hasWay = page.file !== "index.html";
      expect(types.includes("BreadcrumbList"), page.file).toBe(hasWay);
    }
  });

  it("gives nothing an id twice, and leads by ids to what it holds", () => {
    for (const { page, graph } of pages) {
      const nodes = nodesIn(graph);
      const made = nodes.filter((node) => "@id" in node && "@type" in node);
      const ids = made.map((node) => node["@id"]);
      expect(new Set(ids).size, page.file).toBe(ids.length);
      const named = nodes.filter((node) => "@id" in node && !("@type" in node));
      expect(named.length, page.file).toBeGreaterThan(0);
      expect(
        named.filter((node) => !ids.includes(node["@id"])),
        page.file,
      ).toEqual([]);
    }
  });

  it("holds only full addresses, of which ours lead to a file", () => {
    const dead = pages.flatMap(({ page, graph }) =>
      addressesIn(graph)
        .filter((address) => new URL(address).origin === site.origin)
        .filter((address) => site.fileOf(address.replace(/#.*/, "")) === undefined)
        .map((address) => `${page.file}: ${address}`),
    );
    expect([...new Set(dead)]).toEqual([]);
    const relative = pages.flatMap(({ graph }) =>
      nodesIn(graph).flatMap((node) =>
        ["url", "item", "contentUrl", "thumbnailUrl"].filter(
          (key) => key in node && !/^https?:\/\//.test(String(node[key])),
        ),
      ),
    );
    expect(relative).toEqual([]);
  });

  it("says of an article what its page says of itself", () => {
    for (const { page, graph } of articles) {
      const post = ofType(graph, "BlogPosting") ?? {};
      const times = page.elements.filter(({ name }) => name === "time");
      const [published] = times.map(({ attributes }) => attributes.datetime);
      expect(post.datePublished, page.file).toBe(published);
      expect(post.datePublished, page.file).toBe(metaOf(page, "article:published_time"));
      expect(post.dateModified, page.file).toBe(metaOf(page, "article:modified_time"));
      if (post.dateModified) {
        expect(times.map(({ attributes }) => attributes.datetime)).toContain(post.dateModified);
      }
      expect(post.description, page.file).toBe(metaOf(page, "description"));
      expect(plain(post.headline), page.file).toBe(plain(metaOf(page, "og:title")));
      expect(post.keywords ?? [], page.file).toEqual(metas(page, "article:tag"));
      const heading = page.elements.find(({ name }) => name === "h1");
      expect(post.inLanguage, page.file).toBe(heading?.attributes.lang);
    }
  });

  it("names those as authors whose names stand above the article", () => {
    for (const { page, graph } of articles) {
      const post = ofType(graph, "BlogPosting") as { author: Node[] };
      const all = nodesIn(graph);
      const names = post.author.map(
        (author) =>
          author.name ?? all.find((one) => one.name && one["@id"] === author["@id"])?.name,
      );
      const shown = plain(textOfClass(page, "meta"));
      expect(
        names.filter((name) => !shown.includes(plain(name))),
        page.file,
      ).toEqual([]);
      const profiles = post.author.flatMap((author) => author.url ?? []);
      const isOwn = (name: unknown) => name === metaOf(page, "og:site_name");
      const linked = metas(page, "article:author");
      expect(
        profiles.filter((url) => !linked.includes(String(url))),
        page.file,
      ).toEqual([]);
      expect(linked.length - profiles.length, page.file).toBe(
        linked.length > 0 ? names.filter(isOwn).length : 0,
      );
    }
  });

  it("counts the words that are read", () => {
    for (const { page, graph } of articles) {
      const count = Number(ofType(graph, "BlogPosting")?.wordCount);
      const lang = String(ofType(graph, "BlogPosting")?.inLanguage);
      const code = page.elements.filter(({ name }) => ["pre", "math"].includes(name));
      const prose = textOfClass(page, "prose").length;
      const read = code.reduce(
        (text, { text: part }) => text.replace(part, " "),
        textOfClass(page, "prose"),
      );
      const segments = new Intl.Segmenter(lang, { granularity: "word" }).segment(read);
      const words = [...segments].filter(({ isWordLike }) => isWordLike).length;
      // Scripts without spaces are counted by signs; a hyphen parts a word here and not there.
      const isSigns = /^(?:ja|zh|ko|th)/.test(lang) || /[\u3040-\u30ff\u4e00-\u9fff]/.test(read);
      if (isSigns || prose < 2000) continue;
      expect(count / words, `${page.file}: ${count} of ${words}`).toBeGreaterThan(0.85);
      expect(count / words, `${page.file}: ${count} of ${words}`).toBeLessThan(1.1);
    }
  });

  it("gives the share picture with the size that it has", async () => {
    for (const { page, graph } of articles) {
      const image = ofType(graph, "BlogPosting")?.image as Node;
      expect(image.url, page.file).toBe(metaOf(page, "og:image"));
      expect(image.width?.toString(), page.file).toBe(metaOf(page, "og:image:width"));
      expect(image.height?.toString(), page.file).toBe(metaOf(page, "og:image:height"));
      const file = site.fileOf(String(image.url));
      if (file === undefined || image.width === undefined) continue;
      const { width, height } = await sharp(join(site.folder, file)).metadata();
      expect([image.width, image.height], page.file).toEqual([width, height]);
    }
  });

  it("leads to a page the way that is shown on it", () => {
    for (const { page, graph } of pages.filter(({ page }) => page.file !== "index.html")) {
      const { itemListElement: steps } = ofType(graph, "BreadcrumbList") as {
        itemListElement: { position: number; name: string; item: string }[];
      };
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
      const shown = plain(steps.map(({ name }) => name).join(""));
      expect(plain(textOfClass(page, "crumbs")).startsWith(shown), page.file).toBe(true);
      expect(steps.at(-1)?.item, page.file).toBe(site.addressOf(page.file));
    }
  });

  it("tells of each film that an article plays, and of no other", () => {
    for (const { page, graph } of articles) {
      const { video = [] } = ofType(graph, "BlogPosting") as { video?: Node[] };
      const players = page.elements.filter(({ name }) => name === "video");
      const sources = page.elements
        .filter(({ name }) => name === "video" || name === "source")
        .flatMap(({ attributes }) => attributes.src ?? []);
      const played = sources.map((src) => new URL(src, site.addressOf(page.file)).href);
      const told = video.map(({ contentUrl }) => String(contentUrl));
      expect(
        told.filter((url) => !played.includes(url)),
        page.file,
      ).toEqual([]);
      expect(told.length > 0, page.file).toBe(players.length > 0);
      for (const film of video) {
        expect(film.name && film.description && film.thumbnailUrl && film.uploadDate).toBeTruthy();
      }
    }
  });
});

describe("the profiles of foreign", () => {
  const site = readBuiltSite("foreign");
  const profilesOf = (file: string) =>
    (site.pageOf(file)?.elements ?? [])
      .filter(({ attributes }) => attributes.rel === "me")
      .map(({ attributes }) => attributes.href);
  const nodeOf = (file: string, type: string) => {
    const page = site.pageOf(file);
    return page && ofType(nodesIn(graphOf(page)), type);
  };

  it("are linked from the home page and from their authors' pages, and from no other", () => {
    const [home, author] = ["index.html", "authors/night-shift/index.html"];
    expect(profilesOf(home)).toEqual(["https://elsewhere.example/@kites"]);
    expect(profilesOf(author).toSorted()).toEqual([
      "https://elsewhere.example/@night",
      "https://elsewhere.example/night-shift",
    ]);
    const others = site.pages.map(({ file }) => file).filter((file) => profilesOf(file).length > 0);
    // The second page of an author shows who they are as well.
    const second = "authors/night-shift/page/2/index.html";
    expect(others.toSorted()).toEqual([author, second, home].toSorted());
  });

  it("are told to machines as well, of a group as of one", () => {
    const author = nodeOf("authors/night-shift/index.html", "ProfilePage")?.mainEntity as Node;
    expect(author).toMatchObject({
      "@type": "Organization",
      "@id": `${site.addressOf("authors/night-shift/index.html")}#author`,
      sameAs: ["https://elsewhere.example/night-shift", "https://elsewhere.example/@night"],
    });
    expect(nodeOf("index.html", "Organization")).toMatchObject({
      sameAs: ["https://elsewhere.example/@kites"],
    });
  });

  it("do not keep away whoever searches when those who train models are refused", () => {
    const [training = "", everybody] = site.read("robots.txt").split("\n\n");
    expect(training).toMatch(/^User-agent: GPTBot$/m);
    expect(training).toMatch(/^Disallow: \/blog\/$/m);
    expect(everybody).toBe("User-agent: *\nAllow: /");
  });
});
