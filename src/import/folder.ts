/** The folder of a source: what lies in it, and nothing outside of it. */
import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import { isWithin } from "#build/paths.ts";
import { ImportError } from "./article.ts";
import { decode } from "./markdown.ts";

/** A disk that was meant as a blog by mistake would be walked for hours. */
const MOST_FILES = 200_000;

/** Two links may lead to each other. */
const DEEPEST = 40;

/** Folders that hold no articles of anybody's, or the finished site. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  ...["node_modules", ".git", ".github", ".cache", ".astro", ".jekyll-cache", ".sass-cache"],
  ...["_site", "vendor", "resources", "dist"],
]);

export interface SourceFolder {
  /** Absolute, links followed. */
  readonly root: string;
  /** Paths of files below the root, with forward slashes, sorted. */
  readonly files: readonly string[];
  readonly has: (path: string) => boolean;
  /** The absolute path of a file; undefined if it is none, or lies outside. */
  readonly file: (path: string) => string | undefined;
}

/**
 * Lists a folder. Links are followed to files and folders inside of it only.
 * @throws {ImportError} If there are far too many files.
 */
export function openFolder(path: string): SourceFolder {
  const root = realpathSync.native(path);
  const files: string[] = [];
  const walk = (folder: string, below: string, depth: number) => {
    for (const entry of entriesOf(folder)) {
      if (entry.isSymbolicLink() && !isInside(join(folder, entry.name), root)) continue;
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (isFolder(entry, folder)) {
        const isRound = entry.isSymbolicLink() && isInside(folder, linkedTo(folder, entry));
        if (!isRound && !PASSED_OVER.has(entry.name) && depth < DEEPEST)
          walk(join(folder, entry.name), name, depth + 1);
        continue;
      }
      // Opening a pipe would wait for ever.
      if (!entry.isFile() && !entry.isSymbolicLink()) continue;
      files.push(name);
      if (files.length > MOST_FILES) {
        throw new ImportError(
          `${path} holds more than ${MOST_FILES.toLocaleString("en")} files. Name the folder of the blog itself.`,
        );
      }
    }
  };
  walk(root, "", 0);
  const all = new Set(files);
  return {
    root,
    files: files.toSorted(),
    has: (name) => all.has(name),
    file: (name) => {
      const found = resolve(root, name);
      return isFile(found) && isInside(found, root) ? found : undefined;
    },
  };
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFolder(entry: Dirent, folder: string): boolean {
  if (entry.isDirectory()) return true;
  if (!entry.isSymbolicLink()) return false;
  return statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function linkedTo(folder: string, { name }: Dirent): string {
  return realpathSync.native(join(folder, name));
}

function isInside(path: string, root: string): boolean {
  try {
    return isWithin(realpathSync.native(path), root);
  } catch {
    return false;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * Finds what a reference in a text means: beside it, or in one of the folders that are served.
 * @param origin The text's path below the root.
 * @param served Folders below the root whose files are served from "/": ["static", "assets"].
 */
export function findBeside(
  folder: SourceFolder,
  origin: string,
  reference: string,
  served: readonly string[] = [],
): string | undefined {
  const plain = reference.replace(/[?#].*$/s, "");
  if (plain === "" || /^[a-z][a-z\d+.-]*:|^\/\//i.test(plain)) return undefined;
  for (const spelling of new Set([decode(plain), plain])) {
    const path = spelling.replaceAll("\\", "/");
    const candidates = path.startsWith("/")
      ? served.map((each) => posix.join(each, path))
      : [posix.join(posix.dirname(origin), path), ...served.map((each) => posix.join(each, path))];
    for (const candidate of candidates) {
      const found = candidate.startsWith("../") ? undefined : folder.file(candidate);
      if (found) return found;
    }
  }
  return undefined;
}

/** When a file was written last, in milliseconds since 1970. */
export function modifiedAt(path: string): number {
  return statSync(path).mtimeMs;
}

/** The nearest folder, from this one upwards, for which something holds. */
export function upwards(path: string, holds: (folder: string) => boolean): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (holds(folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

export function posixBelow(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

export function isThere(...parts: readonly string[]): boolean {
  return existsSync(join(...parts));
}
