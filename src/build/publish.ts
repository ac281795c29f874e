/**
 * Puts a finished site in the place of the previous one, whole or not at all.
 *
 * The new site is first brought beside the output folder under a name that carries our process. Then
 * two renames follow each other: the old one away, the new one in. Between them there is an instant
 * without a site; a process that is killed in it leaves both beside an empty place, and the next run
 * puts the old one back.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAlive, ownIdentity, type ProcessIdentity } from "./process-identity.ts";
import { throwAway } from "./sweep.ts";

/** The folder cannot be replaced. The message says why and what to do. */
export class PublishError extends Error {
  override readonly name = "PublishError";
}

/** What a published site says about itself, for the command that serves it. */
interface Imprint {
  /** "/" or "/blog/". */
  readonly base: string;
}

interface Publication {
  /** The finished site; it is gone afterwards. Absolute. */
  readonly staging: string;
  /** Absolute. */
  readonly outDir: string;
  /** Where the previous site goes; it is deleted soon afterwards. Absolute. */
  readonly trash: string;
  readonly imprint: Imprint;
  /** Called between the steps, for tests that interrupt them. */
  readonly onStep?: (step: "beside" | "away" | "in") => void;
}

/** Marks a folder as written by us, so that nothing else is ever replaced. Never served. */
export const IMPRINT_FILE = ".paper-planes.json";

/** How often a rename is tried where another program may hold a file open for a moment. */
const RENAME_ATTEMPTS = 10;
const RENAME_PAUSE_MS = 100;

/**
 * Replaces the output folder by the staging folder.
 * @throws {PublishError} If the output folder is not ours to replace, or cannot be renamed; it is
 *   then as it was.
 */
export function publish({ staging, outDir, trash, imprint, onStep }: Publication): void {
  assertReplaceable(outDir);
  const next = `${outDir}.next-${ownIdentity()}`;
  const old = `${outDir}.old-${ownIdentity()}`;
  writeFileSync(join(staging, IMPRINT_FILE), `${JSON.stringify(imprint)}\n`);
  mkdirSync(dirname(outDir), { recursive: true });
  try {
    bring(staging, next);
    onStep?.("beside");
    swap(outDir, next, old, onStep);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw explain(error, outDir);
  }
  if (existsSync(old)) throwAway(old, trash);
}

/**
 * Repairs what an interrupted run left beside the output folder: a site that was renamed away and
 * not replaced comes back, half-brought ones go. Folders of living processes are left alone.
 * @returns Whether a site was put back.
 */
export function recover(outDir: string): boolean {
  const parent = dirname(outDir);
  if (!existsSync(parent)) return false;
  let isRestored = false;
  for (const name of readdirSync(parent)) {
    const leftover = parseLeftover(name, basename(outDir));
    if (!leftover || (leftover.owner !== ownIdentity() && isAlive(leftover.owner))) continue;
    const path = join(parent, name);
    if (leftover.kind === "old" && !existsSync(outDir)) {
      renameSync(path, outDir);
      isRestored = true;
    } else {
      rmSync(path, { recursive: true, force: true });
    }
  }
  return isRestored;
}

/**
 * Refuses an output folder that holds anything we did not write.
 * @throws {PublishError}
 */
export function assertReplaceable(outDir: string): void {
  const names = existsSync(outDir) ? readdirSync(outDir) : [];
  if (names.length === 0) return;
  if (names.includes(".git")) {
    throw new PublishError(
      `${outDir} is a Git repository, which replacing it would delete. Set OUT_DIR to another folder and copy the site from there.`,
    );
  }
  if (names.includes(IMPRINT_FILE) && !names.includes("package.json")) return;
  const some = names.toSorted().slice(0, 3).join(", ");
  const rest = names.length > 3 ? ` and ${names.length - 3} more` : "";
  throw new PublishError(
    `${outDir} holds files that no build of ours wrote (${some}${rest}), and publishing would delete them. Move them away, or set OUT_DIR to another folder.`,
  );
}

/** @returns What a published site says about itself; nothing if the folder is not one. */
export function readImprint(outDir: string): Imprint | undefined {
  try {
    const imprint = JSON.parse(
      readFileSync(join(outDir, IMPRINT_FILE), "utf8"),
    ) as Partial<Imprint>;
    return typeof imprint.base === "string" ? { base: imprint.base } : undefined;
  } catch {
    return undefined;
  }
}

interface Leftover {
  /** "next" or "old". */
  readonly kind: string;
  readonly owner: ProcessIdentity;
}

/** Renames, or copies where the output lies on another disk. */
function bring(staging: string, next: string): void {
  rmSync(next, { recursive: true, force: true });
  try {
    rename(staging, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    cpSync(staging, next, { recursive: true, preserveTimestamps: true });
    rmSync(staging, { recursive: true, force: true });
  }
}

function swap(outDir: string, next: string, old: string, onStep: Publication["onStep"]): void {
  const hasOld = existsSync(outDir);
  if (hasOld) rename(outDir, old);
  onStep?.("away");
  try {
    rename(next, outDir);
  } catch (error) {
    if (hasOld) rename(old, outDir);
    throw error;
  }
  onStep?.("in");
}

function rename(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows refuses while a virus scanner or a server looks into the folder.
      const mayPass = process.platform === "win32" && (code === "EPERM" || code === "EBUSY");
      if (!mayPass || attempt === RENAME_ATTEMPTS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RENAME_PAUSE_MS);
    }
  }
}

function parseLeftover(name: string, out: string): Leftover | undefined {
  if (!name.startsWith(`${out}.`)) return undefined;
  const match = /^(next|old)-(\d+(?:-\d+)?)$/.exec(name.slice(out.length + 1));
  return match ? { kind: match[1] ?? "", owner: match[2] ?? "" } : undefined;
}

function explain(error: unknown, outDir: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const advice: Record<string, string> = {
    EBUSY: `is in use, or a mounted disk itself. Close what uses it, or set OUT_DIR to a folder inside it`,
    EPERM: `may not be renamed. Close what uses it, or set OUT_DIR to another folder`,
    EACCES: `may not be written. Ask for the right to write ${dirname(outDir)}, or set OUT_DIR to another folder`,
    ENOSPC: `has no room: the disk is full. Make room and build again`,
  };
  const reason = code && advice[code];
  return reason ? new PublishError(`${outDir} ${reason}.`, { cause: error }) : error;
}
