/**
 * The switches of a run, read from environment variables and checked in one place: `CONTENT_DIR`,
 * `OUT_DIR`, `SITE_URL`, `BASE_PATH`, `NOW`. An empty variable counts as one that is not set,
 * because continuous integration writes missing values so.
 */
import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { findProjectRoot, isWithin, realPath, showPath } from "./paths.ts";
import { readBasePath, readNow, readSiteUrl, SwitchError } from "./switches.ts";

export { SwitchError };

/** Where a run reads and writes, and what it was told. Every folder is absolute. */
export interface Environment {
  /** The project: the folder of package.json. */
  readonly root: string;
  /** The owner's articles, pages, authors and tags. */
  readonly contentDir: string;
  /** Files served as they are: `public/` inside a foreign content folder, else the project's. */
  readonly publicDir: string;
  /** Where the finished site is put. */
  readonly outDir: string;
  /** Everything kept between runs for this content folder: `.cache/<id>/`. */
  readonly cacheDir: string;
  /** Where Astro renders before anything is published. */
  readonly staging: string;
  /** What is only waiting to be deleted. */
  readonly trash: string;
  /** An origin such as "https://example.org", if `SITE_URL` is set. */
  readonly siteUrl: string | undefined;
  /** "/" or "/blog/", if `BASE_PATH` is set. */
  readonly basePath: string | undefined;
  /** Milliseconds since 1970: `NOW`, or when the run began. It decides what is scheduled. */
  readonly now: number;
  /** "dev" while writing; it has a cache of its own, so that writing and building do not fight. */
  readonly mode: Mode;
}

type Mode = "build" | "dev";
export type Variables = Readonly<Record<string, string | undefined>>;

/** Names the mode to the Astro config, which Astro loads by itself. Set by the dev command only. */
export const MODE_VARIABLE = "PAPER_PLANES_MODE";

/**
 * Reads and checks the switches.
 * @param env Variables; by default those of the process.
 * @param cwd What relative folders are relative to; by default the project.
 * @returns A frozen environment.
 * @throws {SwitchError} If a value cannot be used.
 */
export function readEnvironment(env: Variables = process.env, cwd?: string): Environment {
  const root = realPath(findProjectRoot());
  const base = cwd ?? root;
  const mode: Mode = env[MODE_VARIABLE] === "dev" ? "dev" : "build";
  const contentDir = readContentDir(env.CONTENT_DIR, root, base);
  const cacheDir = join(root, ".cache", cacheId(contentDir, mode));
  const publicDir = findPublicDir(contentDir, root);
  const outDir = readOutDir(env.OUT_DIR, { root, base, contentDir, cacheDir, publicDir });
  return Object.freeze({
    root,
    contentDir,
    publicDir,
    outDir,
    cacheDir,
    staging: join(cacheDir, "staging"),
    trash: join(cacheDir, "trash"),
    siteUrl: readSiteUrl(env.SITE_URL),
    basePath: readBasePath(env.BASE_PATH),
    now: readNow(env.NOW),
    mode,
  });
}

/** A name for the cache of one content folder: readable, and different for different folders. */
function cacheId(contentDir: string, mode: Mode): string {
  const name = basename(contentDir).replaceAll(/[^\w.-]+/g, "-") || "content";
  const digest = createHash("sha256").update(contentDir).digest("hex").slice(0, 8);
  return `${name}-${digest}${mode === "dev" ? "-dev" : ""}`;
}

function findPublicDir(contentDir: string, root: string): string {
  const own = join(contentDir, "public");
  return existsSync(own) && statSync(own).isDirectory() ? own : join(root, "public");
}

function readContentDir(value: string | undefined, root: string, base: string): string {
  const path = value ? resolve(base, value) : join(root, "content");
  const named = value ? `CONTENT_DIR is "${value}", but` : `Articles are read from content/, but`;
  if (!existsSync(path)) {
    throw new SwitchError(
      `${named} there is no folder ${path}. Create it, or set CONTENT_DIR to a folder that exists.`,
    );
  }
  if (!statSync(path).isDirectory()) {
    throw new SwitchError(`${named} ${path} is a file. Set CONTENT_DIR to the folder around it.`);
  }
  return realPath(path);
}

interface Surroundings {
  root: string;
  base: string;
  contentDir: string;
  cacheDir: string;
  publicDir: string;
}

/** Folders of the content that are read as content, so that no output may lie in them. */
const CONTENT_ROOMS = ["posts", "pages", "authors", "tags", "series", "assets"];

/** Folders of the project that the output may not lie in. */
const ENGINE_ROOMS = ["src", "scripts", "tests", "node_modules", ".git", ".github"];

function readOutDir(value: string | undefined, around: Surroundings): string {
  const { root, base, contentDir, cacheDir, publicDir } = around;
  const path = realPath(value ? resolve(base, value) : join(root, "dist"));
  const advice = `Set OUT_DIR to a folder that holds nothing else, such as "dist".`;
  const refuse = (reason: string): never => {
    throw new SwitchError(`OUT_DIR is "${value ?? "dist"}", which ${reason}. ${advice}`);
  };
  const kept = [
    [root, "the project"],
    [contentDir, "the content folder"],
    [publicDir, "the public folder"],
  ] as const;
  for (const [folder, name] of kept) {
    if (path === folder) refuse(`is ${name} itself: publishing there would delete it`);
    if (isWithin(folder, path)) refuse(`contains ${name}: publishing there would delete it`);
  }
  const closed = [
    ...CONTENT_ROOMS.map((name) => join(contentDir, name)),
    ...ENGINE_ROOMS.map((name) => join(root, name)),
    publicDir,
    cacheDir,
  ];
  const room = closed.find((folder) => isWithin(path, folder));
  if (room) refuse(`lies in ${showPath(room, root)}/, which is not a place for output`);
  if (existsSync(path) && !statSync(path).isDirectory()) refuse("is a file");
  return path;
}
