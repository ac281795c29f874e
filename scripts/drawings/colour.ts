/** The day palette of the site, as hex: SVG renderers do not read `oklch()`. */

/** Lightness 0–1, chroma, hue in degrees. */
type Oklch = readonly [lightness: number, chroma: number, hue: number];
type Triple = readonly [number, number, number];

function toOklab([lightness, chroma, hue]: Oklch): Triple {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

/** Björn Ottosson's OKLab matrices: perceptual space to linear sRGB. */
function toLinear([lightness, a, b]: Triple): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

function toHex(lab: Triple): string {
  const bytes = toLinear(lab).map((linear) => {
    const clipped = Math.min(1, Math.max(0, linear));
    const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${bytes.join("")}`;
}

const TOKENS = {
  zenith: [0.9, 0.045, 240],
  sky: [0.97, 0.013, 235],
  sheet: [0.993, 0.003, 95],
  code: [0.955, 0.012, 240],
  ink: [0.245, 0.03, 262],
  soft: [0.405, 0.03, 258],
  faint: [0.475, 0.03, 255],
  link: [0.44, 0.12, 252],
  fold: [0.53, 0.188, 33],
  edge: [0.58, 0.035, 245],
  crease: [0.885, 0.018, 238],
  foldWash: [0.945, 0.028, 45],
  mark: [0.93, 0.08, 95],
  lit: [0.995, 0.003, 95],
  shade: [0.8, 0.045, 245],
  keel: [0.66, 0.06, 250],
  biscuit: [0.8, 0.075, 75],
  crust: [0.68, 0.09, 65],
} as const satisfies Record<string, Oklch>;

export type Token = keyof typeof TOKENS;

/** A token as `#rrggbb`. */
export function colour(token: Token): string {
  return toHex(toOklab(TOKENS[token]));
}

/**
 * Two tokens mixed in OKLab, as `color-mix(in oklab, …)` does in the stylesheet.
 * @param share How much of `to`, 0–1.
 */
export function mix(from: Token, to: Token, share: number): string {
  const start = toOklab(TOKENS[from]);
  const end = toOklab(TOKENS[to]);
  const blend = (axis: 0 | 1 | 2) => start[axis] + (end[axis] - start[axis]) * share;
  return toHex([blend(0), blend(1), blend(2)]);
}
