/** Where TypeScript and editors find the types that Astro derives from the collections. */
import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Environment } from "./environment.ts";

/**
 * Points `.cache/types.d.ts`, which tsconfig.json includes, to the types of the project's own content
 * folder. Each content folder has such types, and all at once would contradict each other.
 */
export function shareTypes({ root, contentDir, cacheDir }: Environment): void {
  if (contentDir !== join(root, "content")) return;
  const path = `./${basename(cacheDir)}/.astro/types.d.ts`;
  writeFileSync(join(dirname(cacheDir), "types.d.ts"), `/// <reference path="${path}" />\n`);
}
