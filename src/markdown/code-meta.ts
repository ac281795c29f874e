/** What stands behind the opening fence of a code block. */

/** The words behind ```` ```js ````, understood. */
export interface CodeMeta {
  /** Lower case, as written: "js", "typescript"; empty where none is named. */
  readonly language: string;
  /** File name or title for the caption. */
  readonly title: string | undefined;
  /** Highlighted lines as ranges from 1, both ends included. */
  readonly lines: readonly (readonly [from: number, to: number])[];
  /** Words to mark wherever they stand. */
  readonly words: readonly string[];
  /** Number of the first line, where lines are numbered. */
  readonly start: number | undefined;
  readonly isWrapped: boolean;
  /** What stands there and means nothing, as written. */
  readonly unknown: readonly string[];
}

const KEY = /(?<key>[A-Za-z][\w-]*)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'{]+))/;
const LINES = /\{(?<lines>[\d,\s-]+)\}/;
const WORD = /\/(?<word>(?:\\.|[^/\\])+)\//;
const FLAG = /(?<flag>[A-Za-z][\w-]*)(?:\{(?<from>\d+)\}|=)?/;
const OTHER = /"[^"]*"|\S+/;

/** Keys come first, so that the slashes of `file=src/sky.ts` mark no word. */
const PART = new RegExp([KEY, LINES, WORD, FLAG, OTHER].map(({ source }) => source).join("|"), "g");

const TITLE_KEYS: ReadonlySet<string> = new Set(["file", "title", "filename", "name"]);

const START_KEYS: ReadonlySet<string> = new Set(["start", "startLine", "startLineNumber"]);

/** What authors are told when they miswrite one. */
export const CODE_OPTIONS: readonly string[] = [
  "file",
  "title",
  "showLineNumbers",
  "startLine",
  "wrap",
];

/**
 * Reads `{2,4-6}`, `file=x`, `title="x"`, `/word/`, `showLineNumbers`, `startLine=5`, `wrap`.
 * @param language The first word behind the fence; `js{2}` and `js:file.js` are not split there.
 */
export function parseCodeMeta(language: string, rest: string): CodeMeta {
  const glued = language.indexOf("{");
  const name = glued < 0 ? language : language.slice(0, glued);
  const meta = glued < 0 ? rest : `${language.slice(glued)} ${rest}`;

  let title: string | undefined;
  let start: number | undefined;
  let isNumbered = false;
  let isWrapped = false;
  const lines: (readonly [number, number])[] = [];
  const words: string[] = [];
  const unknown: string[] = [];
  for (const { 0: part, groups = {} } of meta.matchAll(PART)) {
    const { key, flag, from } = groups;
    const value = groups["double"] ?? groups["single"] ?? groups["bare"] ?? "";
    const isOn = flag !== undefined || value !== "false";
    if (groups["lines"] !== undefined) lines.push(...parseRanges(groups["lines"]));
    else if (groups["word"] !== undefined) words.push(groups["word"].replace(/\\(.)/g, "$1"));
    else if (key !== undefined && TITLE_KEYS.has(key)) title ??= value;
    else if (key !== undefined && START_KEYS.has(key)) start = toLineNumber(value);
    else if ((key ?? flag) === "showLineNumbers") {
      isNumbered = isOn;
      start = from === undefined ? start : toLineNumber(from);
    } else if ((key ?? flag) === "wrap") isWrapped = isOn;
    else unknown.push(part);
  }
  const first = start ?? (isNumbered ? 1 : undefined);
  return {
    language: name.toLowerCase(),
    title: title || undefined,
    lines,
    words,
    start: first,
    isWrapped,
    unknown,
  };
}

function parseRanges(text: string): (readonly [number, number])[] {
  return text.split(",").flatMap((part) => {
    const [from = NaN, to = from] = part.split("-").map((number) => Number.parseInt(number, 10));
    return Number.isNaN(from) || Number.isNaN(to) ? [] : [[from, to] as const];
  });
}

function toLineNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
