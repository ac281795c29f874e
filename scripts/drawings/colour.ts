/** The day palette of the site, as hex: SVG renderers do not read `oklch()`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Light, mix as mixLight, parseColour, toHex } from "../../src/lib/colour.ts";
import { readTokens } from "../../src/lib/tokens.ts";

/** What only drawings are made of. */
const PIGMENTS = { biscuit: "oklch(80% 0.075 75)", crust: "oklch(68% 0.09 65)" } as const;

const STYLES = join(import.meta.dirname, "../../src/styles/tokens.css");

/** Colours by token, as they are written. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ...[...readTokens(readFileSync(STYLES, "utf8"))].map(([name, { day }]) => [name, day] as const),
  ...Object.entries(PIGMENTS),
]);

export type Token =
  | "zenith"
  | "sky"
  | "sheet"
  | "code"
  | "ink"
  | "soft"
  | "faint"
  | "link"
  | "fold"
  | "edge"
  | "crease"
  | "fold-wash"
  | "mark"
  | "lit"
  | "shade"
  | "keel"
  | keyof typeof PIGMENTS;

/** A token as `#rrggbb`. */
export function colour(token: Token): string {
  return toHex(lightOf(token));
}

/**
 * Two tokens mixed in OKLab, as `color-mix(in oklab, …)` does in the stylesheet.
 * @param share How much of `to`, 0–1.
 */
export function mix(from: Token, to: Token, share: number): string {
  return toHex(mixLight(lightOf(from), lightOf(to), share));
}

/** @throws {TypeError} If the stylesheet has no colour of that name. */
function lightOf(token: Token): Light {
  const light = parseColour(WRITTEN.get(token) ?? "");
  if (!light) throw new TypeError(`tokens.css has no colour --${token}.`);
  return light;
}
