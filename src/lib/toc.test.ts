import { describe, expect, it } from "vitest";
import { type Heading, outline, type OutlineItem, wantsContents } from "./toc.ts";

/** Headings from marks: "2a 3b" is an h2 "a" and an h3 "b". */
function headings(marks: string): Heading[] {
  return marks
    .split(" ")
    .filter(Boolean)
    .map((mark) => ({ depth: Number(mark[0]), slug: mark.slice(1), text: mark.slice(1) }));
}

/** "a(b c(d))" */
function written(items: readonly OutlineItem[]): string {
  return items
    .map(({ text, children }) => text + (children.length > 0 ? `(${written(children)})` : ""))
    .join(" ");
}

describe("outline", () => {
  it.each([
    ["", 6, ""],
    ["2a 2b 2c", 3, "a b c"],
    ["2a 3b 3c 2d", 3, "a(b c) d"],
    ["2a 3b 4c 2d", 3, "a(b) d"],
    ["2a 3b 4c 5d 6e 2f", 6, "a(b(c(d(e)))) f"],
    ["2a 4b 4c 3d 2e", 4, "a(b c d) e"],
    ["3a 2b 3c", 3, "a b(c)"],
    ["1a 2b", 3, "b"],
    ["2a 3b", 2, "a"],
    ["4a 3b 2c", 4, "a b c"],
  ])("nests %j down to %d as %j", (marks, depth, expected) => {
    expect(written(outline(headings(marks), depth))).toBe(expected);
  });

  it("does not change the headings", () => {
    const given = headings("2a 3b").map((heading) => Object.freeze(heading));
    expect(() => outline(Object.freeze(given), 3)).not.toThrow();
  });
});

describe("wantsContents", () => {
  it.each([
    ["", undefined, false],
    ["2a 2b", undefined, false],
    ["2a 3b 3c 3d", undefined, false],
    ["2a 2b 2c", undefined, true],
    ["2a", true, true],
    ["2a", { depth: 3 }, true],
    ["", true, false],
    ["1a", true, false],
    ["2a 2b 2c", false, false],
  ])("answers for %j with the setting %o: %s", (marks, setting, expected) => {
    expect(wantsContents(headings(marks), setting)).toBe(expected);
  });
});
