/** Comments in code that mark its lines: `[!code ++]`, `--`, `highlight`, `focus`, `word:x`. */
import {
  transformerNotationDiff,
  transformerNotationFocus,
  transformerNotationHighlight,
  transformerNotationWordHighlight,
} from "@shikijs/transformers";
import type { Element, ElementContent } from "hast";
import type { ShikiTransformer } from "shiki/core";
import { WORD_CLASS, hasLineClass, lineText } from "./code-markup.ts";
import { highlight } from "./highlighter.ts";

/** A line as it is shown, without colours. */
export interface ShownLine {
  readonly text: string;
  readonly isAdded: boolean;
  readonly isRemoved: boolean;
}

/**
 * Parts the braces around a comment of JSX from what stands beside them. With as few colours as ours
 * they are one token, and would stay behind when the comment is taken out.
 */
const bracesOfJsx: ShikiTransformer = {
  name: "braces-of-jsx",
  line(line) {
    line.children = line.children.flatMap((token, index, tokens) => {
      const pattern = isMark(tokens[index + 1])
        ? /\{$/
        : isMark(tokens[index - 1])
          ? /^\}/
          : undefined;
      return pattern === undefined ? [token] : partedAt(token, pattern);
    });
  },
};

function isMark(token: ElementContent | undefined): boolean {
  return /^\/\*\s*\[!code/.test(textOf(token));
}

function textOf(token: ElementContent | undefined): string {
  const text = token?.type === "element" ? token.children[0] : undefined;
  return text?.type === "text" ? text.value : "";
}

/** The token as two, if it holds more than the brace. */
function partedAt(token: ElementContent, brace: RegExp): ElementContent[] {
  const text = textOf(token);
  const at = text.search(brace);
  const parts = at > 0 ? [text.slice(0, at), text.slice(at)] : [text.slice(0, 1), text.slice(1)];
  if (token.type !== "element" || at < 0 || parts.some((part) => part.trim() === ""))
    return [token];
  return parts.map((value) => ({ ...token, children: [{ type: "text", value }] }));
}

const NOTATIONS: ShikiTransformer[] = [
  bracesOfJsx,
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
