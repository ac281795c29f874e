/** The page's end of the search: starts the worker on the first question and hears its replies. */
import type { FromWorker, SearchOptions, SearchReply, ToWorker } from "./reply.ts";

/** Sooner, a notice would only flicker. */
const SLOW_AFTER_MS = 600;

interface SearchListener {
  onReply(reply: SearchReply): void;
  /** The last question has waited for a while; a reply or a failure still comes. */
  onSlow(): void;
  /** The worker or the index could not be loaded; another question tries again. */
  onFailure(reason: string): void;
}

export interface SearchClient {
  /** Asks; an earlier question that is not answered yet is forgotten. */
  ask(typed: string, options: SearchOptions): void;
  close(): void;
}

/**
 * @param indexHref Address of the search index.
 */
export function createSearchClient(indexHref: string, listener: SearchListener): SearchClient {
  let worker: Worker | undefined;
  let newest = 0;
  let slow: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    clearTimeout(slow);
    worker?.terminate();
    worker = undefined;
  }

  function fail(reason: string): void {
    close();
    listener.onFailure(reason);
  }

  function hear(message: FromWorker): void {
    if ("failure" in message) return fail(message.failure);
    if (message.id !== newest) return;
    clearTimeout(slow);
    listener.onReply(message.reply);
  }

  function start(): Worker {
    // The address must stand here literally: Vite finds the worker by it and emits it as a file.
    const started = new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });
    started.onmessage = (event: MessageEvent<FromWorker>) => hear(event.data);
    started.onerror = (event) => fail(event.message || "The search worker did not start.");
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
      } catch (error) {
        fail(String(error));
      }
    },
    close,
  };
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
