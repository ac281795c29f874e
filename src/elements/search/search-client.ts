/** The page's end of the search: starts the worker on the first question and hears its replies. */
import type {
  Facet,
  Finding,
  FromWorker,
  SearchOptions,
  SearchPart,
  SearchReply,
  ToWorker,
} from "./reply.ts";

/** Sooner, a notice would only flicker. */
const SLOW_AFTER_MS = 600;

interface SearchListener {
  /** The last question is answered, perhaps once more, since more is known now. */
  onReply(reply: SearchReply): void;
  /** The filters of the last answer, with what the texts have found. */
  onFacets(facets: readonly Facet[]): void;
  /** The last question has waited for a while; a reply or a failure still comes. */
  onSlow(): void;
  /**
   * Something could not be loaded. Without the index (or the worker itself) there is no answer, and
   * another question tries again; without another part answers go on until the client is closed.
   */
  onFailure(part: SearchPart): void;
}

export interface SearchClient {
  /** Asks; an earlier question that is not answered yet is forgotten. */
  ask(typed: string, options: SearchOptions): void;
  /** Tells what the texts have found for the last question. */
  tell(finding: Finding): void;
  /**
   * Asks which of these articles the filters of the last question let pass.
   * @returns Their ids, or nothing when that cannot be known. Another question leaves it unanswered.
   */
  narrow(finding: Finding): Promise<readonly string[] | undefined>;
  /** Ends the worker; the next question starts another. */
  close(): void;
}

/**
 * @param indexHref Address of the search index.
 */
export function createSearchClient(indexHref: string, listener: SearchListener): SearchClient {
  let worker: Worker | undefined;
  let newest = 0;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let hearPassing: ((ids: readonly string[] | undefined) => void) | undefined;

  function close(): void {
    clearTimeout(slow);
    worker?.terminate();
    worker = undefined;
  }

  function fail(part: SearchPart = "index"): void {
    if (part === "index") close();
    listener.onFailure(part);
  }

  function hear(message: FromWorker): void {
    if ("failed" in message) return fail(message.failed);
    if (message.id !== newest) return;
    if ("facets" in message) return listener.onFacets(message.facets);
    if ("passing" in message) return hearPassing?.(message.passing);
    clearTimeout(slow);
    listener.onReply(message.reply);
  }

  function start(): Worker {
    // The address must stand here literally: Vite finds the worker by it and emits it as a file.
    const started = new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });
    started.onmessage = (event: MessageEvent<FromWorker>) => hear(event.data);
    started.onerror = () => fail();
    send(started, { indexHref: new URL(indexHref, document.baseURI).href });
    return started;
  }

  return {
    ask(typed, options) {
      newest += 1;
      clearTimeout(slow);
      slow = setTimeout(() => listener.onSlow(), SLOW_AFTER_MS);
      try {
        worker ??= start();
        send(worker, { id: newest, typed, options });
      } catch {
        fail();
      }
    },
    tell(finding) {
      if (worker) send(worker, { id: newest, ...finding });
    },
    narrow(toNarrow) {
      return new Promise((resolve) => {
        hearPassing = resolve;
        if (worker) send(worker, { id: newest, toNarrow });
        else resolve(undefined);
      });
    },
    close,
  };
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
