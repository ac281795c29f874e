import { describe, expect, it } from "vitest";
import { countText, readingMinutes } from "./reading-time.ts";

describe("countText", () => {
  it.each([
    ["", 0, 0],
    [" \n\t", 0, 0],
    ["one", 1, 0],
    ["Don’t stop, it's well-known.", 4, 0],
    ["— … ! 🚀", 0, 0],
    ["v4.0 and 10,000 km", 5, 0],
    ["Größe café naïve", 3, 0],
    ["cafe\u0301", 1, 0],
    ["日本語", 0, 3],
    ["日本語、です。", 0, 5],
    ["カメラー", 0, 4],
    ["한국어 기사", 0, 5],
    ["GPT模型2026", 2, 2],
    ["𠮷野家", 0, 3],
    ["हिन्दी में", 2, 0],
    ["مرحبا بالعالم", 2, 0],
    ["สวัสดีชาวโลก", 3, 0],
  ])("counts %j as %d words and %d characters", (text, words, characters) => {
    expect(countText(text)).toEqual({ words, characters });
  });

  it("counts an article in well under a millisecond", () => {
    const article = "paragraph of several ordinary words, ".repeat(180);
    countText(article);
    const start = performance.now();
    for (let n = 0; n < 100; n++) countText(article);
    expect((performance.now() - start) / 100).toBeLessThan(1);
  });

  it("does not slow down on one endless word", () => {
    const start = performance.now();
    expect(countText("a".repeat(1_000_000)).words).toBe(1);
    expect(countText("-".repeat(1_000_000)).words).toBe(0);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("readingMinutes", () => {
  it.each([
    [0, 0, 1],
    [100, 0, 1],
    [460, 0, 2],
    [900, 0, 4],
    [0, 2000, 4],
    [230, 500, 2],
  ])("takes for %d words and %d characters %d minutes", (words, characters, minutes) => {
    expect(readingMinutes({ words, characters })).toBe(minutes);
  });

  it("reads at the given speed", () => {
    const count = { words: 600, characters: 600 };
    expect(readingMinutes(count, { wordsPerMinute: 100, charactersPerMinute: 100 })).toBe(12);
  });

  it.each([
    [{ words: -1, characters: 0 }, {}],
    [{ words: 0, characters: -1 }, {}],
    [{ words: Number.NaN, characters: 0 }, {}],
    [{ words: 1, characters: 0 }, { wordsPerMinute: 0 }],
    [{ words: 1, characters: 0 }, { charactersPerMinute: -5 }],
  ])("refuses %o at %o", (count, speed) => {
    expect(() => readingMinutes(count, speed)).toThrow(RangeError);
  });
});
