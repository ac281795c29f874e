import { isAlias, isMap, isNode, isScalar, isSeq, type Pair, type Scalar } from "yaml";
import type { Fault } from "./fences.ts";
import { type Path, pathKey } from "./field-path.ts";
import { quoted, shortened } from "./quote.ts";
import { TOO_DEEP } from "./yaml-errors.ts";
import { ONE_A_LINE } from "./yaml-stumble.ts";

/** Where numbers are numbers; everywhere else `2024` is the text "2024". */
const NUMERIC = new Set(["series/part", "toc/depth"]);

/** Deeper than any field; more would exhaust the stack of whoever walks through it. */
const MAX_DEPTH = 20;

/** Comments where a value should stand: behind a field's name, and in a list. */
const AFTER_COLON = /^[^\n]*?:[ \t]+(#[^\n]*)/;
const AFTER_HYPHEN = /^[ \t]*-[ \t]+(#[^\n]*)/;

/** Stops reading at a place. */
export class YamlFault extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** Turns YAML nodes into plain values, noting lines on the way. */
export class YamlReader {
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
        const value = this.read(item, at);
        if (value === null) this.#noteComment(offsetOf(item), at, AFTER_HYPHEN);
        return value;
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
      : `A field's name is a word, and here stands something else. ${ONE_A_LINE}`;
  }

  #noteComment(offset: number, path: Path, pattern = AFTER_COLON): void {
    const start = pattern === AFTER_COLON ? offset : this.#yaml.lastIndexOf("\n", offset - 1) + 1;
    const comment = pattern.exec(this.#yaml.slice(start))?.[1];
    if (comment !== undefined) this.comments.set(pathKey(path), comment.trimEnd());
  }

  #refuseSigns(node: unknown, path: Path): void {
    if (!isNode(node)) return;
    const signs = [];
    if (isAlias(node)) signs.push("*");
    else if (node.anchor !== undefined) signs.push("&");
    if (node.tag !== undefined) signs.push("!");
    if (signs.length === 0) return;
    // The sign stands before the node, sometimes on the line above.
    const places = signs.map((sign) => this.#yaml.lastIndexOf(sign, offsetOf(node)));
    let offset = Math.max(0, Math.min(...places));
    while (this.#yaml[offset] === "!" && this.#yaml[offset - 1] === "!") offset -= 1;
    const line = this.#yaml.slice(offset).split("\n")[0] ?? "";
    const text = line.replace(/\s+#.*$/, "").trim();
    const key = path.at(-1);
    const better =
      typeof key === "string" ? `${key}: ${quoted(text)}` : quoted(text.replace(/[\],].*$/, ""));
    const message = `A value cannot begin with ${text[0]} unless it is quoted. Write ${better}.`;
    throw new YamlFault(offset, message);
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
