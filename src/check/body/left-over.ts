import type { BodyFinding } from "../finding.ts";
import { type CheckedBody, lineIn, nodesOf } from "./body.ts";

/** Words that people leave where something is still to be written. */
const LEFT_OVER =
  /(?<![\p{L}\p{N}_])(?:TODO|FIXME|TBD|TKTK|\[TK\]|[Ll]orem ipsum)(?![\p{L}\p{N}_])/u;

const EVERY = new RegExp(LEFT_OVER, "gu");

/** The first such word of a text. */
export function leftOverIn(text: string): string | undefined {
  return LEFT_OVER.exec(text)?.[0];
}

/** Such words in a text; in code they are meant. */
export function leftOvers(body: CheckedBody): BodyFinding[] {
  if (!LEFT_OVER.test(body.source)) return [];
  return nodesOf(body.tree(), ["text"]).flatMap((node) =>
    [...node.value.matchAll(EVERY)].map(({ 0: word, index }): BodyFinding => {
      return { rule: "left-over", line: lineIn(body, node, index), message: leftOver(word) };
    }),
  );
}

export function leftOver(word: string): string {
  return `“${word}” is left here. Write what is missing, or take the word out.`;
}
