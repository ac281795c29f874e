/** How long a text is and how long it takes. */

export interface TextCount {
  /** Words of scripts that part them by spaces, and of Thai, Lao, Khmer and Burmese. */
  readonly words: number;
  /** Chinese, Japanese and Korean characters, which are read one by one. */
  readonly characters: number;
}

const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30FC]/gu;

/** Scripts without spaces between words; only a dictionary finds them. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]*/gu;

/** Hyphens, apostrophes and dots inside do not part a word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.\-_]*/gu;

const words = new Intl.Segmenter("th", { granularity: "word" });

/** Counts plain text, without markup. Marks and emoji alone are no words. */
export function countText(text: string): TextCount {
  let characters = 0;
  let segmented = 0;
  const spaced = text
    .replace(CJK, () => {
      characters += 1;
      return " ";
    })
    .replace(UNSPACED, (run) => {
      for (const { isWordLike } of words.segment(run)) if (isWordLike) segmented += 1;
      return " ";
    });
  return { words: (spaced.match(WORD)?.length ?? 0) + segmented, characters };
}

/**
 * Estimates reading time.
 * @param count Of the body, code excluded.
 * @param speed Words and CJK characters a minute.
 * @returns Whole minutes, at least 1.
 * @throws {RangeError} If a count is negative or a speed is not above 0.
 */
export function readingMinutes(
  count: TextCount,
  speed: { readonly wordsPerMinute?: number; readonly charactersPerMinute?: number } = {},
): number {
  const { wordsPerMinute = 230, charactersPerMinute = 500 } = speed;
  for (const value of [count.words, count.characters]) {
    if (!(value >= 0)) throw new RangeError(`A text cannot have ${value} words or characters.`);
  }
  for (const value of [wordsPerMinute, charactersPerMinute]) {
    if (!(value > 0)) throw new RangeError(`Nobody reads ${value} words or characters a minute.`);
  }
  const minutes = count.words / wordsPerMinute + count.characters / charactersPerMinute;
  return Math.max(1, Math.round(minutes));
}
