/** What draws the cards, so that none of an older drawing is kept. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findProjectRoot } from "#build/paths.ts";
import { digest } from "#lib/digest.ts";

let known: string | undefined;

/** A digest of the code in this folder, of the flock and the colours, and of the installed libraries and fonts. */
export function drawingEngine(): string {
  return (known ??= digest(readEngine(findProjectRoot(import.meta.url))));
}

function readEngine(root: string): readonly string[] {
  const cards = join(root, "src/outputs/cards");
  const own = readdirSync(cards).filter((name) => /(?<!\.test|\.d)\.ts$/.test(name));
  const files = [
    ...own.sort().map((name) => join(cards, name)),
    ...["colour.ts", "flock.ts", "flock-path.ts", "flock-svg.ts"].map((name) =>
      join(root, "src/lib", name),
    ),
    join(root, "package-lock.json"),
  ];
  return files.map((file) => readFileSync(file, "utf8"));
}
