/** All texts of an import, with a pause now and then for a terminal that paints. */
import { setImmediate } from "node:timers/promises";
import { convert, draftOf } from "./convert.ts";
import type { Converted, Draft, Surroundings } from "./conversion-types.ts";
import { PictureFaults } from "./pictures.ts";
import type { Place } from "./places.ts";

/** After so many texts a terminal may paint. */
const TEXTS_AT_ONCE = 50;

/** Texts with their headings in order, before any address is put right. */
export async function draftAll(
  places: readonly Place[],
  onProgress: (done: number, total: number) => void = () => {},
): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const place of places) {
    drafts.push(draftOf(place));
    if (drafts.length % TEXTS_AT_ONCE !== 0) continue;
    onProgress(drafts.length, places.length);
    await setImmediate();
  }
  return drafts;
}

/** Pictures are looked at between two rounds: the first finds them. */
export async function convertAll(
  drafts: readonly Draft[],
  around: Surroundings,
): Promise<readonly Converted[]> {
  const first = drafts.map((draft) => convert(draft, around));
  const checks = new PictureFaults();
  const faults = new Map<string, string>();
  for (const { companions } of first) {
    for (const { from } of companions) {
      const fault = await checks.of(from);
      if (fault !== undefined) faults.set(from, fault);
    }
  }
  if (faults.size === 0) return first;
  return drafts.map((draft, index) => {
    const before = first[index];
    const isWrong = before?.companions.some(({ from }) => faults.has(from)) ?? true;
    return before && !isWrong ? before : convert(draft, { ...around, faults });
  });
}
