/** Interfaces in three languages, and how the text of many is set. */
import type { Locator, Page } from "@playwright/test";
import { expectToFit, findBarriers } from "./looking.ts";
import { expect, test } from "./site.ts";

/** Values as the browser computes them; a length without its line is a number. */
const styleOf = (locator: Locator, ...names: readonly string[]) =>
  locator.first().evaluate((element, wanted) => {
    const style = getComputedStyle(element);
    return wanted.map((name) => style.getPropertyValue(name));
  }, names);

/** Line height, in heights of a letter. */
const lineOf = (locator: Locator) =>
  locator.first().evaluate((element) => {
    const { lineHeight, fontSize } = getComputedStyle(element);
    return Math.round((parseFloat(lineHeight) / parseFloat(fontSize)) * 100) / 100;
  });

/** Names, and what the fixtures say in English themselves. */
const KNOWN =
  /Paper Planes|RSS|Atom|JSON Feed|OPML|Enter|Esc|JavaScript|year:2024|https:|GPU|AI|text to video|TypeScript|A short note|One article|Why I still|A short|Bluesky|LinkedIn|Reddit|Hacker News|Mastodon|zqzqzq|^Aa$/;

/** Texts and names of the interface that are in Latin letters and should not be. */
async function findLatin(page: Page, within: string): Promise<readonly string[]> {
  const texts = await page.locator(within).evaluate((root) => {
    // Addresses are one text, wherever they may break.
    root.querySelectorAll("wbr").forEach((place) => place.remove());
    root.normalize();
    const isOther = (element: Element) => element.closest("[lang=en], noscript, script, style");
    const elements = [...root.querySelectorAll("*")].filter((element) => !isOther(element));
    return elements.flatMap((element) => [
      ...["aria-label", "placeholder", "title"].map((name) => element.getAttribute(name) ?? ""),
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent?.trim() ?? ""),
    ]);
  });
  return texts.filter((text) => /[a-z]{2}/i.test(text) && !KNOWN.test(text));
}

test("text in Japanese is set as Japanese", async ({ page, site }) => {
  await page.goto((await site("japanese")).url("posts/最初の一折り/"));
  const prose = page.locator(".prose");
  expect(await lineOf(prose)).toBe(1.85);
  expect(await styleOf(prose.locator("p"), "line-break", "text-align", "letter-spacing")).toEqual([
    "strict",
    "justify",
    expect.stringMatching(/^(?:normal|0px)$/),
  ]);
  const heading = page.getByRole("heading", { level: 1 });
  expect(await lineOf(heading)).toBe(1.3);
  expect(await styleOf(heading, "word-break", "letter-spacing")).toEqual([
    "auto-phrase",
    expect.stringMatching(/^(?:normal|0px)$/),
  ]);
  const emphasis = ["font-style", "text-emphasis-style"];
  expect(await styleOf(prose.locator("em"), ...emphasis)).toEqual(["normal", "sesame"]);
  expect(await styleOf(prose.locator("blockquote"), "font-style")).toEqual(["normal"]);
  expect(await styleOf(page.locator(".lead"), "font-style")).toEqual(["normal"]);
  for (const part of [".lead", ".contents a", ".series li a", ".ways bdi"]) {
    expect(await styleOf(page.locator(part), "word-break"), part).toEqual(["auto-phrase"]);
  }
  await expect(page.getByRole("article").locator("time").first()).toHaveText("2026年8月14日");
  await expect(page.getByRole("article").getByText("約2分", { exact: true })).toBeVisible();
});

test("an article in English on a Japanese site is set as English", async ({ page, site }) => {
  await page.goto((await site("japanese")).url("posts/why-i-fold/"));
  const prose = page.locator(".prose");
  expect(await lineOf(prose)).toBe(1.6);
  expect(await styleOf(prose.locator("em"), "font-style", "text-emphasis-style")).toEqual([
    "italic",
    "none",
  ]);
  const heading = page.getByRole("heading", { level: 1 });
  expect(await styleOf(heading, "word-break", "hyphens")).toEqual(["normal", "manual"]);
});

test("each language breaks lines and emphasises in its own way", async ({ page, site }) => {
  await page.goto((await site("japanese")).url("posts/言葉の見本/"));
  const text = (lang: string) => page.locator(`.prose [lang=${lang}] p`);
  expect(await styleOf(text("ko"), "word-break")).toEqual(["keep-all"]);
  expect(await styleOf(text("zh-Hans").locator("em"), "font-style", "text-emphasis")).toEqual([
    "normal",
    expect.stringMatching(/filled dot|dot/),
  ]);
  for (const lang of ["th", "ar", "he", "hi", "ko"]) {
    expect(await styleOf(text(lang).locator("em"), "font-style"), lang).toEqual(["normal"]);
  }
  for (const lang of ["ru", "el", "vi", "de"]) {
    expect(await styleOf(text(lang).locator("em"), "font-style"), lang).toEqual(["italic"]);
  }
  expect(await styleOf(text("de"), "hyphens", "quotes")).toEqual(["auto", "auto"]);
  for (const [lang, line] of [
    ["de", 1.6],
    ["zh-Hans", 1.85],
    ["ar", 1.9],
  ] as const) {
    expect(await lineOf(text(lang)), lang).toBe(line);
  }
  const heading = page.locator(".prose [lang=de] h2");
  expect(await styleOf(heading, "font-size")).toEqual(["30px"]);
  expect(await styleOf(page.locator(".prose [lang=de] .anchor"), "position")).toEqual(["absolute"]);
  expect(await styleOf(text("ar"), "direction", "text-align")).toEqual(["rtl", "start"]);
});

