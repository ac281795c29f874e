/** Frontmatter of other systems: YAML, TOML or JSON. */
import { parse as parseToml } from "smol-toml";
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
  if (/^\{\s*\n?\s*"/.test(start)) return splitJson(text, lead);
  return { fields: undefined, body: text, bodyLine: 1 };
}

function splitFenced(text: string, lead: number, fence: RegExpExecArray, name: string): SplitText {
  const mark = fence[1] ?? "---";
  const from = lead + fence[0].length;
  const close = new RegExp(`^${mark === "---" ? "(?:---|\\.\\.\\.)" : "\\+\\+\\+"}[ \\t]*$`, "m");
  const end = close.exec(text.slice(from));
  // A line of hyphens alone is a rule, and what follows it is text.
  if (!end) return { fields: undefined, body: text, bodyLine: 1 };
  const source = text.slice(from, from + end.index);
  const bodyStart = Math.min(from + end.index + end[0].length + 1, text.length);
  const bodyLine = text.slice(0, bodyStart).split("\n").length;
  const isFields =
    mark === "+++" || source.trim() === "" || /^\s*["']?[\w-]+["']?\s*:/m.test(source);
  if (!isFields) return { fields: undefined, body: text, bodyLine: 1 };
  const fields = mark === "+++" ? readToml(source, name) : readYaml(source, name);
  return { fields, body: text.slice(bodyStart), bodyLine };
}

/** JSON frontmatter ends where its braces do. */
function splitJson(text: string, lead: number): SplitText {
  for (let end = text.indexOf("}", lead); end !== -1 && end < lead + 50_000;) {
    try {
      const fields = JSON.parse(text.slice(lead, end + 1)) as RawFields;
      const body = text.slice(end + 1).replace(/^[ \t]*\n/, "");
      const bodyLine = text.slice(0, text.length - body.length).split("\n").length;
      return { fields, body, bodyLine };
    } catch {
      end = text.indexOf("}", end + 1);
    }
  }
  return { fields: undefined, body: text, bodyLine: 1 };
}

/**
 * Dates stay text, so that the source can be judged.
 * @throws {ImportError}
 */
export function readYaml(source: string, name: string): RawFields {
  const document = parseDocument(source, { version: "1.2", uniqueKeys: false, logLevel: "error" });
  const [error] = document.errors;
  if (error) throw new ImportError(`${name}: its YAML cannot be read. ${firstLine(error.message)}`);
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return isFields(value) ? value : {};
  } catch {
    throw new ImportError(`${name}: its YAML refers to itself too often.`);
  }
}

/** @throws {ImportError} */
export function readToml(source: string, name: string): RawFields {
  try {
    return parseToml(source);
  } catch (error) {
    const message = error instanceof Error ? firstLine(error.message) : "";
    throw new ImportError(`${name}: its TOML cannot be read. ${message}`);
  }
}

export function isFields(value: unknown): value is RawFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function firstLine(message: string): string {
  const line = message.split("\n")[0]?.trim().replace(/:$/, "") ?? "";
  return line.endsWith(".") ? line : `${line}.`;
}
