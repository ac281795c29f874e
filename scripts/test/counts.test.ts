import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { countPlaywrightTests, readPlaywrightCounts, readVitestCounts } from "./counts.ts";

const folder = mkdtempSync(join(tmpdir(), "counts-"));
const write = (name: string, report: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(report));
  return path;
};

afterAll(() => rmSync(folder, { recursive: true }));

describe("the counts of a run", () => {
  it("come from Vitest's report", () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    expect(readVitestCounts(write("v.json", report))).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it("come from Playwright's report, in which a flaky test is a failed one", () => {
    const report = { stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 3 } };
    const counts = readPlaywrightCounts(write("p.json", report));
    expect(counts).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  it("are nothing for a runner that wrote no report", () => {
    const none = { passed: 0, failed: 0, skipped: 0 };
    expect(readVitestCounts(join(folder, "none.json"))).toEqual(none);
    expect(readPlaywrightCounts(join(folder, "none.json"))).toEqual(none);
  });

  it("are told while Playwright runs", () => {
    const told: [number, number][] = [];
    const follow = countPlaywrightTests((done, total) => told.push([done, total]));
    follow("\nRunning 12 tests using 2 workers\n\n");
    follow("  ✓   1 [light wide] › a.spec.ts:1:1 › folds (1.2s)\n");
    follow(
      "  ✘   2 [light wide] › a.spec.ts:5:1 › flies (1.2s)\n  -   3 [dark] › a.spec.ts:9:1 › lands\n",
    );
    expect(told).toEqual([
      [1, 12],
      [3, 12],
    ]);
  });
});
