/**
 * `npm run bench -- 1000`: builds invented articles cold, again without a change, and after one
 * edit, and prints what each took. `--keep` leaves the articles and the site in `.cache/bench`.
 * `npm run bench -- search` measures the search instead, `npm run bench -- dev 1000` how soon a save is
 * seen while writing.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runCommand } from "#build/command.ts";
import { readEnvironment } from "#build/environment.ts";
import { CommandError } from "#build/failures.ts";
import type { Flags } from "#build/flags.ts";
import { findProjectRoot } from "#build/paths.ts";
import { countOf, showNumber, type StageTime } from "#build/reporter.ts";
import { removeWhole } from "#build/sweep.ts";
import { editArticle, writeArticles } from "./bench/articles.ts";
import { printTable } from "./bench/table.ts";
import { run } from "./test/run.ts";

interface Measured {
  readonly seconds: number;
  /** Of all threads together. */
  readonly cpuSeconds: number;
  readonly pages: number;
  readonly rendered: number;
  readonly stages: readonly StageTime[];
  readonly peakBytes: number;
}

const MEGABYTE = 1_000_000;

/** Between two builds lies an edit: time in which the disk ends what the build before left to it. */
const PAUSE_MS = 5_000;

async function pause(trash: string): Promise<void> {
  while (existsSync(trash)) await sleep(100);
  await sleep(PAUSE_MS);
}

async function build(label: string, content: string, out: string): Promise<Measured> {
  const report = join(out, "..", "report.json");
  const env = {
    CONTENT_DIR: content,
    OUT_DIR: out,
    BUILD_REPORT: report,
    ...{ SITE_URL: "", BASE_PATH: "", NOW: "" },
  };
  console.log(`Building: ${label}…`);
  const result = await run({ script: "scripts/build.ts", env });
  if (!result.isGood) throw new Error(`The build failed.\n${result.output}`);
  return JSON.parse(readFileSync(report, "utf8")) as Measured;
}

function sizeOf(folder: string): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}

function print(columns: readonly string[], results: readonly Measured[]): void {
  const names = [...new Set(results.flatMap(({ stages }) => stages.map(({ name }) => name)))];
  const time = ({ stages }: Measured, name: string) =>
    stages.filter((stage) => stage.name === name).reduce((sum, stage) => sum + stage.seconds, 0);
  const rows = [
    ["seconds", ...columns],
    ...names.map((name) => [name, ...results.map((result) => time(result, name).toFixed(2))]),
    ["total", ...results.map(({ seconds }) => seconds.toFixed(2))],
    ["processor time", ...results.map(({ cpuSeconds }) => cpuSeconds.toFixed(2))],
    ["files rendered", ...results.map(({ rendered }) => showNumber(rendered))],
    [
      "peak memory, MB",
      ...results.map(({ peakBytes }) => showNumber(Math.round(peakBytes / MEGABYTE))),
    ],
  ];
  printTable(rows);
}

async function benchBuilds(count: number, isKept: boolean): Promise<void> {
  const folder = join(findProjectRoot(), ".cache", "bench", String(count));
  const content = join(folder, "content");
  const out = join(folder, "dist");
  rmSync(folder, { recursive: true, force: true });
  console.log(`Writing ${countOf(count, "article")}…`);
  writeArticles(content, count);
  const { cacheDir, trash } = readEnvironment({ CONTENT_DIR: content, OUT_DIR: out });
  removeWhole(cacheDir);

  const cold = await build("cold", content, out);
  await pause(trash);
  const same = await build("again, nothing changed", content, out);
  await pause(trash);
  editArticle(content, Math.floor(count / 2));
  const edited = await build("after one edit", content, out);

  print(["cold", "unchanged", "one edit"], [cold, same, edited]);
  const { files, bytes } = sizeOf(out);
  const size = `${(bytes / MEGABYTE).toFixed(1)} MB`;
  console.log(`\n${countOf(cold.pages, "page")}, ${countOf(files, "file")}, ${size}`);
  if (isKept) return;
  for (const path of [folder, cacheDir]) removeWhole(path);
}

const FLAGS = {
  keep: { type: "boolean", about: "Leaves the articles and the site in .cache/bench." },
} as const satisfies Flags;

const TAKES = {
  value: "1000",
  about: "How many articles are built; search measures the search instead, dev 1000 saves.",
};

await runCommand(
  async ({ words, flags }) => {
    if (words[0] === "search") return (await import("./bench/search.ts")).benchSearch();
    const isDev = words[0] === "dev";
    const wanted = words[isDev ? 1 : 0];
    const count = Number(wanted ?? 1_000);
    if (!Number.isInteger(count) || count < 1) {
      throw new CommandError(
        `"${wanted}" is not a number of articles. Write npm run bench -- 1000, -- search or -- dev 1000.`,
      );
    }
    if (isDev) return (await import("./bench/dev.ts")).benchDev(count);
    return benchBuilds(count, flags.keep ?? false);
  },
  FLAGS,
  TAKES,
);
