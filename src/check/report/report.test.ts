import { describe, expect, it } from "vitest";
import type { Problem } from "#lib/problems.ts";
import { formatReport } from "./report.ts";
import { sumUpWarnings } from "./summary.ts";

const problems: readonly Problem[] = [
  { file: "posts/a.md", line: 3, severity: "error", rule: "dead-link", message: "Gone,\n100%." },
  { file: "posts/a, b.md", field: "tags", severity: "warning", message: "Odd: it is." },
];
const options = { isJson: false, isOnGitHub: false, color: false };

describe("a report", () => {
  it("names the rule, which can then be set", () => {
    expect(formatReport(problems, options)).toBe(
      "posts/a, b.md · tags · warning\n  Odd: it is.\n\nposts/a.md:3 · dead-link\n  Gone,\n  100%.\n\n1 problem in 1 file. 1 warning in 1 file.",
    );
    expect(formatReport([], options)).toBe("No problems.");
  });

  it("is JSON for programs", () => {
    expect(JSON.parse(formatReport(problems, { ...options, isJson: true }))).toEqual({
      problems,
      errors: 1,
      warnings: 1,
    });
  });

  it("annotates a change on GitHub, with its signs escaped", () => {
    const [first, second] = formatReport(problems, { ...options, isOnGitHub: true }).split("\n");
    expect(first).toBe("::error file=posts/a.md,line=3,title=dead-link::Gone,%0A100%25.");
    expect(second).toBe("::warning file=posts/a%2C b.md,title=tags::Odd: it is.");
  });
});

describe("the warnings of a build", () => {
  const warning = (index: number): Problem => ({
    file: `posts/${index}.md`,
    severity: "warning",
    rule: index % 3 === 0 ? "alt-missing" : "dead-anchor",
    message: "So.",
  });

  it("are told in full where they are few, and counted by rule where they are many", () => {
    expect(sumUpWarnings([], { color: false })).toBe("");
    const few = sumUpWarnings([warning(1)], { color: false });
    expect(few).toBe("posts/1.md · warning · dead-anchor\n  So.\n\n1 warning in 1 file.");
    const many = sumUpWarnings(
      Array.from({ length: 9 }, (_, index) => warning(index)),
      {
        color: false,
      },
    );
    expect(many.match(/So\./g)).toHaveLength(5);
    expect(many).toMatch(
      /\n\n9 warnings in 9 files\. By rule: dead-anchor 6, alt-missing 3\.\nnpm run check shows all of them\.$/,
    );
  });
});
