/** Where a plane of the flock may be: away from the edges, from words and from the others. */
import type { Box, KeepClear, Plane, Point } from "./flock.ts";
import { REACH } from "./flock-path.ts";
import { FACETS } from "./flock-svg.ts";

/** A plane's share of room to every side, in units of its own scale. */
const ROOM = 12;

/** Air between the drawings of two planes, in units of the smaller one's scale. */
const AIR = 2;

/** However small they are, in units of the box: less would look as if they touched. */
const LEAST_AIR = 5;

/** The outline of a plane, all its corners that are not inside of it. */
const OUTLINE: readonly Point[] = [FACETS.lit[0], FACETS.shade[1], FACETS.keel[2], FACETS.lit[1]];

/** Whether a plane is inside the box, off the words and clear of the other planes. */
export function hasRoom(
  plane: Plane,
  box: Box,
  keepClear: readonly KeepClear[],
  others: readonly Plane[],
): boolean {
  const { x, y, scale } = plane;
  const edge = REACH * scale - 1e-6;
  if (x < edge || y < edge || x > box.width - edge || y > box.height - edge) return false;
  for (const words of keepClear) {
    const across = Math.max(words.x - x, 0, x - (words.x + words.width));
    const down = Math.max(words.y - y, 0, y - (words.y + words.height));
    if (Math.hypot(across, down) < REACH * scale) return false;
  }
  return others.every((other) => arePart(plane, other));
}

function arePart(a: Plane, b: Plane): boolean {
  const distance = Math.hypot(a.x - b.x, a.y - b.y);
  const scales = a.scale + b.scale;
  const air = Math.max(AIR * Math.min(a.scale, b.scale), LEAST_AIR);
  if (distance < ROOM * scales) return false;
  if (distance >= REACH * scales + air) return true;
  const [one, other] = [cornersOf(a), cornersOf(b)];
  return isBeyondASide(one, other, air) || isBeyondASide(other, one, air);
}

/** The corners of a plane's outline, as they are drawn. */
function cornersOf({ x, y, scale, tilt, isMirrored }: Plane): Point[] {
  const turn = (tilt * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  return OUTLINE.map(([across, down]) => [
    x + (isMirrored ? -1 : 1) * (across * cos - down * sin),
    y + across * sin + down * cos,
  ]);
}

/** Whether a figure lies wholly, and by some air, on the far side of one side of another. */
function isBeyondASide(of: readonly Point[], figure: readonly Point[], air: number): boolean {
  return of.some(([fromX, fromY], index) => {
    const [toX, toY] = of[(index + 1) % of.length] ?? [0, 0];
    const length = Math.hypot(toX - fromX, toY - fromY);
    const aside = ([x, y]: Point): number =>
      ((x - fromX) * (toY - fromY) - (y - fromY) * (toX - fromX)) / length;
    // All of the figure itself is on one side; the sign says on which, also where it is mirrored.
    const inward = Math.sign(aside(of[(index + 2) % of.length] ?? [0, 0]));
    return figure.every((corner) => aside(corner) * inward <= -air);
  });
}
