/** The flock: every published article is one aeroplane, the newest just thrown. */

import { hashText, moved, noise, onPath, type Path, REACH, tiltAlong } from "./flock-path.ts";
import { hasRoom } from "./flock-room.ts";

export { flockSvg, planeSvg } from "./flock-svg.ts";

export type Point = readonly [x: number, y: number];

/** A sky. Its units are those of the drawing, whatever they come to on a screen. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** A rectangle with words in it, in the units of the box. */
export interface KeepClear extends Box {
  readonly x: number;
  readonly y: number;
}

export interface FlockOptions {
  /** From near to far, see `Path`. */
  readonly path?: Path;
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
  /** 1 near, towards 0.45 far. */
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
const WIDE_FLOCK = {
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

/** Below 1, near planes have more of the path to themselves than far ones. */
const CROWDING = 0.86;

/** Above 1, planes are small soon and then hardly smaller, as things are that fly away. */
const PERSPECTIVE = 1.25;

/** How far planes stray from the path, from the one side to the other: a bundle that narrows. */
const BUNDLE = { near: 190, far: 80 };

/** How far they stray along it. */
const SCATTER = 40;

/** The height of a sky, in its units, for which the two above are meant. */
const USUAL_HEIGHT = 420;

/** Degrees by which two planes of one direction may differ. */
const WOBBLE_DEG = 10;

/** What the farthest plane loses of its colour. */
const HAZE = 0.55;

/** After so many attempts there is no room. */
const ATTEMPTS = 64;

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
    const depth = (index / share) ** CROWDING;
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
  const wanted = route.scale * (1 - depth) ** PERSPECTIVE + route.tail;
  const scale = Math.min(wanted, Math.min(box.width, box.height) / (2 * REACH));
  const centre = onPath(route.path, depth, box);
  const room = box.height / USUAL_HEIGHT;
  const breadth = BUNDLE.near - (BUNDLE.near - BUNDLE.far) * depth;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const random = (draw: number): number => noise(start, index, attempt * 3 + draw) - 0.5;
    // The newest leaves the hand exactly where the path begins.
    const isExact = index === 0 && attempt === 0;
    const aside = isExact ? 0 : random(0) * breadth * room;
    const along = isExact ? 0 : random(1) * SCATTER * Math.min(1, room);
    const plane: Plane = {
      index,
      ...moved(centre, aside, along, index === 0 ? scale : 0, box),
      scale,
      tilt: tiltAlong(centre) + random(2) * WOBBLE_DEG,
      isMirrored: centre.dx < 0,
      depth,
      opacity: 1 - HAZE * depth,
    };
    if (hasRoom(plane, box, route.keepClear, others)) return plane;
  }
  return undefined;
}
