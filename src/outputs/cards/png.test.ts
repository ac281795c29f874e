import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { encodePng } from "./png.ts";

const [width, height] = [64, 40];

/** A ground that grows lighter from row to row, with a red square on it. */
function drawing(): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const isSquare = x > 20 && x < 40 && y > 10 && y < 30;
    data.set(isSquare ? [200, 30, 20, 255] : [100 + y, 150 + y, 200, 255], pixel * 4);
  }
  return data;
}

describe("a picture with a palette", () => {
  it("comes out as it went in", async () => {
    const data = drawing();
    const png = sharp(encodePng({ data, width, height })).ensureAlpha();
    expect(await png.metadata()).toMatchObject({ format: "png", width, height });
    expect(new Uint8Array(await png.raw().toBuffer())).toEqual(data);
  });

  it("keeps close to colours when there are more than a palette holds", async () => {
    const data = drawing();
    for (let pixel = 1; pixel < width * height; pixel++) {
      if (pixel % width > 8) data.set([pixel % 251, pixel % 7, pixel % 13], pixel * 4);
    }
    const raw = await sharp(encodePng({ data, width, height })).ensureAlpha().raw().toBuffer();
    const worst = Math.max(...raw.map((value, at) => Math.abs(value - (data[at] ?? 0))));
    expect(worst).toBeLessThan(16);
  });

  it("does not depend on where its bytes lie in memory", () => {
    const data = drawing();
    const moved = new Uint8Array(data.length + 1).subarray(1);
    moved.set(data);
    const png = encodePng({ data, width, height });
    expect(encodePng({ data: moved, width, height }).equals(png)).toBe(true);
  });

  it("refuses a ground that is no ground", () => {
    const data = Uint8Array.from({ length: 4 * 200 }, (_, at) => (at % 4 === 3 ? 255 : at / 4));
    expect(() => encodePng({ data, width: 1, height: 200 })).toThrow(RangeError);
  });
});
