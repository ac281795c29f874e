/**
 * The part of an address that scrolls to words and marks them.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
import { showSigns, signRuns, withinBlock } from "./text-signs.ts";

/** Words on either side that tell the place of a marked word from others. */
const CONTEXT_WORDS = 3;

/**
 * @param pieces An excerpt, in turn plain and marked. Words around the first marked ones help to find
 *   the place, but only those that stand in the same block.
 */
export function textFragment([before = "", mark = "", after = ""]: readonly string[]): string {
  if (!mark) return "";
  const marked = showSigns(mark);
  const prefix = withinBlock(before, "before");
  const suffix = withinBlock(after, "after");
  const place = signRuns(marked).length > 0 ? widen(prefix, marked, suffix) : undefined;
  const around = place ?? {
    prefix: wordsOf(prefix).slice(-CONTEXT_WORDS).join(" "),
    marked,
    suffix: wordsOf(suffix).slice(0, CONTEXT_WORDS).join(" "),
  };
  const parts = [
    around.prefix && `${encode(around.prefix)}-`,
    encode(around.marked),
    around.suffix && `-${encode(around.suffix)}`,
  ];
  return `:~:text=${parts.filter(Boolean).join(",")}`;
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

interface Place {
  readonly prefix: string;
  readonly marked: string;
  readonly suffix: string;
}

/** Where words have no spaces between them, browsers find whole words only, as they divide them. */
function widen(prefix: string, marked: string, suffix: string): Place {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
  const segments = [...segmenter.segment(prefix + marked + suffix)];
  const end = prefix.length + marked.length;
  const inside = segments.filter(
    ({ index, segment }) => index < end && index + segment.length > prefix.length,
  );
  const first = segments.findIndex((segment) => segment === inside[0]);
  const past = first + inside.length;
  const join = (from: number, to: number): string =>
    segments
      .slice(Math.max(from, 1), Math.min(to, segments.length - 1))
      .map(({ segment }) => segment)
      .join("")
      .trim();
  return {
    // The first and the last may have been cut in two.
    prefix: join(first - CONTEXT_WORDS, first),
    marked: inside
      .map(({ segment }) => segment)
      .join("")
      .trim(),
    suffix: join(past, past + CONTEXT_WORDS),
  };
}

/** A dash, a comma and an ampersand are signs of the directive itself. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
