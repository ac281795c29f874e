/** Entries as Astro's store holds them, made without it: what is being written is shown from memory. */
import { type Item, PICTURE, relativePosix } from "./items.ts";

/** What Astro's store holds of an entry. */
export interface LiveEntry {
  readonly id: string;
  readonly data: unknown;
  /** Relative to Astro's root. */
  readonly filePath: string;
  /** Where in `data` pictures are named that Astro imports. */
  readonly imageImports?: readonly (readonly string[])[];
  readonly deferredRender?: true;
}

/** An entry as Astro would store it. */
export function toLiveEntry({ id, path, format, data }: Item, root: string): LiveEntry {
  const places: (readonly string[])[] = [];
  const plain = withoutMarks(data, [], places);
  return {
    id,
    data: plain,
    filePath: relativePosix(root, path),
    ...(places.length > 0 && { imageImports: places }),
    ...(format === "mdx" && { deferredRender: true as const }),
  };
}

/** What Astro has to know of an entry to import its pictures and its MDX; nothing of most. */
export function picturesOnly(item: Item): readonly Item[] {
  const known = told.get(item) ?? findPictures(item);
  told.set(item, known);
  return known;
}

const told = new WeakMap<Item, readonly Item[]>();

function findPictures(item: Item): readonly Item[] {
  const pictures: string[] = [];
  collect(item.data, pictures);
  if (pictures.length === 0 && item.format !== "mdx") return [];
  return [{ ...item, data: { pictures } }];
}

function collect(value: unknown, found: string[]): void {
  if (typeof value === "string" && value.startsWith(PICTURE)) found.push(value);
  else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) collect(inner, found);
  }
}

/** A copy in which names of pictures are plain; `places` learns where they stand. */
function withoutMarks(
  value: unknown,
  at: readonly string[],
  places: (readonly string[])[],
): unknown {
  if (typeof value === "string") {
    if (!value.startsWith(PICTURE)) return value;
    places.push(at);
    return value.slice(PICTURE.length);
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((inner, index) => withoutMarks(inner, [...at, String(index)], places));
  }
  const pairs = Object.entries(value);
  return Object.fromEntries(
    pairs.map(([key, inner]) => [key, withoutMarks(inner, [...at, key], places)]),
  );
}
