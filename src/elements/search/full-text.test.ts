import { describe, expect, it } from "vitest";
import { narrowed, passes } from "./full-text.ts";

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

describe("narrowed", () => {
  const results = Array.from({ length: 100 }, (_, at) => ({ id: `en_${at}` }));
  const filter = { tags: [["wind"]], withoutTags: [], years: [] };
  const narrow = async () => Promise.resolve(["en_98", "en_3"]);

  it("keeps what passes a filter, however far down it stands", async () => {
    const found = await narrowed(results, { filter, limit: 2, narrow });
    expect(found.map(({ id }) => id)).toEqual(["en_3", "en_98"]);
  });

  it.each([
    ["where nothing is filtered", { filter: { ...filter, tags: [] }, limit: 2, narrow }],
    ["where all are looked at", { filter, limit: 50, narrow }],
    [
      "where it cannot be known",
      { filter, limit: 2, narrow: async () => Promise.resolve(undefined) },
    ],
  ])("leaves all %s", async (_, within) => {
    expect(await narrowed(results, within)).toBe(results);
  });
});
