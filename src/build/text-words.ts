/** The words of the texts: what a word with a slip in it may mean, where no title or heading has it. */
import { fold, isDense, words } from "#elements/search/fold.ts";

/** Below this length no slip is forgiven, and nobody types more than that. */
const FEWEST_LETTERS = 4;
const MOST_LETTERS = 30;

/** Rare words are left out of a larger list: some 130 KB with Brotli. */
const MOST_WORDS = 50_000;

/** A word with what joins it inside: "isn't". */
const SPELLED = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Collects the words of all texts.
 * @returns A word a line, sorted, as most texts spell it in small letters.
 */
export function textWords(texts: Iterable<string>): string {
  const spellings = new Map<string, Map<string, number>>();
  for (const text of texts) countWords(text, spellings);
  return [...spellings.values()]
    .map((counts) => ({ word: mostUsed(counts), texts: sum(counts) }))
    .toSorted((a, b) => b.texts - a.texts || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
    .toSorted()
    .join("\n");
}

/** Counts in how many texts each word stands, by its folded form and then by its spelling. */
function countWords(text: string, spellings: Map<string, Map<string, number>>): void {
  const found = text.toLowerCase().normalize("NFC").match(SPELLED) ?? [];
  for (const spelling of new Set(found)) {
    const [folded = "", ...others] = words(fold(spelling));
    if (others.length > 0 || !isWorthKeeping(folded)) continue;
    const counts = spellings.get(folded) ?? new Map<string, number>();
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    spellings.set(folded, counts);
  }
}

/** Numbers and scripts of which any part is found have no slips. */
function isWorthKeeping(word: string): boolean {
  const { length } = word;
  return length >= FEWEST_LETTERS && length <= MOST_LETTERS && !/\d/.test(word) && !isDense(word);
}

function mostUsed(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? "";
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
