import { describe, expect, it } from "vitest";
import { contrast, type Light, mix, parseColour, toHex } from "./colour.ts";

function colour(text: string): Light {
  const light = parseColour(text);
  if (!light) throw new Error(`${text} is not a colour.`);
  return light;
}

describe("parseColour", () => {
  it.each([
    ["oklch(100% 0 0)", "#ffffff"],
    ["oklch(0% 0 0)", "#000000"],
    ["oklch(62.8% 0.2577 29.23)", "#ff0000"],
    ["oklch(45.2% 0.3132 264.05)", "#0000ff"],
    ["oklch(0.628 0.2577 29.23deg)", "#ff0000"],
    ["#C22d0c", "#c22d0c"],
    ["#C2d", "#cc22dd"],
  ])("reads %s as %s", (text, hex) => {
    expect(toHex(colour(text))).toBe(hex);
  });

  it.each(["tomato", "rgb(1 2 3)", "", "oklch(50% 0.1 20 / 50%)"])("leaves %j alone", (text) => {
    expect(parseColour(text)).toBeUndefined();
  });
});

describe("contrast", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
    ["#ffffff", "#767676", 4.54],
  ])("of %s on %s is %d", (one, other, ratio) => {
    expect(contrast(colour(one), colour(other))).toBeCloseTo(ratio, 2);
  });
});

it("mixes in OKLab", () => {
  expect(toHex(mix(colour("#000000"), colour("#ffffff"), 0.5))).toBe("#636363");
  expect(toHex(mix(colour("#c22d0c"), colour("#123456"), 0))).toBe("#c22d0c");
});
