/** Nothing grows without bound: a month of 310 articles, and more tags than one page holds. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Built, readBuilt } from "../output/built.ts";
import { faultsOf, linksOnPages, pagesOutOfReach } from "../output/links.ts";
import { BUILD_TIMEOUT_MS, makePlace } from "./building.ts";

const ARTICLES = 310;
const TAGS = 620;
const MOST_HTML_BYTES = 100_000;

const place = makePlace();
let site: Built;

/** "Kite 0", "Łopot 3", "7 4": letters with and without accents, digits, other scripts. */
const STARTS = ["Kite", "Paper", "Émeute", "Łopot", "7", "風", "Wind", "ورق"];
const tag = (index: number) => `${STARTS[index % STARTS.length]} ${index}`;

beforeAll(async () => {
  place.write("pages/about.md", "---\ntitle: About\n---\n\nMany.\n");
  for (let index = 0; index < ARTICLES; index += 1) {
    const day = String((index % 28) + 1).padStart(2, "0");
    const tags = [tag(2 * index), tag(2 * index + 1), "everywhere"].map((label) => `"${label}"`);
    place.write(
      `posts/article-${index}.md`,
      `---\ntitle: The title of article number ${index}, of ordinary length\npubDatetime: 2026-05-${day}\n` +
        `tags: [${tags.join(", ")}]\nogImage: https://pictures.example/card.png\n---\n\nText ${index}.\n`,
    );
  }
  const { code, output } = await place.build({ SITE_URL: "https://many.example" });
  expect(code, output).toBe(0);
  site = readBuilt("many", place.outDir);
}, 2 * BUILD_TIMEOUT_MS);

afterAll(() => place.clear());

describe("a site with very many articles and tags", () => {
  it("has no page above 100 KB and no feed above 1 MB", () => {
    const heavy = site.pages.filter(({ html }) => Buffer.byteLength(html) > MOST_HTML_BYTES);
    expect(heavy.map(({ file, html }) => `${file}: ${html.length}`)).toEqual([]);
    const feeds = [...site.files].filter((file) => file.endsWith(".xml"));
    expect(feeds.filter((file) => Buffer.byteLength(site.read(file)) > 1_000_000)).toEqual([]);
  });

  it("leads to every page, and nowhere else", () => {
    expect(faultsOf(site, linksOnPages(site))).toEqual([]);
    expect(pagesOutOfReach(site)).toEqual([]);
  });

  it("splits its tags by letter, each of them once", () => {
    const letters = site.pages.filter(({ file }) => file.startsWith("tags/by-letter/"));
    const shown = letters.flatMap(({ elements }) =>
      elements
        .filter(({ name, attributes }) => name === "a" && attributes.class?.includes("chip"))
        .map(({ attributes }) => attributes.href),
    );
    expect(shown).toHaveLength(TAGS + 1);
    expect(new Set(shown).size).toBe(TAGS + 1);
    // É stands under E, Ł is a letter of its own; digits stand together, and so do Chinese signs.
    expect(letters.map(({ file }) => file.split("/")[2]).toSorted()).toEqual(
      ["e", "k", "other", "p", "w", "ł", "ورق".charAt(0), "漢"].toSorted(),
    );
  });

  it("says that its index, and the one by count, are not all of them", () => {
    const [index, byCount] = [site.read("tags/index.html"), site.read("tags/by-count/index.html")];
    expect(index).toContain(`The most used tags, 60 of ${TAGS + 1}.`);
    expect(byCount).toContain(`The most used tags, 400 of ${TAGS + 1}.`);
    expect(site.read("tags/by-letter/w/index.html")).not.toContain("most used");
  });

  it("pages a month and a tag", () => {
    expect(site.files.has("archives/2026/05/page/2/index.html")).toBe(true);
    expect(site.files.has(`tags/everywhere/page/${Math.ceil(ARTICLES / 12)}/index.html`)).toBe(
      true,
    );
  });
});
