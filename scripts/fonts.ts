/**
 * `npm run fonts`: cuts the fonts of the pages out of the installed Fontsource packages, and writes the
 * styles that load them. What it makes is committed; run it again after a change of `scripts/fonts/`
 * or of a package.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runCommand } from "#build/command.ts";
import { cutFaces } from "./fonts/cut.ts";
import { FONT_FOLDER, makeFonts } from "./fonts/make.ts";

await runCommand(async ({ environment: { root } }) => {
  const files = makeFonts(await cutFaces());
  rmSync(join(root, FONT_FOLDER), { recursive: true, force: true });
  for (const { path, data } of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
    console.log(`${String(data.length).padStart(7)}  ${path}`);
  }
});
