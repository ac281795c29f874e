/** The index of the full text, as Pagefind writes it. @see https://pagefind.app/docs/node-api/ */
import { close, createIndex, type IndexFile, type PagefindIndex } from "pagefind";
import { NOT_SEARCHED, SEARCHED, type Searched } from "./searched.ts";
import { listIds, readPieces } from "./text-pieces.ts";
import { textWords } from "./text-words.ts";

/** Lists the indexes of the languages. */
const ENTRY = "pagefind-entry.json";

/** The words of the texts, which the search asks for when it finds none of what was typed. */
const WORDS = "words.txt";

/** Which article is which, for the filters of what only the texts have found. */
const IDS = "ids.txt";

/** Pagefind brings interfaces of its own. */
const UNUSED = /-ui\.|-highlight\./;

/**
 * Where Pagefind's code writes into the console that a piece of the index did not come, and goes on
 * as if no text held the words.
 */
const SWALLOWED = /catch\((\w+)\)\{console\.error\(`Failed to load the index chunk [^`]*`\);?\}/g;
const CODE = /^pagefind(?:-worker)?\.js$/;

/**
 * Indexes articles.
 * @returns The files of the index, by their path inside its folder.
 * @throws {Error} If Pagefind cannot read a page.
 */
export async function indexTexts(
  articles: readonly Searched[],
  onProgress?: (done: number, total: number) => void,
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const { index, errors } = await createIndex({
      rootSelector: SEARCHED,
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
    const pieces = readPieces(files);
    return new Map<string, Uint8Array>([
      ...files.filter(({ path }) => !UNUSED.test(path)).map(toPair),
      [WORDS, Buffer.from(textWords(pieces.map(({ content }) => content)))],
      [IDS, Buffer.from(listIds(pieces))],
    ]);
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, { url, read }: Searched): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content: await read() });
  if (errors.length > 0) throw new Error(`Pagefind cannot index ${url}: ${errors.join(" ")}`);
}

type Pair = [path: string, content: Uint8Array];

function toPair({ path, content }: IndexFile): Pair {
  if (CODE.test(path)) return [path, letFail(content)];
  return [path, path === ENTRY ? sortEntry(content) : content];
}

/** Whoever searches is told that texts could not be fetched, and can try again. */
function letFail(code: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(code).toString().replace(SWALLOWED, "catch($1){throw $1;}"));
}

/** Pagefind lists the languages in an order of chance; two builds of the same content are the same. */
function sortEntry(content: Uint8Array): Uint8Array {
  const entry = JSON.parse(Buffer.from(content).toString()) as {
    languages: Record<string, unknown>;
  };
  const languages = Object.entries(entry.languages).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
}
