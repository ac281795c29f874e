import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** "../../assets/a.png": AstroPaper's articles lie two folders below the one that holds its assets, ours one. */
const SHARED = /^(?:\.\.\/)+(assets\/.*)$/;

/**
 * Where the file lies that an MDX article of AstroPaper's names.
 * @param id As imported, with its query: "../../assets/a.mp4?url".
 * @param importer Absolute path of the article.
 * @returns Undefined where the file lies as the path says, or nowhere.
 */
export function sharedAsset(id: string, importer: string, contentDir: string): string | undefined {
  const shared = SHARED.exec(id)?.[1];
  if (shared === undefined || existsSync(resolve(dirname(importer), pathOf(id)))) return undefined;
  const path = join(contentDir, shared);
  return existsSync(pathOf(path)) ? path : undefined;
}

function pathOf(id: string): string {
  return id.replace(/\?.*$/, "");
}
