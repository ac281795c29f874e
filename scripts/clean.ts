/**
 * `npm run clean`: deletes what is kept between runs, so that the next build begins from nothing.
 * With `CONTENT_DIR`, only what is kept for that content folder. Never touches a published site.
 */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { runCommand } from "#build/command.ts";
import { findHolder, LockedError } from "#build/lock.ts";
import { showPath } from "#build/paths.ts";
import { removeWhole, sizeOf } from "#build/sweep.ts";

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
    bytes += sizeOf(folder);
    removeWhole(folder);
  }
  const where = process.env.CONTENT_DIR ? ` for ${showPath(environment.contentDir, all)}` : "";
  console.log(
    folders.length === 0
      ? `Nothing was kept${where}.`
      : `Deleted what was kept${where}: ${(bytes / 1_000_000).toFixed(1)} MB. Published sites are untouched.`,
  );
});
