import {
  LineCounter,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type Pair,
  type Scalar,
} from "yaml";
import type { Fault } from "./fences.ts";
import { type Path, pathKey } from "./field-path.ts";
import { quoted, shortened } from "./quote.ts";
import { explainYaml, TOO_DEEP } from "./yaml-errors.ts";

/** The fields of a YAML text, and where they stand. */
export interface YamlFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lines: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
}

/** Where numbers are numbers; everywhere else `2024` is the text "2024". */
const NUMERIC = new Set(["series/part", "toc/depth"]);

/** Deeper than any field; more would exhaust the stack of whoever walks through it. */
const MAX_DEPTH = 20;

/**
 * Reads frontmatter. Dates stay text, as the core schema of YAML 1.2 has it, so that the source can be judged.
 * Anchors, aliases and tags are refused: in a field they are always words that wanted quotation marks,
 * and a chain of aliases could fill the memory.
 * @param fenceLine Line of the file above the YAML's first.
 */
export function readYaml(
  yaml: string,
  fenceLine: number,
): YamlFields | { readonly faults: readonly Fault[] } {
  const counter = new LineCounter();
  try {
    const document = parseDocument(yaml, {
      lineCounter: counter,
      prettyErrors: false,
      logLevel: "error",
      // The parser compares every key with every other; the reader below keeps a set.
      uniqueKeys: false,
      version: "1.2",
    });
    if (document.errors.length > 0) {
      const { line, message } = explainYaml(document.errors, yaml, counter);
      return { faults: [{ line: line + fenceLine, message }] };
    }
    const { contents } = document;
    if (contents !== null && !isMap(contents)) throw new YamlFault(0, notFields(contents));
    const reader = new Reader(yaml, (offset) => counter.linePos(offset).line + fenceLine);
    const fields = contents === null ? {} : (reader.read(contents, []) as Record<string, unknown>);
    if (reader.faults.length > 0) return { faults: reader.faults };
    return {
      fields,
      lines: Object.fromEntries(reader.lines),
      comments: Object.fromEntries(reader.comments),
    };
  } catch (error) {
    if (error instanceof YamlFault) {
      const line = counter.linePos(error.offset).line + fenceLine;
      return { faults: [{ line, message: error.message }] };
    }
    // The parser descends by calling itself.
    if (error instanceof RangeError) {
      return { faults: [{ line: fenceLine, message: TOO_DEEP }] };
    }
    throw error;
  }
}

function notFields(contents: unknown): string {
  const found = isSeq(contents) ? "a list" : "a line of text";
  return `The frontmatter is ${found}, and should be fields. Write one a line, such as title: My article.`;
}

/** Stops reading at a place. */
class YamlFault extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** Turns YAML nodes into plain values, noting lines on the way. */
class Reader {
  readonly lines = new Map<string, number>();
  readonly comments = new Map<string, string>();
  readonly faults: Fault[] = [];
  readonly #yaml: string;
  readonly #lineAt: (offset: number) => number;

  constructor(yaml: string, lineAt: (offset: number) => number) {
    this.#yaml = yaml;
    this.#lineAt = lineAt;
  }

  read(node: unknown, path: Path): unknown {
    if (path.length > MAX_DEPTH) throw new YamlFault(offsetOf(node), TOO_DEEP);
    this.#refuseSigns(node, path);
    if (isMap(node)) return this.#readMap(node.items, path);
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const at = [...path, index];
        this.lines.set(pathKey(at), this.#lineAt(offsetOf(item)));
        // In brackets, `[a: b]` is a list of pairs.
        return this.read(item, at);
      });
    }
    return isScalar(node) ? valueOf(node, path) : null;
  }

  #readMap(pairs: readonly Pair[], path: Path): Record<string, unknown> {
    const fields = new Map<string, unknown>();
    for (const { key, value } of pairs) {
      if (!isScalar(key)) throw new YamlFault(offsetOf(key), this.#explainKey(offsetOf(key)));
      this.#refuseSigns(key, path);
      const name = key.source ?? String(key.value);
      const at = [...path, name];
      const line = this.#lineAt(offsetOf(key));
      if (fields.has(name)) {
        this.faults.push({
          line,
          message: `\`${shortened(name)}\` appears twice in this frontmatter. Keep one of them.`,
        });
        continue;
      }
      this.lines.set(pathKey(at), line);
      fields.set(name, this.read(value, at));
      if (fields.get(name) === null) this.#noteComment(offsetOf(key), at);
    }
    // From entries, so that a field named __proto__ is a field like any other.
    return Object.fromEntries(fields);
  }

  /** `title: {{ title }}` is a group inside a group to YAML. */
  #explainKey(offset: number): string {
    const line = this.#yaml.slice(this.#yaml.lastIndexOf("\n", offset) + 1).split("\n")[0] ?? "";
    const [, key, value] = /^\s*(?:- )?([\w-]+):\s+([[{].*?)\s*$/.exec(line) ?? [];
    return key && value
      ? `A value that begins with ${value[0]} is a group of fields unless it is quoted. Write ${key}: ${quoted(value)}.`
      : "A field's name is a word, and here stands something else. Write one field a line, such as title: My article.";
  }

  #noteComment(offset: number, path: Path): void {
    const comment = /^[^\n]*?:[ \t]+(#[^\n]*)/.exec(this.#yaml.slice(offset))?.[1];
    if (comment !== undefined) this.comments.set(pathKey(path), comment.trimEnd());
  }

  #refuseSigns(node: unknown, path: Path): void {
    if (!isNode(node)) return;
    if (!isAlias(node) && node.anchor === undefined && node.tag === undefined) return;
    const offset = this.#signBefore(offsetOf(node));
    const text =
      /^[^\n]*/
        .exec(this.#yaml.slice(offset))?.[0]
        .replace(/\s+#.*$/, "")
        .trim() ?? "";
    const key = path.findLast((step) => typeof step === "string");
    const isItem = typeof path.at(-1) === "number";
    const written = isItem ? text.replace(/[\],].*$/, "") : text;
    const better =
      isItem || key === undefined ? quoted(written) : `${String(key)}: ${quoted(written)}`;
    throw new YamlFault(
      offset,
      `A value cannot begin with ${text[0] ?? "this"} unless it is quoted. Write ${better}.`,
    );
  }

  /** An anchor or tag stands before the node that carries it. */
  #signBefore(offset: number): number {
    const line = this.#yaml.lastIndexOf("\n", offset - 1) + 1;
    const sign = /(?:^|[\s[{,:-])([&!*][^\n]*)$/.exec(this.#yaml.slice(line, offset))?.[1];
    return sign === undefined ? offset : offset - sign.length;
  }
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function valueOf(scalar: Scalar, path: Path): unknown {
  const { value, source } = scalar;
  // A date as an object would come only from another schema.
  if (typeof value === "string") return value.toWellFormed();
  if (typeof value !== "number" && typeof value !== "bigint") return value;
  const isCounted = NUMERIC.has(pathKey(path)) && Number.isFinite(value);
  return isCounted ? value : (source ?? String(value));
}
