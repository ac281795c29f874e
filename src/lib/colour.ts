/** Colours of the tokens: OKLCH to sRGB, and how far two of them stand out from each other. */

/** Red, green and blue of sRGB, linear, 0 to 1; a colour outside of sRGB is cut off at its edge. */
export type Light = readonly [red: number, green: number, blue: number];

/** Lightness as a share of 100 or of 1, the angle with or without its unit. */
const OKLCH = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)$/i;
const HEX = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i;
const SHORT_HEX = /^#([\da-f])([\da-f])([\da-f])$/i;

/**
 * Reads `oklch(53% 0.188 33)`, `#c22d0c` or `#c20`.
 * @returns Nothing for colours written in another way.
 */
export function parseColour(text: string): Light | undefined {
  const hex = HEX.exec(text.replace(SHORT_HEX, "#$1$1$2$2$3$3"));
  if (hex)
    return toTriple(hex.slice(1).map((byte) => fromEncoded(Number.parseInt(byte, 16) / 255)));
  const oklch = OKLCH.exec(text);
  if (!oklch) return undefined;
  const [lightness = 0, , chroma = 0, hue = 0] = oklch.slice(1).map(Number);
  const angle = (hue * Math.PI) / 180;
  return fromOklab([
    oklch[2] ? lightness / 100 : lightness,
    chroma * Math.cos(angle),
    chroma * Math.sin(angle),
  ]);
}

/** "#rrggbb". */
export function toHex(light: Light): string {
  const bytes = light.map((linear) => Math.round(toEncoded(linear) * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** `color-mix(in oklab, …)`: `share` of the second, from 0 to 1. */
export function mix(from: Light, to: Light, share: number): Light {
  const [a, b] = [toOklab(from), toOklab(to)];
  return fromOklab(toTriple(a.map((part, at) => part + ((b[at] ?? part) - part) * share)));
}

/**
 * From 1 to 21.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(one: Light, other: Light): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The matrices are those of CSS Color 4: https://www.w3.org/TR/css-color-4/#color-conversion-code */
function fromOklab([lightness, a, b]: Light): Light {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return toTriple(
    [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ].map((linear) => Math.min(Math.max(linear, 0), 1)),
  );
}

function toOklab([red, green, blue]: Light): Light {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toEncoded(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
}

function fromEncoded(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}

function toTriple([first = 0, second = 0, third = 0]: readonly number[]): Light {
  return [first, second, third];
}
