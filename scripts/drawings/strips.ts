/** Extending, joining and looping: which frames are given, and which begin as static. */
import { colour, mix } from "./colour.ts";
import { grain } from "./grain.ts";
import { lettering } from "./lettering.ts";
import { path, plane, sheet, shape, type Drawing } from "./paper.ts";

const HEIGHT = 1200;
const FRAME = 176;
const STEP = 196;
const LEFT = 64;

/** `true` for a frame that is given, `false` for one that starts as static. */
type Strip = readonly boolean[];

const ROWS: readonly { readonly label: string; readonly strip: Strip }[] = [
  { label: "extend", strip: [false, false, true, true, true, false, false] },
  { label: "join", strip: [true, true, false, false, false, true, true] },
  { label: "loop", strip: [true, true, true, true, true, false, false] },
];

/** A given frame: the aeroplane a little further on each time. */
function given(x: number, y: number, index: number): string {
  return `<svg x="${x}" y="${y}" width="${FRAME}" height="${FRAME}" viewBox="0 0 10 10">
${shape("M0 0H10V10H0Z", mix("zenith", "keel", 0.35))}
${shape("M0 8.2C3 7 6 8.8 10 7.6V10H0Z", mix("keel", "link", 0.25))}
${plane({ x: 3.6 + index * 0.45, y: 5.2 - index * 0.3, scale: 0.26, tilt: 8, isRed: true })}</svg>`;
}

async function strip(frames: Strip, y: number, seed: string): Promise<string> {
  const parts = await Promise.all(
    frames.map(async (isGiven, index) => {
      const x = LEFT + 60 + index * STEP;
      const inside = isGiven
        ? given(x, y, index)
        : await grain({ x, y, width: FRAME, height: FRAME, seed: `${seed}${index}` });
      return `${inside}<path d="M${x} ${y}h${FRAME}v${FRAME}h-${FRAME}Z" fill="none" stroke="${colour("edge")}" stroke-width="3"/>`;
    }),
  );
  return parts.join("");
}

/** The way back from the last frame to the first. */
function wayBack(y: number): string {
  const right = LEFT + 60 + 6 * STEP + FRAME / 2;
  const left = LEFT + 60 + FRAME / 2;
  const foot = y + FRAME;
  return [
    path(`M${right} ${foot + 12}v40q0 30-30 30H${left + 30}q-30 0-30-30v-24`, { width: 6 }),
    shape(`M${left - 20} ${foot + 34}l20-26 20 26Z`, colour("fold")),
  ].join("");
}

export async function strips(): Promise<Drawing> {
  const parts: string[] = [];
  for (const [index, { label, strip: frames }] of ROWS.entries()) {
    const y = 178 + index * 346;
    parts.push(
      await lettering(label, { x: LEFT + 60, y: y - 56, size: 68, anchor: "start", fill: "ink" }),
      await strip(frames, y, label),
    );
    if (label === "loop") parts.push(wayBack(y));
  }
  return { file: "posts/one-model-any-shape/strips.png", svg: sheet(HEIGHT, ...parts) };
}
