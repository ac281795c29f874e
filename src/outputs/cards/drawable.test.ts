import { describe, expect, it } from "vitest";
import { drawable } from "./drawable.ts";

describe("what the fonts can draw", () => {
  it.each([
    ["a text whose letters they have", "Patches & 空", "Patches & 空"],
    ["a text without the signs that they have not", "Wind \uFFFD blows\u{1D300}", "Wind blows"],
    ["nothing of a text in a script that they have not", "ქართული ენა", ""],
    ["nothing of a text with one letter that they have not", "The ქ letter", ""],
    ["nothing of nothing", "", ""],
  ])("is %s", async (_, text, drawn) => {
    expect(await drawable(text, { voice: "newsreader", lang: "en" })).toBe(drawn);
  });
});
