/** The last frame of a bite, as a world leaves it and as a clip may: neither has a mistake in it. */
import { biscuit } from "./biscuits.ts";
import { colour } from "./colour.ts";
import { plainSheet, shape, type Drawing } from "./paper.ts";

const HEIGHT = 900;

/** A plate on a table, seen from above, and the biscuit on it. */
function lastFrame(file: string, isBitten: boolean): Drawing {
  const cloth = shape("M250 0H1600V900H820Z", colour("fold-wash"));
  const plate = `<circle cx="800" cy="450" r="400" fill="${colour("lit")}" stroke="${colour("edge")}" stroke-width="6"/>
<circle cx="800" cy="450" r="300" fill="none" stroke="${colour("crease")}" stroke-width="6"/>`;
  const one = `<g transform="translate(800 450) scale(1.45)">${biscuit(0, 0, isBitten)}</g>`;
  return { file: `posts/bite-marks/${file}`, svg: plainSheet(HEIGHT, cloth, plate, one) };
}

export async function lastFrameOfAWorld(): Promise<Drawing> {
  return lastFrame("last-frame-world.png", true);
}

export async function lastFrameOfAClip(): Promise<Drawing> {
  return lastFrame("last-frame-clip.png", false);
}
