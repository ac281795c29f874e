import { describe, expect, it } from "vitest";
import { FIELD_SYNONYMS, nearest } from "./nearest.ts";

const FIELDS = ["title", "description", "pubDatetime", "modDatetime", "tags", "cover", "slug"];

describe("nearest", () => {
  it.each([
    ["titel", "title"],
    ["Title", "title"],
    ["PUBDATETIME", "pubDatetime"],
    ["pubDateTime", "pubDatetime"],
    ["descripton", "description"],
    ["tag", "tags"],
    ["slgu", "slug"],
    ["glus", undefined],
    ["x", undefined],
    ["", undefined],
    ["comments", undefined],
    ["🚀", undefined],
  ])("finds for %j the field %s", (word, field) => {
    expect(nearest(word, FIELDS)).toBe(field);
  });

  it.each([
    ["pubDate", "pubDatetime"],
    ["date", "pubDatetime"],
    ["lastmod", "modDatetime"],
    ["categories", "tags"],
    ["heroImage", "cover"],
    ["permalink", "slug"],
    ["excerpt", "description"],
  ])("knows what %s is called here", (word, field) => {
    expect(nearest(word, FIELDS, undefined, FIELD_SYNONYMS)).toBe(field);
  });

  it("does not offer a synonym that is no candidate", () => {
    expect(nearest("hidden", FIELDS, undefined, FIELD_SYNONYMS)).toBeUndefined();
  });

  it.each(["constructor", "__proto__", "toString"])("is not fooled by %s", (word) => {
    expect(nearest(word, FIELDS, undefined, FIELD_SYNONYMS)).toBeUndefined();
  });

  it("takes the first of equally close ones", () => {
    expect(nearest("cat", ["bat", "car"])).toBe("bat");
  });

  it("sees no likeness where every letter differs", () => {
    expect(nearest("x", ["y"])).toBeUndefined();
    expect(nearest("ab", ["cd"], 2)).toBeUndefined();
  });

  it("keeps to the given distance", () => {
    expect(nearest("titles", ["title"], 0)).toBeUndefined();
    expect(nearest("titles", ["title"], 1)).toBe("title");
  });

  it("does not mind a huge word", () => {
    expect(nearest("a".repeat(1_000_000), FIELDS)).toBeUndefined();
  });
});
