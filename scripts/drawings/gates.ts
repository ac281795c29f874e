/** Where a request is looked at on its way to a clip, and what the clip carries afterwards. */
import { colour, mix } from "./colour.ts";
import { grain } from "./grain.ts";
import { lettering } from "./lettering.ts";
import { path, plane, sheet, shape, type Drawing } from "./paper.ts";

const HEIGHT = 900;
const MIDDLE = 400;

/** A gate of folded paper that the path goes through. */
function gate(x: number): string {
  return [
    shape(
      `M${x - 74} 640V190L${x} 130 ${x + 74} 190V640H${x + 40}V240H${x - 40}V640Z`,
      colour("lit"),
      "edge",
      4,
    ),
    shape(`M${x} 130L${x + 74} 190V640H${x + 40}V240H${x}Z`, mix("shade", "lit", 0.2), "edge", 4),
  ].join("");
}

/** The prompt on its slip. */
function slip(): string {
  return [
    shape(`M64 320H216L256 360V480H64Z`, colour("lit"), "edge", 4),
    shape("M216 320V360H256Z", mix("shade", "lit", 0.2), "edge", 4),
    ...[392, 430].map((y, index) =>
      path(`M96 ${y}h${index === 0 ? 124 : 80}`, { width: 16, dash: [] }),
    ),
  ].join("");
}

/** The clip: an aeroplane, a mark in the corner, a label tied to it. */
function clip(): string {
  return [
    `<svg x="1176" y="250" width="360" height="300" viewBox="0 0 360 300">
${shape("M0 0H360V300H0Z", mix("zenith", "keel", 0.35))}${shape("M0 246C110 200 220 270 360 226V300H0Z", mix("keel", "link", 0.25))}
${plane({ x: 160, y: 138, scale: 8.6, tilt: 8, isRed: true })}
${shape("M276 258h60v18h-60Z", colour("lit"))}</svg>`,
    shape("M1176 250h360v300h-360Z", "none", "edge", 4),
    path("M1300 550C1290 580 1296 590 1316 604", { token: "edge", width: 5, dash: [] }),
    shape("M1290 600h150l44 50-44 50h-150Z", colour("fold-wash"), "fold", 4),
    `<circle cx="1318" cy="650" r="11" fill="${colour("sheet")}" stroke="${colour("fold")}" stroke-width="4"/>`,
    ...[634, 664].map((y) => path(`M1350 ${y}h${y === 634 ? 84 : 60}`, { width: 9, dash: [] })),
  ].join("");
}

export async function gates(): Promise<Drawing> {
  const labels = [
    ["prompt", 160],
    ["text", 420],
    ["noise", 704],
    ["frames", 980],
    ["mark, label", 1356],
  ] as const;
  const parts = [
    path(`M266 ${MIDDLE}H590M820 ${MIDDLE}H1150`, { width: 8 }),
    shape(`M1166 ${MIDDLE}l-36-22v44Z`, colour("fold")),
    gate(420),
    await grain({ x: 600, y: MIDDLE - 104, width: 208, height: 208, seed: "gates" }),
    shape(`M600 ${MIDDLE - 104}h208v208h-208Z`, "none", "edge", 4),
    gate(980),
    slip(),
    clip(),
  ];
  for (const [text, x] of labels) {
    parts.push(await lettering(text, { x, y: 790, size: 62, fill: "ink" }));
  }
  return { file: "posts/red-teams-and-watermarks/gates.png", svg: sheet(HEIGHT, ...parts) };
}
