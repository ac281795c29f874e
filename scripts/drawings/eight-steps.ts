/** A scene rising out of static: our own picture and seeded noise, mixed pixel by pixel. */
import sharp from "sharp";
import { lettering } from "./lettering.ts";
import { path, plainSheet, plane, shape, type Drawing } from "./paper.ts";
import { colour, mix } from "./colour.ts";
import { gaussian } from "./random.ts";

const STEPS = 8;
/** Pixels of a little picture, each drawn four wide. */
const CELLS = 86;
const FRAME = CELLS * 4;
const GAP = 32;
const MARGIN = 64;
const HEIGHT = 1067;

/** The scene that is hidden: one aeroplane over hills. */
function scene(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 86 86" width="${CELLS}" height="${CELLS}">
<rect width="86" height="86" fill="${mix("zenith", "keel", 0.45)}"/>
<circle cx="17" cy="18" r="8" fill="${colour("lit")}"/>
${shape("M0 66C14 60 28 63 44 69S74 72 86 63V86H0Z", mix("keel", "link", 0.15))}
${shape("M0 77C20 70 40 71 56 76S78 79 86 76V86H0Z", mix("link", "keel", 0.3))}
${plane({ x: 46, y: 35, scale: 2.4, tilt: 8, isRed: true })}</svg>`;
}

/** Bytes of the scene, three for each pixel. */
async function pixels(): Promise<Buffer> {
  return sharp(Buffer.from(scene())).removeAlpha().raw().toBuffer();
}

/** Noise as a camera makes it: mostly common to the three colours, partly their own. */
function static_(): Float64Array {
  const next = gaussian("static");
  const noise = new Float64Array(CELLS * CELLS * 3);
  for (let pixel = 0; pixel < noise.length; pixel += 3) {
    const common = next();
    for (let channel = 0; channel < 3; channel++) {
      noise[pixel + channel] = 0.86 * common + 0.5 * next();
    }
  }
  return noise;
}

/**
 * One mixture, as a PNG data address.
 * @param signal Share of the picture, 0–1. The squares of both shares add to one, so that the
 * mixture is as strong as its parts.
 */
async function mixture(picture: Buffer, noise: Float64Array, signal: number): Promise<string> {
  const grain = Math.sqrt(1 - signal ** 2);
  const bytes = Uint8Array.from(picture, (byte, index) => {
    const value = signal * (byte / 127.5 - 1) + grain * 0.6 * (noise[index] ?? 0);
    return Math.max(0, Math.min(255, Math.round((value + 1) * 127.5)));
  });
  const raw = { width: CELLS, height: CELLS, channels: 3 } as const;
  const png = await sharp(bytes, { raw })
    .resize(FRAME, FRAME, { kernel: "nearest" })
    .png()
    .toBuffer();
  return `data:image/png;base64,${png.toString("base64")}`;
}

/** Where frame `step` stands: four in a row, two rows. */
function place(step: number): { x: number; y: number } {
  return {
    x: MARGIN + (step % 4) * (FRAME + GAP),
    y: 84 + Math.floor(step / 4) * (FRAME + 128),
  };
}

export async function eightSteps(): Promise<Drawing> {
  const picture = await pixels();
  const noise = static_();
  const parts: string[] = [];
  for (let step = 0; step < STEPS; step++) {
    const { x, y } = place(step);
    const image = await mixture(picture, noise, Math.sin((step / (STEPS - 1)) * (Math.PI / 2)));
    parts.push(
      `<image x="${x}" y="${y}" width="${FRAME}" height="${FRAME}" href="${image}"/>`,
      path(`M${x} ${y}h${FRAME}v${FRAME}h-${FRAME}Z`, { token: "edge", width: 3, dash: [] }),
      await lettering(String(step + 1), { x: x + FRAME / 2, y: y + FRAME + 50, size: 60 }),
    );
  }
  return { file: "posts/from-static-to-scene/eight-steps.png", svg: plainSheet(HEIGHT, ...parts) };
}
