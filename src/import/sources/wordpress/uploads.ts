/** Pictures of an export: the files themselves lie in `wp-content/uploads`. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "#build/paths.ts";
import { decode } from "../../markdown.ts";

const UPLOADS = /\/(?:wp-content\/uploads|files)\/(.+)$/;

/** A file of the library in a copy of its folder; a smaller version stands for the whole picture. */
export function findUpload(
  reference: string,
  uploads: string | undefined,
): { path: string } | undefined {
  const below = UPLOADS.exec(decode(reference.replace(/[?#].*$/s, "")))?.[1];
  if (uploads === undefined || below === undefined) return undefined;
  const original = below.replace(/-\d+x\d+(?=\.\w+$)/, "").replace(/-scaled(?=\.\w+$)/, "");
  for (const name of new Set([original, below, `wp-content/uploads/${below}`])) {
    const path = join(uploads, name);
    if (existsSync(path) && statSync(path).isFile() && isWithin(realpathSync.native(path), uploads))
      return { path };
  }
  return undefined;
}
