/** Where a line of a title may end. */

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々ー]/u;

/** Closing and pausing signs, small kana and sound marks never begin a line. */
const CANNOT_BEGIN =
  /^[\p{Pe}\p{Pf}\p{Po}\p{M}ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々ゝゞヽヾ…%％℃°]/u;

/** Opening signs never end one. */
const CANNOT_END = /[\p{Ps}\p{Pi}¥￥$＄#＃@＠]$/u;

const HIRAGANA = /\p{Script=Hiragana}/u;

/** A Japanese phrase ends with its particle, in hiragana, or at a sign; compounds stay whole. */
const PHRASE_END = /[\p{Script=Hiragana}\p{P}]/u;

/** A hyphen, dash or slash inside a word: "text-to-video". */
const JOINT = /[\p{L}\p{N}][-‐–—/]$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Splits a text into pieces that lines are made of; joined again they are the text. White space
 * stays at the end of the piece before it.
 * @param lang BCP 47, for scripts without spaces.
 */
export function lineUnits(text: string, lang: string): readonly string[] {
  const units: string[] = [];
  const isJapanese = HIRAGANA.test(text);
  let unit = "";
  for (const { segment } of segmenter(lang).segment(text)) {
    if (unit !== "" && canBreak(unit, segment, isJapanese)) {
      units.push(unit);
      unit = "";
    }
    unit += segment;
  }
  return unit === "" ? units : [...units, unit];
}

function canBreak(before: string, after: string, isJapanese: boolean): boolean {
  if (/^\s/u.test(after)) return false;
  if (/\s$/u.test(before)) return true;
  const [last, first] = [Array.from(before).at(-1) ?? "", Array.from(after)[0] ?? ""];
  if (CANNOT_BEGIN.test(after) || CANNOT_END.test(before)) return false;
  if (JOINT.test(before)) return /[\p{L}\p{N}]/u.test(first);
  if (!UNSPACED.test(last) && !UNSPACED.test(first)) return false;
  return !isJapanese || (!HIRAGANA.test(first) && PHRASE_END.test(last));
}

function segmenter(lang: string): Intl.Segmenter {
  let found = segmenters.get(lang);
  if (!found) segmenters.set(lang, (found = new Intl.Segmenter(lang, { granularity: "word" })));
  return found;
}
