/** Draws a flock as SVG without a single style: everything hangs on classes. */
import type { Box, Plane, Point } from "./flock.ts";

/** What light falls on, what lies in the shade, and what is seen between them. */
export type Facet = "lit" | "keel" | "shade";

/**
 * Corners of the three facets of a plane around its centre, nose to the upper right; 24 units
 * wide, to be drawn in this order.
 */
export const FACETS: Readonly<Record<Facet, readonly [Point, Point, Point]>> = {
  lit: [
    [12, -9],
    [-12, 0],
    [-4, 3.5],
  ],
  keel: [
    [12, -9],
    [-4, 3.5],
    [-3.2, 10],
  ],
  shade: [
    [12, -9],
    [3.4, 9],
    [-1.2, 5.6],
  ],
};

/** The same as the `d` of SVG paths. */
export const FACET_PATHS: Readonly<Record<Facet, string>> = {
  lit: toPathData(FACETS.lit),
  keel: toPathData(FACETS.keel),
  shade: toPathData(FACETS.shade),
};

/** Classes d0 (near) to d5 (far) stand for depths of 0, .2 … 1. */
export const DEPTH_STEPS = 5;

/**
 * Draws one plane: `<g class="plane d2">` with paths of the classes lit, keel and shade.
 * @param options.isNewest Adds the class `newest`.
 */
export function planeSvg(plane: Plane, options: { readonly isNewest?: boolean } = {}): string {
  const step = Math.round(plane.depth * DEPTH_STEPS);
  const size = round(plane.scale, 2);
  const scale = plane.isMirrored ? `-${size} ${size}` : size;
  const place = `translate(${round(plane.x, 1)} ${round(plane.y, 1)})`;
  const turn = `scale(${scale})rotate(${round(plane.tilt, 0)})`;
  const paths = Object.entries(FACET_PATHS).map(([name, d]) => `<path class="${name}" d="${d}"/>`);
  const newest = options.isNewest ? " newest" : "";
  return `<g class="plane d${step}${newest}" transform="${place}${turn}">${paths.join("")}</g>`;
}

/**
 * Draws a flock, far planes first so that near ones lie above them; decorative.
 * @param options.className Further classes, after `flock`.
 * @param options.align How it sits in an element of other proportions; nothing is ever cropped
 *   unless this says "slice".
 */
export function flockSvg(
  planes: readonly Plane[],
  box: Box,
  options: { readonly className?: string; readonly align?: string } = {},
): string {
  const { className, align = "xMaxYMid meet" } = options;
  const drawn = planes
    .toReversed()
    .map((plane) => planeSvg(plane, { isNewest: plane.index === 0 }))
    .join("");
  return (
    `<svg class="flock${className === undefined ? "" : ` ${className}`}" ` +
    `viewBox="0 0 ${round(box.width, 0)} ${round(box.height, 0)}" ` +
    `preserveAspectRatio="${align}" aria-hidden="true">${drawn}</svg>`
  );
}

/** A figure in as few characters as SVG allows: "M12-9-12 0-4 3.5Z". */
function toPathData(corners: readonly Point[]): string {
  return `M${corners.flat().join(" ").replaceAll(" -", "-")}Z`;
}

function round(value: number, digits: number): string {
  const text = String(Number(value.toFixed(digits)));
  return text === "-0" ? "0" : text;
}
