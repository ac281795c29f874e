import { describe, expect, it } from "vitest";
import { ContentError, formatProblems, type Problem, summarise } from "./problems.ts";

const error = (file: string, line?: number, field?: string, message = "No."): Problem => ({
  file,
  line,
  field,
  message,
  severity: "error",
});
const warning = (file: string): Problem => ({ file, message: "Hm.", severity: "warning" });

describe("formatProblems", () => {
  it("prints the place, the field and the indented message", () => {
    const problem = error(
      "content/posts/wind/index.md",
      4,
      "pubDatetime",
      '"someday" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.',
    );
    expect(formatProblems([problem], { color: false })).toBe(
      "content/posts/wind/index.md:4 · pubDatetime\n" +
        '  "someday" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.',
    );
  });

  it("groups by file and sorts by line, the whole file first", () => {
    const problems = [error("b.md", 2), error("a.md", 10), error("a.md", 9), error("a.md")];
    expect(formatProblems(problems, { color: false })).toBe(
      "a.md\n  No.\na.md:9\n  No.\na.md:10\n  No.\n\nb.md:2\n  No.",
    );
  });

  it("keeps the order of problems on one line", () => {
    const text = formatProblems([error("a.md", 1, "z"), error("a.md", 1, "b")], { color: false });
    expect(text.indexOf("z")).toBeLessThan(text.indexOf("b"));
  });

  it("names a warning without the help of colour", () => {
    expect(formatProblems([warning("a.md")], { color: false })).toBe("a.md · warning\n  Hm.");
  });

  it("indents every line of a message", () => {
    const text = formatProblems([error("a.md", 1, undefined, "One.\nTwo.")], { color: false });
    expect(text).toBe("a.md:1\n  One.\n  Two.");
  });

  it("colours only when asked to", () => {
    expect(formatProblems([error("a.md")], { color: true })).toContain("\u001B[");
    expect(formatProblems([error("a.md")], { color: false })).not.toContain("\u001B[");
  });

  it("prints nothing for no problems", () => {
    expect(formatProblems([], { color: false })).toBe("");
  });

  it("does not reorder what it was given", () => {
    const problems = Object.freeze([error("b.md"), error("a.md")]);
    formatProblems(problems, { color: false });
    expect(problems.map((problem) => problem.file)).toEqual(["b.md", "a.md"]);
  });
});

describe("summarise", () => {
  it.each([
    { problems: [], sentence: "No problems." },
    { problems: [error("a.md")], sentence: "1 problem in 1 file." },
    {
      problems: [error("a.md", 1), error("a.md", 2), error("b.md")],
      sentence: "3 problems in 2 files.",
    },
    { problems: [warning("a.md")], sentence: "1 warning in 1 file." },
    {
      problems: [error("a.md"), warning("a.md"), warning("b.md")],
      sentence: "1 problem in 1 file. 2 warnings in 2 files.",
    },
  ])("says $sentence", ({ problems, sentence }) => {
    expect(summarise(problems)).toBe(sentence);
  });
});

describe("ContentError", () => {
  it("carries its problems and tells them in its message", () => {
    const problems = [error("a.md", 3, "title", "It is empty.")];
    const thrown = new ContentError(problems);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown.problems).toBe(problems);
    expect(thrown.message).toBe("a.md:3 · title\n  It is empty.\n\n1 problem in 1 file.");
  });
});
