import { describe, expect, it } from "vitest";
import { pageWindow, paginate } from "./paging.ts";

describe("paginate", () => {
  it("splits a list and tells each page where it stands", () => {
    expect(paginate(["a", "b", "c"], 2)).toEqual([
      { items: ["a", "b"], number: 1, count: 2, total: 3 },
      { items: ["c"], number: 2, count: 2, total: 3 },
    ]);
  });

  it("has one page even for nothing", () => {
    expect(paginate([], 12)).toEqual([{ items: [], number: 1, count: 1, total: 0 }]);
  });

  it.each([
    [1, 12, 1],
    [12, 12, 1],
    [13, 12, 2],
    [10_000, 12, 834],
    [3, 1, 3],
  ])("puts %d items by %d on %d pages", (total, size, count) => {
    const pages = paginate(
      Array.from({ length: total }, (_, n) => n),
      size,
    );
    expect(pages).toHaveLength(count);
    expect(pages.flatMap((page) => page.items)).toHaveLength(total);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses pages of %d", (size) => {
    expect(() => paginate([1], size)).toThrow(RangeError);
  });
});

describe("pageWindow", () => {
  it.each([
    [1, 1, "1"],
    [1, 2, "1 2"],
    [2, 3, "1 2 3"],
    [1, 5, "1 2 … 5"],
    [1, 4, "1 2 3 4"],
    [3, 5, "1 2 3 4 5"],
    [4, 7, "1 2 3 4 5 6 7"],
    [5, 9, "1 … 4 5 6 … 9"],
    [4, 20, "1 2 3 4 5 … 20"],
    [10, 20, "1 … 9 10 11 … 20"],
    [20, 20, "1 … 19 20"],
    [400, 834, "1 … 399 400 401 … 834"],
  ])("shows at page %d of %d: %s", (current, count, expected) => {
    const shown = pageWindow(current, count).map((link) => (link === "gap" ? "…" : link));
    expect(shown.join(" ")).toBe(expected);
  });

  it.each([
    [0, 3],
    [4, 3],
    [1.5, 3],
    [1, 0],
  ])("refuses page %d of %d", (current, count) => {
    expect(() => pageWindow(current, count)).toThrow(RangeError);
  });
});
