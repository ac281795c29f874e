/** What a person sees of a run: one line a stage, moving on a terminal, plain in a log. */
import { createColors } from "picocolors";
import yoctoSpinner from "yocto-spinner";

/** How long a stage took. */
export interface StageTime {
  /** "content", "pages"… */
  readonly name: string;
  readonly seconds: number;
}

export interface Reporter {
  /** Whether the person wants colours; for whatever else is printed. */
  readonly color: boolean;
  /** Begins a stage and ends the one before. @param label In the present: "Reading articles". */
  readonly begin: (name: string, label: string) => void;
  /** How far the stage has come. Cheap: call it for every article. */
  readonly count: (done: number, total: number) => void;
  /** Ends the stage. @param label What was done: "Read 13 articles"; without one it leaves no line. */
  readonly end: (label?: string) => void;
  /** A line in between, about something that takes its time. */
  readonly note: (line: string) => void;
  /** Ends the stage as failed, leaving its label to be seen. */
  readonly fail: () => void;
  readonly times: readonly StageTime[];
}

/** In a log, a stage that takes longer says so this often. */
const LOG_INTERVAL_MS = 5_000;

/** A terminal shows no more changes than that. */
const PAINT_INTERVAL_MS = 80;

interface ReporterOptions {
  readonly stream: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where a stage is seen while it is under way. */
interface Display {
  /** Changes sooner than that are not shown. */
  readonly intervalMs: number;
  readonly begin: (label: string) => void;
  readonly show: (text: string) => void;
  readonly end: () => void;
}

interface Stage {
  readonly name: string;
  readonly label: string;
  readonly start: number;
  lastShown: number;
}

/** Reports to a terminal or a log. */
export function createReporter({ stream, env }: ReporterOptions): Reporter {
  const color = wantsColor(stream, env);
  const colors = createColors(color);
  const times: StageTime[] = [];
  const write = (line: string) => stream.write(`${line}\n`);
  const isLively = Boolean(stream.isTTY) && env.TERM !== "dumb" && !env.CI;
  const display = isLively ? onTerminal(stream) : inLog((text) => write(colors.dim(`  ${text}`)));
  let stage: Stage | undefined;

  const finish = (mark: string, label: string | undefined) => {
    if (!stage) return;
    const seconds = (performance.now() - stage.start) / 1000;
    times.push({ name: stage.name, seconds });
    display.end();
    if (label !== undefined) write(`${mark} ${label} ${colors.dim(showSeconds(seconds))}`);
    stage = undefined;
  };
  return {
    color,
    times,
    begin(name, label) {
      finish(colors.green("✓"), stage?.label);
      const now = performance.now();
      stage = { name, label, start: now, lastShown: now };
      display.begin(label);
    },
    count(done, total) {
      if (!stage) return;
      const now = performance.now();
      if (now - stage.lastShown < display.intervalMs) return;
      stage.lastShown = now;
      display.show(`${stage.label}: ${showNumber(done)} of ${showNumber(total)}`);
    },
    end: (label) => finish(colors.green("✓"), label),
    // The spinner makes room for lines written to its stream.
    note: (line) => write(`  ${line}`),
    fail: () => finish(colors.red("✗"), stage?.label),
  };
}

function onTerminal(stream: NodeJS.WriteStream): Display {
  // A signal is ours to answer: the lock must be given back.
  const spinner = yoctoSpinner({ stream, handleSignals: false });
  return {
    intervalMs: PAINT_INTERVAL_MS,
    begin: (label) => spinner.start(label),
    show: (text) => (spinner.text = text),
    end: () => spinner.stop(),
  };
}

function inLog(show: (text: string) => void): Display {
  return { intervalMs: LOG_INTERVAL_MS, begin() {}, show, end() {} };
}

/** NO_COLOR and FORCE_COLOR as people expect them: https://no-color.org */
function wantsColor(stream: NodeJS.WriteStream, env: ReporterOptions["env"]): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return Boolean(stream.isTTY) && env.TERM !== "dumb";
}

/** "0.4 s", "12.3 s", "1 min 23 s" */
export function showSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** "1,234" */
export function showNumber(value: number): string {
  return value.toLocaleString("en");
}

/** "1 article", "1,234 articles" */
export function countOf(value: number, noun: string): string {
  return `${showNumber(value)} ${noun}${value === 1 ? "" : "s"}`;
}
