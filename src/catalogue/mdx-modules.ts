/**
 * What an MDX article imports, as part of what its page is made from. Astro keeps a page as long as its
 * key and its modules are the same, but of content it looks for the modules below its own root alone.
 */
import { readFile } from "node:fs/promises";
import { digest } from "#lib/digest.ts";
import { moduleFile } from "./mdx-imports.ts";
import { digestBytes } from "./snapshot.ts";

/** What can name further files. */
const CODE = /\.(?:[cm]?[jt]sx?|astro|mdx?|css|vue|svelte)$/i;

/** Whatever is quoted in code and looks like a file of ours: of imports, of addresses, of styles. */
const NAMED = /["'`(]((?:\.{1,2}|@)\/[^"'`()\s]+)["'`)]/g;

/**
 * Adds the files that an article imports, and those that they name in turn, to a digest of its source.
 * @param names Modules as written.
 * @param path Absolute path of the article.
 * @returns The digest itself if none of them is a file of the owner's.
 */
export async function digestWithModules(
  source: string,
  names: readonly string[],
  path: string,
  contentDir: string,
): Promise<string> {
  const files = new Map<string, string>();
  await collect(names, path);
  return files.size === 0 ? source : digest([source, files]);

  async function collect(written: readonly string[], from: string): Promise<void> {
    for (const name of written) {
      const file = moduleFile(name, from, contentDir);
      if (file === undefined || files.has(file)) continue;
      const bytes = await readFile(file);
      files.set(file, digestBytes(bytes));
      if (CODE.test(file)) await collect(namesIn(bytes.toString()), file);
    }
  }
}

function namesIn(code: string): string[] {
  return [...code.matchAll(NAMED)].flatMap(([, name]) => name ?? []);
}
