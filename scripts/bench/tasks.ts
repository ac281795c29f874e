/** How long the main thread of a page was busy without a pause. */
import type { Browser, Page } from "@playwright/test";

/** The longest of the tasks, each way; milliseconds. */
export interface LongestTask {
  /** On the clock: on a busy machine other programs run meanwhile. */
  readonly clock: number;
  /** Of the processor. */
  readonly processor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: on the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const MAIN_THREAD = "CrRendererMain";
const TASK = /RunTask$/;

/** Traces a page while something is done in it. */
export async function traceTasks<Result>(
  browser: Browser,
  page: Page,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly longest: LongestTask }> {
  await browser.startTracing(page, { categories: ["toplevel"] });
  const result = await work();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  return { result, longest: findLongest(traceEvents) };
}

function findLongest(events: readonly TraceEvent[]): LongestTask {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === MAIN_THREAD)
      .map(threadOf),
  );
  const tasks = events.filter((event) => TASK.test(event.name) && threads.has(threadOf(event)));
  const longest = (times: readonly (number | undefined)[]) =>
    times.reduce<number>((most, time = 0) => Math.max(most, time / 1_000), 0);
  return {
    clock: longest(tasks.map(({ dur }) => dur)),
    processor: longest(tasks.map(({ tdur }) => tdur)),
  };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`;
}
