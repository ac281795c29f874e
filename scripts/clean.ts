/**
 * `npm run clean`: deletes what is kept between runs, so that the next build begins from nothing.
 * With `CONTENT_DIR`, only what is kept for that content folder. Never touches a published site.
 */
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { runCommand } from "#build/command.ts";
import { findHolder, LockedError } from "#build/lock.ts";
import { showPath } from "#build/paths.ts";

/** Bytes of all files in a folder. */
function sizeOf(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return bytes;
}

/** @throws {LockedError} If a build or a dev server works there now. */
function assertIdle(cacheDir: string): void {
  const pid = findHolder(cacheDir);
  if (pid === undefined) return;
  throw new LockedError(
    `Process ${pid} works in ${basename(cacheDir)} now. Wait for it to end, or end it, and try again.`,
  );
}

await runCommand(async ({ environment }) => {
  const all = join(environment.root, ".cache");
  const mine = [environment.cacheDir, `${environment.cacheDir}-dev`].filter(existsSync);
  const everything = existsSync(all) ? readdirSync(all).map((name) => join(all, name)) : [];
  const folders = process.env.CONTENT_DIR ? mine : everything;
  for (const folder of folders) assertIdle(folder);
  let bytes = 0;
  for (const folder of folders) {
    bytes += statSync(folder).isDirectory() ? sizeOf(folder) : statSync(folder).size;
    rmSync(folder, { recursive: true });
  }
  const where = process.env.CONTENT_DIR ? ` for ${showPath(environment.contentDir, all)}` : "";
  console.log(
    folders.length === 0
      ? `Nothing was kept${where}.`
      : `Deleted what was kept${where}: ${(bytes / 1_000_000).toFixed(1)} MB. Published sites are untouched.`,
  );
});
