/** Cuts a face into files: the first letters, then what each of Fontsource's subsets holds besides. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Blob as FontBlob, Face as FontFace, Font } from "harfbuzzjs";
import subsetFont from "subset-font";
import { type Face, FACES, FURTHER_FEATURES } from "./faces.ts";
import { FIRST_LETTERS } from "./letters.ts";
import { withKerningOf } from "./sfnt.ts";

/** One file of a face. */
export interface Piece {
  readonly face: Face;
  /** "roman", "roman-latin-ext"; the first has no second part. */
  readonly name: string;
  readonly data: Buffer;
  /** In order. */
  readonly codePoints: readonly number[];
  /** For measuring. */
  readonly font: Font;
}

const require = createRequire(import.meta.url);

/** Tables that browsers do not read, or that only serve hinting. */
const UNREAD: readonly string[] = ["STAT", "MVAR", "DSIG", "gasp", "prep", "fpgm", "cvt "];

/** Says which glyphs are accents by themselves; the first files have none. */
const GLYPH_CLASSES = "GDEF";

/** Signs for other programs, and places where any font may put what it likes. */
const isPrinted = (codePoint: number) =>
  codePoint >= 0x20 && codePoint !== 0xfeff && !(codePoint >= 0xe000 && codePoint < 0xf900);

/** All faces, in order. */
export async function cutFaces(): Promise<readonly (readonly Piece[])[]> {
  const cut = [];
  for (const face of FACES) cut.push(await cutFace(face));
  return cut;
}

async function cutFace(face: Face): Promise<readonly Piece[]> {
  const first = new Set(Array.from(FIRST_LETTERS, (letter) => letter.codePointAt(0) ?? 0));
  const taken = new Set<number>();
  const pieces: Piece[] = [];
  for (const subset of face.subsets) {
    const source = await readFile(fileOf(face, subset));
    const all = await lettersOf(source);
    const parts =
      subset === "latin"
        ? [
            { name: face.name, letters: all.filter((letter) => first.has(letter)) },
            { name: `${face.name}-signs`, letters: all.filter((letter) => !first.has(letter)) },
          ]
        : [{ name: `${face.name}-${subset}`, letters: all }];
    for (const { name, letters } of parts) {
      const codePoints = letters.filter((letter) => !taken.has(letter));
      for (const letter of codePoints) taken.add(letter);
      if (codePoints.length > 0) pieces.push(await cutPiece(face, name, source, codePoints));
    }
  }
  return pieces;
}

async function cutPiece(
  face: Face,
  name: string,
  source: Buffer,
  codePoints: readonly number[],
): Promise<Piece> {
  const text = String.fromCodePoint(...codePoints);
  const isFirst = name === face.name;
  const keepFeatures = [...face.features, ...(isFirst ? [] : FURTHER_FEATURES)];
  const common = {
    noHinting: true,
    keepFeatures,
    dropTables: isFirst ? [...UNREAD, GLYPH_CLASSES] : UNREAD,
    targetFormat: "sfnt",
  } as const;
  let sfnt = await subsetFont(source, text, { ...common, variationAxes: face.axes ?? {} });
  const pinned = Object.entries(face.axes ?? {}).map(([axis, value]) => [
    axis,
    typeof value === "number" ? value : value.min,
  ]);
  const still = await subsetFont(source, text, {
    ...common,
    variationAxes: Object.fromEntries(pinned) as Record<string, number>,
  });
  if (!still.equals(sfnt)) sfnt = withKerningOf(sfnt, still);
  const data = await subsetFont(sfnt, undefined, {
    keepAllGlyphs: true,
    keepFeatures,
    targetFormat: "woff2",
  });
  return { face, name, data, codePoints, font: open(sfnt) };
}

async function lettersOf(source: Buffer): Promise<number[]> {
  const sfnt = await subsetFont(source, undefined, { keepAllGlyphs: true, targetFormat: "sfnt" });
  return [...new FontFace(new FontBlob(sfnt)).collectUnicodes()].filter(isPrinted);
}

function open(sfnt: Buffer): Font {
  return new Font(new FontFace(new FontBlob(sfnt)));
}

function fileOf(face: Face, subset: string): string {
  const folder = dirname(require.resolve(`${face.package}/package.json`));
  const family = face.package.replace(/^.*\//, "");
  return join(folder, "files", `${family}-${subset}-${face.cut}.woff2`);
}
