/** What a version control system leaves in a file where two changes met. */
import type { Fault } from "./fences.ts";

/** A fence of code, in which the marks may be shown on purpose. */
const CODE_FENCE = /^[\s>]*(`{3,}|~{3,})(.*)$/;

/** "<<<<<<< HEAD", ">>>>>>> branch"; "=======" alone may underline a heading. */
const BEGIN = /^<{7}(?: |$)/;
const MIDDLE = /^={7}$/;
const END = /^>{7} \S/;

/**
 * Finds the conflicts that nobody has decided, each at its first line.
 * @param text Of a file, with "\n" line ends.
 */
export function findConflicts(text: string): Fault[] {
  if (!/^(?:<{7}|>{7}|={7})/m.test(text)) return [];
  const faults: Fault[] = [];
  let fence = "";
  let isOpen = false;
  let before = "";
  for (const [index, written] of text.split("\n").entries()) {
    const line = written.trimEnd();
    const [, marks = "", rest = ""] = CODE_FENCE.exec(line) ?? [];
    if (fence === "") fence = marks;
    else if (marks.startsWith(fence) && rest.trim() === "") fence = "";
    else if (!isOpen) continue;
    const isBetween = MIDDLE.test(line) && before.trim() === "";
    if (!isOpen && (BEGIN.test(line) || END.test(line) || isBetween)) {
      faults.push({ line: index + 1, message: explain(line) });
    }
    if (BEGIN.test(line)) isOpen = true;
    else if (END.test(line)) isOpen = false;
    before = line;
  }
  return faults;
}

function explain(mark: string): string {
  return `The line “${mark}” is left from a merge that was never finished. Keep the text that is right, and delete the lines of <<<<<<<, ======= and >>>>>>>.`;
}
