/** A mistake at a line, before it is known in which file. */
export interface Fault {
  /** 1-based line of the file. */
  readonly line: number;
  readonly message: string;
}

/** Where frontmatter lies in a file. */
interface Fences {
  readonly yaml: string;
  /** 1-based line of the opening fence. */
  readonly fenceLine: number;
  /** 1-based line on which the body begins. */
  readonly bodyLine: number;
  /** Offset of the body. */
  readonly bodyStart: number;
}

/** Fields hold lines of text; far more means that the closing fence is missing, or an attack. */
const MAX_CHARACTERS = 20_000;

/**
 * Finds the two lines of `---`.
 * @param text With "\n" line ends.
 * @param kind What the frontmatter is about.
 */
export function findFences(text: string, kind: Kind = "article"): Fences | Fault {
  const start = firstLineWithText(text);
  const fenceLine = start.line;
  if (start.text !== "---") return { line: fenceLine, message: explainMissing(start.text, kind) };
  const yamlStart = lineEnd(text, start.offset) + 1;
  for (let offset = yamlStart, line = fenceLine + 1; offset < text.length; line += 1) {
    const end = lineEnd(text, offset);
    if (text.startsWith("---", offset) && text.slice(offset, end).trimEnd() === "---") {
      const yaml = text.slice(yamlStart, offset);
      if (yaml.length > MAX_CHARACTERS) return { line: fenceLine, message: explainLength(yaml) };
      return { yaml, fenceLine, bodyLine: line + 1, bodyStart: Math.min(end + 1, text.length) };
    }
    offset = end + 1;
  }
  const message =
    "The frontmatter that opens here is never closed. Put a line of three hyphens (---) below its last field.";
  return misshapenFence(text.slice(yamlStart), fenceLine) ?? { line: fenceLine, message };
}

/** The line that was meant to close frontmatter: indented, or of other hyphens. */
function misshapenFence(text: string, fenceLine: number): Fault | undefined {
  const lines = text.split("\n");
  const index = lines.findIndex((line) => line.trim() === "---" || NOT_QUITE.test(line.trim()));
  if (index === -1) return undefined;
  const found = lines[index]?.trim() ?? "";
  const line = fenceLine + index + 1;
  if (found === "---") return { line, message: INDENTED };
  const message = `Frontmatter closes with three plain hyphens, and here stands ${found}. Write --- instead.`;
  return { line, message };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function firstLineWithText(text: string): { text: string; line: number; offset: number } {
  let line = 1;
  for (let offset = 0; offset < text.length; line += 1) {
    const end = lineEnd(text, offset);
    const found = text.slice(offset, end).trimEnd();
    if (found !== "") return { text: found, line, offset };
    offset = end + 1;
  }
  return { text: "", line: 1, offset: 0 };
}

function explainLength(yaml: string): string {
  const [found, most] = [yaml.length, MAX_CHARACTERS].map((count) => count.toLocaleString("en"));
  return `This frontmatter has ${found} characters, and at most ${most} are read. Close it with a line of --- where the text begins.`;
}

/** A fence of too few or too many hyphens; some editors turn them into dashes. */
const NOT_QUITE = /^(?:--|----+|[-–—]*[–—][-–—]*)$/;

const INDENTED = "This line of --- is indented. Begin it at the start of the line.";

/** The least that frontmatter says, by what it is about; "" stands for a title or a name. */
const LEAST = {
  article: (title: string) => [
    "---",
    `title: ${title}`,
    "pubDatetime: 2026-08-14 (its date)",
    "---",
  ],
  page: (title: string) => ["---", `title: ${title}`, "---"],
  author: (name: string) => ["---", `name: ${name}`, "---"],
  tag: (title: string) => ["---", `title: ${title}`, "---"],
} as const;

/** What frontmatter is about. */
export type Kind = keyof typeof LEAST;

const COUNTS: Readonly<Record<number, string>> = { 3: "three", 4: "four" };

function least(kind: Kind, title: string): string {
  const lines = LEAST[kind](title);
  return `${COUNTS[lines.length]} lines: ${lines.join(" / ")}`;
}

/** Whether a text begins as prose does: neither with frontmatter nor with a mistake in it. */
export function isProse(text: string): boolean {
  const first = firstLineWithText(text).text;
  return first !== "---" && explainOpening(first, "article") === undefined;
}

/** @param first The first line with text; "" for an empty file. */
function explainMissing(first: string, kind: Kind): string {
  const fault = explainOpening(first, kind);
  if (fault !== undefined) return fault;
  const heading = /^#\s+(.+?)\s*#*$/.exec(first)?.[1];
  if (heading !== undefined) {
    const lines = least(kind, JSON.stringify(heading));
    return `This file opens with a heading and has no frontmatter. ${orFix(kind, `replace the heading by ${lines}`)}.`;
  }
  const sample = kind === "author" ? '"Ada Lovelace"' : '"Its title"';
  return `This file has no frontmatter. ${orFix(kind, `begin it with ${least(kind, sample)}`)}.`;
}

/** The command that mends it comes first, where there is one. */
function orFix(kind: Kind, advice: string): string {
  if (kind === "article" || kind === "page") return `Run npm run check -- --fix, or ${advice}`;
  return advice.charAt(0).toUpperCase() + advice.slice(1);
}

/** What is wrong with a first line that was meant to open frontmatter. */
function explainOpening(first: string, kind: Kind): string | undefined {
  if (first === "") {
    const noun = kind === "article" ? "an article" : `the ${kind}`;
    return `This file is empty. Write ${noun} into it, or delete it.`;
  }
  if (first === "+++") {
    return "This frontmatter is TOML (+++). Write it as YAML between two lines of ---, such as title: My article.";
  }
  if (first.startsWith("{")) {
    return "This frontmatter looks like JSON. Write it as YAML between two lines of ---, such as title: My article.";
  }
  if (first.trim() === "---") return INDENTED;
  if (NOT_QUITE.test(first)) {
    return `Frontmatter opens with three plain hyphens, and here stands ${first}. Write --- instead.`;
  }
  if (/^(?:title|pubDatetime|author|tags|slug|description|name|label)\s*:/.test(first)) {
    return "The line of --- above these fields is missing. Put three hyphens on a line of their own at the very top.";
  }
  return undefined;
}
