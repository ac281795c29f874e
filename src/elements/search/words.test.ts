import { expect, it } from "vitest";
import { countOf, english, fill, searchWords } from "./words.ts";

it.each([
  [1, "1 article"],
  [0, "0 articles"],
  [1204, "1,204 articles"],
])("counts %i as %j", (count, expected) => {
  expect(countOf(english.articleCount, count, "en")).toBe(expected);
});

it("takes the language's own plural", () => {
  const forms = { one: "{count} Artikel!", other: "{count} Artikel" };
  expect(countOf(forms, 1204, "de")).toBe("1.204 Artikel");
});

it("fills a sentence once, whatever the reader typed", () => {
  expect(fill(english.nothing, { query: "{query} $& <b>" })).toContain("“{query} $& <b>”");
});

it("speaks English where a language is missing", () => {
  expect(searchWords("en-GB")).toBe(english);
  expect(searchWords("tlh")).toBe(english);
});
