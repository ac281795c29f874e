import {
  LineCounter,
  isAlias,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from "yaml";
import type { Problem } from "#lib/problems.ts";
import type { Source } from "./source.ts";

/** A step into frontmatter: a field's name, or an index of a list. */
export type Path = readonly PropertyKey[];

/** Frontmatter with the place of every field. */
export interface Frontmatter {
  readonly source: Source;
  /** Fields as plain values. Numbers stand as they were typed ("1.10"), except where `numeric` asks. */
  readonly fields: Record<string, unknown>;
  /** Text of the file below the frontmatter. */
  readonly body: string;
  /** 1-based line of the file on which the body begins. */
  readonly bodyLine: number;
  /** 1-based line of a field's key or list item; of the nearest parent that is there; of the opening fence. */
  lineOf(path: Path): number;
}

/** Outcome of splitting a file. */
export type SplitResult =
  | { readonly frontmatter: Frontmatter }
  | { readonly problems: readonly Problem[] };

/** Fields whose numbers are numbers; everywhere else `2024` is the text "2024". */
const NUMERIC = new Set(["part", "depth"]);

/**
 * Splits a file into frontmatter and body and reads the YAML.
 * Dates stay text, as the core schema of YAML 1.2 has it, so that the source can be judged.
 */
export function splitFrontmatter(source: Source): SplitResult {
  const found = findFences(source);
  if ("problems" in found) return found;
  const counter = new LineCounter();
  const document = parseDocument(found.yaml, {
    lineCounter: counter,
    prettyErrors: false,
    version: "1.2",
  });
  const offset = found.fenceLine;
  const lineAt = (position: number) => counter.linePos(position).line + offset;
  const problem = (line: number, message: string): Problem => ({
    file: source.file,
    line,
    severity: "error",
    message,
  });
  if (document.errors.length > 0) {
    return {
      problems: tellingErrors(document.errors).map((error) =>
        problem(lineAt(error.pos[0]), explainYaml(error, found.yaml, counter)),
      ),
    };
  }
  const alias = findAlias(document);
  if (alias) return { problems: [problem(lineAt(alias.at), alias.message)] };
  if (document.contents !== null && !isMap(document.contents)) {
    return {
      problems: [
        problem(offset + 1, "The frontmatter is not a list of fields. Write one field a line, such as title: My article."),
      ],
    };
  }
  keepTextOfNumbers(document);
  return {
    frontmatter: {
      source,
      fields: (document.toJS() ?? {}) as Record<string, unknown>,
      body: found.body,
      bodyLine: found.bodyLine,
      lineOf: (path) => lineOfPath(document, path, lineAt) ?? offset,
    },
  };
}

interface Fences {
  readonly yaml: string;
  readonly body: string;
  readonly fenceLine: number;
  readonly bodyLine: number;
}

function findFences(source: Source): Fences | { problems: Problem[] } {
  const lines = source.text.split("\n");
  const start = lines.findIndex((line) => line.trim() !== "");
  const first = lines[start]?.trimEnd() ?? "";
  const fail = (line: number, message: string) => ({
    problems: [{ file: source.file, line, severity: "error" as const, message }],
  });
  if (first !== "---") return fail(Math.max(start, 0) + 1, explainMissing(first, start === -1));
  const end = lines.findIndex((line, index) => index > start && line.trimEnd() === "---");
  if (end === -1) {
    return fail(
      start + 1,
      "The frontmatter that opens here is never closed. Put a line of three hyphens (---) below its last field.",
    );
  }
  return {
    yaml: lines.slice(start + 1, end).join("\n") + "\n",
    body: lines.slice(end + 1).join("\n"),
    fenceLine: start + 1,
    bodyLine: end + 2,
  };
}

function explainMissing(first: string, isEmpty: boolean): string {
  if (isEmpty) return "This file is empty. Write an article into it, or delete it.";
  if (first === "+++") {
    return "This frontmatter is TOML (+++). Write it as YAML between two lines of ---, such as title: My article.";
  }
  if (first.startsWith("{")) {
    return "This frontmatter looks like JSON. Write it as YAML between two lines of ---, such as title: My article.";
  }
  const heading = /^#\s+(.+?)\s*#*$/.exec(first)?.[1];
  if (heading !== undefined) {
    return (
      "This file opens with a heading and has no frontmatter. Replace the heading by four lines: " +
      `--- / title: ${JSON.stringify(heading)} / pubDatetime: 2026-08-14 (its date) / ---.`
    );
  }
  return (
    "This file has no frontmatter. Begin it with four lines: " +
    '--- / title: "Its title" / pubDatetime: 2026-08-14 (its date) / ---.'
  );
}

/** One slip makes the parser stumble several times; only the first error tells something. */
function tellingErrors(errors: readonly YAMLError[]): YAMLError[] {
  const [first] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const others = errors.filter((error) => error.code === "DUPLICATE_KEY" && error !== first);
  return first ? [first, ...others] : [];
}

/** Says in words what a YAML error of a common kind means; others keep the parser's own sentence. */
function explainYaml(error: YAMLError, yaml: string, counter: LineCounter): string {
  const { line } = counter.linePos(error.pos[0]);
  const text = yaml.split("\n")[line - 1] ?? "";
  const [, key, value] = /^\s*(?:- )?([\w-]+):\s+(.*)$/.exec(text) ?? [];
  if (error.code === "TAB_AS_INDENT" || /^\s*\t/.test(text)) {
    return "This line is indented with a tab, which YAML does not allow. Use two spaces instead.";
  }
  if (error.code === "DUPLICATE_KEY") {
    return `\`${key ?? text.trim()}\` appears twice in this frontmatter. Keep one of them.`;
  }
  if (key && value && /^[^"'[{].*:\s/.test(value)) {
    return `A value with a colon in it needs quotation marks. Write ${key}: ${JSON.stringify(value)}.`;
  }
  if (key && value && /^[@`%|>*&!]/.test(value)) {
    return `A value cannot begin with ${value[0]} unless it is quoted. Write ${key}: ${JSON.stringify(value)}.`;
  }
  if (/quote/.test(error.message) || (value && /^(["'])(?!.*\1\s*$)/.test(value))) {
    return "A quotation mark opens here and is never closed, or one inside the text closes it early. Put the value between the other kind of quotes.";
  }
  if (/flow (sequence|map)/i.test(error.message) || (value && /^[[{]/.test(value))) {
    return "A bracket opens here and is never closed. Write the list as [one, two].";
  }
  return `This is not YAML that can be read (${error.message.replace(/\.?$/, "")}). Write one field a line, such as title: My article.`;
}

function findAlias(document: Document): { at: number; message: string } | undefined {
  let found: { at: number; message: string } | undefined;
  visit(document, {
    Pair(_key, pair) {
      if (!isAlias(pair.value) || found) return;
      const at = pair.value.range?.[0] ?? 0;
      const text = `*${pair.value.source}`;
      const key = isScalar(pair.key) ? String(pair.key.value) : "title";
      found = {
        at,
        message: `A value cannot begin with * unless it is quoted. Write ${key}: ${JSON.stringify(text)}.`,
      };
    },
  });
  return found;
}

function keepTextOfNumbers(document: Document): void {
  visit(document, {
    Scalar(key, scalar, path) {
      if (key === "key" || typeof scalar.value !== "number") return;
      const pair = path.findLast(isPair);
      const field = pair && isScalar(pair.key) ? String(pair.key.value) : "";
      if (!NUMERIC.has(field)) scalar.value = scalar.source ?? String(scalar.value);
    },
  });
}

function lineOfPath(
  document: Document,
  path: Path,
  lineAt: (position: number) => number,
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const parents = path.slice(0, length - 1);
    const last = path[length - 1];
    const parent = parents.length === 0 ? document.contents : document.getIn(parents, true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      const key = pair?.key;
      if (isScalar(key) && key.range) return lineAt(key.range[0]);
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isScalar(node) && node.range) return lineAt(node.range[0]);
  }
  return undefined;
}
