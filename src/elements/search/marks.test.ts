import { describe, expect, it } from "vitest";
import { findMarks } from "./marks.ts";

function shown(text: string, marks: string[]): string {
  let result = "";
  let done = 0;
  for (const [from, to] of findMarks(text, marks)) {
    result += `${text.slice(done, from)}[${text.slice(from, to)}]`;
    done = to;
  }
  return result + text.slice(done);
}

describe("findMarks", () => {
  it.each([
    ["Spacetime patches, folded", ["patch"], "Spacetime [patch]es, folded"],
    ["Le Café de la Paix", ["cafe"], "Le [Café] de la Paix"],
    ["Straße und Strasse", ["strasse"], "[Straße] und [Strasse]"],
    ["Is it a bit?", ["it"], "Is [it] a bit?"],
    ["Diffusion", ["fusion"], "Dif[fusion]"],
    ["時空パッチ", ["空"], "時[空]パッチ"],
    ["fold folded", ["fold", "folded"], "[fold] [folded]"],
    ["abcdef", ["abcd", "cdef"], "[abcdef]"],
    ["𝒟iffusion ✈️ plane", ["plane"], "𝒟iffusion ✈️ [plane]"],
    ["nothing here", ["xyz"], "nothing here"],
    ["<b>bold</b>", ["bold"], "<b>[bold]</b>"],
    ["text", [""], "text"],
  ])("marks in %j %j", (text, marks, expected) => {
    expect(shown(text, marks)).toBe(expected);
  });
});
