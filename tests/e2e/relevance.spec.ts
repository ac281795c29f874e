/** What must come first for what is typed, on built sites in a real browser. */
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

/** What a query must bring: an article or a tag in the first place, or among the first three. */
interface Wanted {
  readonly first?: string;
  readonly among?: string;
  readonly tag?: string;
  /** The article of one of the first three passages. */
  readonly passage?: string;
  readonly isNothing?: true;
}

type Row = readonly [query: string, wanted: Wanted];

const PATCHES = "Spacetime patches, folded by hand";
const STATIC = "From static to scene: diffusion without formulas";
const BITES = "Bite marks: where the physics fails";
const RED = "Red teams and watermarks";
const CAPTION = "The caption is the director";
const SIMULATOR = "A simulator, or a very good guess?";
const SHAPE = "One model, any shape";
const MINUTE = "From a minute to a soundtrack";
const QUESTIONS = "Ten questions about Sora";
const NAME = "Why it is called Sora";
const STAYS = "What stays when nobody looks";
const MADE = "How this site is made";

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  default: [
    // Exact titles and words of them.
    ["Spacetime patches, folded by hand", { first: PATCHES }],
    ["spacetime", { first: PATCHES }],
    ["watermarks", { first: RED }],
    ["simulator", { first: SIMULATOR }],
    ["soundtrack", { first: MINUTE }],
    ["SORA", { among: NAME }],
    ["without formulas", { first: STATIC }],
    // Words in any order.
    ["teams red", { first: RED }],
    ["director caption", { first: CAPTION }],
    ["scene static", { first: STATIC }],
    ["looks nobody", { first: STAYS }],
    // Beginnings, while somebody types.
    ["space", { first: PATCHES }],
    ["waterm", { first: RED }],
    ["simul", { first: SIMULATOR }],
    ["questi", { first: QUESTIONS }],
    // One slip.
    ["spactime", { first: PATCHES }],
    ["watermrks", { first: RED }],
    ["simulatr", { first: SIMULATOR }],
    ["captoin", { first: CAPTION }],
    ["qestions", { first: QUESTIONS }],
    ["difussion", { among: STATIC }],
    // Two slips.
    ["spcetmie", { first: PATCHES }],
    ["simmulatro", { first: SIMULATOR }],
    ["difusoin", { among: STATIC }],
    ["watermrakz", { first: RED }],
    ["soundtrakc", { first: MINUTE }],
    // Headings.
    ["scissors", { first: PATCHES }],
    ["gravel", { first: NAME }],
    ["cloth and tiles", { first: SHAPE }],
    ["three tests", { first: SIMULATOR }],
    ["slip and the sheet", { first: CAPTION }],
    // Descriptions.
    ["burger", { first: BITES }],
    ["spiral shell", { first: NAME }],
    ["deepfake", { first: RED }],
    // Phrases.
    ['"very good guess"', { first: SIMULATOR }],
    ['"good very guess"', { isNothing: true }],
    ['"any shape"', { first: SHAPE }],
    ['"luggage tag"', { passage: RED }],
    // Passages of the texts.
    ["luggage", { passage: RED }],
    ["karate", { passage: NAME }],
    ["mammoths", { passage: NAME }],
    ["euphemism", { passage: RED }],
    ["living room", { passage: SIMULATOR }],
    ["kill -9", { passage: MADE }],
    // Tags, filters, and both.
    ["#diffusion", { first: QUESTIONS }],
    ["tag:physics", { first: SIMULATOR }],
    ['tag:"text to video" #physics', { first: BITES }],
    ["#difusion #architecture", { first: PATCHES }],
    ["#physics -#code", { first: BITES }],
    ["#history year:2025", { first: MINUTE }],
    ["year:2025 #manual", { first: MADE }],
    ["cookie year:2025", { passage: SIMULATOR }],
    ["prompts -tag:manual", { among: CAPTION }],
    ["diffu", { tag: "diffusion" }],
    ["text to vid", { tag: "text to video" }],
    // What is no operator is text.
    ["mood:patches", { among: PATCHES }],
    ["author:nobody", { among: STAYS }],
    // Nothing.
    ["xylophone quartz", { isNothing: true }],
    ["zzzzqqq", { isNothing: true }],
    ["formulas", { first: STATIC }],
  ],
  foreign: [
    ["凧", { first: "日本の凧を揚げる" }],
    ["本の", { first: "日本の凧を揚げる" }],
    ["骨を", { first: "日本の凧を揚げる" }],
    ["和紙", { first: "日本の凧を揚げる" }],
    ["麻", { passage: "日本の凧を揚げる" }],
    ["kite", { among: "A box kite from four sticks" }],
    ["dleta", { first: "A delta, imagined" }],
  ],
  arabic: [
    ["ريح", { first: "ريح الصباح" }],
    ["الصباح", { first: "ريح الصباح" }],
    ["الطية", { first: "الطيّة الأولى" }],
    ["GPU", { first: "كم ورقة تساوي بطاقة GPU واحدة؟ (نسخة 2.0)" }],
  ],
  japanese: [
    ["一折り", { first: "最初の一折り――まっすぐな線はどこから来るのか" }],
    ["重さ", { first: "重さの置き場所" }],
    ["プログラ", { first: "飛距離を測る20行のプログラム（TypeScript編）" }],
    ["typescirpt", { first: "飛距離を測る20行のプログラム（TypeScript編）" }],
    ["#紙", { among: "雨の日の紙はなぜ飛ばないのか" }],
  ],
  tags: [
    ["C++", { tag: "C++" }],
    ["#C#", { first: "A language with a sharp" }],
    [".NET", { tag: ".NET" }],
    ["text to video", { tag: "Text to Video" }],
    ["#中文", { among: "A balloon in Chinese" }],
  ],
};

/** What is listed now, in order: names of articles, tags and articles of passages. */
async function read(page: Page): Promise<{ posts: string[]; tags: string[]; passages: string[] }> {
  return page.evaluate(() => {
    const texts = (selector: string): string[] =>
      Array.from(document.querySelectorAll(selector), (element) => element.textContent.trim());
    return {
      posts: texts("search-box .search-post .search-title"),
      tags: texts("search-box .search-tag bdi"),
      passages: texts("search-box .search-passage .search-section bdi:first-child"),
    };
  });
}

for (const [name, rows] of Object.entries(TABLES)) {
  test(`${name}: what must come first does`, async ({ page, site }) => {
    test.setTimeout(120_000);
    await page.goto((await site(name)).url("search/"));
    const box = page.getByRole("main").getByRole("combobox");
    const soft = expect.configure({ soft: true, timeout: 5_000 });
    for (const [query, wanted] of rows) {
      await box.fill(query);
      const list = () => read(page);
      if (wanted.first !== undefined) {
        await soft.poll(async () => (await list()).posts[0], query).toBe(wanted.first);
      } else if (wanted.among !== undefined) {
        await soft
          .poll(async () => (await list()).posts.slice(0, 3), query)
          .toContain(wanted.among);
      } else if (wanted.tag !== undefined) {
        await soft.poll(async () => (await list()).tags[0], query).toBe(wanted.tag);
      } else if (wanted.passage !== undefined) {
        const passages = async () => (await list()).passages.slice(0, 3);
        await soft.poll(passages, query).toContain(wanted.passage);
      } else {
        await soft(page.locator("search-box .search-note:not(.search-late)"), query).toContainText(
          query,
        );
        await soft.poll(async () => (await list()).posts, query).toEqual([]);
      }
    }
  });
}
