/** The sky of a card: its ground, the mark, and the flock around the words. */
import { flock, type FlockOptions, type KeepClear, type Plane } from "#lib/flock.ts";
import { DEPTH_STEPS, FACETS } from "#lib/flock-svg.ts";
import type { Shape } from "./canvas.ts";
import type { Card } from "./card.ts";
import { blend, type CardColours, type Facets, type Paints, paintsOf } from "./colours.ts";
import type { Matrix } from "./flatten.ts";
import { CARD, keepClear, type Layout } from "./layout.ts";
import { MOST_GROUND } from "./png.ts";

/** Free space around the flock, in pixels. */
const EDGE = 22;

/** Left end of the flock's sky: the name of the site stands before it. */
const SKY_START = 400;

/** A flock needs so much width beside the title; with less it flies above. */
const NARROWEST = 330;

/** So few planes stay together instead of being spread over the whole sky. */
const FEWEST_PLACES = 16;

/** Foot of the sky beside a title. */
const FOOT = 506;

/** Away from the end of the title, up on the right, back above it; its beginning is put before. */
const BESIDE = {
  path: [
    [1.02, 0.9],
    [1.16, 0.02],
    [0.12, 0.16],
  ],
  scale: 3.3,
  tail: 0.62,
} as const;

const ABOVE = {
  path: [
    [0.1, 0.74],
    [1.05, 0.98],
    [1.14, 0],
    [0.3, 0.14],
  ],
  tail: 0.62,
} as const;

/** Stops of the sky from top to bottom, as on the pages: the landing on paper is near the foot. */
const STOPS = [
  { at: 0, token: "zenith" },
  { at: 0.64, token: "sky" },
  { at: 1, token: "sheet" },
] as const;

const grounds = new WeakMap<Paints, readonly number[]>();

/** What is behind everything: 0xRRGGBB of every row of pixels; the same for the same colours. */
export function groundOf(colours: CardColours | undefined): readonly number[] {
  const paints = paintsOf(colours);
  const ground = grounds.get(paints) ?? makeGround(paints);
  grounds.set(paints, ground);
  return ground;
}

/** Rows share a colour where those of an owner lie so far apart that a picture could not hold them all. */
function makeGround(paints: Paints): readonly number[] {
  for (let band = 1; ; band++) {
    const ground = Array.from({ length: CARD.height }, (_, y) => skyAt(y - (y % band), paints));
    if (new Set(ground).size <= MOST_GROUND) return ground;
  }
}

/** Pen of the outline of a lit facet, in units of the drawing of a plane. */
const EDGE_WIDTH = 0.35;

interface Paint {
  readonly facets: Facets;
  readonly opacity: number;
}

/** How much of a plane the farthest lose. */
const FADING = 0.55;

/** Of the mark, in units of the drawing of a plane. */
const MARK_SCALE = 1.9;

/** Planes around the words, as on a card that is read from left to right. */
export function arrangeFlock(
  card: Card,
  { title, siteName, byline, date }: Layout,
): {
  readonly region: KeepClear;
  readonly planes: readonly Plane[];
  readonly words: readonly KeepClear[];
} {
  const isRtl = card.dir === "rtl";
  const words = keepClear([title, siteName, byline, date]).map((line) => mirror(line, isRtl));
  const { region, route } = findSky(words.slice(0, title.lines.length));
  const planes = flock(card.seed, card.planes, region, {
    ...route,
    least: Math.max(card.planes, FEWEST_PLACES),
    keepClear: words.map((line) => ({ ...line, x: line.x - region.x, y: line.y - region.y })),
  });
  return { region, planes, words };
}

/** The flock, far planes first. */
export function drawFlock(card: Card, layout: Layout): readonly Shape[] {
  if (card.planes === 0) return [];
  const { region, planes } = arrangeFlock(card, layout);
  const { newest, paper } = paintsOf(card.colours);
  const isRtl = card.dir === "rtl";
  return planes.toReversed().flatMap((plane) => {
    const step = Math.round(plane.depth * DEPTH_STEPS);
    const isNewest = plane.index === planes[0]?.index;
    const faded = { facets: paper[step] ?? newest, opacity: 1 - (FADING * step) / DEPTH_STEPS };
    const paint = isNewest ? { facets: newest, opacity: 1 } : faded;
    const x = region.x + plane.x;
    const at = { x: isRtl ? CARD.width - x : x, y: region.y + plane.y };
    const isMirrored = plane.isMirrored !== isRtl;
    return drawPlane(paint, place({ ...plane, ...at, isMirrored }));
  });
}

