import type { LineCounter, YAMLError } from "yaml";
import type { Fault } from "./fences.ts";
import { shortened } from "./quote.ts";
import {
  colon,
  colonBelow,
  column,
  directive,
  dots,
  glued,
  indent,
  prose,
  strangeColon,
  tab,
} from "./yaml-lines.ts";
import {
  escape,
  firstSign,
  openBracket,
  openQuote,
  strayBracket,
  strayComma,
  textBehindBracket,
  textBehindQuote,
} from "./yaml-signs.ts";
import { type Explanation, ONE_A_LINE, type Stumble } from "./yaml-stumble.ts";

/** What the reader says, too, of brackets or lists that are nested too deeply. */
export const TOO_DEEP = `The brackets or lists of this frontmatter are nested too deeply to be meant. ${ONE_A_LINE}`;

const FIELD = /^\s*(?:- )?([\w-]+):\s+(.*?)\s*$/;

/** In the order in which they are asked: the more certain first. */
const EXPLANATIONS: readonly ((stumble: Stumble) => Explanation)[] = [
  depth,
  tab,
  directive,
  strangeColon,
  openQuote,
  openBracket,
  textBehindQuote,
  textBehindBracket,
  strayBracket,
  strayComma,
  firstSign,
  escape,
  colon,
  colonBelow,
  indent,
  column,
  dots,
  glued,
  prose,
];

/**
 * Says in words what an author did wrong.
 * @param errors At least one; a slip makes the parser stumble several times, and only the first tells something.
 * @returns The 1-based line of the YAML and a sentence.
 */
export function explainYaml(
  errors: readonly YAMLError[],
  yaml: string,
  counter: LineCounter,
): Fault {
  const [error] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]) as [YAMLError];
  const { line } = counter.linePos(error.pos[0]);
  const lines = yaml.split("\n");
  const text = lines[line - 1] ?? "";
  const [, key, value] = FIELD.exec(text) ?? [];
  const stumble = { error, lines, line, text, key, value };
  for (const explain of EXPLANATIONS) {
    const found = explain(stumble);
    if (typeof found === "string") return { line, message: found };
    if (found !== undefined) return found;
  }
  const reason = shortened(error.message.replace(/[.\s]+$/, ""));
  return { line, message: `This is not YAML that can be read (${reason}). ${ONE_A_LINE}` };
}

/** The parser descends by calling itself. */
function depth({ error }: Stumble): Explanation {
  return /call stack/i.test(error.message) ? TOO_DEEP : undefined;
}
