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

/** Code points of a face → the subsets that may hold them, by Fontsource's own list. */
type Directory = ReadonlyMap<number, readonly string[]>;

/**
 * Packages are found from this module upwards, as Node does it; that also holds for a bundled
 * copy anywhere inside the project.
 */
const require = createRequire(import.meta.url);

const directories = new Map<FaceName, Promise<Directory>>();
const files = new Map<string, Promise<FontFile>>();

/** The files of a face that have a glyph for a character, most general subset first. */
export async function findFiles(name: FaceName, codePoint: number): Promise<readonly FontFile[]> {
  const directory = await remember(directories, name, () => readDirectory(FACES[name]));
  const subsets = directory.get(codePoint) ?? [];
  const candidates = await Promise.all(subsets.map((subset) => openFile(name, subset)));
  return candidates.filter((file) => file.has(codePoint));
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

async function readDirectory(face: Face): Promise<Directory> {
  const json = await readFile(join(folderOf(face), "unicode.json"), "utf8");
  const ranges = Object.entries(JSON.parse(json) as Record<string, string>);
  const directory = new Map<number, string[]>();
  // Fontsource lists the rarest first; "[12]" names a numbered file.
  for (const [key, list] of ranges.toReversed()) {
    for (const codePoint of expand(list)) {
      const found = directory.get(codePoint) ?? [];
      directory.set(codePoint, [...found, key.replace(/^\[(.+)\]$/, "$1")]);
    }
  }
  return directory;
}

/** "U+41-43,U+61" → 0x41, 0x42, 0x43, 0x61. */
function* expand(list: string): Generator<number> {
  for (const range of list.split(",")) {
    const [first, last = first] = range.replace("U+", "").split("-").map(fromHex);
    if (first === undefined || last === undefined) continue;
    for (let codePoint = first; codePoint <= last; codePoint++) yield codePoint;
  }
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
