/* eslint-disable @typescript-eslint/no-non-null-assertion -- indexes are counted, and asking for every pixel costs. */
/** Chooses few colours for many pixels. */

/** Bits of a channel by which colours of the drawing are told apart; the ground stays exact. */
const BITS = 5;
const BINS = 1 << (3 * BITS);

/** Bins that have pixels, side by side: number, count, mean channels. */
interface Bins {
  readonly bins: Uint32Array;
  readonly counts: Uint32Array;
  /** Three each. */
  readonly means: Float64Array;
}

/** Of the drawing at hand; all 0 between two of them. */
const counted = new Uint32Array(BINS);
const sums = new Uint32Array(BINS * 3);

/**
 * @param colours 0xRRGGBB of each pixel.
 * @param drawn The pixels that count.
 */
export function countBins(colours: Int32Array, drawn: Int32Array): Bins {
  const touched: number[] = [];
  for (const pixel of drawn) {
    const colour = colours[pixel]!;
    const bin = binOf(colour);
    if (counted[bin] === 0) touched.push(bin);
    counted[bin]! += 1;
    sums[bin * 3]! += colour >> 16;
    sums[bin * 3 + 1]! += (colour >> 8) & 255;
    sums[bin * 3 + 2]! += colour & 255;
  }
  const bins = Uint32Array.from(touched).sort();
  const counts = bins.map((bin) => counted[bin]!);
  const means = new Float64Array(bins.length * 3);
  for (const [index, bin] of bins.entries()) {
    for (let channel = 0; channel < 3; channel++) {
      means[index * 3 + channel] = sums[bin * 3 + channel]! / counts[index]!;
      sums[bin * 3 + channel] = 0;
    }
    counted[bin] = 0;
  }
  return { bins, counts, means };
}

/**
 * Takes the colour that is missed most, often or by far, again and again until there are enough.
 * @returns The colours, and for every bin the index of the nearest.
 */
export function chooseColours(
  { bins, counts, means }: Bins,
  most: number,
): { colours: readonly number[]; indexes: Uint8Array } {
  const colours: number[] = [];
  const gaps = new Float64Array(bins.length).fill(BINS);
  const indexes = new Uint8Array(BINS);
  let next = counts.indexOf(Math.max(...counts));
  while (next >= 0 && colours.length < most) {
    const [red = 0, green = 0, blue = 0] = means.subarray(next * 3, next * 3 + 3);
    next = -1;
    let loss = 0;
    for (let at = 0; at < bins.length; at++) {
      const gap =
        (means[at * 3]! - red) ** 2 +
        (means[at * 3 + 1]! - green) ** 2 +
        (means[at * 3 + 2]! - blue) ** 2;
      if (gap < gaps[at]!) {
        gaps[at] = gap;
        indexes[bins[at]!] = colours.length;
      }
      if (gaps[at]! * counts[at]! > loss) {
        loss = gaps[at]! * counts[at]!;
        next = at;
      }
    }
    colours.push((Math.round(red) << 16) | (Math.round(green) << 8) | Math.round(blue));
  }
  return { colours, indexes };
}

/** The highest bits of each channel of 0xRRGGBB. */
export function binOf(colour: number): number {
  const lost = 8 - BITS;
  const kept = (1 << BITS) - 1;
  return (
    ((colour >> (16 + lost)) << (2 * BITS)) |
    (((colour >> (8 + lost)) & kept) << BITS) |
    ((colour >> lost) & kept)
  );
}
