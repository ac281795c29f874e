/** The sky of a card: its gradient, the mark, and the flock around the words. */
import { flock, type FlockOptions, type KeepClear, type Plane } from "#lib/flock.ts";
import { DEPTH_STEPS, FACETS, planeSvg } from "#lib/flock-svg.ts";
import type { Card } from "./card.ts";
import { paper, SHEET, SKY, VERMILION, ZENITH, type Facets } from "./colours.ts";
import { CARD, keepClear, type Layout } from "./layout.ts";

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

/** Sky from top to bottom of the card, as on the pages: the landing on paper is near the foot. */
const GRADIENT =
  '<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">' +
  `<stop offset="0" stop-color="${ZENITH}"/><stop offset=".64" stop-color="${SKY}"/>` +
  `<stop offset="1" stop-color="${SHEET}"/></linearGradient>`;

const COLOURS = [
  colour(".newest", VERMILION, 1),
  ...Array.from({ length: DEPTH_STEPS + 1 }, (_, step) => {
    const depth = step / DEPTH_STEPS;
    return colour(`.d${step}`, paper(depth), 1 - 0.55 * depth);
  }),
].reverse();

/** Everything behind the words, without the element around it. */
export function drawSky(card: Card, layout: Layout): string {
  const { width, height } = CARD;
  return (
    `<style>${COLOURS.join("")}</style><defs>${GRADIENT}</defs>` +
    `<rect width="${width}" height="${height}" fill="url(#sky)"/>` +
    (card.planes > 0 ? drawFlock(card, layout) : "") +
    drawMark(card, layout)
  );
}

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

function drawFlock(card: Card, layout: Layout): string {
  const { region, planes } = arrangeFlock(card, layout);
  const drawn = planes
    .toReversed()
    .map((plane) => planeSvg(plane, { isNewest: plane.index === planes[0]?.index }));
  const turn = card.dir === "rtl" ? `translate(${CARD.width} 0)scale(-1 1)` : "";
  return `<g transform="${turn}translate(${region.x} ${region.y})">${drawn.join("")}</g>`;
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

function drawMark({ mark, dir }: Card, { mark: at }: Layout): string {
  if (mark !== undefined) {
    const data = Buffer.from(mark).toString("base64");
    const size = 48;
    return (
      `<image x="${at.x - size / 2}" y="${at.y - size / 2}" width="${size}" height="${size}" ` +
      `href="data:image/svg+xml;base64,${data}"/>`
    );
  }
  const flip = dir === "rtl" ? "-1.9 1.9" : "1.9";
  const paths = Object.entries(FACETS).map(([name, path]) => `<path class="${name}" d="${path}"/>`);
  return `<g class="newest" transform="translate(${at.x} ${at.y})scale(${flip})">${paths.join("")}</g>`;
}

function colour(selector: string, facets: Facets, opacity: number): string {
  const edge = facets.edge === undefined ? "stroke:none" : `stroke:${facets.edge};stroke-width:.35`;
  const faint = opacity === 1 ? "" : `fill-opacity:${opacity};stroke-opacity:${opacity};`;
  return (
    `${selector} path{${faint}stroke-linejoin:round}` +
    `${selector} .lit{fill:${facets.lit};${edge}}` +
    `${selector} .shade{fill:${facets.shade}}${selector} .keel{fill:${facets.keel}}`
  );
}
