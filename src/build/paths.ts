/** Questions about folders that several commands ask. Reads the disk, writes nothing. */
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Finds the folder of the nearest package.json above a module.
 * @param moduleUrl `import.meta.url` of the asking module; a bundled copy inside the cache works too.
 * @throws {Error} If there is none up to the root of the disk.
 */
export function findProjectRoot(moduleUrl: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json was found above ${moduleUrl}.`);
    folder = parent;
  }
  return folder;
}

/**
 * The true path of something that may not exist yet: links are followed as far as there is
 * anything on the disk, so that two ways of writing one folder compare equal.
 */
export function realPath(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}

/** Whether `path` is `folder` itself or lies anywhere inside it. Both absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** A path as people like to read it: relative to the project when inside it, "/" between names. */
export function showPath(path: string, root: string): string {
  const shown = isWithin(path, root) ? relative(root, path) || "." : path;
  return shown.split(sep).join("/");
}
