/** Font files of the installed Fontsource packages: found by letter, read once a process. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Blob as FontBlob, Face as FontFace, Font } from "harfbuzzjs";
import subsetFont from "subset-font";
import { FACES, type Face, type FaceName } from "./faces.ts";

/** One file of a face, pinned to one style. */
export interface FontFile {
  /** Unique: "newsreader-latin". */
  readonly name: string;
  readonly face: FaceName;
  /** TrueType or OpenType. */
  readonly data: Buffer;
  readonly font: Font;
  readonly unitsPerEm: number;
  has(codePoint: number): boolean;
}

/** What one file of a face may hold, by Fontsource's own list. */
interface Listed {
  readonly subset: string;
  readonly ranges: readonly { readonly first: number; readonly last: number }[];
}

/** Code points of a face → the subsets that may hold them, by Fontsource's own list. */
type Directory = ReadonlyMap<number, readonly string[]>;

/**
 * Packages are found from this module upwards, as Node does it; that also holds for a bundled
 * copy anywhere inside the project.
 */
const require = createRequire(import.meta.url);

const lists = new Map<FaceName, Promise<readonly Listed[]>>();
const directories = new Map<FaceName, Promise<Directory>>();
const files = new Map<string, Promise<FontFile>>();

/** The files of a face that have a glyph for a character, most general subset first. */
export async function findFiles(name: FaceName, codePoint: number): Promise<readonly FontFile[]> {
  const directory = await remember(directories, name, () => readDirectory(FACES[name]));
  const subsets = directory.get(codePoint) ?? [];
  const candidates = await Promise.all(subsets.map((subset) => openFile(name, subset)));
  return candidates.filter((file) => file.has(codePoint));
}

/** Whether a face has a character by its own list; no file is opened for the answer. */
export async function isListed(name: FaceName, codePoint: number): Promise<boolean> {
  const list = await remember(lists, name, () => readList(FACES[name]));
  return list.some(({ ranges }) =>
    ranges.some(({ first, last }) => first <= codePoint && codePoint <= last),
  );
}

/** Opens one file of a face, unpacked and pinned. */
function openFile(name: FaceName, subset: string): Promise<FontFile> {
  return remember(files, `${name}-${subset}`, async () => {
    const face: Face = FACES[name];
    const path = join("files", `${shortName(face)}-${subset}-${face.cut}-normal.${face.format}`);
    const data = await subsetFont(await readFile(join(folderOf(face), path)), undefined, {
      keepAllGlyphs: true,
      noHinting: true,
      targetFormat: "sfnt",
      ...(face.axes && { variationAxes: { ...face.axes } }),
    });
    const loaded = new FontFace(new FontBlob(data));
    const letters = new Set(loaded.collectUnicodes());
    return {
      name: `${name}-${subset}`,
      face: name,
      data,
      font: new Font(loaded),
      unitsPerEm: loaded.upem,
      has: (codePoint) => letters.has(codePoint),
    };
  });
}

async function readList(face: Face): Promise<readonly Listed[]> {
  const json = await readFile(join(folderOf(face), "unicode.json"), "utf8");
  const entries = Object.entries(JSON.parse(json) as Record<string, string>);
  // Fontsource lists the rarest first; "[12]" names a numbered file.
  return entries.toReversed().map(([key, list]) => ({
    subset: key.replace(/^\[(.+)\]$/, "$1"),
    ranges: list.split(",").map(readRange),
  }));
}

/** "U+41-43" → from 0x41 to 0x43. */
function readRange(text: string): { first: number; last: number } {
  const [first = 0, last = first] = text.replace("U+", "").split("-").map(fromHex);
  return { first, last };
}

async function readDirectory(face: Face): Promise<Directory> {
  const directory = new Map<number, string[]>();
  for (const { subset, ranges } of await readList(face)) {
    for (const { first, last } of ranges) {
      for (let codePoint = first; codePoint <= last; codePoint++) {
        directory.set(codePoint, [...(directory.get(codePoint) ?? []), subset]);
      }
    }
  }
  return directory;
}

function fromHex(text: string): number {
  return Number.parseInt(text, 16);
}

function shortName(face: Face): string {
  return face.package.replace(/^.*\//, "");
}

function folderOf(face: Face): string {
  return dirname(require.resolve(`${face.package}/package.json`));
}

function remember<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  let promise = known.get(key);
  if (!promise) known.set(key, (promise = make()));
  return promise;
}
