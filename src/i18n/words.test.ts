import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { counted, fill, wordsFor } from "./words.ts";

describe("the words of the interface", () => {
  it.each(["en", "en-GB", "xx"])("speaks English for %s", (lang) => {
    expect(wordsFor(lang)).toBe(en);
  });

  it("puts values into a sentence and leaves unknown places alone", () => {
    expect(fill("{count} of {total}, {other}", { count: 2, total: 10 })).toBe("2 of 10, {other}");
  });

  it("puts in a value as it is, even one that looks like a replacement pattern", () => {
    expect(fill("About {tag}", { tag: "$& {tag}" })).toBe("About $& {tag}");
  });

  it.each([
    [0, "0 articles"],
    [1, "1 article"],
    [2, "2 articles"],
    [1234, "1,234 articles"],
  ])("counts %d as “%s”", (count, phrase) => {
    expect(counted(en.articleCount, count, "en")).toBe(phrase);
  });
});
