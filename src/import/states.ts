/** How planned files stand to what a content folder holds already. Reads the disk. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PlannedFile, State } from "./plan-types.ts";

/**
 * What writing these files would do.
 * @param main The file that decides whether there is anything; by default the only one.
 */
export function stateOf(
  files: readonly PlannedFile[],
  { contentDir, isForced }: { readonly contentDir: string; readonly isForced: boolean },
  main: string = files[0]?.to ?? "",
): State {
  const isHere = existsSync(join(contentDir, main));
  if (files.every((file) => isSame(file, join(contentDir, file.to)))) return "same";
  if (
    !isHere &&
    files.every(
      (file) => !existsSync(join(contentDir, file.to)) || isSame(file, join(contentDir, file.to)),
    )
  ) {
    return "new";
  }
  return isForced ? "replaced" : "kept";
}

function isSame({ text, from }: PlannedFile, path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return false;
  if (text !== undefined) return readFileSync(path, "utf8") === text;
  if (from === undefined || statSync(from).size !== stats.size) return false;
  return readFileSync(path).equals(readFileSync(from));
}
