import { describe, expect, it } from "vitest";
import { passes } from "./full-text.ts";

describe("passes", () => {
  const article = { title: "Knots", tags: "wind,text-to-video", year: "2024" };
  const NONE = { tags: [], withoutTags: [], years: [] };
  it.each([
    ["nothing", {}, true],
    ["a tag", { tags: [["wind"]] }, true],
    ["another tag", { tags: [["video"]] }, false],
    ["one of two tags", { tags: [["video", "wind"]] }, true],
    ["two tags", { tags: [["wind"], ["text-to-video"]] }, true],
    ["a tag and another", { tags: [["wind"], ["rain"]] }, false],
    ["a tag that is unknown", { tags: [[]] }, false],
    ["no tag", { withoutTags: ["wind"] }, false],
    ["a year", { years: [2023, 2024] }, true],
    ["another year", { years: [2025] }, false],
  ])("is asked for %s", (_, filter, is) => {
    expect(passes(article, { ...NONE, ...filter })).toBe(is);
  });

  it("knows of articles without tags", () => {
    expect(passes({ year: "2024" }, { ...NONE, tags: [["wind"]] })).toBe(false);
    expect(passes({ year: "2024" }, { ...NONE, withoutTags: ["wind"] })).toBe(true);
  });
});
