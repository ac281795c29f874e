import type { BodyFinding } from "../finding.ts";
import { type CheckedBody, lineIn, nodesOf } from "./body.ts";

/** A mark without a note is text to the parser. */
const MARK = /\[\^([^\]\s]{1,100})\]/g;

/** Marks without a note, notes without a mark, and notes that say nothing. */
export function footnotes(body: CheckedBody): BodyFinding[] {
  if (!body.source.includes("[^")) return [];
  const tree = body.tree();
  const lost = nodesOf(tree, ["text"]).flatMap((node) =>
    [...node.value.matchAll(MARK)].map(({ 1: name = "", index }): BodyFinding => {
      const message = `The footnote [^${name}] has no text. Write it on a line of its own: [^${name}]: What it says.`;
      return { rule: "missing-footnote", line: lineIn(body, node, index), message };
    }),
  );
  const mentioned = new Set(
    nodesOf(tree, ["footnoteReference"]).map(({ identifier }) => identifier),
  );
  const notes = nodesOf(tree, ["footnoteDefinition"]).flatMap((node): BodyFinding[] => {
    const { identifier, position, children } = node;
    const line = body.line + (position?.start.line ?? 1) - 1;
    const isEmpty = children.length === 0;
    if (!isEmpty && mentioned.has(identifier)) return [];
    const message = isEmpty
      ? `The footnote [^${identifier}] says nothing. Write its text behind the colon.`
      : `No [^${identifier}] in the text leads to this footnote, so it is not shown. Put the mark where it belongs, or delete the note.`;
    return [{ rule: "missing-footnote", line, message }];
  });
  return [...lost, ...notes];
}
