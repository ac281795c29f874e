/** The beginning of a text, for lists, feeds and cards. */

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const words = new Intl.Segmenter("en", { granularity: "word" });
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** "Dr.", "St.", "J.": the rules of Unicode end a sentence there, readers do not. */
const ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}\p{L}{0,2}|\p{Ll}{1,2}\.\p{Ll})\.\s*$/u;

/** Further text cannot matter, and a whole book would cost. */
const LOOK_AHEAD = 20;

/**
 * Takes whole sentences from the beginning.
 * @param text Plain text; white space is folded.
 * @param limit Most characters (code points), the "…" of a cut included.
 * @returns As many sentences as fit; if not even one does, its first words and "…". Empty only
 *   when the text is blank.
 */
export function excerpt(text: string, limit = 160): string {
  const start = text.trimStart().slice(0, limit * LOOK_AHEAD);
  const isMostlySpace = length(fold(start)) <= limit;
  const folded = fold(isMostlySpace ? text : start);
  if (length(folded) <= limit) return folded;

  let taken = "";
  let pending = "";
  for (const { segment } of sentences.segment(folded)) {
    pending += segment;
    if (length((taken + pending).trimEnd()) > limit) break;
    if (ABBREVIATION.test(pending)) continue;
    taken += pending;
    pending = "";
  }
  return taken.trimEnd() || cut(folded, limit);
}

/** Folds ASCII white space only: no-break and wide ideographic spaces are meant. */
function fold(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t-\r ]+/g, " ")
    .trim();
}

/** Cuts between two words, or inside one that fills everything. */
function cut(text: string, limit: number): string {
  const room = limit - 1;
  const whole = gather(words.segment(text), room).replace(
    /[\s\p{Pd}\p{Ps}\p{Pi},.;:、，；：]+$/u,
    "",
  );
  return `${whole || gather(graphemes.segment(text), room).trimEnd()}…`;
}

function gather(segments: Iterable<Intl.SegmentData>, room: number): string {
  let taken = "";
  let used = 0;
  for (const { segment } of segments) {
    used += length(segment);
    if (used > room) break;
    taken += segment;
  }
  return taken;
}

function length(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
