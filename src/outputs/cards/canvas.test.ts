import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { createCanvas, type Shape } from "./canvas.ts";

const [width, height] = [120, 80];

const WHITE = Array.from({ length: height }, () => 0xffffff);

const SHAPES: readonly (Shape & { readonly name: string })[] = [
  { name: "a triangle", path: "M10.3 9.1L101.7 31.4L33 70.9Z", colour: "#c02d0d" },
  {
    name: "the same from the other side",
    path: "M33 70.9L101.7 31.4L10.3 9.1Z",
    colour: "#c02d0d",
  },
  { name: "a hair", path: "M3 70L117 12.2L117 12.6L3 70.4Z", colour: "#000000" },
  {
    name: "a letter with a hole",
    path: "M20 10L90 10L90 70L20 70ZM40 30L40 50L70 50L70 30Z",
    colour: "#19202f",
  },
  {
    name: "two figures over each other",
    path: "M10 10L70 10L70 60L10 60ZM40 20L110 20L110 70L40 70Z",
    colour: "#19202f",
  },
  {
    name: "quadratic curves",
    path: "M60 5Q115 5 115 40Q115 75 60 75Q5 75 5 40Q5 5 60 5Z",
    colour: "#3f4a59",
  },
  {
    name: "cubic curves",
    path: "M10 70C10 -30 110 -30 110 70C90 40 30 40 10 70Z",
    colour: "#3f4a59",
  },
  { name: "an open figure", path: "M10 10L100 20L50 70", colour: "#19202f" },
  { name: "half of its colour", path: "M10 10L100 20L50 70Z", colour: "#19202f", opacity: 0.4 },
  {
    name: "turned and mirrored",
    path: "M0 0L30 0L30 10L0 10Z",
    colour: "#19202f",
    matrix: [-1.4, 0.8, 0.9, 1.2, 70, 20],
  },
  { name: "beyond every edge", path: "M-40 30L60 -50L170 40L60 140Z", colour: "#19202f" },
];

function svgOf({ path, colour, opacity = 1, matrix = [1, 0, 0, 1, 0, 0] }: Shape): Buffer {
  const transform = `matrix(${matrix.join(" ")})`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<rect width="100%" height="100%" fill="#fff"/>` +
      `<path d="${path}" fill="${colour}" fill-opacity="${opacity}" transform="${transform}"/></svg>`,
  );
}

describe("an outline", () => {
  it.each(SHAPES)("$name is filled as by a renderer of SVG", async (shape) => {
    const canvas = createCanvas(width, WHITE);
    canvas.fill(shape);
    const wanted = await sharp(svgOf(shape)).removeAlpha().raw().toBuffer();
    const gaps = Array.from(canvas.colours, (colour, pixel) => {
      return Math.abs((colour >> 16) - (wanted[pixel * 3] ?? 0));
    });
    // The other renderer takes samples of each pixel; this one measures its area.
    expect(Math.max(...gaps)).toBeLessThan(24);
    expect(gaps.reduce((sum, gap) => sum + gap) / gaps.length).toBeLessThan(0.2);
    expect(canvas.drawn().length).toBeGreaterThan(20);
  });

  it("leaves nothing behind for the next", () => {
    const canvas = createCanvas(width, WHITE);
    for (const shape of SHAPES) canvas.fill(shape);
    canvas.clear();
    expect(canvas.drawn()).toHaveLength(0);
    expect(new Set(canvas.colours)).toEqual(new Set([0xffffff]));
    canvas.fill({ path: "M1 1L3 1L3 3L1 3Z", colour: "#000000" });
    expect([...canvas.drawn()]).toEqual([121, 122, 241, 242]);
  });

  it("is refused if it holds what is not understood", () => {
    const canvas = createCanvas(width, WHITE);
    expect(() => {
      canvas.fill({ path: "M1 1h3v3z", colour: "#000000" });
    }).toThrow(/"h" is no known command/);
  });
});
