/** Static, as a picture inside a picture: what a model starts from. */
import sharp from "sharp";
import { mix } from "./colour.ts";
import { random } from "./random.ts";

/** Few, so that the grain leaves most of the palette to the drawing. */
const LEVELS = 6;

const TONES = Array.from({ length: LEVELS }, (_, level) => {
  const hex = mix("keel", "lit", level / (LEVELS - 1));
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
});

interface Grain {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the drawing for one grain. */
  readonly size?: number;
  readonly seed: string;
  /** Further attributes of the image, such as a clip path. */
  readonly attributes?: string;
}

/** A rectangle of static; width and height are multiples of the grain's size. */
export async function grain(options: Grain): Promise<string> {
  const { x, y, width, height, size = 8, seed, attributes = "" } = options;
  const next = random(seed);
  const columns = Math.round(width / size);
  const rows = Math.round(height / size);
  const bytes = Uint8Array.from(
    Array.from({ length: columns * rows }).flatMap(() => TONES[Math.floor(next() * LEVELS)] ?? []),
  );
  const png = await sharp(bytes, { raw: { width: columns, height: rows, channels: 3 } })
    .resize(columns * size, rows * size, { kernel: "nearest" })
    .png()
    .toBuffer();
  const href = `data:image/png;base64,${png.toString("base64")}`;
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="${href}" ${attributes}/>`;
}
