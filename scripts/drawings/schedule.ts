/** How much of each step is picture and how much is noise. */
import { colour, mix } from "./colour.ts";
import { grain } from "./grain.ts";
import { lettering } from "./lettering.ts";
import { path, plane, plainSheet, polygon, shape, type Drawing } from "./paper.ts";

const HEIGHT = 960;
const LEFT = 64;
const TOP = 72;
const WIDE = 1472;
const TALL = 720;
const STEPS = 8;

/** Height of the curve at a share of the way, 0–1: the power of the picture is a squared sine. */
function curve(share: number): number {
  return TOP + TALL * (1 - Math.sin((share * Math.PI) / 2) ** 2);
}

function curvePoints(): (readonly [number, number])[] {
  return Array.from({ length: 93 }, (_, index) => {
    const share = index / 92;
    return [LEFT + share * WIDE, curve(share)] as const;
  });
}

/** A label with its corner folded away. */
function slip(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width - 32}l32 32v${height - 32}h-${width}Z`;
}

export async function schedule(): Promise<Drawing> {
  const points = curvePoints();
  const picture = polygon([...points, [LEFT + WIDE, TOP + TALL], [LEFT, TOP + TALL]]);
  const line = `M${points.map((point) => point.join(" ")).join("L")}`;
  const parts = [
    await grain({ x: LEFT, y: TOP, width: WIDE, height: TALL, seed: "schedule" }),
    shape(picture, mix("zenith", "keel", 0.12)),
    path(line, { width: 8, dash: [] }),
  ];
  for (let step = 0; step < STEPS; step++) {
    const x = LEFT + (step / (STEPS - 1)) * WIDE;
    if (step > 0 && step < STEPS - 1) {
      parts.push(path(`M${x} ${TOP + TALL}v-28`, { token: "lit", width: 5, dash: [] }));
    }
    const anchor = step === 0 ? "start" : step === STEPS - 1 ? "end" : "middle";
    parts.push(await lettering(String(step + 1), { x, y: TOP + TALL + 60, size: 60, anchor }));
  }
  parts.push(
    shape(slip(LEFT + 96, TOP + 104, 272, 120), colour("code")),
    await lettering("noise", {
      x: LEFT + 226,
      y: TOP + 158,
      size: 84,
      fill: "ink",
      font: "italic",
    }),
    await lettering("picture", { x: 1210, y: TOP + 560, size: 84, fill: "ink", font: "italic" }),
    plane({ x: 1210, y: TOP + 420, scale: 8, tilt: 8, isRed: true }),
  );
  return { file: "posts/from-static-to-scene/schedule.png", svg: plainSheet(HEIGHT, ...parts) };
}
