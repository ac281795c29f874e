/** What does nothing in a code block, as sentences for the rule `code-option`. */
import { nearest } from "#lib/nearest.ts";
import { CODE_OPTIONS } from "./code-meta.ts";
import type { CodeMeta } from "./code-meta.ts";

/** Marks in comments, which may count the lines they are for: `[!code ++:3]`. */
const KNOWN_MARK = /^\[!code (?:\+\+|--|hl|highlight|focus|word:)/;

/** @param code Without the last line break. */
export function faultsOf(meta: CodeMeta, code: string): readonly string[] {
  const marks = code.match(/\[!code [^\]\n]*\]/g) ?? [];
  const unknownMarks = new Set(marks.filter((mark) => !KNOWN_MARK.test(mark)));
  return [
    ...meta.unknown.map(faultOfOption),
    ...meta.spare.map((title) => `“${title}” does nothing: this block has a title already.`),
    ...faultsOfLines(meta, code.split("\n").length),
    ...meta.words
      .filter((word) => !code.includes(word))
      .map((word) => `“/${word}/” marks nothing: the block does not hold it.`),
    ...[...unknownMarks].map(
      (mark) => `“${mark}” marks nothing. Write [!code ++], --, highlight, focus or word:….`,
    ),
  ];
}

function faultOfOption(option: string): string {
  const name = option.replace(/[={].*$/s, "");
  if (CODE_OPTIONS.includes(name)) {
    const value = name === "startLine" ? "5" : '"…"';
    return `“${option}” has no value that could be used. Write ${name}=${value}.`;
  }
  const meant = nearest(name, CODE_OPTIONS);
  return (
    `“${option}” is not an option of a code block, so it does nothing. ` +
    (meant
      ? `Did you mean “${meant}”?`
      : "Write {2,4-6}, /word/, title=…, showLineNumbers or wrap.")
  );
}

function faultsOfLines({ lines }: CodeMeta, count: number): readonly string[] {
  const beyond = lines.flat().find((line) => line < 1 || line > count);
  if (beyond === undefined) return [];
  return [`Line ${beyond} cannot be marked: this block has ${count === 1 ? "one" : count}.`];
}
