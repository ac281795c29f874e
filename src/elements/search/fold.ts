/**
 * One spelling for every way of writing a word: case, accents, width and vowel marks are
 * folded away on both sides, so that "café", "Cafe" and "ＣＡＦÉ" meet.
 */

/**
 * Marks that readers leave out: Latin accents, Arabic and Hebrew vowels, tatweel, emoji style, soft
 * hyphens.
 */
const OPTIONAL_MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640\ufe0e\ufe0f\u00ad]/g;

/** Apostrophes join a word ("isn't" is one word), so they vanish instead of splitting it. */
const APOSTROPHES = /['’ʼ]/g;

/** Letters that Unicode does not decompose, with the spelling people type instead. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ł: "l",
  ŧ: "t",
  ß: "ss",
  ى: "ي",
  ة: "ه",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

// eslint-disable-next-line no-control-regex -- the range is the whole of ASCII
const ASCII_ONLY = /^[\x00-\x7f]*$/;

/**
 * Folds a text for comparison. The length may change.
 *
 * @param text Any text.
 * @returns Lower case, without accents, in Unicode's compatibility composition.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase().replace(APOSTROPHES, "");
  if (ASCII_ONLY.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(OPTIONAL_MARKS, "")
    .normalize("NFC")
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** Scripts written without spaces between words: a run of them is cut by `Intl.Segmenter`. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

/** Scripts in which one sign is a syllable or more, so that any part of a word says something. */
const DENSE = new RegExp(`${UNSPACED.source}|\\p{Script=Hangul}`, "u");

/** A word, with the "++" or "#" that tells C++ and C# from C, or one pictograph. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:\+\+|#)?|\p{Extended_Pictographic}/gu;

/** Whether words of this text may stand next to each other without a space. */
function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Whether a part of a word, even one sign, is enough to look for. */
export function isDense(text: string): boolean {
  return DENSE.test(text);
}

const segmenter =
  typeof Intl.Segmenter === "function"
    ? new Intl.Segmenter(undefined, { granularity: "word" })
    : undefined;

/**
 * Cuts a folded text into words.
 *
 * @param folded A text that went through {@link fold}.
 * @returns Its words in order, repeated ones too. Only scripts without spaces meet the
 *   segmenter: it is some twenty times slower than a regular expression.
 */
export function words(folded: string): string[] {
  const found = folded.match(WORD) ?? [];
  if (!segmenter || !isUnspaced(folded)) return found;
  return found.flatMap((word) => (isUnspaced(word) ? segments(word, segmenter) : [word]));
}

function segments(run: string, cutter: Intl.Segmenter): string[] {
  return Array.from(cutter.segment(run), ({ segment }) => segment);
}

/** A text reduced to its words with one space around each: what a phrase is looked for in. */
export function spaced(folded: string): string {
  return ` ${(folded.match(WORD) ?? []).join(" ")} `;
}

/** A text without spaces and punctuation, in which "text to video" equals "text-to-video". */
export function squeezed(folded: string): string {
  return folded.replace(/[\s\p{Pd}_.]+/gu, "");
}
