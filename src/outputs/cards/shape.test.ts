import { describe, expect, it } from "vitest";
import { measure, outline } from "./shape.ts";
import { spell, type Spelling } from "./spell.ts";

const AT = { x: 100, y: 200, size: 50 };

/** The letters of a line from left to right, each as its outline. */
async function drawn(text: string): Promise<{ left: number; base: number; shape: string }[]> {
  const spelling = await spell(text, { voice: "newsreader", lang: "en" });
  return outline(spelling, whole(spelling), AT)
    .map(({ path, matrix = [1, 0, 0, 1, 0, 0] }) => {
      return { left: matrix[4], base: matrix[5], shape: path };
    })
    .toSorted((a, b) => a.left - b.left);
}

function whole({ text }: Spelling): { start: number; end: number } {
  return { start: 0, end: text.length };
}

async function order(text: string, letters: string): Promise<string> {
  const shapes = new Map<string, string>();
  for (const letter of letters) {
    const [only] = await drawn(letter);
    shapes.set(only?.shape ?? "", letter);
  }
  return (await drawn(text)).map(({ shape }) => shapes.get(shape) ?? "?").join("");
}

describe("the order of letters on a line", () => {
  it.each([
    ["abc", "abc"],
    ["אבג", "גבא"],
    // Words of another direction run their own way; so do numbers.
    ["אב cd גה", "הגcdבא"],
    ["ab גד ef", "abדגef"],
    ["אב 12", "12בא"],
  ])("%s is drawn as %s", async (text, shown) => {
    expect(await order(text, text.replaceAll(" ", ""))).toBe(shown);
  });
});

describe("an outline", () => {
  it("begins where it is told, letter after letter as wide as measured", async () => {
    const [first, second] = await drawn("nn");
    const spelling = await spell("n", { voice: "newsreader", lang: "en" });
    expect(first).toMatchObject({ left: 100, base: 200 });
    expect((second?.left ?? 0) - 100).toBeCloseTo(measure(spelling, whole(spelling)) * 50, 1);
  });

  it("joins Arabic letters", async () => {
    const apart = await drawn("س م");
    const joined = await drawn("سم");
    expect(joined.map(({ shape }) => shape)).not.toEqual(apart.map(({ shape }) => shape));
  });

  it("moves a mark the way its font says", async () => {
    // The dots of this font are drawn high and come down to their letter.
    const bases = (await drawn("ت")).map(({ base }) => base);
    expect(Math.min(...bases)).toBe(200);
    expect(Math.max(...bases)).toBeGreaterThan(215);
  });

  it("draws nothing for a space", async () => {
    expect(await drawn("a b")).toHaveLength(2);
  });
});

describe("a measure", () => {
  it("grows with the letters, whatever fonts they are in", async () => {
    const spelling = await spell("Soraの空", { voice: "newsreader", lang: "ja" });
    const parts = [
      { start: 0, end: 4 },
      { start: 4, end: 6 },
    ].map((part) => measure(spelling, part));
    expect(parts[1]).toBeCloseTo(2, 1);
    expect(measure(spelling, whole(spelling))).toBeCloseTo((parts[0] ?? 0) + (parts[1] ?? 0), 5);
  });
});
