/** The same street from two places: near things move far, far things hardly at all. */
import { colour, mix } from "./colour.ts";
import { lettering } from "./lettering.ts";
import { path, plane, sheet, shape, type Drawing } from "./paper.ts";

const HEIGHT = 960;
const FRAME = { width: 704, height: 560, y: 84 } as const;
const LEFTS = [64, 832] as const;

/** Things in the scene; they shift by `camera / depth` when the camera moves. */
const THINGS = [
  { at: 430, depth: 12, draw: hill },
  { at: 396, depth: 3, draw: house },
  { at: 470, depth: 1, draw: lamp },
] as const;

/** How far the camera moves to the right between the pictures, for a thing at depth 1. */
const CAMERA = 300;

function hill(x: number): string {
  return [
    shape(
      `M${x - 900} 470L${x - 240} 260 ${x - 60} 360 ${x + 80} 250 ${x + 900} 470Z`,
      mix("shade", "zenith", 0.25),
    ),
    shape(
      `M${x + 80} 250L${x + 120} 330 ${x + 40} 420 ${x + 60} 470H${x + 900}Z`,
      mix("shade", "keel", 0.25),
    ),
  ].join("");
}

function house(x: number): string {
  return [
    shape(`M${x - 110} 500V330H${x + 60}V500Z`, colour("lit"), "edge"),
    shape(`M${x + 60} 500V330L${x + 120} 310V480Z`, mix("shade", "keel", 0.2), "edge"),
    shape(`M${x - 130} 336L${x - 30} 240 ${x + 66} 336Z`, mix("keel", "link", 0.2), "edge"),
    shape(
      `M${x - 30} 240L${x + 60} 226 ${x + 128} 312 ${x + 66} 336Z`,
      mix("keel", "shade", 0.4),
      "edge",
    ),
    shape(`M${x - 60} 400h50v60h-50Z`, mix("zenith", "keel", 0.4)),
  ].join("");
}

function lamp(x: number): string {
  return [
    shape(`M${x - 9} 560L${x - 6} 190H${x + 6}L${x + 9} 560Z`, colour("soft")),
    shape(`M${x - 34} 200L${x} 128 ${x + 34} 200 ${x} 226Z`, colour("fold")),
    shape(`M${x} 128L${x + 34} 200 ${x} 226Z`, mix("fold", "ink", 0.35)),
  ].join("");
}

/** The picture the camera takes after moving by `move`. */
function view(move: number): string {
  const things = THINGS.map(({ at, depth, draw }) => draw(at - move / depth)).join("");
  return [
    shape("M0 0H704V560H0Z", mix("zenith", "sky", 0.3)),
    plane({ x: 150, y: 120, scale: 4, tilt: 8, distance: 0.2 }),
    shape("M0 470H704V560H0Z", mix("shade", "sky", 0.25)),
    things,
  ].join("");
}

/** Three arrows below the pictures, twice as long as the shifts. */
async function shifts(): Promise<string[]> {
  const drawn = THINGS.map(async ({ depth }, index) => {
    const y = 720 + index * 92;
    const length = (2 * CAMERA) / depth;
    const label = ["far", "between", "near"][index] ?? "";
    const x = 1010;
    return [
      path(`M${x} ${y}H${x - length + 30}`, { width: 10, dash: [] }),
      shape(`M${x - length} ${y}l38-22v44Z`, colour("fold")),
      await lettering(label, { x: x + 40, y, size: 64, anchor: "start", fill: "ink" }),
    ].join("");
  });
  return Promise.all(drawn);
}

export async function parallax(): Promise<Drawing> {
  const views = LEFTS.map(
    (x, index) =>
      `<svg x="${x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}">${view(index * CAMERA)}</svg>
<path d="M${x} ${FRAME.y}h${FRAME.width}v${FRAME.height}h-${FRAME.width}Z" fill="none" stroke="${colour("edge")}" stroke-width="3"/>`,
  );
  return {
    file: "posts/what-stays-when-nobody-looks/parallax.png",
    svg: sheet(HEIGHT, ...views, ...(await shifts())),
  };
}
