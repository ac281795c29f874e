/** Frontmatter of other systems: YAML, TOML or JSON. */
import { parse as parseToml, TomlError } from "smol-toml";
import { parseDocument } from "yaml";
import { ImportError } from "./article.ts";

export type RawFields = Readonly<Record<string, unknown>>;

export interface SplitText {
  /** Undefined where the text has no frontmatter. */
  readonly fields: RawFields | undefined;
  readonly body: string;
  /** 1-based line on which the body begins. */
  readonly bodyLine: number;
}

/** A chain of aliases in YAML could fill the memory. */
const MOST_ALIASES = 100;

/**
 * Splits a text.
 * @param text With "\n" line ends.
 * @throws {ImportError} If there is frontmatter which cannot be read.
 */
export function splitFrontmatter(text: string, name: string): SplitText {
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const start = text.slice(lead);
  const fence = /^(---|\+\+\+)[ \t]*\n/.exec(start);
  if (fence) return splitFenced(text, lead, fence, name);
  if (/^\{\s*\n?\s*"/.test(start)) return splitJson(text, lead, name);
  return { fields: undefined, body: text, bodyLine: 1 };
}

function splitFenced(text: string, lead: number, fence: RegExpExecArray, name: string): SplitText {
  const mark = fence[1] ?? "---";
  const from = lead + fence[0].length;
  const line = lineAt(text, from);
  const close = new RegExp(`^${mark === "---" ? "(?:---|\\.\\.\\.)" : "\\+\\+\\+"}[ \\t]*$`, "m");
  const end = close.exec(text.slice(from));
  if (!end) {
    if (beginsWithFields(text.slice(from))) {
      throw new ImportError(
        `${name}:${line - 1}: its frontmatter has no end. Write a line ${mark} below its last field, and import again.`,
      );
    }
    // A line of hyphens alone is a rule, and what follows it is text.
    return { fields: undefined, body: text, bodyLine: 1 };
  }
  const source = text.slice(from, from + end.index);
  const bodyStart = Math.min(from + end.index + end[0].length + 1, text.length);
  const isFields =
    mark === "+++" || source.trim() === "" || /^\s*["']?[\w-]+["']?\s*:/m.test(source);
  if (!isFields) return { fields: undefined, body: text, bodyLine: 1 };
  const fields = mark === "+++" ? readToml(source, name, line) : readYaml(source, name, line);
  return { fields, body: text.slice(bodyStart), bodyLine: lineAt(text, bodyStart) };
}

/** Two fields below each other are no text, and neither is a field that ends the file. */
function beginsWithFields(text: string): boolean {
  if (/^\s*["']?[\w-]+["']?\s*[:=].*\s*$/.test(text)) return true;
  return /^\s*["']?[\w-]+["']?\s*[:=].*\n(?:[ \t]+.*\n)*["']?[\w-]+["']?\s*[:=]/.test(text);
}

/** 1-based. */
function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

/** Frontmatter in JSON is searched for its end so far. */
const LONGEST_JSON = 50_000;

/** JSON frontmatter ends where its braces do. */
function splitJson(text: string, lead: number, name: string): SplitText {
  for (let end = text.indexOf("}", lead); end !== -1 && end < lead + LONGEST_JSON;) {
    try {
      const fields = JSON.parse(text.slice(lead, end + 1)) as RawFields;
      const body = text.slice(end + 1).replace(/^[ \t]*\n/, "");
      return { fields, body, bodyLine: lineAt(text, text.length - body.length) };
    } catch {
      end = text.indexOf("}", end + 1);
    }
  }
  throw unreadable("JSON", name, lineAt(text, lead), "");
}

/**
 * Dates stay text, so that the source can be judged.
 * @param line On which it begins in its file.
 * @throws {ImportError}
 */
export function readYaml(source: string, name: string, line = 1): RawFields {
  const document = parseDocument(source, { version: "1.2", uniqueKeys: false, logLevel: "error" });
  const [error] = document.errors;
  if (error) {
    // A quotation without an end is noticed below the last field.
    const last = lineAt(source.trimEnd(), source.length);
    const place = line - 1 + Math.min(error.linePos?.[0].line ?? 1, last);
    throw unreadable("YAML", name, place, error.message.replace(/ at line \d+, column \d+:?/, ""));
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    // Throws where a value holds itself.
    JSON.stringify(value);
    return isFields(value) ? value : {};
  } catch {
    throw unreadable("YAML", name, line, "It refers to itself too often.");
  }
}

/**
 * @param line On which it begins in its file.
 * @throws {ImportError}
 */
export function readToml(source: string, name: string, line = 1): RawFields {
  try {
    return parseToml(source);
  } catch (error) {
    if (!(error instanceof TomlError)) throw unreadable("TOML", name, line, "");
    throw unreadable("TOML", name, line - 1 + error.line, error.message);
  }
}

function unreadable(format: string, name: string, line: number, why: string): ImportError {
  const words = [`${name}:${line}: its ${format} cannot be read.`, firstLine(why)].filter(Boolean);
  return new ImportError(`${words.join(" ")} Mend it and import again.`);
}

export function isFields(value: unknown): value is RawFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function firstLine(message: string): string {
  const line = message.split("\n")[0]?.trim().replace(/:$/, "") ?? "";
  return line === "" || line.endsWith(".") ? line : `${line}.`;
}
