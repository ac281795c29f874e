/** What must come first for what is typed: tables, and how a page is held against them. */
import { expect, type Page } from "@playwright/test";

/** What a query must bring: an article or a tag in the first place, or among the first three. */
interface Wanted {
  readonly first?: string;
  readonly among?: string;
  readonly tag?: string;
  /** The article of one of the first three passages. */
  readonly passage?: string;
  /** The query that is said to be answered instead. */
  readonly corrected?: string;
  readonly isNothing?: true;
}

export type Row = readonly [query: string, wanted: Wanted];

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
const SAMPLES = "「紙が飛ぶ」を十一の言葉で";
const MADE = "How this site is made";

/** By the name of a built site. */
export const TABLES: Readonly<Record<string, readonly Row[]>> = {
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
    // No text has the phrase, though some have its words.
    ['"world of sora" model', { isNothing: true }],
    // All words are in its text, but in passages of their own.
    ["text to video #physics #code", { passage: SIMULATOR }],
    ["living room", { passage: SIMULATOR }],
    ["kill -9", { passage: MADE }],
    // A slip in a word that only a text has.
    ["lugage", { passage: RED, corrected: "luggage" }],
    ["mamoths", { passage: NAME, corrected: "mammoths" }],
    ["eufemism", { passage: RED, corrected: "euphemism" }],
    ["lugage tag", { passage: RED, corrected: "luggage tag" }],
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
    // Any part of a word, in whatever script; accents and vowel marks left out, or put in.
    ["이유", { first: SAMPLES }],
    ["비행기", { passage: SAMPLES }],
    ["为什么会", { first: SAMPLES }],
    ["折线笔直", { passage: SAMPLES }],
    ["行機", { passage: "重さの置き場所" }],
    ["飛行機 重心", { passage: "重さの置き場所" }],
    ["기는", { passage: SAMPLES }],
    ["почему летит", { first: SAMPLES }],
    ["самолетик", { passage: SAMPLES }],
    ["πεταει το χαρτι", { first: SAMPLES }],
    ["vi sao giay", { first: SAMPLES }],
    ["Papíer", { first: SAMPLES }],
    ["หรือ กระดาษ", { among: SAMPLES }],
    ["נייר עף", { first: SAMPLES }],
    ["يطير", { first: SAMPLES }],
    ["काग़ज़", { first: SAMPLES }],
  ],
  reading: [
    // In an Arabic text of a site in English, with the article and without.
    ["الغرفة", { passage: "ما تفعله العدسة" }],
    ["غرفة", { passage: "ما تفعله العدسة" }],
  ],
  tags: [
    ["C++", { tag: "C++" }],
    ["#C#", { first: "Eine Sprache mit Kreuz" }],
    [".NET", { tag: ".NET" }],
    ["text to video", { tag: "Text to Video" }],
    ["#中文", { among: "Ein Ballon auf Chinesisch" }],
  ],
};

interface Lists {
  readonly posts: readonly string[];
  readonly tags: readonly string[];
  readonly passages: readonly string[];
}

/** What is listed now, in order: names of articles, tags and articles of passages. */
async function read(page: Page): Promise<Lists> {
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

/** Answers come within some milliseconds; Playwright's own pauses are longer. */
const OFTEN = { timeout: 5_000, intervals: [20, 40, 80] };

/** Types a query, and holds what is listed then against what is wanted. */
export async function judge(page: Page, [query, wanted]: Row): Promise<void> {
  const soft = expect.configure({ soft: true });
  const { first, among, tag, passage, corrected } = wanted;
  await page.getByRole("main").getByRole("combobox").fill(query);
  const listed = (get: (lists: Lists) => unknown) =>
    soft.poll(async () => get(await read(page)), { ...OFTEN, message: query });
  if (first !== undefined) await listed(({ posts }) => posts[0]).toBe(first);
  if (among !== undefined) await listed(({ posts }) => posts.slice(0, 3)).toContain(among);
  if (tag !== undefined) await listed(({ tags }) => tags[0]).toBe(tag);
  if (passage !== undefined) {
    await listed(({ passages }) => passages.slice(0, 3)).toContain(passage);
  }
  const note = page.locator("search-box .search-note:not(.search-late)");
  if (corrected !== undefined) await soft(note, query).toContainText(`“${corrected}”`);
  if (!wanted.isNothing) return;
  await soft(note, query).toContainText(`Nothing matches “${query}”`);
  await listed(({ posts }) => posts).toEqual([]);
}
