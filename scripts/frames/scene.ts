/** A paper aeroplane over paper hills, at any moment of a loop that has no seam. */
import { colour, mix } from "../drawings/colour.ts";
import { plane, round, shape } from "../drawings/paper.ts";

/** Units of the drawing; each becomes one pixel that noise can fall on. */
export const WIDTH = 96;
export const HEIGHT = 54;

interface Range {
  /** Height of the crests, from the top. */
  readonly base: number;
  readonly swing: number;
  /** Waves in the width of the picture. */
  readonly waves: number;
  /** How far it passes in one loop, in its own waves, so that the end is the beginning. */
  readonly passes: number;
  readonly fill: string;
}

const RANGES: readonly Range[] = [
  { base: 36, swing: 3, waves: 2, passes: 1, fill: mix("keel", "zenith", 0.35) },
  { base: 42, swing: 3.5, waves: 1.5, passes: 1, fill: mix("keel", "link", 0.25) },
  { base: 48.5, swing: 3, waves: 1, passes: 1, fill: mix("link", "keel", 0.2) },
];

/** Points along a crest; folded paper has corners, and so have these hills. */
const FOLDS = 40;

function hills({ base, swing, waves, passes, fill }: Range, moment: number): string {
  const points = Array.from({ length: FOLDS + 1 }, (_, index) => {
    const angle = 2 * Math.PI * ((index / FOLDS) * waves + moment * passes);
    const height = base - swing * (Math.sin(angle) + 0.3 * Math.sin(2 * angle + 1));
    return `${round((index / FOLDS) * WIDTH)} ${round(height)}`;
  });
  return shape(`M0 ${HEIGHT}L${points.join("L")}L${WIDTH} ${HEIGHT}Z`, fill);
}

/** @param moment Share of the loop that has passed, 0–1. */
export function scene(moment: number): string {
  const turn = 2 * Math.PI * moment;
  const aeroplane = plane({
    x: WIDTH * 0.5 + 2 * Math.sin(turn),
    y: 21 - 2.5 * Math.cos(turn),
    scale: 1.5,
    tilt: 10 - 5 * Math.sin(turn),
    isRed: true,
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${mix("zenith", "keel", 0.4)}"/>
<circle cx="${round(WIDTH * 0.2)}" cy="12" r="5.5" fill="${colour("lit")}"/>
${RANGES.map((range) => hills(range, moment)).join("\n")}
${aeroplane}</svg>`;
}
