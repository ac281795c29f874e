/** Looks up many addresses, politely: few at a time, one of each host, with a pause, and not again for days. */
import { setTimeout as pause } from "node:timers/promises";
import type { Answer } from "./ask.ts";

/** What was answered, and when, in milliseconds since 1970. */
export interface Remembered extends Answer {
  readonly at: number;
}

const DAY_MS = 86_400_000;

/** A page that is there seldom goes in a week; one that is gone may come back tomorrow. */
const KEPT_MS: Readonly<Record<Answer["state"], number>> = {
  there: 7 * DAY_MS,
  gone: DAY_MS,
  unknown: 0,
};

/** Hosts asked at once. */
const HOSTS_AT_ONCE = 8;

interface VisitOptions {
  readonly ask: (url: string) => Promise<Answer>;
  /** What earlier runs learnt, by address; what this one learns is added. */
  readonly known: Map<string, Remembered>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Most addresses that are asked. */
  readonly limit: number;
  /** Between two questions to one host. */
  readonly pauseMs: number;
  readonly onProgress?: (done: number, total: number) => void;
}

interface Visited {
  readonly answers: ReadonlyMap<string, Answer>;
  /** Addresses beyond the limit. */
  readonly left: number;
}

/** @param urls Without fragments. */
export async function visit(urls: Iterable<string>, options: VisitOptions): Promise<Visited> {
  const { known, now, limit } = options;
  const all = [...new Set(urls)];
  const isFresh = (url: string) => {
    const before = known.get(url);
    return before !== undefined && now - before.at < KEPT_MS[before.state];
  };
  const stale = all.filter((url) => !isFresh(url));
  const asked = stale.slice(0, limit);
  await askAll(asked, options);
  const answers = new Map(
    all.flatMap((url) => {
      const answer = known.get(url);
      return answer && (isFresh(url) || asked.includes(url)) ? [[url, answer] as const] : [];
    }),
  );
  return { answers, left: stale.length - asked.length };
}

async function askAll(urls: readonly string[], options: VisitOptions): Promise<void> {
  const { ask, known, now, pauseMs, onProgress } = options;
  const hosts = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  let done = 0;
  const work = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const [index, url] of host.entries()) {
        if (index > 0) await pause(pauseMs);
        known.set(url, { ...(await ask(url)), at: now });
        onProgress?.((done += 1), urls.length);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
}