test("text in Arabic is larger, further apart and never slanted", async ({ page, site }) => {
  const { url } = await site("arabic");
  await page.goto(url("posts/الطية-الأولى/"));
  const prose = page.locator(".prose");
  expect(await lineOf(prose)).toBe(1.9);
  const sizes = await prose.evaluate((element) =>
    [element, document.body].map((one) => parseFloat(getComputedStyle(one).fontSize)),
  );
  expect((sizes[0] ?? 0) / (sizes[1] ?? 1)).toBeCloseTo(1.1, 2);
  const heading = page.getByRole("heading", { level: 1 });
  expect(await lineOf(heading)).toBe(1.4);
  expect(await styleOf(heading, "letter-spacing")).toEqual([
    expect.stringMatching(/^(?:normal|0px)$/),
  ]);
  expect(await styleOf(prose.locator("blockquote"), "font-style")).toEqual(["normal"]);
  expect(await styleOf(prose.locator("sup"), "unicode-bidi")).toEqual(["isolate"]);
  await page.goto(url("archives/2025/08/"));
  const title = page.getByRole("main").getByRole("link", { name: "A short note" });
  expect(await styleOf(title, "direction", "text-align")).toEqual(["ltr", "right"]);
  await page.goto(url("feeds/"));
  const address = page.getByRole("main").getByRole("link", { name: "/atom.xml" });
  expect(await styleOf(address, "direction", "text-align")).toEqual(["ltr", "right"]);
  await page.goto(url("search/"));
  await page.setViewportSize({ width: 390, height: 844 });
  const edges = await page
    .locator(".search-browse-posts :is(a, time)")
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
  expect(new Set(edges.map(Math.round))).toEqual(new Set([370]));
  const field = page.getByRole("main").locator("input");
  expect(await styleOf(field, "direction")).toEqual(["rtl"]);
  await field.fill("text");
  expect(await styleOf(field, "direction")).toEqual(["ltr"]);
  await page.goto(url("posts/gpu/"));
  expect(await styleOf(page.locator("pre"), "direction", "text-align")).toEqual(["ltr", "left"]);
  const counts = await page.getByRole("contentinfo").innerText();
  expect(counts).toContain("5 مقالات");
});

for (const width of [390, 1440]) {
  test(`one edge for the words of an English article on an Arabic site, at ${width} px`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto((await site("arabic")).url("posts/english/"));
    const edges = await page.evaluate(() =>
      ["h1", ".lead", ".meta time", ".prose"].map((selector) =>
        Math.round(document.querySelector(selector)?.getBoundingClientRect().left ?? -1),
      ),
    );
    expect(new Set(edges).size, edges.join(" ")).toBe(1);
  });
}

for (const { name, query, path, words } of [
  {
    name: "japanese",
    query: "紙",
    path: "posts/why-i-fold/",
    words: {
      search: "検索",
      results: "検索結果",
      count: /本の記事/,
      nothing: /合う記事はありません/,
    },
  },
  {
    name: "arabic",
    query: "طيران",
    path: "posts/english/",
    words: { search: "بحث", results: "نتائج البحث", count: /4 مقالات/, nothing: /لا شيء يطابق/ },
  },
] as const) {
  test(`the search speaks ${name}`, async ({ page, site }) => {
    const { url } = await site(name);
    await page.goto(url());
    await page.keyboard.press("Control+k");
    const dialog = page.getByRole("dialog", { name: words.search });
    await expect(dialog).toBeVisible();
    await dialog.getByRole("combobox").fill(query);
    await expect(dialog.getByRole("listbox", { name: words.results })).toBeVisible();
    await expect(dialog.getByRole("status")).toHaveText(words.count);
    expect(await findBarriers(page)).toEqual([]);
    await expectToFit(page);
    await dialog.getByRole("combobox").fill("zqzqzq");
    await expect(dialog).toContainText(words.nothing);
    expect(await findLatin(page, "dialog[open]")).toEqual([]);
  });

  test(`no word of the interface is left in English in ${name}`, async ({ page, site }) => {
    const { url } = await site(name);
    for (const kind of ["", "posts/page/2/", path, "tags/", "archives/", "feeds/", "search/"]) {
      await page.goto(url(kind));
      expect.soft(await findLatin(page, "body"), kind).toEqual([]);
    }
  });
}
