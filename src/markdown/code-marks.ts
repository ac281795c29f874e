/** Comments in code that mark its lines: `[!code ++]`, `--`, `highlight`, `focus`, `word:x`. */
import {
  transformerNotationDiff,
  transformerNotationFocus,
  transformerNotationHighlight,
  transformerNotationWordHighlight,
} from "@shikijs/transformers";
import type { Element } from "hast";
import type { ShikiTransformer } from "shiki/core";
import { WORD_CLASS, hasLineClass, lineText } from "./code-markup.ts";
import { highlight } from "./highlighter.ts";

/** A line as it is shown, without colours. */
export interface ShownLine {
  readonly text: string;
  readonly isAdded: boolean;
  readonly isRemoved: boolean;
}

const NOTATIONS: ShikiTransformer[] = [
  transformerNotationDiff({ classLineAdd: "add", classLineRemove: "del" }),
  transformerNotationHighlight({ classActiveLine: "hl" }),
  transformerNotationFocus({ classActiveLine: "focus" }),
  transformerNotationWordHighlight({ classActiveWord: WORD_CLASS }),
];

/** Whether comments may mark something in this code; only its language tells what a comment is. */
export function mayHaveMarks(code: string): boolean {
  return /\[!code/i.test(code);
}

/**
 * Colours code, reads the marks and takes them out.
 * @param id Of a `CodeLanguage`.
 * @returns The lines that are left as elements `span.line`, marked by their classes.
 */
export function markedLines(code: string, id: string): Promise<Element[]> {
  return highlight(code, id, NOTATIONS);
}

/** The same lines for whoever reads without colours. */
export async function shownLines(code: string, id: string): Promise<readonly ShownLine[]> {
  const lines = await markedLines(code, id);
  return lines.map((line) => ({
    text: lineText(line, mayHaveMarks(code)),
    isAdded: hasLineClass(line, "add"),
    isRemoved: hasLineClass(line, "del"),
  }));
}
