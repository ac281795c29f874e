import { describe, expect, it } from "vitest";
import { ContentError } from "#lib/problems.ts";
import { SwitchError } from "./environment.ts";
import { explainFailure } from "./failures.ts";

const options = { root: "/site", color: false };

/** An error as Astro throws it. */
function astroError(extra: object): Error {
  const error = Object.assign(new Error("Could not import `./Missing.astro`."), extra);
  error.stack = "Error: Could not import\n    at run (node:internal/modules:1:1)";
  return error;
}

describe("a failure is told in sentences", () => {
  it("for content: every problem, then how many there are", () => {
    const error = new ContentError([
      {
        file: "content/posts/wind/index.md",
        line: 4,
        field: "pubDatetime",
        message: '"someday" is not a date.',
        severity: "error",
      },
    ]);
    expect(explainFailure(error, options)).toBe(
      'content/posts/wind/index.md:4 · pubDatetime\n  "someday" is not a date.\n\n1 problem in 1 file.',
    );
  });

  it("for what we say ourselves: the sentence alone", () => {
    expect(explainFailure(new SwitchError("NOW is wrong."), options)).toBe("NOW is wrong.");
  });

  it("for Astro: message, place, frame and hint", () => {
    const error = astroError({
      loc: { file: "/site/src/pages/index.astro", line: 3, column: 7 },
      frame: "  3 | import Missing\n    |        ^\n",
      hint: "Is the name right?",
    });
    expect(explainFailure(error, options)).toBe(
      [
        "Could not import `./Missing.astro`.",
        "  at src/pages/index.astro:3:7",
        "  3 | import Missing\n    |        ^",
        "Is the name right?",
      ].join("\n"),
    );
  });

  it("for a bundler: without the stack in its message", () => {
    const message =
      "Build failed with 1 error:\n\n[plugin css:build] /site/content/theme.css\nCssSyntaxError: Missing closing } at :root\n    at Te (file:///site/node_modules/css/lib.mjs:3:1)\n    at eval (eval at create (/x.js:1:1), <anonymous>:1:1)";
    const error = Object.assign(new Error(message), { stack: "" });
    expect(explainFailure(error, options)).toBe(
      "Build failed with 1 error:\n\n/site/content/theme.css\nCssSyntaxError: Missing closing } at :root",
    );
  });

  it("for several at once: each", () => {
    const error = new AggregateError(
      [new SwitchError("One."), new SwitchError("Two.")],
      "2 errors",
    );
    error.stack = "";
    expect(explainFailure(error, options)).toBe("2 errors\n\nOne.\n\nTwo.");
  });

  it("for the cause of another", () => {
    const error = new Error("Not drawn.", { cause: new SwitchError("No font.") });
    error.stack = "";
    expect(explainFailure(error, options)).toBe("Not drawn.\n\nNo font.");
  });

  it("for a mistake of ours: the place in our code, and the whole stack on request", () => {
    const error = new TypeError("x is not a function");
    error.stack =
      "TypeError: x\n    at a (node:fs:1:1)\n    at draw (file:///site/src/outputs/a.ts:5:9)";
    expect(explainFailure(error, options)).toBe(
      "x is not a function\n  at draw (src/outputs/a.ts:5:9)",
    );
    expect(explainFailure(error, { ...options, isVerbose: true })).toContain("node:fs:1:1");
  });

  it("for the system: what to do about it", () => {
    const error = Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" });
    error.stack = "";
    expect(explainFailure(error, options)).toBe(
      "ENOSPC: no space left\nThe disk is full. Make room and build again.",
    );
  });

  it.each([
    [undefined, "undefined"],
    ["a string", "a string"],
    [null, "null"],
  ])("even for %j, which nobody should throw", (thrown, text) => {
    expect(explainFailure(thrown, options)).toBe(text);
  });
});
