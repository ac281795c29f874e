import { expect, it } from "vitest";
import { filmSize } from "./film-size.ts";

/** A box of an MP4 file. */
function box(name: string, ...inside: Buffer[]): Buffer {
  const content = Buffer.concat(inside);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, content]);
}

/** The header of a track, which ends in its size as 16.16 fixed point. */
function track(width: number, height: number): Buffer {
  const header = Buffer.alloc(84);
  header.writeUInt32BE(width * 65_536, 76);
  header.writeUInt32BE(height * 65_536, 80);
  return box("trak", box("tkhd", header));
}

const start = box("ftyp", Buffer.from("isom0000"));

it("reads the size of the first track that has one", () => {
  const film = Buffer.concat([start, box("free"), box("moov", track(0, 0), track(640, 360))]);
  expect(filmSize(film)).toEqual({ width: 640, height: 360 });
});

it("reads boxes whose length takes eight bytes", () => {
  const inside = track(320, 240);
  const head = Buffer.alloc(16);
  head.writeUInt32BE(1);
  head.write("moov", 4, "latin1");
  head.writeBigUInt64BE(BigInt(inside.length + 16), 8);
  expect(filmSize(Buffer.concat([start, head, inside]))).toEqual({ width: 320, height: 240 });
});

it.each([
  ["nothing", Buffer.alloc(0)],
  ["a sound", Buffer.concat([start, box("moov", track(0, 0))])],
  [
    "a file that is cut short",
    Buffer.concat([start, box("moov", track(640, 360)).subarray(0, 40)]),
  ],
  ["a box of no length", Buffer.concat([start, Buffer.alloc(32)])],
  ["something else", Buffer.from("not a film, but long enough to be one")],
])("knows no size of %s", (_what, bytes) => {
  expect(filmSize(bytes)).toBeUndefined();
});
