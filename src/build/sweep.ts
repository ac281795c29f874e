/**
 * Deleting what nobody needs any more, without anybody waiting for it: of 10,000 articles the previous
 * site is 45,000 files, for which a disk takes ten seconds.
 */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Deletes the folder that is named behind it. Errors are nobody's: the next run tries again. */
const DELETE = `require("node:fs").rmSync(process.argv[1], { recursive: true, force: true })`;

/** How often a folder that is not empty yet is tried again, with pauses of a tenth of a second and more. */
const SWEEPER_RETRIES = 5;

/**
 * Takes a folder out of the way at once, and has it deleted.
 * @param folder Absolute.
 * @param trash Absolute; best on the same disk. Whatever lies in it is deleted too.
 */
export function throwAway(folder: string, trash: string): void {
  try {
    mkdirSync(trash, { recursive: true });
    renameSync(folder, join(trash, randomUUID()));
  } catch {
    // On another disk, or a sweeper of before has just deleted the trash.
    rmSync(folder, { recursive: true, force: true });
  }
  emptyTrash(trash);
}

/** Deletes the trash in a process that outlives ours. */
export function emptyTrash(trash: string): void {
  if (!existsSync(trash)) return;
  const sweeper = spawn(process.execPath, ["-e", DELETE, trash], {
    ...{ detached: true, stdio: "ignore", windowsHide: true },
    // What watches our process has nothing to see there.
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  sweeper.on("error", () => {});
  sweeper.unref();
}

/** Deletes a file or a folder before it returns, also while a sweeper is at work in it. */
export function removeWhole(path: string): void {
  // A pass ends where the sweeper was faster, and says nothing of it.
  do rmSync(path, { recursive: true, force: true, maxRetries: SWEEPER_RETRIES });
  while (existsSync(path));
}

/** Bytes of a file, or of all files in a folder; what a sweeper takes away meanwhile does not count. */
export function sizeOf(path: string): number {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status?.isDirectory()) return status?.size ?? 0;
  return namesIn(path).reduce((bytes, name) => bytes + sizeOf(join(path, name)), 0);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
