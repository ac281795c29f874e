import { findFences, type Fault, type Kind } from "./fences.ts";
import { type Path, pathKey } from "./field-path.ts";
import { readYaml } from "./read-yaml.ts";
import type { Source } from "./source.ts";

/** What a file's text says before any schema. Plain data: it is stored as JSON. */
export interface ParsedFile {
  /** Fields as plain values. Numbers stand as they were typed ("1.10"), except where they are counted. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** 1-based line of each field's key and each item, by `pathKey`. */
  readonly lines: Readonly<Record<string, number>>;
  /** The comment that stands where a value should: "#1 thing" in `title: #1 thing`. */
  readonly comments: Readonly<Record<string, string>>;
  /** 1-based line of the opening fence. */
  readonly fenceLine: number;
  /** 1-based line on which the body begins. */
  readonly bodyLine: number;
  /** Offset of the body in the text. */
  readonly bodyStart: number;
  /** Whether the body holds anything but white space. */
  readonly hasBody: boolean;
}

/** Frontmatter with the place of every field. */
export interface Frontmatter {
  readonly source: Source;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly bodyLine: number;
  readonly hasBody: boolean;
  /** 1-based line of a field's key or list item; of the nearest parent that is there; of the opening fence. */
  lineOf(path: Path): number;
  /** The comment that stands where the field's value should. */
  commentAt(path: Path): string | undefined;
}

/**
 * Splits a file into frontmatter and body and reads the YAML.
 * @param text With "\n" line ends and without byte-order mark.
 * @param kind What the file is about.
 */
export function parseFile(
  text: string,
  kind?: Kind,
): ParsedFile | { readonly faults: readonly Fault[] } {
  const fences = findFences(text, kind);
  if ("message" in fences) return { faults: [fences] };
  const { yaml, fenceLine, bodyLine, bodyStart } = fences;
  const read = readYaml(yaml, fenceLine);
  if ("faults" in read) return read;
  const hasBody = /\S/.test(text.slice(bodyStart));
  return { ...read, fenceLine, bodyLine, bodyStart, hasBody };
}

/** Gives what was read of a file its place. */
export function placeFrontmatter(source: Source, parsed: ParsedFile): Frontmatter {
  const { fields, lines, comments, fenceLine, bodyLine, hasBody } = parsed;
  return {
    source,
    fields,
    bodyLine,
    hasBody,
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const key = pathKey(path.slice(0, length));
        if (Object.hasOwn(lines, key)) return lines[key] ?? fenceLine;
      }
      return fenceLine;
    },
    commentAt(path) {
      const key = pathKey(path);
      return Object.hasOwn(comments, key) ? comments[key] : undefined;
    },
  };
}
