import { expect, it } from "vitest";
import { ar } from "#i18n/ar.ts";
import { en } from "#i18n/en.ts";
import { fill } from "#i18n/phrases.ts";
import { countOf } from "./words.ts";

it.each([
  [1, "1 article"],
  [0, "0 articles"],
  [1204, "1,204 articles"],
])("counts %i as %j", (count, expected) => {
  expect(countOf(en.searching.articleCount, count, "en")).toBe(expected);
});

it("takes the language's own plural", () => {
  expect(countOf(ar.searching.articleCount, 2, "ar")).toBe("مقالتان");
  expect(countOf(ar.searching.articleCount, 1204, "ar")).toBe("1,204 مقالات");
});

it("takes the plural of the words, whatever the language of the site", () => {
  expect(countOf(en.searching.articleCount, 21, "ru", "en")).toBe("21 articles");
  expect(countOf(en.searching.articleCount, 1, "zh-Hant", "en")).toBe("1 article");
});

it("fills a sentence once, whatever the reader typed", () => {
  const sentence = fill(en.searching.nothing, { query: "{query} $& <b>" });
  expect(sentence).toContain("“{query} $& <b>”");
});
