/** Counts tests from what the runners write down. */
import { readFileSync } from "node:fs";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** @param file What Vitest's "json" reporter wrote. */
export function readVitestCounts(file: string): Counts {
  const report = readJson(file);
  return {
    passed: number(report.numPassedTests),
    failed: number(report.numFailedTests),
    skipped: number(report.numPendingTests) + number(report.numTodoTests),
  };
}

/** @param file What Playwright's "json" reporter wrote. A flaky test is one that failed once. */
export function readPlaywrightCounts(file: string): Counts {
  const stats = readJson(file).stats as Record<string, unknown> | undefined;
  return {
    passed: number(stats?.expected),
    failed: number(stats?.unexpected) + number(stats?.flaky),
    skipped: number(stats?.skipped),
  };
}

/**
 * Follows what Playwright's "list" reporter prints.
 * @returns Takes the text as it comes, and tells how many of how many tests have ended.
 */
export function countPlaywrightTests(
  onCount: (done: number, total: number) => void,
): (text: string) => void {
  let done = 0;
  let total = 0;
  return (text) => {
    total ||= Number(/Running (\d+) tests?/.exec(text)?.[1] ?? 0);
    const ended = text.match(/^\s+[✓✘-]\s+\d+ /gm)?.length ?? 0;
    done += ended;
    if (ended > 0) onCount(done, total);
  };
}

/** @returns Nothing for a runner that ended before it wrote. */
function readJson(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
