/** Writes what was planned: everything is made beside the content first, and moved in at the end. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isWithin, realPath } from "#build/paths.ts";
import { ImportError } from "./article.ts";
import type { PlannedFile } from "./plan-types.ts";

interface Writing {
  readonly files: readonly PlannedFile[];
  /** Files that make room, below the content folder. */
  readonly removes: readonly string[];
  /** Whether a file that is here may be written over. */
  readonly mayReplace: (to: string) => boolean;
}

/**
 * Writes all files, or none: what was moved in is taken back when a later one fails.
 * @throws {ImportError} If a path leads out of the content folder, or a file is in the way.
 */
export function writeFiles(contentDir: string, { files, removes, mayReplace }: Writing): void {
  const root = realpathSync.native(contentDir);
  for (const { to } of files) checkPath(root, to, mayReplace(to));
  for (const to of removes) checkPath(root, to, true);
  // On the same disk as the content, where moving is one step. Names with a dot are read by nobody.
  const staging = join(root, `.import-${process.pid}`);
  rmSync(staging, { recursive: true, force: true });
  const stop = () => rmSync(staging, { recursive: true, force: true });
  process.once("exit", stop);
  try {
    stageAll(files, join(staging, "new"));
    moveIn(root, staging, files, removes);
  } finally {
    process.off("exit", stop);
    stop();
  }
}

/** @throws {ImportError} If the folder cannot be written to, the disk is full, or a picture is gone. */
function stageAll(files: readonly PlannedFile[], folder: string): void {
  for (const file of files) {
    try {
      stage(file, join(folder, file.to));
    } catch (error) {
      const { code = String(error) } = error as NodeJS.ErrnoException;
      throw new ImportError(
        `${file.to} could not be written (${WHY[code] ?? code}), so nothing was written.`,
      );
    }
  }
}

/** What codes of the system mean. */
const WHY: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EACCES: "the content folder may not be written to",
  EPERM: "the content folder may not be written to",
  EROFS: "the content folder may not be written to",
  ENOENT: "what it is a copy of is gone",
};

function stage({ text, from }: PlannedFile, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (text !== undefined) writeFileSync(path, text);
  else if (from !== undefined) copyFileSync(from, path);
}

/** @throws {ImportError} */
function checkPath(root: string, to: string, mayReplace: boolean): void {
  const path = resolve(root, to);
  const isPlain = to !== "" && !to.split("/").some((name) => name === "" || /^\.+$/.test(name));
  // A link among its folders could lead elsewhere.
  if (
    !isPlain ||
    to.includes("\\") ||
    to.includes("\0") ||
    !isWithin(realPath(path), root) ||
    path === root
  ) {
    throw new ImportError(
      `${JSON.stringify(to)} does not lie in the content folder, so nothing was written.`,
    );
  }
  if (existsSync(path) && !mayReplace) {
    throw new ImportError(
      `${to} has appeared in the meantime, so nothing was written. Run the import again.`,
    );
  }
}

function moveIn(
  root: string,
  staging: string,
  files: readonly PlannedFile[],
  removes: readonly string[],
): void {
  const undo: (() => void)[] = [];
  const setAside = (to: string) => {
    const [path, old] = [join(root, to), join(staging, "old", to)];
    if (!existsSync(path)) return;
    mkdirSync(dirname(old), { recursive: true });
    renameSync(path, old);
    undo.push(() => renameSync(old, path));
  };
  try {
    for (const to of removes) setAside(to);
    for (const { to } of files) {
      const path = join(root, to);
      const made = mkdirSync(dirname(path), { recursive: true });
      if (made !== undefined) undo.push(() => removeEmpty(dirname(path), made));
      setAside(to);
      renameSync(join(staging, "new", to), path);
      undo.push(() => rmSync(path, { force: true }));
    }
  } catch (error) {
    for (const step of undo.toReversed()) step();
    const { code, path } = error as NodeJS.ErrnoException;
    throw new ImportError(
      `The files could not be put into place (${code ?? String(error)}${path ? ` at ${path}` : ""}), and all is as it was.`,
    );
  }
}

/** Takes away folders that were made, from the innermost up to the first. */
function removeEmpty(folder: string, first: string): void {
  for (let path = folder; isWithin(path, first); path = dirname(path)) rmdirSync(path);
}
