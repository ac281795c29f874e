/** Ten aeroplanes fly a question mark. */
import { path, plane, round, sheet, type Drawing } from "./paper.ts";

const HEIGHT = 1067;

/** The hook of the mark, as cubic Béziers that follow each other: start, two handles, end. */
const HOOK = [
  [
    [480, 430],
    [470, 150],
    [700, 70],
    [880, 110],
  ],
  [
    [880, 110],
    [1120, 160],
    [1160, 420],
    [980, 530],
  ],
  [
    [980, 530],
    [870, 600],
    [830, 640],
    [822, 790],
  ],
] as const;

type Curve = (typeof HOOK)[number];

/** A point of a curve and the direction of flight there, in degrees. */
function along(curve: Curve, share: number): { x: number; y: number; heading: number } {
  const rest = 1 - share;
  const axis = (k: 0 | 1) => {
    const [a, b, c, d] = [curve[0][k], curve[1][k], curve[2][k], curve[3][k]];
    const at =
      rest ** 3 * a + 3 * rest ** 2 * share * b + 3 * rest * share ** 2 * c + share ** 3 * d;
    const slope = rest ** 2 * (b - a) + 2 * rest * share * (c - b) + share ** 2 * (d - c);
    return { at, slope };
  };
  const [x, y] = [axis(0), axis(1)];
  return { x: x.at, y: y.at, heading: (Math.atan2(y.slope, x.slope) * 180) / Math.PI };
}

/** The nose of an untilted aeroplane points this far above the horizon. */
const NOSE = 24;

/** The whole hook in fine steps, so that aeroplanes can keep their distance along it. */
function hook(): { x: number; y: number; heading: number; way: number }[] {
  let way = 0;
  let last: { x: number; y: number } | undefined;
  return HOOK.flatMap((curve) =>
    Array.from({ length: 100 }, (_, at) => along(curve, at / 100)),
  ).map((point) => {
    if (last) way += Math.hypot(point.x - last.x, point.y - last.y);
    last = point;
    return { ...point, way };
  });
}

/** Nine aeroplanes, nearer and larger towards the end. */
function flight(): string[] {
  const points = hook();
  const length = points.at(-1)?.way ?? 0;
  return Array.from({ length: 9 }, (_, index) => {
    const wanted = (0.02 + (0.97 * index) / 8) * length;
    const { x, y, heading } = points.find(({ way }) => way >= wanted) ?? along(HOOK[2], 1);
    const isMirrored = Math.abs(heading) > 90;
    const tilt = (isMirrored ? 180 - heading : heading) + NOSE;
    return plane({
      x: round(x),
      y: round(y),
      scale: 4 + index * 0.34,
      tilt: round(tilt),
      isMirrored,
      distance: (8 - index) / 12,
    });
  });
}

export async function question(): Promise<Drawing> {
  const line = HOOK.map(
    ([start, one, two, end], index) =>
      `${index === 0 ? `M${start.join(" ")}` : ""}C${[one, two, end].map((at) => at.join(" ")).join(" ")}`,
  ).join("");
  const dot = plane({ x: 826, y: 950, scale: 9, tilt: 14, isRed: true });
  const parts = [path(line, { width: 6 }), ...flight(), dot];
  return Promise.resolve({
    file: "posts/ten-questions/question.png",
    svg: sheet(HEIGHT, ...parts),
  });
}
