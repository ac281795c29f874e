import { describe, expect, it } from "vitest";
import { fit, type Fitted } from "./fit.ts";

const steps = [
  { size: 90, width: 800, lines: 2 },
  { size: 60, width: 1000, lines: 4 },
] as const;

function fitted(text: string, lang = "en"): Promise<Fitted> {
  return fit(text, { voice: "newsreader", lang, tracking: 0, steps: [...steps] });
}

function linesOf({ lines, spelling }: Fitted): string[] {
  return lines.map(({ start, end }) => spelling.text.slice(start, end));
}

const LONG = "Forty prompts for one falling cup and what they say about glass ".repeat(4).trim();

describe("fitting a title", () => {
  it("takes the largest size that has room", async () => {
    expect((await fitted("Patches")).size).toBe(90);
    expect((await fitted("The camera that was never there: learning parallax")).size).toBe(60);
  });

  it("never passes the width, nor the number of lines", async () => {
    for (const length of [10, 40, 90, 130, 160, 240]) {
      const { size, lines } = await fitted(LONG.slice(0, length));
      const step = steps.find((candidate) => candidate.size === size);
      expect(lines.length).toBeLessThanOrEqual(step?.lines ?? 0);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(step?.width ?? 0);
    }
  });

  it("evens out the lines", async () => {
    expect(linesOf(await fitted("Spacetime patches, folded by hand"))).toEqual([
      "Spacetime patches,",
      "folded by hand",
    ]);
  });

  it("ends a long title at a word", async () => {
    const text = linesOf(await fitted(LONG)).join(" ");
    expect(text).toMatch(/\w…$/);
    expect(LONG.startsWith(text.slice(0, -1))).toBe(true);
    expect(LONG[text.length - 1]).toBe(" ");
    expect(text.length).toBeGreaterThan(100);
  });

  it("cuts only a word that is wider than a line", async () => {
    const word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk";
    const lines = linesOf(await fitted(word));
    expect(lines.length).toBe(2);
    expect(lines.join("")).toBe(word);
    expect(linesOf(await fitted(word.repeat(20))).join("")).toMatch(/…$/);
  });

  it.each([
    "is quite a word to write on a card that has four lines",
    "is a word that nobody ever has to write on any card",
    "and other words of considerable length",
  ])("leaves whole what stands beside a word that is cut: %s", async (rest) => {
    const [, ...lines] = linesOf(
      await fitted(`Donaudampfschifffahrtselektrizitätenhauptbetriebswerk ${rest}`),
    );
    const words = lines.flatMap((line) => line.split(" "));
    expect(words.slice(1)).toEqual(rest.split(" "));
  });

  it.each(["", " ", "\u0000"])("has no line for %j", async (text) => {
    expect((await fitted(text)).lines).toEqual([]);
  });

  it("measures Arabic as it is joined, not letter by letter", async () => {
    const [word] = (await fitted("السماء", "ar")).lines;
    const [apart] = (await fitted("ا ل س م ا ء", "ar")).lines;
    expect(word?.width).toBeLessThan((apart?.width ?? 0) * 0.8);
  });
});
