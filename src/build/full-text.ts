/**
 * The full-text index, written by Pagefind from the articles as they were rendered. It is made of
 * pieces, of which a search fetches few. @see https://pagefind.app/docs/node-api/
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
import { dirname, join } from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";
import type { Catalogue } from "#catalogue/load.ts";
import { toMoment, yearMonth } from "#lib/dates.ts";
import { digest } from "#lib/digest.ts";
import { escapeHtml } from "#lib/escape.ts";
import { toTagSlug } from "#lib/tags.ts";
import { createAddresses } from "#lib/urls.ts";
import type { Environment } from "./environment.ts";
import { findProjectRoot } from "./paths.ts";
import { textWords } from "./text-words.ts";

/** An article as the index takes it. */
interface Searched {
  /** Root-relative address, with the base. */
  readonly url: string;
  /** Its whole page; the index looks at the text of the article alone. */
  readonly html: string;
}

interface FullTextOptions {
  readonly environment: Pick<Environment, "staging" | "cacheDir" | "now">;
  readonly catalogue: Pick<Catalogue, "posts" | "site">;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Folder of the index in the output, and of the last one in the cache. */
const FOLDER = "pagefind";

/** What stands in a text and is not part of it: labels of code, numbers of footnotes, buttons. */
const NOT_SEARCHED = [
  "button",
  ".visually-hidden",
  ".code figcaption",
  "sup a[href^='#fn']",
  "a[href^='#fnref']",
];

/** Lists the indexes of the languages. */
const ENTRY = "pagefind-entry.json";

/** The words of the texts, which the search asks for when it finds none of them. */
const WORDS = "words.txt";

/** Pagefind brings interfaces of its own. */
const UNUSED = /-ui\.|-highlight\./;

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
  const kept = join(cacheDir, FOLDER, digest([readEngine(), articles]));
  if (articles.length === 0) return 0;
  const isKept = existsSync(kept);
  if (!isKept) {
    rmSync(dirname(kept), { recursive: true, force: true });
    const draft = `${kept}.draft`;
    mkdirSync(draft, { recursive: true });
    await write(articles, draft, options.onProgress);
    renameSync(draft, kept);
  }
  cpSync(kept, out, { recursive: true });
  return isKept ? 0 : articles.length;
}

/** Everything else that the index is made by. */
function readEngine(): readonly string[] {
  const root = findProjectRoot(import.meta.url);
  const own = ["full-text.ts", "text-words.ts", "../elements/search/fold.ts"].map((name) =>
    join(import.meta.dirname, name),
  );
  const files = [...own, join(root, "package-lock.json")];
  return files.map((file) => readFileSync(file, "utf8"));
}

function collect({ environment, catalogue }: FullTextOptions): readonly Searched[] {
  const { posts, site } = catalogue;
  const addresses = createAddresses({ site: site.url, base: site.base });
  return posts
    .filter((post) => !post.isDraft && !post.isUnlisted && post.published <= environment.now)
    .map((post) => {
      const page = readFileSync(
        join(environment.staging, "posts", post.slug, "index.html"),
        "utf8",
      );
      const { year } = yearMonth(toMoment(post.published, post.zone, "en"));
      const meta = { title: post.title, tags: post.tags.map(toTagSlug).join(","), year };
      const marks = Object.entries(meta).map(([name, value]) => {
        return `<i data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(`${value}`)}"></i>`;
      });
      return {
        url: addresses.post(post.slug),
        // The page is in the site's language, its text in its own.
        html: page
          .replace(/<html lang="[^"]*"/, `<html lang="${post.lang}"`)
          .replace(/<div class="prose"[^>]*>/, (start) => start + marks.join("")),
      };
    });
}

async function write(
  articles: readonly Searched[],
  folder: string,
  onProgress?: FullTextOptions["onProgress"],
): Promise<void> {
  try {
    const { index, errors } = await createIndex({
      rootSelector: ".prose",
      excludeSelectors: NOT_SEARCHED,
    });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join(" ")}`);
    for (const [at, article] of articles.entries()) {
      await add(index, article);
      onProgress?.(at + 1, articles.length);
    }
    // Written by itself, its files can still be on their way to the disk when it says that they are there.
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(failures.join(" "));
    for (const { path, content } of files) {
      if (UNUSED.test(path)) continue;
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, path === ENTRY ? sortEntry(content) : content);
    }
    writeFileSync(join(folder, WORDS), textWords(files));
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, { url, html }: Searched): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content: html });
  if (errors.length > 0) throw new Error(`Pagefind cannot index ${url}: ${errors.join(" ")}`);
}

/** Pagefind lists the languages in an order of chance; two builds of the same content are the same. */
function sortEntry(content: Uint8Array): string {
  const entry = JSON.parse(Buffer.from(content).toString()) as {
    languages: Record<string, unknown>;
  };
  const languages = Object.entries(entry.languages).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...entry, languages: Object.fromEntries(languages) });
}
