import { describe, expect, it } from "vitest";
import { excerpt } from "./excerpt.ts";

describe("excerpt", () => {
  it.each([
    ["", 160, ""],
    [" \n ", 160, ""],
    ["Short.", 160, "Short."],
    ["No full stop", 160, "No full stop"],
    ["One.  Two.\nThree.", 160, "One. Two. Three."],
    ["First sentence. Second sentence. Third.", 34, "First sentence. Second sentence."],
    ["First sentence. Second sentence.", 20, "First sentence."],
    ["First sentence. Second.", 15, "First sentence."],
    ["Is it? Yes! So it goes on and on.", 12, "Is it? Yes!"],
    ["A sentence that is far too long to fit.", 20, "A sentence that is…"],
    ["One, two, three, four, five, six.", 10, "One, two…"],
    ["We met Dr. Ito in St. Ives and talked.", 20, "We met Dr. Ito in…"],
    ["He left. Then J. R. Smith came in.", 20, "He left."],
    ["Planes, e.g. gliders, fly. And land.", 30, "Planes, e.g. gliders, fly."],
  ])("takes from %j within %d characters %j", (text, limit, expected) => {
    expect(excerpt(text, limit)).toBe(expected);
  });

  it.each([
    ["紙飛行機は空を飛ぶ。遠くまで行く。", 12, "紙飛行機は空を飛ぶ。"],
    ["你好，世界！今天天气很好。", 8, "你好，世界！"],
  ])("ends %j at the full stop of its own script", (text, limit, expected) => {
    expect(excerpt(text, limit)).toBe(expected);
  });

  it("cuts text without spaces between two words", () => {
    const cut = excerpt("人工知能は動画を生成することができるようになりました", 12);
    expect(cut).toMatch(/^人工知能は動画を.*…$/u);
    expect(Array.from(cut).length).toBeLessThanOrEqual(12);
  });

  it("cuts one endless word where it must, never through a character", () => {
    expect(excerpt("a".repeat(500), 10)).toBe("aaaaaaaaa…");
    expect(excerpt("👩‍💻".repeat(50), 10)).toBe("👩‍💻👩‍💻👩‍💻…");
  });

  it("counts a character outside the basic plane as one", () => {
    const text = "𠮷".repeat(10);
    expect(excerpt(text, 10)).toBe(text);
  });

  it("never exceeds its limit", () => {
    const text = "Word after word, and a sentence. Then another one follows it here! ".repeat(20);
    for (let limit = 5; limit < 200; limit += 7) {
      expect(Array.from(excerpt(text, limit)).length).toBeLessThanOrEqual(limit);
    }
  });

  it("does not read a whole book", () => {
    const book = "A sentence of a book. ".repeat(200_000);
    const start = performance.now();
    expect(excerpt(book).length).toBeGreaterThan(100);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it("finds text after a screen of white space", () => {
    expect(excerpt(" ".repeat(10_000) + "Here it is.")).toBe("Here it is.");
    expect(excerpt("Here" + " ".repeat(10_000) + "it is.")).toBe("Here it is.");
  });

  it("keeps spaces that are meant", () => {
    expect(excerpt("«\u00A0Bonjour\u00A0»")).toBe("«\u00A0Bonjour\u00A0»");
  });
});
