/** A flight that passes behind a water tower, and the part nobody sees. */
import { colour, mix } from "./colour.ts";
import { path, plane, shape, sheet, type Drawing } from "./paper.ts";

const HEIGHT = 1067;

/** Roofs at the foot of the picture, far ones first. */
function roofs(): string {
  const far = mix("shade", "zenith", 0.35);
  const near = mix("keel", "shade", 0.35);
  return [
    shape(
      "M0 1067V800H150V750H300V820H430V770H560V860H720V900H860V850H1060V900H1120V850H1240V790H1380V740H1500V800H1600V1067Z",
      far,
    ),
    shape("M0 1067V900H120L220 840 320 900H520V960H660V1067Z", near),
    shape("M1600 1067V880H1460V930H1300L1210 880 1120 930H980V1067Z", near),
  ].join("");
}

/** A tank on four legs with a pointed roof: paper, with one side in shade. */
function tower(): string {
  const legs = path("M668 700 628 1067M932 700 972 1067M738 700 722 1067M862 700 878 1067", {
    token: "soft",
    width: 12,
    dash: [],
  });
  const braces = path("M652 850 938 1000M948 850 662 1000M655 850H945", {
    token: "soft",
    width: 6,
    dash: [],
  });
  const bands = [420, 520, 620].map((y) =>
    path(`M620 ${y}Q800 ${y + 44} 980 ${y}`, { token: "keel", width: 4, dash: [] }),
  );
  return [
    legs,
    braces,
    shape("M620 330V690Q800 750 980 690V330Z", colour("lit"), "edge", 4),
    shape("M860 330V717Q920 710 980 690V330Z", mix("shade", "lit", 0.15)),
    ...bands,
    shape("M590 340Q800 400 1010 340L800 190Z", mix("shade", "keel", 0.25), "edge", 4),
    shape("M860 367Q935 361 1010 340L800 190Z", mix("keel", "link", 0.12)),
  ].join("");
}

export async function behindTheTower(): Promise<Drawing> {
  const parts = [
    roofs(),
    path("M120 640C300 610 460 580 604 556", { width: 8 }),
    path("M996 470C1130 436 1240 396 1330 350", { width: 8 }),
    tower(),
    path("M640 549C760 526 880 500 976 476", { width: 8, token: "keel", dash: [6, 18] }),
    `<g opacity=".34">${plane({ x: 790, y: 520, scale: 8.5, tilt: 12 })}</g>`,
    plane({ x: 300, y: 600, scale: 10.5, tilt: 14 }),
    plane({ x: 1360, y: 340, scale: 10.5, tilt: 6, isRed: true }),
  ];
  return Promise.resolve({
    file: "posts/what-stays-when-nobody-looks/tower.png",
    svg: sheet(HEIGHT, ...parts),
  });
}
