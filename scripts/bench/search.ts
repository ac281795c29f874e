/**
 * `npm run bench -- search`: what the search loads and how long it takes, for 100, 1,000 and 10,000
 * articles. One small site is built and served with the index files that the build of so many
 * articles would write; the full text is that of the small site.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { type Browser, chromium, type Request } from "@playwright/test";
import { readEnvironment } from "#build/environment.ts";
import { findProjectRoot } from "#build/paths.ts";
import { showNumber } from "#build/reporter.ts";
import { serve } from "#build/serve.ts";
import { removeWhole } from "#build/sweep.ts";
import { HEADINGS_FILE } from "#elements/search/index-format.ts";
import { searchHeadings, searchIndex } from "#outputs/search-index.ts";
import { findBrowser, launchArgs } from "../../tests/e2e/browser.ts";
import { run } from "../test/run.ts";
import { writeArticles } from "./articles.ts";
import { inventQueries } from "./queries.ts";
import { askAll, searchFirst } from "./search-page.ts";
import { inventSearchable } from "./searchable.ts";
import { printTable } from "./table.ts";
import { type LongestTask, traceTasks } from "./tasks.ts";

const SIZES = [100, 1_000, 10_000];

/** Of the site that is really built. */
const BUILT = 20;

interface Measured {
  /** Before the first result, with Brotli: all of it, and what of it is code and styles. */
  readonly bytes: number;
  readonly codeBytes: number;
  readonly indexBytes: number;
  readonly headingsBytes: number;
  /** From the key that opens the search; milliseconds. */
  readonly first: number;
  /** Of each query, milliseconds. */
  readonly times: readonly number[];
  readonly longest: LongestTask;
}

/** Runs the benchmark and prints its table. */
export async function benchSearch(): Promise<void> {
  const folder = join(findProjectRoot(), ".cache", "bench", "search");
  const content = join(folder, "content");
  const out = join(folder, "dist");
  rmSync(folder, { recursive: true, force: true });
  writeArticles(content, BUILT);
  const { cacheDir } = readEnvironment({ CONTENT_DIR: content, OUT_DIR: out });
  console.log(`Building a site of ${BUILT} articles…`);
  const env = { CONTENT_DIR: content, OUT_DIR: out, SITE_URL: "", BASE_PATH: "", NOW: "" };
  const built = await run({ script: "scripts/build.ts", env });
  if (!built.isGood) throw new Error(`The build failed.\n${built.output}`);

  const { executablePath } = await findBrowser(console.log);
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...launchArgs],
  });
  const results: Measured[] = [];
  for (const size of SIZES) {
    console.log(`Searching ${showNumber(size)} articles…`);
    results.push(await measure(browser, out, size));
  }
  await browser.close();
  print(results);
  for (const path of [folder, cacheDir]) removeWhole(path);
}

async function measure(browser: Browser, out: string, size: number): Promise<Measured> {
  const { posts, tags } = inventSearchable(size);
  const index = searchIndex(posts, tags);
  const headings = searchHeadings(posts);
  writeFileSync(join(out, "search", "index.json"), index);
  if (headings !== undefined) writeFileSync(join(out, "search", HEADINGS_FILE), headings);

  const serving = await serve({ folder: out, base: "/", port: 0 });
  const page = await browser.newPage();
  const arrived: Request[] = [];
  page.on("requestfinished", (request) => arrived.push(request));
  await page.goto(serving.address, { waitUntil: "networkidle" });
  arrived.length = 0;
  const queries = inventQueries(size);
  const { result, longest } = await traceTasks(browser, page, async () => ({
    first: await searchFirst(page, queries[0] ?? ""),
    times: await askAll(page, queries),
  }));
  const { first, times } = result;
  // Not while it is measured: to compress takes longer than to search.
  const needed = arrived.filter((request) => endOf(request) <= first.at);
  await page.close();
  await serving.close();
  const paths = needed.map((request) => new URL(request.url()).pathname);
  const bytesOf = (files: readonly string[]) =>
    files.reduce((sum, path) => sum + compress(readFileSync(join(out, path))), 0);
  return {
    bytes: bytesOf(paths),
    codeBytes: bytesOf(paths.filter((path) => /\.(js|css)$/.test(path))),
    indexBytes: compress(Buffer.from(index)),
    headingsBytes: headings === undefined ? 0 : compress(Buffer.from(headings)),
    first: first.milliseconds,
    times,
    longest,
  };
}

/** When a response had arrived; milliseconds since 1970, by the browser's clock. */
function endOf(request: Request): number {
  const { startTime, responseEnd } = request.timing();
  return startTime + responseEnd;
}

const compress = (bytes: Buffer): number => brotliCompressSync(bytes).length;

function print(results: readonly Measured[]): void {
  const row = (label: string, value: (result: Measured) => string) => [
    label,
    ...results.map(value),
  ];
  const bytes = (count: number) => showNumber(Math.round(count));
  printTable([
    ["articles", ...SIZES.map(showNumber)],
    row("bytes before the first result, Brotli", (result) => bytes(result.bytes)),
    row("  of these code and styles", (result) => bytes(result.codeBytes)),
    row("  of these the index", (result) => bytes(result.indexBytes)),
    row("headings, loaded after it", (result) => bytes(result.headingsBytes)),
    row("first result, ms", (result) => bytes(result.first)),
    row("a query: median, ms", ({ times }) => bytes(quantile(times, 0.5))),
    row("a query: 95th percentile, ms", ({ times }) => bytes(quantile(times, 0.95))),
    row("longest task of the main thread, ms", ({ longest }) => bytes(longest.clock)),
    row("  the same in processor time, ms", ({ longest }) => bytes(longest.processor)),
  ]);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
