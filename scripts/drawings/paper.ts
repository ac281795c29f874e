/** What every drawing is made of: a sheet of sky, paper aeroplanes, dashed flight paths. */
import { NEWEST_MIX } from "../../src/lib/flock-colours.ts";
import { FACET_PATHS } from "../../src/lib/flock-svg.ts";
import { colour, mix, type Token } from "./colour.ts";

export interface Drawing {
  /** Where the picture goes, from the content folder. */
  readonly file: string;
  readonly svg: string;
}

/** Every drawing is this wide; the site makes the smaller sizes. */
const WIDTH = 1600;

/** A whole drawing: sky at the top, sheet at the bottom, as on every page of the site. */
export function sheet(height: number, ...parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">
<defs><linearGradient id="air" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="${colour("zenith")}"/>
<stop offset=".62" stop-color="${colour("sky")}"/>
<stop offset="1" stop-color="${mix("sky", "sheet", 0.7)}"/>
</linearGradient></defs>
<rect width="${WIDTH}" height="${height}" fill="url(#air)"/>
${parts.join("\n")}</svg>`;
}

/** The same without the gradient, for pictures that need the whole palette themselves. */
export function plainSheet(height: number, ...parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">
<rect width="${WIDTH}" height="${height}" fill="${colour("code")}"/>
${parts.join("\n")}</svg>`;
}

export interface Plane {
  readonly x: number;
  readonly y: number;
  /** Half the wing length is twelve units of this. */
  readonly scale: number;
  /** Degrees, clockwise; at 0 the nose points right and a little up. */
  readonly tilt?: number;
  readonly isRed?: boolean;
  /** 0 is near, 1 melts into the sky. */
  readonly distance?: number;
  /** Flies to the left. */
  readonly isMirrored?: boolean;
}

/** The aeroplane of the site's mark: a lit wing, a keel, a wing in shade. */
export function plane(options: Plane): string {
  const { x, y, scale, tilt = 0, isRed = false, distance = 0, isMirrored = false } = options;
  const far = (token: Token) => mix(token, "zenith", distance * 0.6);
  const lit = isRed ? colour("fold") : far("lit");
  const keel = isRed ? mix("fold", "ink", NEWEST_MIX.keel.ink) : far("keel");
  const shade = isRed ? mix("fold", "sheet", NEWEST_MIX.shade.sheet) : far("shade");
  const outline = isRed
    ? ""
    : ` stroke="${far("edge")}" stroke-width=".35" stroke-linejoin="round"`;
  const flip = isMirrored ? -scale : scale;
  return `<g transform="translate(${x} ${y}) scale(${flip} ${scale}) rotate(${tilt})">
<path d="${FACET_PATHS.lit}" fill="${lit}"${outline}/>
<path d="${FACET_PATHS.keel}" fill="${keel}"/>
<path d="${FACET_PATHS.shade}" fill="${shade}"/></g>`;
}

interface Stroke {
  readonly token?: Token;
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** A line without filling; dashed like a flight path unless `dash` is empty. */
export function path(d: string, options: Stroke = {}): string {
  const { token = "fold", width = 6, dash = [22, 18] } = options;
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : "";
  return `<path d="${d}" fill="none" stroke="${colour(token)}" stroke-width="${width}" stroke-linejoin="round"${dashes}/>`;
}

/** A filled shape, with a hairline if `edge` is given. */
export function shape(d: string, fill: string, edge?: Token, width = 3): string {
  const line = edge
    ? ` stroke="${colour(edge)}" stroke-width="${width}" stroke-linejoin="round"`
    : "";
  return `<path d="${d}" fill="${fill}"${line}/>`;
}

/** A closed polygon as path data. */
export function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}Z`;
}

/** One decimal: finer than any screen, and short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
