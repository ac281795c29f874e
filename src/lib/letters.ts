/** Asks which letters a text has. */
import { FURTHER_LETTERS } from "./further-letters.ts";

/** A letter of a script that our fonts have not. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\P{L}]/u;

/** Whether a text has letters that the first files of our fonts have not; see `scripts/fonts/`. */
export function hasFurtherLetters(text: string): boolean {
  return FURTHER_LETTERS.test(text) || OTHER_SCRIPT.test(text);
}
