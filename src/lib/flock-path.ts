/** The path of the flock, and chance that is always the same. */
import type { Box, Point } from "./flock.ts";

/** Control points of a cubic Bézier, as fractions of the box. */
export type Path = readonly [Point, Point, Point, Point];

/** From the centre to the tip of the nose, the farthest point of the drawing. */
export const REACH = 15;

/** The drawing itself climbs by so much; a level flight turns it back. */
const DRAWN_CLIMB_DEG = 30;
const STEEPEST_CLIMB_DEG = -52;
const STEEPEST_DIVE_DEG = 34;

/** A place on a path and the direction there, in the units of the box. */
export interface Bearing {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** The place at `t` from 0 to 1. */
export function onPath(path: Path, t: number, box: Box): Bearing {
  const u = 1 - t;
  const [a, b, c, d] = path;
  const at = (k: 0 | 1): number =>
    u ** 3 * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t ** 3 * d[k];
  const slope = (k: 0 | 1): number =>
    u * u * (b[k] - a[k]) + 2 * u * t * (c[k] - b[k]) + t * t * (d[k] - c[k]);
  return {
    x: at(0) * box.width,
    y: at(1) * box.height,
    dx: slope(0) * box.width,
    dy: slope(1) * box.height,
  };
}

/** Steps aside of the path and along it; with a scale, back into the box as well. */
export function moved(
  from: Bearing,
  aside: number,
  along: number,
  scale: number,
  box: Box,
): { x: number; y: number } {
  const length = Math.hypot(from.dx, from.dy) || 1;
  const [ux, uy] = [from.dx / length, from.dy / length];
  const x = from.x + ux * along - uy * aside;
  const y = from.y + uy * along + ux * aside;
  if (scale === 0) return { x, y };
  const edge = REACH * scale;
  return {
    x: Math.min(Math.max(x, edge), box.width - edge),
    y: Math.min(Math.max(y, edge), box.height - edge),
  };
}

/** Degrees clockwise by which a plane is turned to follow the path. */
export function tiltAlong({ dx, dy }: Bearing): number {
  const climb = (Math.atan2(dy, Math.abs(dx)) * 180) / Math.PI;
  return Math.min(Math.max(climb, STEEPEST_CLIMB_DEG), STEEPEST_DIVE_DEG) + DRAWN_CLIMB_DEG;
}

/** Spreads a text over 32 bits. */
export function hashText(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = scramble(hash ^ text.charCodeAt(at));
  return hash;
}

/** A number from 0 up to 1 that depends on its arguments alone, without any state. */
export function noise(start: number, index: number, draw: number): number {
  return scramble(scramble(start ^ scramble(index + 1)) ^ scramble(~draw)) / 2 ** 32;
}

/** Each bit in changes half of the bits out: three rounds of shift and odd multiplier. */
function scramble(bits: number): number {
  let mixed = (bits + 0x5bd1e995) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xcaf649a9 | 0);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
