/** Marks the words that were found, as elements: data never becomes HTML. */
import { fold, isDense } from "./fold.ts";

/** Shorter ones are marked at the beginning of a word only. */
const LETTERS_FOR_INSIDE = 3;

/** From, and up to but without, in UTF-16 units. */
type Span = readonly [from: number, to: number];

/**
 * Finds folded words in a text as people wrote it.
 *
 * @param text Text in Unicode's composed form.
 * @param marks Folded words or phrases.
 * @returns Spans in order that neither touch nor overlap.
 */
export function findMarks(text: string, marks: readonly string[]): Span[] {
  const { folded, origins } = foldWithOrigins(text);
  const spans: [number, number][] = [];
  for (const mark of marks) {
    if (!mark) continue;
    for (let at = folded.indexOf(mark); at >= 0; at = folded.indexOf(mark, at + mark.length)) {
      if (!isWorthMarking(folded, mark, at)) continue;
      spans.push([origins[at] ?? 0, origins[at + mark.length] ?? text.length]);
    }
  }
  return join(spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
}

/** Folds sign by sign, keeping for each folded unit the place it came from. */
function foldWithOrigins(text: string): { folded: string; origins: number[] } {
  let folded = "";
  const origins: number[] = [];
  let place = 0;
  for (const sign of text) {
    const part = fold(sign);
    origins.push(...Array<number>(part.length).fill(place));
    folded += part;
    place += sign.length;
  }
  return { folded, origins };
}

function isWorthMarking(folded: string, mark: string, at: number): boolean {
  if (mark.length >= LETTERS_FOR_INSIDE || isDense(mark)) return true;
  const before = folded.slice(0, at);
  return !/[\p{L}\p{M}\p{N}]$/u.test(before);
}

function join(sorted: readonly [number, number][]): Span[] {
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/**
 * Makes the nodes of a text with its marks.
 *
 * @returns Text nodes and `<mark>` elements that together read as `text`.
 */
export function markText(text: string, marks: readonly string[]): (string | HTMLElement)[] {
  const composed = text.normalize("NFC");
  const nodes: (string | HTMLElement)[] = [];
  let done = 0;
  for (const [from, to] of findMarks(composed, marks)) {
    const mark = document.createElement("mark");
    mark.textContent = composed.slice(from, to);
    nodes.push(composed.slice(done, from), mark);
    done = to;
  }
  nodes.push(composed.slice(done));
  return nodes.filter((node) => node !== "");
}
