import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, it } from "vitest";
import { findProjectRoot } from "#build/paths.ts";
import { engineFiles } from "./engine.ts";

const root = findProjectRoot(import.meta.url);

/** A module with everything beside it that it imports, directly or not. */
function withImports(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/ from "(\.\/[^"]+)"/g)) {
    withImports(join(dirname(file), path), seen);
  }
  return seen;
}

it.each(["flock.ts", "flock-svg.ts", "colour.ts"])("knows all that %s draws with", (name) => {
  const files = engineFiles(root);
  for (const file of withImports(join(root, "src/lib", name))) expect(files).toContain(file);
});

it("knows the code beside it and the installed libraries, but no tests", () => {
  const names = engineFiles(root).map((file) => basename(file));
  expect(names).toEqual(expect.arrayContaining(["draw.ts", "sky.ts", "package-lock.json"]));
  expect(names.filter((name) => name.includes(".test."))).toEqual([]);
});
