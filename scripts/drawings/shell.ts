/** A sky and a shell: what the word names in Japanese and in Korean. */
import { mix } from "./colour.ts";
import { path, plane, polygon, sheet, shape, type Drawing, type Plane } from "./paper.ts";

const HEIGHT = 1067;
const CENTRE = [1130, 636] as const;
/** Turns of the spiral, and how much it grows in one. */
const TURNS = 6;
const GROWTH = 2.15;
/** Outermost radius. */
const REACH = 390;
const CHAMBERS = 14;

/** A point of the spiral `turn` turns before its mouth. */
function spiral(turn: number): readonly [number, number] {
  const radius = REACH / GROWTH ** turn;
  const angle = 0.35 - turn * 2 * Math.PI;
  return [CENTRE[0] - radius * Math.cos(angle), CENTRE[1] + radius * Math.sin(angle)];
}

/** One chamber: from the rim to the turn inside, creased across, one half in shade. */
function chamber(index: number): string {
  const from = (index / CHAMBERS) * 1;
  const to = from + 1 / CHAMBERS;
  const corners = [spiral(from), spiral(to), spiral(to + 1), spiral(from + 1)] as const;
  const light = 0.5 + 0.5 * Math.cos(from * 2 * Math.PI - 2.4);
  const fill = mix("shade", "lit", Math.min(1, light * 1.05));
  const fold = mix("keel", "shade", Math.min(1, light * 1.1));
  return (
    shape(polygon([corners[0], corners[1], corners[2], corners[3]]), fill, "edge", 3) +
    shape(polygon([corners[1], corners[2], corners[3]]), fold, "edge", 3)
  );
}

function turns(): string {
  const all: string[] = [];
  for (let index = Math.ceil(TURNS * CHAMBERS) - CHAMBERS; index >= 0; index--) {
    all.push(chamber(index));
  }
  return all.join("");
}

const FLOCK: readonly Plane[] = [
  { x: 190, y: 560, scale: 9.5, tilt: 2, isRed: true },
  { x: 430, y: 440, scale: 7, tilt: 4 },
  { x: 290, y: 330, scale: 5.4, tilt: 0, distance: 0.15 },
  { x: 590, y: 330, scale: 5, tilt: 6, distance: 0.25 },
  { x: 500, y: 190, scale: 4, tilt: 4, distance: 0.4 },
  { x: 740, y: 210, scale: 3.6, tilt: 8, distance: 0.5 },
  { x: 690, y: 100, scale: 2.8, tilt: 8, distance: 0.65 },
  { x: 880, y: 110, scale: 2.4, tilt: 10, distance: 0.75 },
  { x: 1010, y: 70, scale: 2, tilt: 12, distance: 0.85 },
];

function sand(): string {
  return shape("M0 960C400 900 900 960 1600 890V1067H0Z", mix("mark", "sheet", 0.35));
}

/** What is heard in it: three waves that leave the mouth. */
function waves(): string {
  return [0, 1, 2]
    .map((index) => {
      const start = 690 - index * 26;
      const y = 752 + index * 46;
      const run = Array.from({ length: 4 - index }, () => "c-24-22-50-22-74 0s-50 22-74 0").join(
        "",
      );
      return path(`M${start} ${y}${run}`, { token: "keel", width: 7, dash: [] });
    })
    .join("");
}

export async function skyAndShell(): Promise<Drawing> {
  const parts = [sand(), waves(), ...FLOCK.map(plane), turns()];
  return Promise.resolve({
    file: "posts/why-it-is-called-sora/sky-and-shell.png",
    svg: sheet(HEIGHT, ...parts),
  });
}
