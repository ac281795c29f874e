/** One flight computed by rule, and many flights that would all look right. */
import { mix } from "./colour.ts";
import { glide } from "./glide.ts";
import { lettering } from "./lettering.ts";
import { path, plane, round, sheet, shape, type Drawing } from "./paper.ts";
import { gaussian } from "./random.ts";

const HEIGHT = 1067;
/** The height of the hand above the ground, in the units of the flight. */
const HAND = 16;
const SCALE = { x: 27, y: 19 } as const;
const THROW = { angle: 24, speed: 13 } as const;

/** A panel: where the hand is, and where the ground. */
interface Panel {
  readonly x: number;
  readonly ground: number;
}

const RULE: Panel = { x: 190, ground: 480 };
const GUESS: Panel = { x: 190, ground: 1000 };

function onPanel({ x, ground }: Panel, positions: readonly (readonly [number, number])[]) {
  return positions
    .slice(0, -1)
    .map(([px, py]) => [round(x + px * SCALE.x), round(ground - py * SCALE.y)] as const);
}

function line(points: readonly (readonly [number, number])[]): string {
  return `M${points.map((point) => point.join(" ")).join("L")}`;
}

/** The rule: every step follows from the one before, and each is marked. */
function rule(): string {
  const points = onPanel(RULE, glide(THROW, HAND));
  const beads = points
    .filter((_, index) => index % 6 === 0)
    .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="10" fill="${mix("fold", "ink", 0.2)}"/>`);
  return path(line(points), { width: 6, dash: [] }) + beads.join("");
}

/** The guess: many throws, each a little different, none of them marked as true. */
function guess(): string {
  const next = gaussian("futures");
  return Array.from({ length: 26 }, (_, index) => {
    const flight = { angle: THROW.angle + next() * 7, speed: THROW.speed + next() * 0.9 };
    const points = onPanel(GUESS, glide(flight, HAND));
    return `<g opacity="${index === 0 ? 1 : 0.6}">${path(line(points), { token: "keel", width: 4, dash: [14, 12] })}</g>`;
  }).join("");
}

export async function futures(): Promise<Drawing> {
  const grounds = [RULE, GUESS].map(({ ground }) =>
    path(`M64 ${ground + 14}H1536`, { token: "edge", width: 4, dash: [] }),
  );
  const hands = [RULE, GUESS].map(({ x, ground }) =>
    plane({ x: x - 40, y: ground - HAND * SCALE.y + 22, scale: 7, tilt: 0, isRed: true }),
  );
  const parts = [
    shape("M0 540H1600V1067H0Z", mix("sky", "sheet", 0.5)),
    ...grounds,
    rule(),
    guess(),
    ...hands,
    await lettering("a rule", {
      x: 64,
      y: 420,
      size: 80,
      anchor: "start",
      font: "italic",
      fill: "ink",
    }),
    await lettering("a guess", {
      x: 64,
      y: 940,
      size: 80,
      anchor: "start",
      font: "italic",
      fill: "ink",
    }),
  ];
  return { file: "posts/a-simulator-or-a-guess/futures.png", svg: sheet(HEIGHT, ...parts) };
}
