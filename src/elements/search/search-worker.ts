/** Holds the index and answers queries away from the main thread. */
import {
  HEADINGS_FILE,
  type PackedHeadings,
  type PackedIndex,
  readHeadings,
  unpackIndex,
} from "./index-format.ts";
import { createSearch, type Search } from "./rank.ts";
import type {
  FromWorker,
  Narrowing,
  Question,
  SearchPart,
  SearchReply,
  TextFinding,
  ToWorker,
} from "./reply.ts";

/** A download that takes longer is given up, so that the reader is offered another try. */
const DOWNLOAD_TIMEOUT_MS = 30_000;

/** Headings of so many articles are read before questions are looked at again; some milliseconds. */
const ARTICLES_AT_ONCE = 500;

interface Answered {
  readonly question: Question;
  readonly reply: SearchReply;
  readonly text: string;
}

/** What of the worker's global scope is used; the project's types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}
const scope = globalThis as unknown as WorkerScope;

let search: Search | undefined;
let waiting: Question | undefined;
/** The question that was answered last, its answer, and that as text. */
let answered: Answered | undefined;
/** Loads what the index leaves to another file; nothing once that is under way. */
let loadRest: (() => void) | undefined;
let textWords: Promise<void> | undefined;
/** Rows by the ids of the full text. */
let rowsOfTexts: Promise<ReadonlyMap<string, number>> | undefined;
/** Addresses of the articles, by row. */
let hrefs: readonly string[] = [];

scope.onmessage = ({ data }) => {
  if ("indexHref" in data) {
    void attempt("index", () => loadIndex(data.indexHref));
    return;
  }
  if ("textIds" in data) {
    void countAnew(data);
    return;
  }
  if ("toNarrow" in data) {
    void narrow(data);
    return;
  }
  // Only the newest question matters: what was typed meanwhile is never answered.
  const isFirst = waiting === undefined;
  waiting = data;
  if (isFirst) setTimeout(answer);
};

async function attempt(part: SearchPart, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    scope.postMessage({ failed: part, reason: String(error) });
  }
}

async function download(href: string, cache: RequestCache = "default"): Promise<Response> {
  const response = await fetch(href, { cache, signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${href} answered ${response.status}.`);
  return response;
}

async function loadIndex(href: string): Promise<void> {
  const index = unpackIndex((await (await download(href)).json()) as PackedIndex);
  const { headingsStamp: stamp } = index;
  search = createSearch(index);
  hrefs = index.posts.map((post) => post.href);
  if (stamp !== undefined)
    loadRest = () => void attempt("headings", () => loadHeadings(href, stamp));
  answer();
}

/** Adds the headings piece by piece, so that questions are answered meanwhile. */
async function loadHeadings(indexHref: string, stamp: string): Promise<void> {
  const href = new URL(HEADINGS_FILE, indexHref).href;
  const rows = await readRows(href, stamp).catch(() => undefined);
  // One from the browser's cache may be older than the index.
  const headings = rows ?? (await readRows(href, stamp, "reload"));
  for (const [row, packed] of headings.entries()) {
    if (row % ARTICLES_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
    search?.addHeadings(row, readHeadings(packed));
  }
  answerAgain();
}

async function readRows(
  href: string,
  stamp: string,
  cache?: RequestCache,
): Promise<readonly string[]> {
  const [own, rows] = (await (await download(href, cache)).json()) as PackedHeadings;
  if (own !== stamp) throw new Error(`${href} belongs to another index.`);
  return rows;
}

async function loadTextWords(href: string): Promise<void> {
  const list = (await (await download(href)).text()).split("\n");
  search?.addTextWords(list.filter(Boolean));
}

function answer(): void {
  if (!search || !waiting) return;
  const question = waiting;
  const { wordsHref } = question.options;
  if (wordsHref !== undefined && !textWords) {
    textWords = attempt("words", () =>
      loadTextWords(wordsHref).catch((error: unknown) => {
        textWords = undefined;
        throw error;
      }),
    );
  }
  waiting = undefined;
  if (wordsHref === undefined) post(question, search);
  else void textWords?.then(() => search && !waiting && post(question, search));
}

function post(question: Question, { ask }: Search): void {
  if (answered && answered.question.id > question.id) return;
  const reply = ask(question.typed, question.options);
  answered = { question, reply, text: JSON.stringify(reply) };
  scope.postMessage({ id: question.id, reply });
  loadRest?.();
  loadRest = undefined;
}

/** Counts the filters with the articles that only the texts have found. */
async function countAnew({ id, textIds, idsHref }: TextFinding): Promise<void> {
  const rows = await openRows(idsHref);
  if (!search || answered?.question.id !== id || waiting) return;
  const { question, reply } = answered;
  const textRows = textIds.flatMap((textId) => rows?.get(textId) ?? []);
  const shown = reply.facets.map(({ label }) => label);
  const { facets } = search.ask(question.typed, { ...question.options, textRows, shown });
  scope.postMessage({ id, facets });
}

/** Says which articles that the texts have found pass the filters. */
async function narrow({ id, toNarrow: { textIds, idsHref } }: Narrowing): Promise<void> {
  const rows = await openRows(idsHref);
  if (!search || answered?.question.id !== id) return;
  const { typed, options } = answered.question;
  const allows = search.filterOf(typed, options);
  const passing = rows?.size
    ? textIds.filter((textId) => allows(rows.get(textId) ?? -1))
    : undefined;
  scope.postMessage({ id, passing });
}

function openRows(href: string): Promise<ReadonlyMap<string, number> | undefined> {
  rowsOfTexts ??= loadRowsOfTexts(href);
  return rowsOfTexts.catch(() => (rowsOfTexts = undefined));
}

/** The list has the ids in the order of addresses; one that is of other articles is not used. */
async function loadRowsOfTexts(href: string): Promise<ReadonlyMap<string, number>> {
  const ids = (await (await download(href)).text()).split("\n");
  const rows = [...hrefs.keys()].toSorted((a, b) => ((hrefs[a] ?? "") < (hrefs[b] ?? "") ? -1 : 1));
  if (ids.length !== rows.length) return new Map();
  return new Map(ids.map((textId, at) => [textId, rows[at] ?? 0]));
}

/** More is known now: the last answer may be another one. */
function answerAgain(): void {
  if (!search || !answered || waiting) return;
  const { question, text } = answered;
  const reply = search.ask(question.typed, question.options);
  if (JSON.stringify(reply) !== text) post(question, search);
}
