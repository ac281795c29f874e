/** Slips of a finger: a letter too many, one missing, a wrong one, two swapped. */
import Fuse from "fuse.js/basic";

/** A word of the site that somebody may have meant. */
export interface NearWord {
  readonly word: string;
  /** Slips between it, or its beginning, and what was typed. */
  readonly slips: number;
  /** Whether only its beginning was compared: the reader is still typing. */
  readonly isBeginning: boolean;
}

/** From this many letters a word may hold one slip, and from this many two. */
const LETTERS_FOR_ONE = 4;
const LETTERS_FOR_TWO = 7;

/** Of words that are equally near, the first few are worth trying. */
const MOST_CANDIDATES = 8;

/** Fuse counts how far from the start it matched; a letter or two should not count. */
const PLACE_TOLERANCE = 0.05;

/** How many slips are forgiven in a word of so many letters. */
export function forgivenSlips(letters: number): number {
  if (letters < LETTERS_FOR_ONE) return 0;
  return letters < LETTERS_FOR_TWO ? 1 : 2;
}

/**
 * Prepares a list of words for {@link NearWord} look-ups.
 *
 * Fuse runs over the site's distinct words rather than over its records: the words are few (some
 * 8,000 at 1,000 articles), long texts give no chance likeness, and the word that was meant can be
 * named. Fuse sees a swap as two errors and is asked for twice the slips; what it finds is counted
 * exactly afterwards.
 */
export function createNearWords(list: readonly string[]): (typed: string) => readonly NearWord[] {
  const candidates = list.filter((word) => word.length >= LETTERS_FOR_ONE - 1);
  const index = Fuse.createIndex([], candidates);
  const known = new Map<string, readonly NearWord[]>();

  return (typed) => {
    const slips = forgivenSlips(typed.length);
    if (slips === 0) return [];
    let found = known.get(typed);
    if (!found) {
      const threshold = (2 * slips) / typed.length + PLACE_TOLERANCE;
      const fuse = new Fuse(candidates, { threshold, shouldSort: false }, index);
      found = nearest(
        fuse.search(typed).map(({ item }) => item),
        typed,
        slips,
      );
      known.set(typed, found);
    }
    return found;
  };
}

function nearest(found: readonly string[], typed: string, slips: number): readonly NearWord[] {
  return found
    .flatMap((word) => compare(typed, word, slips))
    .toSorted((a, b) => cost(a, typed) - cost(b, typed))
    .slice(0, MOST_CANDIDATES);
}

function compare(typed: string, word: string, slips: number): NearWord[] {
  const { whole, beginning } = countSlips(typed, word);
  if (whole <= slips) return [{ word, slips: whole, isBeginning: false }];
  if (beginning <= slips) return [{ word, slips: beginning, isBeginning: true }];
  return [];
}

/** Fewer slips first; then whole words; then those with the same first letter; then short ones. */
function cost({ word, slips, isBeginning }: NearWord, typed: string): number {
  return slips * 8 + Number(isBeginning) * 4 + Number(word[0] !== typed[0]) * 2 + word.length / 100;
}

/**
 * Counts the slips between two words, a swap of neighbours as one (optimal string alignment).
 *
 * @returns `whole`: up to the end of `word`; `beginning`: up to the best place inside it.
 */
export function countSlips(typed: string, word: string): { whole: number; beginning: number } {
  let before: number[] = [];
  let above = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= word.length; column += 1) {
      const isSame = typed[row - 1] === word[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1, // a letter too many
        (current[column - 1] ?? 0) + 1, // a letter missing
        (above[column - 1] ?? 0) + Number(!isSame), // a wrong letter
      );
      const isSwap =
        row > 1 &&
        column > 1 &&
        typed[row - 1] === word[column - 2] &&
        typed[row - 2] === word[column - 1];
      if (isSwap) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    before = above;
    above = current;
  }
  return { whole: above.at(-1) ?? 0, beginning: Math.min(...above) };
}
