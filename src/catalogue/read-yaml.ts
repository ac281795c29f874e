import { LineCounter, isMap, isSeq, parseDocument } from "yaml";
import type { Fault } from "./fences.ts";
import { explainYaml, TOO_DEEP } from "./yaml-errors.ts";
import { YamlFault, YamlReader } from "./yaml-reader.ts";

/** The fields of a YAML text, and where they stand. */
interface YamlFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lines: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
}

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
    const reader = new YamlReader(yaml, (offset) => counter.linePos(offset).line + fenceLine);
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
