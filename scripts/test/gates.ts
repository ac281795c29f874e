/** What `npm test` runs, in this order. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findProjectRoot } from "#build/paths.ts";
import type { Reporter } from "#build/reporter.ts";
import { findBrowser, OWN_BROWSER_VARIABLE } from "../../tests/e2e/browser.ts";
import {
  countPlaywrightTests,
  type Counts,
  NONE,
  readPlaywrightCounts,
  readVitestCounts,
} from "./counts.ts";
import { commandOf, run, type Run, type RunResult } from "./run.ts";
import { buildSites } from "./sites.ts";

export interface GateResult extends RunResult {
  readonly counts: Counts;
}

interface GateContext {
  readonly reporter: Reporter;
  /** Gets what the programs print, at once; nothing while it is only kept. */
  readonly onOutput: ((text: string) => void) | undefined;
}

export interface Gate {
  readonly name: string;
  /** What it runs, for the person. */
  readonly label: string;
  readonly check: (context: GateContext) => Promise<GateResult>;
}

/** Where reports and builds of the tests lie. */
function testFolder(): string {
  const folder = join(findProjectRoot(), ".cache", "test");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A gate of programs, each of which must succeed; they run beside each other. */
function programs(name: string, label: string, list: () => readonly Run[]): Gate {
  return {
    name,
    label,
    async check({ onOutput }) {
      const results = await Promise.all(list().map((program) => run(program, onOutput)));
      const failed = results.filter(({ isGood }) => !isGood);
      const output = failed.map((result) => result.output).join("\n");
      return { isGood: failed.length === 0, output, counts: NONE };
    },
  };
}

/** A gate of one project of vitest.config.ts. */
function vitest(name: string, label: string): Gate {
  return {
    name,
    label,
    async check({ onOutput }) {
      const file = join(testFolder(), `vitest-${name}.json`);
      rmSync(file, { force: true });
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      const args = ["run", "--project", name, ...reporters];
      const result = await run({ script: commandOf("vitest"), args }, onOutput);
      return { ...result, counts: readVitestCounts(file) };
    },
  };
}

export const gates: readonly Gate[] = [
  programs("source", "Types, lint and format: astro check, eslint, prettier", () => [
    { script: "scripts/types.ts" },
    { script: commandOf("eslint"), args: ["."] },
    { script: commandOf("prettier"), args: ["--check", "--log-level", "warn", "."] },
  ]),
  vitest("unit", "Unit tests: vitest"),
  {
    name: "build",
    label: "Build: the content and every fixture",
    async check({ reporter }) {
      const result = await buildSites(join(testFolder(), "sites"), reporter.count);
      return { ...result, counts: NONE };
    },
  },
  vitest("output", "What was built: vitest"),
  {
    name: "browser",
    label: "Browser tests: playwright",
    async check({ reporter, onOutput }) {
      const browser = await findBrowser(reporter.note);
      const file = join(testFolder(), "playwright.json");
      rmSync(file, { force: true });
      const env = {
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        ...(browser.executablePath
          ? { CHROME_PATH: browser.executablePath }
          : { [OWN_BROWSER_VARIABLE]: "1" }),
      };
      const args = ["test", "--reporter=list,json"];
      const script = commandOf("@playwright/test", "playwright");
      const follow = countPlaywrightTests(reporter.count);
      const result = await run({ script, args, env }, (text) => {
        follow(text);
        onOutput?.(text);
      });
      return { ...result, counts: readPlaywrightCounts(file) };
    },
  },
  vitest("trials", "Builds under trial: vitest"),
];
