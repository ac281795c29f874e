/** What stands behind the opening fence of a code block. */

/** From 1, both ends included. */
type LineRange = readonly [from: number, to: number];

/** The words behind ```` ```js ````, understood. */
export interface CodeMeta {
  /** Lower case, as written: "js", "typescript"; empty where none is named. */
  readonly language: string;
  /** File name or title for the caption. */
  readonly title: string | undefined;
  /** Highlighted lines. */
  readonly lines: readonly LineRange[];
  /** Words to mark wherever they stand. */
  readonly words: readonly string[];
  /** Number of the first line, where lines are numbered. */
  readonly start: number | undefined;
  readonly isWrapped: boolean;
  /** What stands there and means nothing, as written. */
  readonly unknown: readonly string[];
  /** Titles behind the first one, as written. */
  readonly spare: readonly string[];
}

const KEY = /(?<key>[A-Za-z][\w-]*)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'{]+))/;
const LINES = /\{(?<lines>[\d,\s-]+)\}/;

/** Slashes may stand within, as in `/src/sky/`: Markdown takes a backslash before them away. */
const WORD = /\/(?<word>[^\s/](?:.*?\S)??)\/(?=[\s{]|$)/;
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
  const [name, meta] = parted(language, rest);
  let title: string | undefined;
  let start: number | undefined;
  let isNumbered = false;
  let isWrapped = false;
  const lines: LineRange[] = [];
  const words: string[] = [];
  const unknown: string[] = [];
  const spare: string[] = [];
  for (const { 0: part, groups = {} } of meta.matchAll(PART)) {
    const { key, flag, from } = groups;
    const value = groups["double"] ?? groups["single"] ?? groups["bare"] ?? "";
    const isOn = flag !== undefined || value !== "false";
    const ranges = groups["lines"] === undefined ? undefined : parseRanges(groups["lines"]);
    const first = key !== undefined && START_KEYS.has(key) ? toLineNumber(value) : undefined;
    if (ranges !== undefined) lines.push(...ranges);
    else if (groups["word"] !== undefined) words.push(groups["word"].replace(/\\(.)/g, "$1"));
    else if (key !== undefined && TITLE_KEYS.has(key)) {
      if (title === undefined) title = value;
      else spare.push(part);
    } else if (first !== undefined) start = first;
    else if ((key ?? flag) === "showLineNumbers") {
      isNumbered = isOn;
      start = from === undefined ? start : toLineNumber(from);
    } else if ((key ?? flag) === "wrap") isWrapped = isOn;
    else unknown.push(part);
  }
  return {
    language: name.toLowerCase(),
    title: title || undefined,
    lines,
    words,
    start: start ?? (isNumbered ? 1 : undefined),
    isWrapped,
    unknown,
    spare,
  };
}

/** The language, and the options: these may stand at once, glued to it or without one. */
function parted(language: string, rest: string): readonly [name: string, meta: string] {
  const at = /^(?:[a-z]+=|\/)/i.test(language) ? 0 : language.indexOf("{");
  return at < 0 ? [language, rest] : [language.slice(0, at), `${language.slice(at)} ${rest}`];
}

/** @returns Undefined where one of them is no range: `{2-}`, `{9-2}`. */
function parseRanges(text: string): readonly LineRange[] | undefined {
  const ranges = text.split(",").flatMap((part): (LineRange | undefined)[] => {
    if (part.trim() === "") return [];
    const { from = "", to = from } =
      /^\s*(?<from>\d+)\s*(?:-\s*(?<to>\d+)\s*)?$/.exec(part)?.groups ?? {};
    return from === "" || Number(from) > Number(to) ? [undefined] : [[Number(from), Number(to)]];
  });
  return ranges.length === 0 || ranges.includes(undefined)
    ? undefined
    : ranges.filter((range) => range !== undefined);
}

function toLineNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
