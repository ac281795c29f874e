/** What draws the cards, so that none of an older drawing is kept. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findProjectRoot } from "#build/paths.ts";
import { digest } from "#lib/digest.ts";

let known: string | undefined;

/** A digest of the code in this folder, of the flock and the colours, and of the installed libraries and fonts. */
export function drawingEngine(): string {
  return (known ??= digest(
    engineFiles(findProjectRoot(import.meta.url)).map((file) => readFileSync(file, "utf8")),
  ));
}

/** The files of which it is a digest, as absolute paths. */
export function engineFiles(root: string): readonly string[] {
  return [
    ...codeIn(join(root, "src/outputs/cards"), ""),
    ...codeIn(join(root, "src/lib"), "colour"),
    ...codeIn(join(root, "src/lib"), "flock"),
    join(root, "package-lock.json"),
  ];
}

function codeIn(folder: string, beginning: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(beginning) && /(?<!\.test|\.d)\.ts$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}
