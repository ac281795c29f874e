/**
 * One run at a time for each content folder. The lock is a file in the folder's cache that names
 * the process holding it; a process that died without giving it back does not keep it.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, ownIdentity, pidOf, type ProcessIdentity } from "./process-identity.ts";

/** Another process works on the same content folder. The message says what to do. */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

interface Lock {
  /** Gives the lock back. Harmless when called again, or after another process took it over. */
  readonly release: () => void;
}

interface Holder {
  readonly process: ProcessIdentity;
  /** "build" or "dev server". */
  readonly work: string;
}

export const LOCK_FILE = "lock.json";

/**
 * Takes the lock of a cache folder, creating the folder.
 * It is given back when the process exits in any orderly way.
 * @param work What the holder does, for the sentence that another one gets.
 * @throws {LockedError} If a living process holds it.
 */
export function takeLock(cacheDir: string, work = "build"): Lock {
  const file = join(cacheDir, LOCK_FILE);
  mkdirSync(cacheDir, { recursive: true });
  const holder: Holder = { process: ownIdentity(), work };
  const mine = JSON.stringify(holder);
  if (!create(file, mine)) {
    refuseWhileHeld(file);
    clearDead(file);
    if (!create(file, mine)) refuseWhileHeld(file);
  }
  const release = () => {
    process.off("exit", release);
    if (readText(file) === mine) rmSync(file, { force: true });
  };
  process.on("exit", release);
  return { release };
}

/** @returns The number of the living process that holds the lock of a cache folder, if any. */
export function findHolder(cacheDir: string): number | undefined {
  const holder = parseHolder(readText(join(cacheDir, LOCK_FILE)));
  return holder && isAlive(holder.process) ? pidOf(holder.process) : undefined;
}

/** @returns Whether the file was made; false if there already is one. */
function create(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function refuseWhileHeld(file: string): void {
  const holder = parseHolder(readText(file));
  if (!holder || !isAlive(holder.process)) return;
  const pid = pidOf(holder.process);
  throw new LockedError(
    `A ${holder.work} of this content folder is already running (process ${pid}). ` +
      `Wait for it to end, or end it, and try again. If there is no such process, delete ${file}.`,
  );
}

/**
 * Moves a dead process's lock aside before deleting it, and looks again at what was moved: two
 * processes may find the same dead lock, and the slower one must not delete the faster one's.
 */
function clearDead(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const text = readText(aside);
  const holder = parseHolder(text);
  if (text && holder && isAlive(holder.process)) create(file, text);
  rmSync(aside, { force: true });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** @returns Nothing for a file that is empty or cut off: its writer died while writing. */
function parseHolder(text: string | undefined): Holder | undefined {
  try {
    const holder = JSON.parse(text ?? "") as Partial<Holder>;
    const { process: identity, work } = holder;
    return typeof identity === "string" ? { process: identity, work: work ?? "build" } : undefined;
  } catch {
    return undefined;
  }
}
