/** The language of an article goes with its words, wherever they are listed. */
import { parseRssFeed } from "feedsmith";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { direction } from "../../src/lib/languages.ts";
import {
  type Built,
  isArticle,
  isHidden,
  isRedirect,
  metaOf,
  type Page,
  readBuiltSite,
  readBuiltSites,
} from "./built.ts";

interface Said {
  readonly text: string;
  /** Of the nearest element that names one. */
  readonly lang: string;
  /** Likewise; "auto" inside `<bdi>`. */
  readonly dir: string;
}

/** Every run of text that readers see, with the language and direction in which it is marked. */
function saidOn({ html }: Page): readonly Said[] {
  const found: Said[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node, around: Omit<Said, "text">): void => {
    if ("value" in node) {
      const text = node.value.replaceAll(/\s+/g, " ").trim();
      if (text !== "") found.push({ text, ...around });
      return;
    }
    if (!("childNodes" in node)) return;
    const tag = "tagName" in node ? node.tagName : "";
    if (["head", "script", "style"].includes(tag)) return;
    const own = Object.fromEntries(
      "attrs" in node ? node.attrs.map(({ name, value }) => [name, value]) : [],
    );
    const dir = own["dir"] ?? (tag === "bdi" ? "auto" : around.dir);
    const inside = { lang: own["lang"] ?? around.lang, dir };
    for (const child of node.childNodes) visit(child, inside);
  };
  visit(parse(html), { lang: "", dir: "ltr" });
  return found;
}

interface Foreign {
  readonly page: Page;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
}

/** The language of the interface. */
const ownLanguage = (page: Page | undefined): string => page?.elements[0]?.attributes.lang ?? "";

/** Articles in another language than their site's. */
function foreignArticles({ pages }: Built): readonly Foreign[] {
  return pages.filter(isArticle).flatMap((page) => {
    const heading = page.elements.find(({ name }) => name === "h1");
    const lang = heading?.attributes.lang ?? ownLanguage(page);
    if (lang === ownLanguage(page)) return [];
    const title = (heading?.text ?? "").replaceAll(/\s+/g, " ").trim();
    return [{ page, lang, title, description: metaOf(page, "description") ?? "" }];
  });
}

const sites = readBuiltSites();

it("there are articles in another language than their site's", () => {
  const counts = sites.map((site) => [site.name, foreignArticles(site).length]);
  expect(Object.fromEntries(counts)).toMatchObject({ foreign: 1, arabic: 1, japanese: 1 });
});

describe("words of the interface in a language that it does not speak", () => {
  const site = readBuiltSite("tags");
  const pages = site.pages.filter((page) => !isRedirect(page));
  const own =
    /Etiketten|Schlagwörter|Artikel mit|Sprache|Bilder|Plattform|Ballon|^\d+\. Januar 2026$|^Januar/;
  const runs = pages.flatMap((page) => saidOn(page).map((run) => ({ ...run, file: page.file })));

  it("are marked as English wherever they stand", () => {
    // Names, which are in no language, and sentences that begin with the owner's words.
    const names = /^(?:RSS|C|C\+\+|C#|N|V|\.?NET|Text to Video|Words in, .*|https?:.*|[^A-Za-z]*)$/;
    const left = runs.filter(({ text, lang }) => {
      return lang === "de" && !own.test(text) && !names.test(text);
    });
    expect(left.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  it("leave the owner's words and the dates in their language", () => {
    const theirs = runs.filter(({ text }) => own.test(text) && !text.startsWith("Articles about"));
    expect(theirs.length).toBeGreaterThan(40);
    expect(theirs.filter(({ lang }) => lang !== "de")).toEqual([]);
  });
});

describe.each(sites)("articles of $name in another language", (site) => {
  const foreign = foreignArticles(site);
  const shown = foreign.filter(({ page }) => !isHidden(page));

  it("carry it wherever their title or description stands", () => {
    const words = new Map(
      foreign.flatMap(({ title, description, lang }) => [
        [title, lang],
        [description, lang],
      ]),
    );
    let count = 0;
    for (const page of site.pages) {
      for (const { text, lang, dir } of saidOn(page)) {
        const wanted = words.get(text);
        if (wanted === undefined) continue;
        count += 1;
        const where = `${page.file}: ${text}`;
        expect(lang, where).toBe(wanted);
        expect([direction(wanted), "auto"], where).toContain(dir);
      }
    }
    // In a list, in the archives and on the page itself, at least.
    expect(count).toBeGreaterThanOrEqual(shown.length * 3);
  });

  it("hand on no language to the words around them", () => {
    for (const { page, lang } of foreign) {
      const [own] = page.elements.filter(({ name }) => name === "html");
      expect(own?.attributes.lang).not.toBe(lang);
      for (const { name, attributes } of page.elements) {
        if (!["header", "footer", "nav"].includes(name)) continue;
        expect(attributes.lang, `${page.file} ${name}`).toBeUndefined();
      }
    }
  });

  it("say it in JSON-LD and around their text", () => {
    for (const { page, lang } of foreign) {
      const { text = "" } =
        page.elements.find(({ attributes }) => attributes.type === "application/ld+json") ?? {};
      const data = JSON.parse(text) as { "@graph": Record<string, unknown>[] };
      const article = data["@graph"].find((node) => node["@type"] === "BlogPosting");
      expect(article?.inLanguage).toBe(lang);
      const prose = page.elements.find(({ attributes }) => attributes.class?.startsWith("prose"));
      expect(prose?.attributes).toMatchObject({ lang, dir: direction(lang) });
    }
  });

  it("say it in the feeds, and the others do not", () => {
    const items = parseRssFeed(site.read("rss.xml")).items ?? [];
    const languages = new Map(shown.map(({ page, lang }) => [site.addressOf(page.file), lang]));
    for (const { link = "", dc } of items) {
      expect(dc?.languages?.[0], link).toBe(languages.get(link));
    }
  });

  it("say it in the search index", () => {
    const [, , columns] = JSON.parse(site.read("search/index.json")) as [
      number,
      unknown,
      readonly (readonly unknown[])[],
    ];
    const [start, rests = [], , , , , languages = [], rows = []] = columns;
    for (const { page, lang } of shown) {
      const { pathname } = new URL(site.addressOf(page.file));
      const row = rests.findIndex((rest) => `${String(start)}${String(rest)}` === pathname);
      expect(languages[Number(rows[row])], page.file).toBe(lang);
    }
  });

  it("bring the styles of their language, and no other page does", () => {
    for (const page of site.pages.filter((each) => !isRedirect(each))) {
      const languages = [...new Set(saidOn(page).map(({ lang }) => lang))];
      const isOther = languages.some((lang) => !/^en(?:-|$)/i.test(lang));
      const isLinked = page.elements.some(({ attributes }) =>
        /\/languages\.[^/]+\.css$/.test(attributes.href ?? ""),
      );
      expect(isLinked, `${page.file}: ${languages.join(", ")}`).toBe(isOther);
    }
  });
});
