/** How long it takes from saving a file until the browser can show the change. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { MODE_VARIABLE, readEnvironment } from "#build/environment.ts";
import { findProjectRoot } from "#build/paths.ts";
import { countOf } from "#build/reporter.ts";
import { startWriting } from "../screens/dev.ts";
import { editArticle, slugOf, writeArticles } from "./articles.ts";
import { printTable } from "./table.ts";

/** Changes of which the one in the middle counts. */
const ROUNDS = 7;

/** How often a page is asked for. */
const PAUSE_MS = 5;

/** What cannot be shown by then will not be. */
const LONGEST_MS = 60_000;

/** Between two changes, so that one does not wait for what the other left behind. */
const REST_MS = 1_500;

/** Writes `count` articles, serves them as they are written, changes one again and again, and prints how long pages took to follow. */
export async function benchDev(count: number): Promise<void> {
  const folder = join(findProjectRoot(), ".cache", "bench", `dev-${count}`);
  const content = join(folder, "content");
  const switches = { CONTENT_DIR: content, OUT_DIR: join(folder, "dist") };
  rmSync(folder, { recursive: true, force: true });
  console.log(`Writing ${countOf(count, "article")}…`);
  writeArticles(content, count);
  const { cacheDir } = readEnvironment({ ...switches, [MODE_VARIABLE]: "dev" });
  rmSync(cacheDir, { recursive: true, force: true });
  const begin = performance.now();
  const { address, stop } = await startWriting({
    ...switches,
    SITE_URL: "",
    BASE_PATH: "",
    NOW: "",
  });
  try {
    const started = performance.now() - begin;
    const index = Math.floor(count / 2);
    const article = new URL(`posts/${slugOf(index)}/`, address).href;
    const first = await timed(() => load(article));
    await load(address);
    const change = (round: number, page: string) => follow(content, page, index, `Change ${round}`);
    const times: Record<"article" | "home", number[]> = { article: [], home: [] };
    for (let round = 1; round <= ROUNDS; round += 1) {
      times.article.push(await change(round, article));
      // The newest article is the one that the home page shows.
      times.home.push(await follow(content, address, 0, `Change ${round}`));
    }
    printTable([
      ["milliseconds", "median", "longest"],
      ["until it serves", String(Math.round(started)), ""],
      ["first page", String(Math.round(first)), ""],
      ["save, article", ...summary(times.article)],
      ["save, home page", ...summary(times.home)],
    ]);
  } finally {
    stop();
    await wait(REST_MS);
    for (const path of [folder, cacheDir]) rmSync(path, { recursive: true, force: true });
  }
}

/** Saves an article, and asks for a page until it shows the words. */
async function follow(folder: string, page: string, index: number, words: string): Promise<number> {
  await wait(REST_MS);
  return timed(async () => {
    editArticle(folder, index, words);
    const end = performance.now() + LONGEST_MS;
    while (!(await load(page)).includes(words)) {
      if (performance.now() > end) throw new Error(`${page} never showed “${words}”.`);
      await wait(PAUSE_MS);
    }
  });
}

async function load(page: string): Promise<string> {
  const response = await fetch(page);
  const text = await response.text();
  if (!response.ok) throw new Error(`${page} answered ${response.status}.\n${text.slice(0, 500)}`);
  return text;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function summary(times: readonly number[]): [string, string] {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return [String(Math.round(median)), String(Math.round(sorted.at(-1) ?? 0))];
}
