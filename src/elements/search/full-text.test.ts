import { describe, expect, it } from "vitest";
import { isAnswered, passes } from "./full-text.ts";

describe("isAnswered", () => {
  it.each([
    ["cookie", "a", "cookie", true],
    ["cook", "a beginning", "cookie", true],
    ["cookies", "another form", "cookie", true],
    ["étude", "without the accent", "Etude", true],
    ["watermrak", "the rest of a shortened word", "water", false],
    ["difusoin", "another word with the same beginning", "different", false],
    ["luggage tag", "one of two words", "luggage", false],
    ["luggage tag", "both words", "luggage tag", true],
    ['"luggage tag"', "a phrase", "luggage tag", true],
    ["竹の骨", "parts of words", "竹", true],
  ])("%s is asked, and %s is marked: “%s”", (text, _, marked, is) => {
    expect(isAnswered(text, [{ excerpt: ["Before ", marked, " after."] }])).toBe(is);
  });

  it("puts the passages of all articles together", () => {
    const passages = [{ excerpt: ["", "luggage", ""] }, { excerpt: ["", "tag", ""] }];
    expect(isAnswered("luggage tag", passages)).toBe(true);
    expect(isAnswered("luggage label", passages)).toBe(false);
  });
});

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
