/* eslint-disable @typescript-eslint/no-non-null-assertion -- indexes are counted, and asking for every pixel costs. */
/**
 * PNG with a palette, for a drawing on a ground whose rows each have one colour. Sharp chooses a
 * palette for any picture, which takes 60 ms a card; knowing the ground, this takes 6.
 */
import { crc32, deflateSync } from "node:zlib";
import type { Canvas } from "./canvas.ts";
import { binOf, chooseColours, countBins } from "./palette.ts";

/** What a palette holds. */
const COLOURS = 256;

/** Of them for the ground; the rest is for the drawing. */
export const MOST_GROUND = 112;

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

type Drawing = Pick<Canvas, "width" | "height" | "ground" | "colours" | "drawn">;

/**
 * Encodes a drawing.
 * @returns The same bytes for the same pixels.
 * @throws {RangeError} If the ground has more than 112 colours.
 */
export function encodePng(drawing: Drawing): Buffer {
  const { width, height, colours } = drawing;
  const rows = Buffer.alloc((width + 1) * height);
  const ground = layGround(drawing, rows);
  const drawn = drawing.drawn();
  const bins = countBins(colours, drawn);
  let palette: readonly number[] = [];
  let packed = rows;
  for (const { colours: most, level } of EFFORTS) {
    const chosen = chooseColours(bins, Math.min(most, COLOURS - ground.length));
    palette = [...ground, ...chosen.colours];
    for (const pixel of drawn) {
      const row = Math.trunc(pixel / width);
      rows[pixel + row + 1] = ground.length + chosen.indexes[binOf(colours[pixel]!)]!;
    }
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
 * @returns The colours (0xRRGGBB) of the ground.
 */
function layGround({ width, ground }: Drawing, rows: Buffer): readonly number[] {
  const indexes = new Map<number, number>();
  for (const [y, colour] of ground.entries()) {
    let index = indexes.get(colour);
    if (index === undefined) indexes.set(colour, (index = indexes.size));
    const start = y * (width + 1) + 1;
    rows.fill(index, start, start + width);
  }
  if (indexes.size > MOST_GROUND) throw new RangeError("The ground has too many colours.");
  return [...indexes.keys()];
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
