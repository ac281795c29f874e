/**
 * Draws the pictures of the articles: `node scripts/drawings/draw.ts [part of a file name]`.
 * Two runs give the same bytes: words are outlines, and chance comes from seeds.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import type { Drawing } from "./paper.ts";
import { biscuits } from "./biscuits.ts";
import { boatInTheRain } from "./boat.ts";
import { eightSteps } from "./eight-steps.ts";
import { expansion } from "./expansion.ts";
import { futures } from "./futures.ts";
import { gates } from "./gates.ts";
import { lastFrameOfAClip, lastFrameOfAWorld } from "./last-frame.ts";
import { parallax } from "./parallax.ts";
import { patches } from "./patches.ts";
import { question } from "./question.ts";
import { schedule } from "./schedule.ts";
import { shapes } from "./shapes.ts";
import { skyAndShell } from "./shell.ts";
import { strips } from "./strips.ts";
import { timeline } from "./timeline.ts";
import { behindTheTower } from "./tower.ts";

const CONTENT = join(import.meta.dirname, "../../content");

/** What a reader on a bad connection can be asked to fetch, before the site makes smaller sizes. */
const LARGEST_BYTES = 200_000;

const DRAWINGS: readonly (() => Promise<Drawing>)[] = [
  eightSteps,
  schedule,
  patches,
  shapes,
  strips,
  behindTheTower,
  parallax,
  biscuits,
  lastFrameOfAWorld,
  lastFrameOfAClip,
  expansion,
  boatInTheRain,
  futures,
  gates,
  timeline,
  question,
  skyAndShell,
];

async function draw({ file, svg }: Drawing): Promise<void> {
  const png = await sharp(Buffer.from(svg))
    .flatten({ background: "#fff" })
    .png({ palette: true, colours: 256, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
  if (png.length > LARGEST_BYTES) {
    throw new RangeError(`${file} has ${png.length} bytes; at most ${LARGEST_BYTES} are allowed.`);
  }
  const target = join(CONTENT, file);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, png);
  console.log(`${file}  ${Math.ceil(png.length / 1000)} KB`);
}

const wanted = process.argv[2] ?? "";
for (const make of DRAWINGS) {
  const drawing = await make();
  if (drawing.file.includes(wanted)) await draw(drawing);
}
