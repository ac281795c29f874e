/** The full text: passages inside articles, found by Pagefind, which is fetched when first asked. */
import { countAnswered, isAnswered, respelt } from "./answered.ts";
import { type Article, toPassages, wordsFound } from "./passages.ts";
import type { FoundPassage, FullTextFilter, FullTextQuery } from "./reply.ts";
import { EXCERPT_WORDS, planSearch, type Plan } from "./text-plan.ts";

/** Articles that are looked at, for each that is wanted, until enough pass the filters. */
const ASKED_FOR_ONE = 8;

/** Articles that are fetched at once. */
const AT_ONCE = 6;

/** What is used of Pagefind in the browser. @see https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { readonly baseUrl?: string; readonly excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  mergeIndex(folder: string, options: { readonly language: string }): Promise<void>;
  search(text: string): Promise<{ readonly results: readonly Result[] }>;
}

interface Result {
  readonly id: string;
  /** Fetches what is known of the article. */
  data(): Promise<Article>;
}

export interface FoundPassages {
  /** Best first. */
  readonly passages: readonly FoundPassage[];
  /** Whether further articles hold the words. */
  readonly hasMore: boolean;
  /** By which Pagefind knows all articles that hold the words, whatever the filters say. */
  readonly ids?: readonly string[];
  /** Whether the words were found with their slips mended. */
  readonly isMended?: boolean;
}

interface Within extends Pick<FullTextQuery, "filter" | "languages"> {
  /** Most articles whose passages are wanted. */
  readonly limit: number;
  /** Which of these articles pass the filter, by their ids; nothing when that cannot be known. */
  readonly narrow: (ids: readonly string[]) => Promise<readonly string[] | undefined>;
}

export interface FullText {
  /** @throws If Pagefind or its index cannot be fetched. */
  search(text: string, within: Within): Promise<FoundPassages>;
}

/** @param folder Address of the index. */
export function createFullText(folder: string): FullText {
  let loading: Promise<Pagefind> | undefined;
  let attempts = 0;

  async function look(text: string, within: Within): Promise<FoundPassages> {
    const { filter, languages, limit } = within;
    loading ??= load(folder, languages, (attempts += 1));
    const plan = planSearch(text);
    let ids: readonly string[] | undefined;
    const found = await loading
      .then((pagefind) => find(pagefind, plan))
      .then(async (results) => {
        if (plan.isWhole) ids = results.map(({ id }) => id);
        const passing = await narrowed(results, within);
        return choose(passing, (each) => plan.suits(each) && passes(each.meta, filter), limit + 1);
      })
      .catch((error: unknown) => {
        // It would never ask again for a piece that could not be fetched.
        loading = undefined;
        throw error;
      });
    if (plan.isDoubtful && !isAnswered(text, found.flatMap(wordsFound))) {
      return { passages: [], hasMore: false };
    }
    const all = found.slice(0, limit).flatMap((article) => toPassages(article, text));
    const passages = plan.isDoubtful ? all.filter((each) => countAnswered(text, each) > 0) : all;
    return { passages, hasMore: found.length > limit, ...(ids && { ids }) };
  }

  return {
    async search(text, within) {
      const found = await look(text, within);
      const other = respelt(text);
      return found.passages.length > 0 || other === text ? found : look(other, within);
    },
  };
}

async function find(
  pagefind: Pagefind,
  { text, others, excerptLength }: Plan,
): Promise<readonly Result[]> {
  await pagefind.options({ excerptLength });
  let { results } = await pagefind.search(text);
  for (const other of others) {
    const found = new Set((await pagefind.search(other)).results.map(({ id }) => id));
    results = results.filter(({ id }) => found.has(id));
  }
  return results;
}

async function load(
  folder: string,
  languages: readonly string[],
  attempt: number,
): Promise<Pagefind> {
  const address = new URL(folder, document.baseURI).href;
  // A module that could not be fetched once is never asked for again by the same address.
  const code = `${address}pagefind.js${attempt > 1 ? `?${attempt}` : ""}`;
  const pagefind = (await import(/* @vite-ignore */ code)) as Pagefind;
  await pagefind.options({ baseUrl: "/", excerptLength: EXCERPT_WORDS });
  await pagefind.init();
  // Each language has an index of its own; the page's own is there.
  const own = languageOf(document.documentElement.lang);
  for (const language of new Set(languages.map(languageOf))) {
    if (language !== own) await pagefind.mergeIndex(address, { language });
  }
  return pagefind;
}

function languageOf(tag: string): string {
  return tag.toLowerCase();
}

/**
 * The first articles that pass a filter. Pagefind has filters of its own, but writes their files
 * differently each time, so that two builds of the same content would not be the same.
 */
async function choose(
  results: readonly Result[],
  suits: (article: Article) => boolean,
  wanted: number,
): Promise<Article[]> {
  const chosen: Article[] = [];
  const asked = results.slice(0, wanted * ASKED_FOR_ONE);
  for (let at = 0; at < asked.length && chosen.length < wanted; at += AT_ONCE) {
    const some = await Promise.all(asked.slice(at, at + AT_ONCE).map((result) => result.data()));
    chosen.push(...some.filter(suits));
  }
  return chosen.slice(0, wanted);
}

/**
 * What passes a filter among more articles than are looked at. Where that cannot be known they are
 * left as they are.
 */
export async function narrowed<Found extends Pick<Result, "id">>(
  results: readonly Found[],
  { filter, limit, narrow }: Pick<Within, "filter" | "limit" | "narrow">,
): Promise<readonly Found[]> {
  const isFiltered = [filter.tags, filter.withoutTags, filter.years].some(
    ({ length }) => length > 0,
  );
  if (!isFiltered || results.length <= limit * ASKED_FOR_ONE) return results;
  const passing = await narrow(results.map(({ id }) => id));
  if (!passing) return results;
  const ids = new Set(passing);
  return results.filter(({ id }) => ids.has(id));
}

/** Whether an article is what a filter asks for. */
export function passes({ tags = "", year }: Article["meta"], filter: FullTextFilter): boolean {
  const own = new Set(tags.split(","));
  return (
    filter.tags.every((slugs) => slugs.some((slug) => own.has(slug))) &&
    !filter.withoutTags.some((slug) => own.has(slug)) &&
    (filter.years.length === 0 || filter.years.includes(Number(year)))
  );
}
