/**
 * The full-text index, written from the articles as they were rendered. It is made of pieces, of which a
 * search fetches few.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Catalogue } from "#catalogue/load.ts";
import { digest } from "#lib/digest.ts";
import { createAddresses } from "#lib/urls.ts";
import type { Environment } from "./environment.ts";
import { findProjectRoot } from "./paths.ts";
import { type Searched, toSearched } from "./searched.ts";
import { indexTexts } from "./text-index.ts";

interface FullTextOptions {
  readonly environment: Pick<Environment, "staging" | "cacheDir" | "now">;
  readonly catalogue: Pick<Catalogue, "posts" | "site">;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Folder of the index in the output, and of the last one in the cache. */
const FOLDER = "pagefind";

/** What the index is made by, beside its articles. */
const ENGINE = [
  "src/build/text-index.ts",
  "src/build/text-pieces.ts",
  "src/build/text-words.ts",
  "src/build/searched.ts",
  "src/elements/search/fold.ts",
  "src/elements/search/text-signs.ts",
  "package-lock.json",
];

/**
 * Writes the index of all listed articles into the staging folder. One that is the same as last
 * time is copied.
 * @returns How many articles were indexed; 0 if none had changed.
 * @throws {Error} If Pagefind cannot read a page or write its files.
 */
export async function writeFullText(options: FullTextOptions): Promise<number> {
  const { staging, cacheDir } = options.environment;
  const articles = collect(options);
  const out = join(staging, FOLDER);
  const kept = join(cacheDir, FOLDER, await fingerprintOf(articles));
  if (articles.length === 0) return 0;
  const isKept = existsSync(kept);
  if (!isKept) {
    rmSync(dirname(kept), { recursive: true, force: true });
    const draft = `${kept}.draft`;
    for (const [path, content] of await indexTexts(articles, options.onProgress)) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), content);
    }
    renameSync(draft, kept);
  }
  cpSync(kept, out, { recursive: true });
  return isKept ? 0 : articles.length;
}

function readEngine(): readonly string[] {
  const root = findProjectRoot(import.meta.url);
  return ENGINE.map((file) => readFileSync(join(root, file), "utf8"));
}

function collect({ environment, catalogue }: FullTextOptions): readonly Searched[] {
  const { staging, cacheDir, now } = environment;
  const { posts, site } = catalogue;
  const addresses = createAddresses({ site: site.url, base: site.base });
  return posts
    .filter((post) => !post.isDraft && !post.isUnlisted && post.published <= now)
    .map((post) => {
      const page = join(staging, "posts", post.slug, "index.html");
      const url = addresses.post(post.slug);
      return toSearched(post, { url, cacheDir, readPage: () => readFile(page, "utf8") });
    });
}

/** One after another: of an MDX article the whole page is read. */
async function fingerprintOf(articles: readonly Searched[]): Promise<string> {
  const fingerprints: string[] = [];
  for (const article of articles) fingerprints.push(await article.fingerprint());
  return digest([readEngine(), fingerprints]);
}
