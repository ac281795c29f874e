/**
 * Draws the frames of the article "From static to scene": `npm run frames`. With `npm run frames -- clip`
 * it also makes the clip of them, which needs ffmpeg on the machine.
 */
import { spawn } from "node:child_process";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { once } from "node:events";
import sharp from "sharp";
import { type CommandContext, runCommand } from "#build/command.ts";
import { CommandError } from "#build/failures.ts";
import { drawClip, drawNoise, frameAt, LOOP, ZOOM } from "./frames/frames.ts";
import { HEIGHT, WIDTH } from "./frames/scene.ts";
import { STEPS } from "./frames/schedule.ts";

const FOLDER = join(import.meta.dirname, "../content/posts/from-static-to-scene");

/** The frame of the loop that the stills show. */
const STILL = 3;

const FRAMES_PER_SECOND = 12;

/** What the clip may weigh in each format. */
const LARGEST_BYTES = 150_000;

const raw = { width: WIDTH * ZOOM, height: HEIGHT * ZOOM, channels: 3 } as const;

const MP4 = ["-c:v", "libx264", "-preset", "slow", "-crf", "41"];
const VP9 = [
  "-c:v",
  "libvpx-vp9",
  "-b:v",
  "0",
  "-crf",
  "48",
  "-deadline",
  "good",
  "-cpu-used",
  "2",
];

/** One step of one frame of the loop, as raw pixels. */
type Frame = (index: number, step: number) => Promise<Uint8Array>;

const TAKES = { value: "clip", about: "Makes the clip of the frames, too; needs ffmpeg." };

await runCommand(draw, {}, TAKES);

async function draw({ words }: CommandContext): Promise<void> {
  const other = words.find((word) => word !== "clip");
  if (other !== undefined) throw new CommandError(`"${other}" is nothing to draw. Write clip.`);
  const [clip, noise] = [await drawClip(), drawNoise()];
  const frame: Frame = (index, step) => frameAt(clip[index] as Float64Array, noise, step);
  await mkdir(FOLDER, { recursive: true });
  for (let step = STEPS; step >= 0; step--) await drawStill(frame, step);
  if (words.length === 0) return;
  await encode("mixing.mp4", MP4, frame);
  await encode("mixing.webm", VP9, frame);
}

async function drawStill(frame: Frame, step: number): Promise<void> {
  const png = await sharp(await frame(STILL, step), { raw })
    .png({ palette: true, colours: 128, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
  await writeFile(join(FOLDER, `frame-${step}.png`), png);
  console.log(`frame-${step}.png  ${Math.ceil(png.length / 1000)} KB`);
}

/** One loop at every step, from static to scene, and the clean one twice. */
async function encode(name: string, codec: readonly string[], frame: Frame): Promise<void> {
  const path = join(FOLDER, name);
  const format = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", `${raw.width}x${raw.height}`];
  const common = ["-pix_fmt", "yuv420p", "-threads", "1", "-fflags", "+bitexact"];
  const input = [...format, "-r", String(FRAMES_PER_SECOND), "-i", "-"];
  const bare = ["-map_metadata", "-1", "-flags:v", "+bitexact", "-movflags", "+faststart"];
  const ffmpeg = spawn(
    "ffmpeg",
    ["-y", "-loglevel", "error", ...input, ...codec, ...common, ...bare, path],
    { stdio: ["pipe", "inherit", "inherit"] },
  );
  await once(ffmpeg, "spawn").catch(() => {
    throw new CommandError("There is no ffmpeg on this machine. Install it to make the clip.");
  });
  for (const step of [...Array.from({ length: STEPS }, (_, index) => STEPS - index), 0, 0]) {
    for (let index = 0; index < LOOP; index++) ffmpeg.stdin.write(await frame(index, step));
  }
  ffmpeg.stdin.end();
  const [code] = (await once(ffmpeg, "close")) as [number];
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}.`);
  const { size } = await stat(path);
  if (size > LARGEST_BYTES) {
    throw new RangeError(`${name} has ${size} bytes; at most ${LARGEST_BYTES} are allowed.`);
  }
  console.log(`${name}  ${Math.ceil(size / 1000)} KB`);
}
