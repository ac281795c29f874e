import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { createCanvas, type Canvas } from "./canvas.ts";
import { encodePng } from "./png.ts";

const [width, height] = [64, 40];

/** A ground that grows lighter from row to row, with a red square on it. */
function drawing(): Canvas {
  const ground = Array.from(
    { length: height },
    (_, y) => ((100 + y) << 16) | ((150 + y) << 8) | 200,
  );
  const canvas = createCanvas(width, ground);
  canvas.fill({ path: "M21 11L40 11L40 30L21 30Z", colour: "#c81e14" });
  return canvas;
}

/** As RGBA bytes, which is what a decoder gives back. */
function toBytes({ colours }: Canvas): number[] {
  return Array.from(colours).flatMap((colour) => {
    return [colour >> 16, (colour >> 8) & 255, colour & 255, 255];
  });
}

describe("a picture with a palette", () => {
  it("comes out as it went in", async () => {
    const canvas = drawing();
    const png = sharp(encodePng(canvas)).ensureAlpha();
    expect(await png.metadata()).toMatchObject({ format: "png", width, height });
    expect([...(await png.raw().toBuffer())]).toEqual(toBytes(canvas));
  });

  it("keeps close to colours when there are more than a palette holds", async () => {
    const canvas = drawing();
    const data = Uint8Array.from({ length: width * height * 4 }, (_, at) => {
      const pixel = Math.floor(at / 4);
      return [pixel % 251, pixel % 7, pixel % 13, 255][at % 4] ?? 0;
    });
    canvas.stamp({ data, width, height }, { x: 8, y: 0 });
    const raw = await sharp(encodePng(canvas)).ensureAlpha().raw().toBuffer();
    const drawn = toBytes(canvas);
    const worst = Math.max(...raw.map((value, at) => Math.abs(value - (drawn[at] ?? 0))));
    expect(worst).toBeLessThan(16);
  });

  it("refuses a ground that is no ground", () => {
    const ground = Array.from({ length: 200 }, (_, y) => y);
    expect(() => encodePng(createCanvas(1, ground))).toThrow(RangeError);
  });
});