/** The plane beside the name of the site. */
export function drawMark({ dir, colours }: Card, { mark: at }: Layout): readonly Shape[] {
  const turned = { scale: MARK_SCALE, tilt: 0, isMirrored: dir === "rtl" };
  return drawPlane({ facets: paintsOf(colours).newest, opacity: 1 }, place({ ...at, ...turned }));
}

/** As it would stand on a card that is read from left to right. */
function mirror(line: KeepClear, isRtl: boolean): KeepClear {
  return isRtl ? { ...line, x: CARD.width - line.x - line.width } : line;
}

/** Where a title leaves room, and a route there: from beside its end, else from above it. */
function findSky(title: readonly KeepClear[]): { region: KeepClear; route: FlockOptions } {
  const right = Math.max(0, ...title.map((line) => line.x + line.width));
  const top = Math.min(FOOT, ...title.map((line) => line.y));
  const width = CARD.width - EDGE - SKY_START;
  if (CARD.width - EDGE - right >= NARROWEST) {
    const start = Math.max((right + 70 - SKY_START) / width, 0.3);
    return {
      region: { x: SKY_START, y: EDGE, width, height: FOOT - EDGE },
      route: { ...BESIDE, path: [[start, 0.86], ...BESIDE.path] },
    };
  }
  const scale = Math.min(Math.max((top - EDGE) / 95, 1.3), 3);
  const region = { x: SKY_START, y: EDGE, width, height: top - EDGE };
  return { region, route: { ...ABOVE, scale } };
}

function drawPlane({ facets, opacity }: Paint, matrix: Matrix): readonly Shape[] {
  const shape = (path: string, colour: string): Shape => ({ path, colour, opacity, matrix });
  const { lit, keel, shade, edge } = facets;
  return [
    shape(figure(FACETS.lit), lit),
    ...(edge === undefined ? [] : [shape(outlineOf(FACETS.lit), edge)]),
    shape(figure(FACETS.keel), keel),
    shape(figure(FACETS.shade), shade),
  ];
}

/** As `translate(x y) scale(±scale scale) rotate(tilt)` in SVG. */
function place(plane: Pick<Plane, "x" | "y" | "scale" | "tilt" | "isMirrored">): Matrix {
  const { x, y, scale } = plane;
  const across = plane.isMirrored ? -scale : scale;
  const turn = (plane.tilt * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return [across * cos, scale * sin, -across * sin, scale * cos, x, y];
}

type Corners = readonly (readonly [x: number, y: number])[];

function figure(corners: Corners): string {
  return `M${corners.map((corner) => corner.join(" ")).join("L")}Z`;
}

/** The line around a figure, as one band for each side; all wind in the same direction. */
function outlineOf(corners: Corners): string {
  const bands = corners.map(([x0, y0], index) => {
    const [x1, y1] = corners[(index + 1) % corners.length] ?? [x0, y0];
    const half = EDGE_WIDTH / 2 / Math.hypot(x1 - x0, y1 - y0);
    const [dx, dy] = [(y1 - y0) * half, (x0 - x1) * half];
    return figure([
      [x0 + dx, y0 + dy],
      [x1 + dx, y1 + dy],
      [x1 - dx, y1 - dy],
      [x0 - dx, y0 - dy],
    ]);
  });
  return bands.join("");
}

function skyAt(y: number, paints: Paints): number {
  const share = (y + 0.5) / CARD.height;
  const next = STOPS.findIndex(({ at }) => at >= share);
  const [from, to] = [STOPS[next - 1] ?? STOPS[0], STOPS[next] ?? STOPS[2]];
  const [above, below] = [paints[from.token], paints[to.token]];
  return blend(above, below, (share - from.at) / (to.at - from.at));
}
