/**
 * A clip that is ruined step by step, and read backwards: every frame of every step, in order.
 * The same program gives the same bytes: the scene is drawn, and the noise comes from a seed.
 */
import sharp from "sharp";
import { gaussian } from "../drawings/random.ts";
import { noised } from "./schedule.ts";
import { HEIGHT, scene, WIDTH } from "./scene.ts";

/** Frames of one loop. */
export const LOOP = 12;

/** Pixels on the screen for each pixel of the scene. */
export const ZOOM = 8;

/** Deviation of the noise. With 1, most of it would be cut off at black and white. */
const LOUDNESS = 0.6;

const CHANNELS = 3;
const SIZE = WIDTH * HEIGHT * CHANNELS;

/** The clean clip, numbers between −1 and 1. */
export async function drawClip(): Promise<readonly Float64Array[]> {
  return Promise.all(
    Array.from({ length: LOOP }, async (_, frame) => {
      const svg = Buffer.from(scene(frame / LOOP));
      const bytes = await sharp(svg).flatten({ background: "#fff" }).removeAlpha().raw().toBuffer();
      return Float64Array.from(bytes, (byte) => byte / 127.5 - 1);
    }),
  );
}

/**
 * Noise for a frame. All frames of the clip get the same, where a model would draw new noise for each: that
 * flickers twelve times a second, which can hurt, and shows nothing more.
 */
export function drawNoise(): Float64Array {
  const next = gaussian("one clip of static");
  const noise = new Float64Array(SIZE);
  for (let pixel = 0; pixel < SIZE; pixel += CHANNELS) {
    // As a camera makes it: mostly common to the three colours, partly their own.
    const common = next();
    for (let channel = 0; channel < CHANNELS; channel++) {
      noise[pixel + channel] = LOUDNESS * (0.86 * common + 0.5 * next());
    }
  }
  return noise;
}

/** A frame at a step as bytes, three for each pixel, in the size of the screen. */
export async function frameAt(
  clip: Float64Array,
  noise: Float64Array,
  step: number,
): Promise<Buffer> {
  const bytes = Uint8Array.from(noised(clip, noise, step), (value) =>
    Math.max(0, Math.min(255, Math.round((value + 1) * 127.5))),
  );
  return sharp(bytes, { raw: { width: WIDTH, height: HEIGHT, channels: CHANNELS } })
    .resize(WIDTH * ZOOM, HEIGHT * ZOOM, { kernel: "nearest" })
    .raw()
    .toBuffer();
}
