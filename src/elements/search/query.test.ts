import { describe, expect, it } from "vitest";
import { MAX_QUERY_LENGTH } from "./query-length.ts";
import { formatQuery, isBlank, isFilterOnly, parseQuery, writeQuery } from "./query.ts";

const EMPTY = { text: "", phrases: [], tags: [], withoutTags: [], years: [] };

describe("parseQuery", () => {
  it.each([
    ["", {}],
    ["   ", {}],
    ["paper planes", { text: "paper planes" }],
    ["  paper   planes ", { text: "paper planes" }],
    ["\u202eso\u00adra\ufeff", { text: "sora" }],
    ["-\u2060#tag", { withoutTags: [{ name: "tag", isComplete: false }] }],
    ['"an exact phrase"', { phrases: [{ text: "an exact phrase", isClosed: true }] }],
    ["“curly quotes”", { phrases: [{ text: "curly quotes", isClosed: true }] }],
    ["「時空パッチ」", { phrases: [{ text: "時空パッチ", isClosed: true }] }],
    ['"still typing', { phrases: [{ text: "still typing", isClosed: false }] }],
    ['""', {}],
    ["#video", { tags: [{ name: "video", isComplete: false }] }],
    ["#c++", { tags: [{ name: "c++", isComplete: false }] }],
    ["#c#", { tags: [{ name: "c#", isComplete: false }] }],
    ["#.net", { tags: [{ name: ".net", isComplete: false }] }],
    ["＃動画", { tags: [{ name: "動画", isComplete: false }] }],
    ["tag:video", { tags: [{ name: "video", isComplete: false }] }],
    ["TAG:video", { tags: [{ name: "video", isComplete: false }] }],
    ['tag:"text to video"', { tags: [{ name: "text to video", isComplete: true }] }],
    ['#"text to video"', { tags: [{ name: "text to video", isComplete: true }] }],
    ['tag:"text to', { tags: [{ name: "text to", isComplete: false }] }],
    ["-tag:physics", { withoutTags: [{ name: "physics", isComplete: false }] }],
    ["-#physics", { withoutTags: [{ name: "physics", isComplete: false }] }],
    ['-tag:"text to video"', { withoutTags: [{ name: "text to video", isComplete: true }] }],
    ["year:2024", { years: [2024] }],
    ["year:2024 year:2026", { years: [2024, 2026] }],
    ["year:２０２４", { years: [2024] }],
    ["year：2024", { years: [2024] }],
    [
      'falling cup #physics -tag:audio year:2026 "forty prompts"',
      {
        text: "falling cup",
        phrases: [{ text: "forty prompts", isClosed: true }],
        tags: [{ name: "physics", isComplete: false }],
        withoutTags: [{ name: "audio", isComplete: false }],
        years: [2026],
      },
    ],
  ])("reads %j", (typed, expected) => {
    expect(parseQuery(typed)).toEqual({ ...EMPTY, ...expected });
  });

  it.each([
    "site:example",
    "year:soon",
    "year:20244",
    "-year:2024",
    "-word",
    "10:30",
    "https://example.org/",
    "C#",
    "c++",
    "a:b",
    "author:ada",
  ])("searches %j as text, because it is no operator", (typed) => {
    expect(parseQuery(typed)).toEqual({ ...EMPTY, text: typed });
  });

  it.each(["#", "tag:", "-tag:", "year:", "-", "?!", '"', "-#"])(
    "asks for nothing with %j: the reader has only begun",
    (typed) => {
      expect(isBlank(parseQuery(typed))).toBe(true);
    },
  );

  it("cuts a pasted page", () => {
    expect(parseQuery("a".repeat(10_000)).text).toHaveLength(MAX_QUERY_LENGTH);
  });

  it("composes what a keyboard decomposed", () => {
    expect(parseQuery("cafe\u0301").text).toBe("caf\u00e9");
  });
});

describe("isFilterOnly", () => {
  it.each([
    ["#video year:2024", true],
    ["-tag:video", true],
    ["#video cup", false],
    ['#video "a cup"', false],
    ["", false],
  ])("of %j is %j", (typed, expected) => {
    expect(isFilterOnly(parseQuery(typed))).toBe(expected);
  });
});

describe("formatQuery", () => {
  it.each([
    'falling cup "forty prompts" #physics tag:"text to video" -#audio year:2026',
    "#c++",
    "words only",
  ])("writes %j as it was typed", (typed) => {
    expect(formatQuery(parseQuery(typed))).toBe(typed);
  });
});

describe("writeQuery", () => {
  it("asks for all tags and any of the years, as a reader would", () => {
    const query = writeQuery({ tags: ["text to video", "C#"], years: [2024, 2025] });
    expect(query).toBe('tag:"text to video" #C# year:2024 year:2025');
    const { tags, years, text } = parseQuery(query);
    expect(tags.map(({ name }) => name)).toEqual(["text to video", "C#"]);
    expect({ years, text }).toEqual({ years: [2024, 2025], text: "" });
  });
});
