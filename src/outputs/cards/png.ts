/* eslint-disable @typescript-eslint/no-non-null-assertion -- indexes are counted, and asking for every pixel costs. */
/**
 * PNG with a palette, for a drawing on a ground whose rows each have one colour. Sharp chooses a
 * palette for any picture, which takes 60 ms a card; knowing the ground, this takes 6.
 */
import { crc32, deflateSync } from "node:zlib";
import { binOf, chooseColours, colourAt, countBins } from "./palette.ts";

/** What a palette holds. */
const COLOURS = 256;

/** Of them for the ground; the rest is for the drawing. */
const MOST_GROUND = 112;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Bit depth 8, colours from a palette, the usual compression and filters, not interlaced. */
const INDEXED = [8, 3, 0, 0, 0];

/** Of pixels: with its frame a card stays below 60,000. More effort is spent on one that would not. */
const MOST_BYTES = 59_000;

/** Colours beside the ground and effort of compression, from quick to small. */
const EFFORTS = [
  { colours: COLOURS, level: 3 },
  { colours: COLOURS, level: 9 },
  { colours: 48, level: 9 },
  { colours: 16, level: 9 },
] as const;

interface Pixels {
  /** RGBA, four bytes each, rows from the top; opaque. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Encodes a drawing; the first pixel of a row shows its ground.
 * @returns The same bytes for the same pixels.
 * @throws {RangeError} If the ground has more than 112 colours.
 */
export function encodePng(pixels: Pixels): Buffer {
  const { width, height } = pixels;
  const rows = Buffer.alloc((width + 1) * height);
  const { ground, drawn } = layGround(pixels, rows);
  let palette: readonly number[] = [];
  let packed = rows;
  for (const { colours, level } of EFFORTS) {
    palette = [...ground, ...layDrawing(pixels, rows, drawn, { ground, colours })];
    packed = deflateSync(rows, { level });
    if (packed.length <= MOST_BYTES) break;
  }
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const entries = Buffer.alloc(palette.length * 3);
  for (const [index, colour] of palette.entries()) entries.writeUIntBE(colour, index * 3, 3);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.concat([header, Buffer.from(INDEXED)])),
    chunk("PLTE", entries),
    chunk("IDAT", packed),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * Writes the indexes of the ground into `rows`, each row after the number of its filter, 0.
 * @returns The colours (0xRRGGBB) of the ground, and the pixels at which anything else is.
 */
function layGround(
  { data, width, height }: Pixels,
  rows: Buffer,
): { ground: readonly number[]; drawn: readonly number[] } {
  // Four bytes at once, if they begin where four bytes can be read at once.
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  const whole = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
  const ground = new Map<number, number>();
  const drawn: number[] = [];
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const colour = colourAt(data, start);
    let index = ground.get(colour);
    if (index === undefined) ground.set(colour, (index = ground.size));
    rows.fill(index, start + y + 1, start + y + 1 + width);
    const same = whole[start];
    for (let pixel = start; pixel < start + width; pixel++) {
      if (whole[pixel] !== same) drawn.push(pixel);
    }
  }
  if (ground.size > MOST_GROUND) throw new RangeError("The ground has too many colours.");
  return { ground: [...ground.keys()], drawn };
}

/** Writes the indexes of the drawing into `rows`. @returns The colours that they need. */
function layDrawing(
  { data, width }: Pixels,
  rows: Buffer,
  drawn: readonly number[],
  { ground, colours: most }: { ground: readonly number[]; colours: number },
): readonly number[] {
  const { colours, indexes } = chooseColours(
    countBins(data, drawn),
    Math.min(most, COLOURS - ground.length),
  );
  for (const pixel of drawn) {
    const index = ground.length + indexes[binOf(colourAt(data, pixel))]!;
    rows[pixel + Math.floor(pixel / width) + 1] = index;
  }
  return colours;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
