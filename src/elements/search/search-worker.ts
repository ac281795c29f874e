/** Holds the index and answers queries away from the main thread. */
import { unpackIndex } from "./index-format.ts";
import { createSearch, type Search } from "./rank.ts";
import type { FromWorker, ToWorker } from "./reply.ts";

/** A download that takes longer is given up, so that the reader is offered another try. */
const DOWNLOAD_TIMEOUT_MS = 30_000;

/** What of the worker's global scope is used; the project's types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}
const scope = globalThis as unknown as WorkerScope;

type Question = Extract<ToWorker, { id: number }>;

let search: Search | undefined;
let waiting: Question | undefined;

scope.onmessage = ({ data }) => {
  if ("indexHref" in data) {
    void load(data.indexHref);
    return;
  }
  // Only the newest question matters: what was typed meanwhile is never answered.
  const isFirst = waiting === undefined;
  waiting = data;
  if (isFirst) setTimeout(answer);
};

async function load(href: string): Promise<void> {
  try {
    const response = await fetch(href, { signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS) });
    if (!response.ok) throw new Error(`${href} answered ${response.status}.`);
    search = createSearch(unpackIndex(await response.json()));
    answer();
  } catch (error) {
    scope.postMessage({ failure: String(error) });
  }
}

function answer(): void {
  if (!search || !waiting) return;
  const { id, typed, options } = waiting;
  waiting = undefined;
  scope.postMessage({ id, reply: search(typed, options) });
}
