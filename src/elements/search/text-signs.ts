/**
 * Signs put into the texts before Pagefind reads them, at places that its excerpts would lose; and how
 * they are taken out again. None is a letter or has a width.
 */

/** Where a paragraph, a heading or a cell ends. */
const BLOCK_END = "\u2060";

/** Where something stands in the page that is not searched, such as the number of a footnote. */
const GAP = "\u2063";

/** Before a space between two letters of the scripts below that stands in the text itself. */
const OWN_SPACE = "\u2062";

/** What Pagefind puts between the words of Chinese and Japanese. */
const WORD_BREAK = "\u200B";

/** Scripts of which any part of a word may be looked for: each sign is indexed as a word. */
const SIGNS = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー]";

/** Punctuation of the same scripts, which has its own room around it. */
const POINTS = "[、。，．：；？！・…「」『』（）【】〈〉《》]";

const MARKS = "(?:</?mark>)*";
const BETWEEN = new RegExp(`(?<=${SIGNS})(?=${SIGNS})`, "gu");
const SPACE_BETWEEN = new RegExp(`(?<=${SIGNS}) (?=${SIGNS})`, "gu");
const SPLIT = new RegExp(`((?:${SIGNS}|${POINTS})${MARKS})\\s+(?=${MARKS}${SIGNS})`, "gu");
/** What may be left of a sentence whose last word stands before the excerpt. */
const START = new RegExp(`^(?:[\\s${BLOCK_END}${GAP}]|[.,;:!?،؛؟](?=\\s)|[、。！？])+`, "u");
const END = new RegExp(`[\\s${BLOCK_END}${GAP}]+$`, "u");
const RUNS = new RegExp(`${SIGNS}+`, "gu");

/** Ends of what is no part of a sentence beside it. */
const BLOCKS =
  /<\/(?:h[1-6]|p|li|dt|dd|td|th|pre|summary|caption|figcaption|blockquote|div|section)>/g;

/** Beginnings of what is taken out of a sentence. */
const TAKEN_OUT = /<(?:sup|button)\b/g;

/** Puts the signs into a page. */
export function writeSigns(html: string): string {
  return (
    html
      .replace(/>([^<]+)</g, (_, text: string) => `>${splitSigns(text)}<`)
      // Apart from the words: what is attached to one keeps Pagefind from knowing its stem.
      .replace(BLOCKS, (end) => ` ${BLOCK_END} ${end}`)
      .replace(TAKEN_OUT, (start) => ` ${GAP}${start}`)
  );
}

function splitSigns(text: string): string {
  const spaced = text.replace(SPACE_BETWEEN, `${OWN_SPACE} `).replace(BETWEEN, " ");
  return new RegExp(`^${SIGNS}`, "u").test(spaced) ? ` ${spaced}` : spaced;
}

/** Puts words together again. @param text With or without `<mark>`. */
export function joinSigns(text: string): string {
  return text.replaceAll(WORD_BREAK, "").replace(SPLIT, "$1");
}

/** The runs of a query of which each sign is a word. */
export function signRuns(text: string): readonly string[] {
  return text.match(RUNS) ?? [];
}

/** What leads to the place of these words: everything up to the next block or gap. */
export function withinBlock(text: string, side: "before" | "after"): string {
  const parts = text.replaceAll(OWN_SPACE, "").split(new RegExp(`[${BLOCK_END}${GAP}]`));
  return (side === "before" ? parts.at(-1) : parts[0]) ?? "";
}

/** A text that does not begin or end between two blocks. */
export function trimSigns(text: string): string {
  return text.replace(START, "").replace(END, "");
}

/** Takes the signs out; blocks that end without a full stop get one, so that they can be told apart. */
export function showSigns(text: string): string {
  return text
    .replace(new RegExp(`\\s*${GAP}`, "gu"), "")
    .replace(new RegExp(`(?:\\s*${BLOCK_END})+`, "gu"), BLOCK_END)
    .replace(new RegExp(`(\\p{P}${MARKS})${BLOCK_END}`, "gu"), "$1")
    .replace(new RegExp(`(${SIGNS}${MARKS})${BLOCK_END}\\s*(?=\\S)`, "gu"), "$1。")
    .replace(new RegExp(`${BLOCK_END}(?=\\s*\\S)`, "gu"), ".")
    .replaceAll(BLOCK_END, "")
    .replaceAll(OWN_SPACE, "");
}

/** A sign that ends a sentence, and quotes and brackets behind it. */
const SENTENCE_END = new RegExp(`(?:^|[.!?…。！？${BLOCK_END}][\\p{Pe}\\p{Pf}"'${GAP}]*)$`, "u");

/** More than these are no quotes and brackets; a whole article is not looked through for them. */
const LONGEST_END = 8;

/** Whether nothing of a sentence is left open at the end of a text; spaces are taken out. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-LONGEST_END));
}

/** Whether a text, of which spaces are taken out, goes on with the end of a block, or not at all. */
export function closesBlock(text: string): boolean {
  return text === "" || text.startsWith(BLOCK_END) || text.startsWith(GAP + BLOCK_END);
}

/** What stands at the edge of a word and is none of it, for a pattern. */
export const EDGE = `[\\p{P}\\s${BLOCK_END}${GAP}]`;
