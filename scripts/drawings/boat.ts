/** A paper boat in a gutter, at dusk, in the rain: what our example prompt asks for. */
import { colour, mix } from "./colour.ts";
import { path, shape, type Drawing } from "./paper.ts";
import { random } from "./random.ts";

/** 16:9, as the prompt says. */
const HEIGHT = 900;

function backdrop(): string {
  const windows = [
    [180, 120],
    [270, 120],
    [180, 220],
    [1240, 90],
    [1240, 190],
    [1340, 190],
  ].map(([x, y]) => shape(`M${x} ${y}h54v66h-54Z`, mix("mark", "fold", 0.18)));
  return [
    `<defs><linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${mix("keel", "link", 0.45)}"/><stop offset="1" stop-color="${mix("zenith", "fold-wash", 0.55)}"/></linearGradient></defs>`,
    `<path d="M0 0H1600V460H0Z" fill="url(#dusk)"/>`,
    shape("M90 460V40L250 -40 420 60V460Z", mix("link", "keel", 0.25)),
    shape("M1160 460V20H1430V460Z", mix("link", "keel", 0.2)),
    shape("M430 460V220H620V460ZM900 460V180L1010 110 1150 200V460Z", mix("link", "keel", 0.55)),
    ...windows,
  ].join("");
}

/** The kerb and the water that runs along it. */
function street(): string {
  return [
    shape("M0 430H1600V520H0Z", mix("keel", "soft", 0.25)),
    shape("M0 516H1600V900H0Z", mix("link", "keel", 0.4)),
    shape("M0 516H1600V560C1300 590 1060 548 800 572S260 600 0 566Z", mix("ink", "link", 0.5)),
    `<g opacity=".45">${shape("M180 600h54v250h-54ZM270 600h54v180h-54ZM1240 610h54v210h-54ZM1340 600h54v150h-54Z", mix("mark", "fold", 0.18))}</g>`,
    ...[250, 500, 760, 1010, 1280].map((x) =>
      path(`M${x} 432l-22 84`, { token: "soft", width: 4, dash: [] }),
    ),
  ].join("");
}

/** Folded from one sheet: hull, two sides of the sail, and its reflection. */
function boat(): string {
  const facets = [
    shape("M570 600L800 370V650Z", colour("lit")),
    shape("M800 370L1030 600 800 650Z", mix("shade", "lit", 0.25)),
    shape("M520 560L660 690H940L1080 560 800 640Z", mix("lit", "shade", 0.2)),
    shape("M800 640L1080 560 940 690H760Z", mix("shade", "keel", 0.15)),
    shape("M800 370V640L846 627Z", mix("keel", "shade", 0.4)),
  ].join("");
  const reflection = `<g opacity=".22" transform="translate(0 1372) scale(1 -1)">${facets}</g>`;
  return `${reflection}${facets}${shape("M790 366L800 290 804 366Z", colour("fold"))}${shape("M800 290L880 316 802 344Z", colour("fold"))}`;
}

function ripples(): string {
  return [
    [800, 700, 360, 34],
    [800, 716, 520, 54],
    [300, 742, 84, 13],
    [1330, 660, 70, 11],
    [1180, 820, 96, 14],
    [500, 836, 76, 12],
  ]
    .map(
      ([x, y, rx, ry]) =>
        `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="none" stroke="${colour("zenith")}" stroke-width="5" stroke-dasharray="46 22" opacity=".7"/>`,
    )
    .join("");
}

/** Slanting strokes, the same angle everywhere, as from one wind. */
function rain(): string {
  const next = random("rain");
  const drops = Array.from({ length: 120 }, () => {
    const x = Math.round(next() * 1680);
    const y = Math.round(next() * 760);
    const length = 36 + Math.round(next() * 44);
    return `M${x} ${y}l${Math.round(-length * 0.22)} ${length}`;
  });
  return `<path d="${drops.join("")}" stroke="${colour("sky")}" stroke-width="4" opacity=".55" fill="none"/>`;
}

export async function boatInTheRain(): Promise<Drawing> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 ${HEIGHT}" width="1600" height="${HEIGHT}">
${backdrop()}${street()}${ripples()}${boat()}${rain()}</svg>`;
  return Promise.resolve({ file: "posts/the-caption-is-the-director/paper-boat.png", svg });
}
