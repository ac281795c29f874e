import { describe, expect, it } from "vitest";
import { textWords } from "./text-words.ts";

function read(...contents: readonly string[]): readonly string[] {
  return textWords(contents).split("\n");
}

describe("textWords", () => {
  it("lists each word once, sorted, in small letters", () => {
    expect(read("Paper planes. PAPER folds;", "A plane folds paper")).toEqual([
      "folds",
      "paper",
      "plane",
      "planes",
    ]);
  });

  it("spells a word as most texts do", () => {
    expect(read("naïve", "naive", "The naïve reader")).toEqual(["naïve", "reader"]);
  });

  it.each([
    ["short words", "a bee"],
    ["numbers", "1234 v1000"],
    ["scripts of which any part is found", "紙飛行機 종이비행기"],
    ["what nobody types", "x".repeat(31)],
  ])("leaves out %s", (_, content) => {
    expect(textWords([content])).toBe("");
  });
});
