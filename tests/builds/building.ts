/** Builds content folders as a person would: each in a process of its own. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { readEnvironment } from "../../src/build/environment.ts";
import { findProjectRoot } from "../../src/build/paths.ts";
import { removeWhole } from "../../src/build/sweep.ts";

const root = findProjectRoot();

/** What the test runner sets for itself. */
export const NOT_FOR_A_BUILD = {
  ...{ NODE_ENV: undefined, VITEST: undefined, TEST: undefined },
  ...{ DEV: undefined, PROD: undefined, SSR: undefined, MODE: undefined, BASE_URL: undefined },
};

/** A machine with other work takes its time. */
export const BUILD_TIMEOUT_MS = 120_000;

interface Result {
  readonly code: number | null;
  /** Both streams, in the order of their lines. */
  readonly output: string;
}

/** A content folder of a test, with the place of its site and its cache. */
export interface Place {
  readonly content: string;
  readonly outDir: string;
  /** What is kept between builds of this folder. */
  readonly cacheDir: string;
  /** Writes a file of the content, making its folders. */
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly remove: (path: string) => void;
  /** Builds it. */
  readonly build: (switches?: Readonly<Record<string, string>>) => Promise<Result>;
  /** Deletes content, site and cache. */
  readonly clear: () => void;
}

/** Makes an empty content folder outside the project. */
export function makePlace(): Place {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), "builds-")));
  const content = join(folder, "content");
  const outDir = join(folder, "site");
  mkdirSync(content);
  const { cacheDir } = readEnvironment({ CONTENT_DIR: content, OUT_DIR: outDir });
  return {
    content,
    outDir,
    cacheDir,
    write(path, text) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    },
    remove: (path) => rmSync(join(content, path), { recursive: true }),
    build: (switches = {}) => build({ CONTENT_DIR: content, OUT_DIR: outDir, ...switches }),
    clear() {
      for (const path of [folder, cacheDir]) removeWhole(path);
    },
  };
}

function build(switches: Readonly<Record<string, string>>): Promise<Result> {
  const none = { SITE_URL: "", BASE_PATH: "", NOW: "2026-06-01T00:00:00Z", CI: "1" };
  const scripts = join(root, "scripts");
  const requireNode = pathToFileURL(join(scripts, "require-node.js")).href;
  const child = spawn(process.execPath, ["--import", requireNode, join(scripts, "build.ts")], {
    env: { ...process.env, ...NOT_FOR_A_BUILD, ...none, ...switches },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (data: Buffer) => (output += data.toString());
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output })));
}

/** A digest of every file below a folder, by path; nothing where there is no folder. */
export function fingerprint(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(folder.length + 1),
      createHash("sha256").update(readFileSync(path)).digest("hex"),
    ]),
  );
}
