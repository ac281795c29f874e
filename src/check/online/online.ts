/** Links to other sites and pictures there, looked up where they lead: `npm run check -- --online`. Never in a build. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { LinkTrace } from "#markdown/traces.ts";
import type { Finding } from "../finding.ts";
import type { BodyTraces } from "../model.ts";
import { type Answer, ask } from "./ask.ts";
import type { FieldLink } from "./fields.ts";
import { type Remembered, visit } from "./visit.ts";

/** Between two questions to one host: as fast as somebody who clicks in a hurry. */
const PAUSE_MS = 500;

/** More are left for the next run, which does not ask again what this one learnt. */
export const MOST_ASKED = 500;

interface OnlineOptions {
  /** Where answers are kept between runs. */
  readonly cacheFile: string;
  readonly now: number;
  /** The site's own origin, which is not asked. */
  readonly home: string;
  /** Links beside those of texts. */
  readonly fields?: readonly FieldLink[];
  readonly limit?: number;
  readonly pauseMs?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface OnlineResult {
  readonly findings: readonly Finding[];
  /** Addresses that were looked up, now or a few days ago. */
  readonly known: number;
  /** Of which nothing could be told. */
  readonly unknown: number;
  /** Beyond the limit. */
  readonly left: number;
  /** Whether not one site answered, so that rather the network is missing. */
  readonly isOffline: boolean;
}

/** Where a link stands. */
interface Place {
  readonly file: string;
  readonly line: number | undefined;
  readonly field?: string;
  /** Shown, and not led to. */
  readonly isPicture?: true;
}

/** A link to another site. */
interface Outlink extends Place {
  readonly url: string;
}

/** @param traces What is known of texts, by name of their file. */
export async function checkOnline(
  traces: ReadonlyMap<string, BodyTraces>,
  options: OnlineOptions,
): Promise<OnlineResult> {
  const { cacheFile, now, home, fields = [], onProgress } = options;
  const { limit = MOST_ASKED, pauseMs = PAUSE_MS } = options;
  const links = outlinks([...textLinks(traces), ...fields], home);
  const known = await readCache(cacheFile);
  const urls = links.map(({ url }) => url);
  const manner = { ask, known, now, limit, pauseMs, ...(onProgress && { onProgress }) };
  const { answers, left } = await visit(urls, manner);
  const states = [...answers.values()].map(({ state }) => state);
  const isOffline = states.length > 0 && [...answers.values()].every(isSilence);
  if (!isOffline) await writeCache(cacheFile, known);
  const findings = isOffline ? [] : links.flatMap((link) => findingOf(link, answers.get(link.url)));
  const unknown = states.filter((state) => state === "unknown").length;
  return { findings, known: answers.size, unknown, left, isOffline };
}

function textLinks(traces: ReadonlyMap<string, BodyTraces>): (Place & LinkTrace)[] {
  return [...traces].flatMap(([file, { links, distant }]) => [
    ...links.map((link) => ({ ...link, file })),
    ...distant.map((picture) => ({ ...picture, file, isPicture: true as const })),
  ]);
}

function outlinks(links: readonly (Place & { readonly href: string })[], home: string): Outlink[] {
  return links.flatMap(({ href, ...place }) => {
    const url = URL.parse(href.trim().replace(/^\/\//, "https://"));
    if (!url || !/^https?:$/.test(url.protocol) || url.origin === home) return [];
    url.hash = "";
    return [{ ...place, url: url.href }];
  });
}

/** Nothing came back, not even an error of the site's own. */
function isSilence({ reason }: Answer): boolean {
  return !/^\d+$/.test(reason);
}

function findingOf(
  { url, line, isPicture, ...place }: Outlink,
  answer: Answer | undefined,
): Finding[] {
  if (answer?.state !== "gone") return [];
  const what = /^\d+$/.test(answer.reason) ? `answers ${answer.reason}` : `has ${answer.reason}`;
  const remedy = isPicture
    ? "the picture is gone. Show a copy that lies beside the article, or take it out."
    : `the page is gone. Lead to another one, or to a copy such as https://web.archive.org/web/${url}, or take the link away.`;
  const message = `${url} ${what}: ${remedy}`;
  return [{ rule: "dead-url", ...place, ...(line !== undefined && { line }), message }];
}

async function readCache(path: string): Promise<Map<string, Remembered>> {
  const text = await readFile(path, "utf8").catch(() => "{}");
  try {
    return new Map(Object.entries(JSON.parse(text) as Record<string, Remembered>));
  } catch {
    // Cut short: everything is asked anew.
    return new Map();
  }
}

async function writeCache(path: string, known: ReadonlyMap<string, Remembered>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(Object.fromEntries(known)));
  await rename(`${path}.new`, path);
}
