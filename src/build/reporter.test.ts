import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countOf, createReporter, showSeconds } from "./reporter.ts";

function createLog(env: Record<string, string> = {}) {
  const stream = new PassThrough();
  const reporter = createReporter({ stream: stream as unknown as NodeJS.WriteStream, env });
  return { reporter, read: () => String(stream.read() ?? "") };
}

describe("a log", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("has a line for each stage that ended, with its time", () => {
    const { reporter, read } = createLog();
    reporter.begin("content", "Reading articles");
    vi.advanceTimersByTime(1_240);
    reporter.end("Read 13 articles");
    expect(read()).toBe("✓ Read 13 articles 1.2 s\n");
    expect(reporter.times).toEqual([{ name: "content", seconds: 1.24 }]);
  });

  it("says how far a long stage has come, and is silent about a short one", () => {
    const { reporter, read } = createLog();
    reporter.begin("pages", "Rendering");
    for (let done = 1; done <= 9; done += 1) {
      vi.advanceTimersByTime(1_000);
      reporter.count(done * 1_000, 10_000);
    }
    expect(read()).toBe("  Rendering: 5,000 of 10,000\n");
  });

  it("keeps the label of a stage that failed, and has nothing to say without one", () => {
    const { reporter, read } = createLog();
    reporter.begin("content", "Reading articles");
    reporter.fail();
    reporter.fail();
    reporter.end("nothing");
    expect(read()).toBe("✗ Reading articles 0.0 s\n");
  });

  it.each([
    [{}, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "0" }, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false],
  ])("with %j is coloured: %s", (env, isColored) => {
    const { reporter, read } = createLog(env as Record<string, string>);
    reporter.begin("content", "Reading");
    reporter.end("Read");
    expect(reporter.color).toBe(isColored);
    expect(read().includes("\u001B[")).toBe(isColored);
  });
});

describe("numbers for people", () => {
  it.each([
    [0.04, "0.0 s"],
    [6.25, "6.3 s"],
    [59.9, "59.9 s"],
    [83, "1 min 23 s"],
    [119.7, "2 min 0 s"],
  ])("%d seconds are %s", (seconds, text) => {
    expect(showSeconds(seconds)).toBe(text);
  });

  it.each([
    [0, "0 articles"],
    [1, "1 article"],
    [10_000, "10,000 articles"],
  ])("%d are %s", (count, text) => {
    expect(countOf(count, "article")).toBe(text);
  });
});
