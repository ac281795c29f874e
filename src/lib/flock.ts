/** The flock: every published article is one aeroplane, the newest just thrown. */

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** A rectangle with words in it, in the units of the box. */
export interface KeepClear extends Box {
  readonly x: number;
  readonly y: number;
}

type Point = readonly [x: number, y: number];

export interface FlockOptions {
  /** Control points of a cubic Bézier, as fractions of the box, from near to far. */
  readonly path?: readonly [Point, Point, Point, Point];
  /** What the nearest plane is larger than the farthest, in units of the drawing. */
  readonly scale?: number;
  /** Scale of the farthest plane. */
  readonly tail?: number;
  /** The path is shared out among at least so many, so that five planes stay together. */
  readonly least?: number;
  /** Where no plane may be. */
  readonly keepClear?: readonly KeepClear[];
}

export interface Plane {
  /** 0 is the newest. */
  readonly index: number;
  /** Of its centre, in the units of the box. */
  readonly x: number;
  readonly y: number;
  /** Units of the box to one of the drawing, which is 24 wide. */
  readonly scale: number;
  /** Degrees clockwise, before mirroring. */
  readonly tilt: number;
  /** Whether it heads left. */
  readonly isMirrored: boolean;
  /** 0 near, towards 1 far: its place on the path. */
  readonly depth: number;
  /** 1 − .55 depth. */
  readonly opacity: number;
}

/** The sky of a phone, a small box above the words; at most 14 planes. */
export const PHONE_FLOCK = {
  path: [
    [0.14, 0.74],
    [0.8, 0.86],
    [1.02, 0.2],
    [0.52, 0.16],
  ],
  scale: 1.4,
  tail: 0.34,
  least: 14,
} as const satisfies FlockOptions;

/** From the hand at the lower middle, climbing to the right, turning, gathering high and far. */
export const WIDE_FLOCK = {
  path: [
    [0.5, 0.93],
    [1.06, 0.92],
    [1.1, 0.06],
    [0.44, 0.2],
  ],
  scale: 2.7,
  tail: 0.38,
  least: 24,
} as const satisfies FlockOptions;

/** A plane's share of room to every side, in units of its own scale. */
const ROOM = 12;

/** From the centre to the tip of the nose, the farthest point of the drawing. */
const REACH = 15;

/** The drawing itself climbs by so much; a level flight turns it back. */
const DRAWN_CLIMB_DEG = 30;
const STEEPEST_CLIMB_DEG = -52;
const STEEPEST_DIVE_DEG = 34;

/** Height of the sky, in pixels, for which the spread below is meant. */
const USUAL_HEIGHT = 420;

/** After so many attempts there is no room. */
const ATTEMPTS = 32;

/**
 * Arranges planes along a path, the same for the same arguments. A plane keeps its place while
 * others join behind it, until there are more than `least`.
 * @param seed Any text; another one, another arrangement.
 * @param count Planes wanted; one that finds no room is left out.
 * @returns Newest first.
 * @throws {RangeError} If `count` is negative or the box has no area.
 */
export function flock(
  seed: string,
  count: number,
  box: Box,
  options: FlockOptions = {},
): readonly Plane[] {
  if (!(count >= 0)) throw new RangeError(`A flock cannot have ${count} planes.`);
  if (!(box.width > 0 && box.height > 0)) throw new RangeError("A flock needs a sky with an area.");
  const route = { ...WIDE_FLOCK, keepClear: [], ...options };
  const share = Math.max(count, route.least, 2) - 1;
  const start = hashText(seed);
  const planes: Plane[] = [];
  for (let index = 0; index < count; index++) {
    const depth = (index / share) ** 0.86;
    const plane = findRoom(index, depth, start, box, route, planes);
    if (plane) planes.push(plane);
  }
  return planes;
}

type Route = Required<FlockOptions>;

function findRoom(
  index: number,
  depth: number,
  start: number,
  box: Box,
  route: Route,
  others: readonly Plane[],
): Plane | undefined {
  const wanted = route.scale * (1 - depth) ** 1.25 + route.tail;
  const scale = Math.min(wanted, Math.min(box.width, box.height) / (2 * REACH));
  const centre = onPath(route.path, depth, box);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const random = (draw: number): number => noise(start, index, attempt * 3 + draw) - 0.5;
    // The newest leaves the hand exactly where the path begins.
    const isExact = index === 0 && attempt === 0;
    const aside = isExact ? 0 : random(0) * (190 - 110 * depth) * (box.height / USUAL_HEIGHT);
    const along = isExact ? 0 : random(1) * 40 * Math.min(1, box.height / USUAL_HEIGHT);
    const plane: Plane = {
      index,
      ...moved(centre, aside, along, index === 0 ? scale : 0, box),
      scale,
      tilt: tiltAlong(centre) + random(2) * 10,
      isMirrored: centre.dx < 0,
      depth,
      opacity: 1 - 0.55 * depth,
    };
    if (hasRoom(plane, box, route.keepClear, others)) return plane;
  }
  return undefined;
}

interface Heading {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** The point of the path at `t` and its direction, in the units of the box. */
function onPath(path: Route["path"], t: number, box: Box): Heading {
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
function moved(
  from: Heading,
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

function tiltAlong({ dx, dy }: Heading): number {
  const climb = (Math.atan2(dy, Math.abs(dx)) * 180) / Math.PI;
  return Math.min(Math.max(climb, STEEPEST_CLIMB_DEG), STEEPEST_DIVE_DEG) + DRAWN_CLIMB_DEG;
}

function hasRoom(
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
  return others.every(
    (other) => Math.hypot(other.x - x, other.y - y) >= ROOM * (other.scale + scale),
  );
}

/** Spreads a text over 32 bits. */
function hashText(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = scramble(hash ^ text.charCodeAt(at));
  return hash;
}

/** A number from 0 up to 1 that depends on its arguments alone, without any state. */
function noise(start: number, index: number, draw: number): number {
  return scramble(scramble(start ^ scramble(index + 1)) ^ scramble(~draw)) / 2 ** 32;
}

/** Each bit in changes half of the bits out: three rounds of shift and odd multiplier. */
function scramble(bits: number): number {
  let mixed = (bits + 0x5bd1e995) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xcaf649a9 | 0);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
