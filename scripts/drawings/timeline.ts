/** Three dates at their distances, and the longest clip at each, to one scale. */
import { colour, mix } from "./colour.ts";
import { lettering } from "./lettering.ts";
import { path, plane, sheet, shape, type Drawing } from "./paper.ts";
import { random } from "./random.ts";

const HEIGHT = 1067;
const START = Date.UTC(2024, 1, 15);
const END = Date.UTC(2025, 8, 30);
const LEFT = 190;
const RIGHT = 1404;

/** Pixels for one second of clip. */
const SECOND = 9;

const MOMENTS = [
  { label: "Feb 2024", date: START, y: 470, seconds: 60 },
  { label: "Dec 2024", date: Date.UTC(2024, 11, 9), y: 330, seconds: 20 },
  { label: "Sep 2025", date: END, y: 190, seconds: undefined },
] as const;

function across(date: number): number {
  return LEFT + ((date - START) / (END - START)) * (RIGHT - LEFT);
}

/** A strip of film with one frame for every five seconds. */
function film(x: number, y: number, seconds: number): string {
  const frames = Array.from({ length: Math.ceil(seconds / 5) }, (_, index) =>
    shape(
      `M${x + index * 5 * SECOND} ${y}h${5 * SECOND - 5}v84h-${5 * SECOND - 5}Z`,
      mix("zenith", "keel", 0.45),
    ),
  );
  return frames.join("");
}

/** Sound, as the bars of a recorder. */
function sound(x: number, y: number): string {
  const next = random("sound");
  return Array.from({ length: 13 }, (_, index) => {
    const height = Math.round(24 + next() * 96 * Math.sin(((index + 1) / 14) * Math.PI));
    return path(`M${x + index * 20} ${y - height / 2}v${height}`, { width: 10, dash: [] });
  }).join("");
}

export async function timeline(): Promise<Drawing> {
  const [first, second, third] = MOMENTS;
  const [x1, x2, x3] = [across(first.date), across(second.date), across(third.date)];
  const parts = [
    path(
      `M${x1} ${first.y}C${x1 + 260} ${first.y - 10} ${x2 - 240} ${second.y + 60} ${x2} ${second.y}`,
      { width: 8 },
    ),
    path(
      `M${x2} ${second.y}C${x2 + 260} ${second.y - 60} ${x3 - 240} ${third.y + 60} ${x3} ${third.y}`,
      { width: 8 },
    ),
    ...MOMENTS.map(({ date, y }, index) =>
      plane({ x: across(date), y, scale: 9, tilt: 6, isRed: index === 2 }),
    ),
    path("M64 640H1536", { token: "edge", width: 4, dash: [] }),
    film(64, 790, 60),
    film(x2 - 90, 790, 20),
    film(x3 - 130, 790, 25).replaceAll(
      `fill="${mix("zenith", "keel", 0.45)}"`,
      `fill="${colour("fold-wash")}"`,
    ),
    sound(x3 - 124, 832),
    await lettering("60 s", { x: 64, y: 936, size: 64, anchor: "start", fill: "ink" }),
    await lettering("20 s", { x: x2, y: 936, size: 64, fill: "ink" }),
    await lettering("sound", { x: x3, y: 936, size: 64, fill: "ink" }),
  ];
  for (const { label, date } of MOMENTS) {
    const x = Math.max(64 + 136, Math.min(1536 - 140, across(date)));
    parts.push(
      path(`M${across(date)} 622v36`, { token: "edge", width: 6, dash: [] }),
      await lettering(label, { x, y: 706, size: 60 }),
    );
  }
  return { file: "posts/from-a-minute-to-a-soundtrack/timeline.png", svg: sheet(HEIGHT, ...parts) };
}
