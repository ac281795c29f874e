/* eslint-disable @typescript-eslint/no-non-null-assertion -- indexes are counted, and asking for every pixel costs. */
/**
 * Fills outlines with smooth edges on a ground whose rows each have one colour. Libraries draw any
 * SVG, and spend 10 to 15 ms on the 750,000 pixels of a card; nine tenths of them are ground.
 */
import { flatten, type Matrix } from "./flatten.ts";

/** An outline in one colour. */
export interface Shape {
  /** SVG path data, commands M, L, Q, C and Z. */
  readonly path: string;
  /** As in SVG: a, b, c, d, e, f. */
  readonly matrix?: Matrix;
  /** Hex: "#rrggbb". */
  readonly colour: string;
  /** 0 to 1; 1 unless told. */
  readonly opacity?: number;
}

/** Pixels of another drawing. */
export interface Stamp {
  /** RGBA, four bytes a pixel, rows from the top. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB of each row. */
  readonly ground: readonly number[];
  /** 0xRRGGBB of each pixel, rows from the top. */
  readonly colours: Int32Array;
  /** Pixels on which anything was drawn, each once. */
  drawn: () => Int32Array;
  /** Fills all that an outline winds around. What lies outside of the canvas is left out. */
  fill: (shape: Shape) => void;
  /** @param at Upper left corner, in whole pixels. */
  stamp: (stamp: Stamp, at: { readonly x: number; readonly y: number }) => void;
  /** Leaves nothing but the ground. */
  clear: () => void;
}

/** Less than half a step of a channel. */
const FAINTEST = 1 / 512;

/** @param ground 0xRRGGBB of each row. */
export function createCanvas(width: number, ground: readonly number[]): Canvas {
  const height = ground.length;
  const colours = new Int32Array(width * height);
  const isDrawn = new Uint8Array(width * height);
  const list = new Int32Array(width * height);
  let count = 0;
  const cover = createCover(width, height);

  const blend = (pixel: number, colour: number, share: number): void => {
    if (isDrawn[pixel] === 0) {
      isDrawn[pixel] = 1;
      list[count++] = pixel;
    }
    colours[pixel] = share >= 1 ? colour : mix(colours[pixel]!, colour, share);
  };

  const clear = (): void => {
    for (let y = 0; y < height; y++) colours.fill(ground[y]!, y * width, (y + 1) * width);
    isDrawn.fill(0);
    count = 0;
  };
  clear();

  return {
    ...{ width, height, ground, colours, clear },
    drawn: () => list.subarray(0, count),
    fill: ({ path, matrix, colour, opacity = 1 }) => {
      const value = Number.parseInt(colour.slice(1), 16);
      flatten(path, matrix, cover.addLine);
      cover.take((row, sums, left, right) => {
        let sum = 0;
        for (let column = left; column < right; column++) {
          sum += sums[column]!;
          const share = Math.min(Math.abs(sum), 1);
          if (share > FAINTEST) blend(row * width + column, value, share * opacity);
        }
      });
    },
    stamp: ({ data, width: across, height: down }, at) => {
      for (let index = 0; index < across * down; index++) {
        const [x, y] = [at.x + (index % across), at.y + Math.floor(index / across)];
        const [red, green, blue, alpha] = data.subarray(index * 4, index * 4 + 4);
        const isInside = x >= 0 && x < width && y >= 0 && y < height;
        if (!isInside || !alpha) continue;
        blend(y * width + x, (red! << 16) | (green! << 8) | blue!, alpha / 255);
      }
    },
  };
}

/**
 * Exact areas of pixels inside an outline, without a list of edges to sort: every line adds to the
 * pixels that it crosses by how much more they are covered than the pixel before, and a running
 * sum along each row gives what is inside. See Levien, "Inside the fastest font renderer in the
 * world" (2016).
 */
function createCover(width: number, height: number) {
  // One more a row: a line at the right edge adds to the pixel behind it.
  const rows = Array.from({ length: height }, () => new Float32Array(width + 1));
  const lefts = new Int32Array(height).fill(width);
  const rights = new Int32Array(height);
  let [top, bottom] = [height, 0];

  /** One row's part of a line, from `x0` to `x1`, which goes down by `down`: less than 0 is up. */
  const addToRow = (row: number, x0: number, x1: number, down: number): void => {
    const [from, to] = x0 < x1 ? [x0, x1] : [x1, x0];
    const first = Math.min(Math.floor(from), width - 1);
    const last = Math.min(Math.floor(to), width - 1);
    const sums = rows[row]!;
    lefts[row] = Math.min(lefts[row]!, first);
    rights[row] = Math.max(rights[row]!, last + 1);
    let before = 0;
    let covered = 0;
    for (let column = first; column <= last; column++) {
      const beyond = column === last ? column + 1 - (from + to) / 2 : areaTo(column + 1, from, to);
      sums[column]! += down * (beyond - before - covered);
      covered = beyond - before;
      before = beyond;
    }
    sums[last + 1]! += down * (1 - covered);
  };

  const addLine = (x0: number, y0: number, x1: number, y1: number): void => {
    if (y0 === y1) return;
    const slope = (x1 - x0) / (y1 - y0);
    const [upper, lower] = [Math.max(Math.min(y0, y1), 0), Math.min(Math.max(y0, y1), height)];
    if (upper >= lower) return;
    const sign = y0 < y1 ? 1 : -1;
    const inside = (y: number): number => Math.min(Math.max(x0 + (y - y0) * slope, 0), width);
    top = Math.min(top, Math.floor(upper));
    bottom = Math.max(bottom, Math.ceil(lower));
    let start = inside(upper);
    for (let row = Math.floor(upper); row < lower; row++) {
      const [from, to] = [Math.max(row, upper), Math.min(row + 1, lower)];
      const end = inside(to);
      addToRow(row, start, end, (to - from) * sign);
      start = end;
    }
  };

  /** Hands over the rows that were crossed, each with where its sums begin and end, and forgets them. */
  const take = (
    each: (row: number, sums: Float32Array, left: number, right: number) => void,
  ): void => {
    for (let row = top; row < bottom; row++) {
      const [sums, left, right] = [rows[row]!, lefts[row]!, rights[row]!];
      each(row, sums, left, right);
      if (left < right) sums.fill(0, left, right + 1);
      lefts[row] = width;
      rights[row] = 0;
    }
    [top, bottom] = [height, 0];
  };

  return { addLine, take };
}

/** Mean width between a line that goes from `from` to `to` and a place left of `to`. */
function areaTo(place: number, from: number, to: number): number {
  return (place - from) ** 2 / (2 * (to - from));
}

/** Channel by channel, as SVG does, in steps of 1/256. */
function mix(below: number, above: number, share: number): number {
  const weight = Math.round(share * 256);
  const [red, green, blue] = [below >> 16, (below >> 8) & 255, below & 255];
  return (
    ((red + ((((above >> 16) - red) * weight + 128) >> 8)) << 16) |
    ((green + (((((above >> 8) & 255) - green) * weight + 128) >> 8)) << 8) |
    (blue + ((((above & 255) - blue) * weight + 128) >> 8))
  );
}
