/** The colours of a card: those of the day. The renderer of SVG does not read OKLCH. */

type Oklab = readonly [lightness: number, a: number, b: number];

/** Hex of the tokens of the same names. */
export const ZENITH = toHex(oklch(0.9, 0.045, 240));
export const SKY = toHex(oklch(0.97, 0.013, 235));
export const SHEET = toHex(oklch(0.993, 0.003, 95));
export const INK = toHex(oklch(0.245, 0.03, 262));
export const SOFT = toHex(oklch(0.405, 0.03, 258));
export const FOLD = toHex(oklch(0.53, 0.188, 33));

export interface Facets {
  readonly lit: string;
  readonly shade: string;
  readonly keel: string;
  /** Outline of the lit facet, where it would be lost in the sky. */
  readonly edge: string | undefined;
}

/** Facets of the plane that has just been thrown, and of the mark. */
export const VERMILION: Facets = {
  lit: FOLD,
  shade: toHex(mix(oklch(0.53, 0.188, 33), oklch(0.993, 0.003, 95), 0.35)),
  keel: toHex(mix(oklch(0.53, 0.188, 33), oklch(0.245, 0.03, 262), 0.45)),
  edge: undefined,
};

/** Farther planes lose at most so much of their colour to the sky. */
const HAZE = 0.6;

/**
 * Facets of a plane of paper.
 * @param depth 0 near to 1 far.
 */
export function paper(depth: number): Facets {
  const hazy = (facet: Oklab): string => toHex(mix(facet, oklch(0.9, 0.045, 240), depth * HAZE));
  return {
    lit: hazy(oklch(0.995, 0.003, 95)),
    shade: hazy(oklch(0.8, 0.045, 245)),
    keel: hazy(oklch(0.66, 0.06, 250)),
    edge: hazy(oklch(0.58, 0.035, 245)),
  };
}

/**
 * A colour of a gradient, which mixes channel by channel.
 * @param from Hex: "#rrggbb".
 * @param share 0 for `from` to 1 for `to`.
 * @returns 0xRRGGBB.
 */
export function blend(from: string, to: string, share: number): number {
  const channel = (start: number): number => {
    const [first, last] = [from, to].map((hex) =>
      Number.parseInt(hex.slice(start, start + 2), 16),
    ) as [number, number];
    return Math.round(first + (last - first) * share);
  };
  return (channel(1) << 16) | (channel(3) << 8) | channel(5);
}

function oklch(lightness: number, chroma: number, hue: number): Oklab {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

function mix(from: Oklab, to: Oklab, share: number): Oklab {
  const between = (k: 0 | 1 | 2): number => from[k] + (to[k] - from[k]) * share;
  return [between(0), between(1), between(2)];
}

/** The matrices are those of CSS Color 4: https://www.w3.org/TR/css-color-4/#color-conversion-code */
function toHex([lightness, a, b]: Oklab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(toByte).join("")}`;
}

function toByte(linear: number): string {
  const light = Math.min(Math.max(linear, 0), 1);
  const encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, "0");
}
