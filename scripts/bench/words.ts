/** An invented language, large enough that an index of it weighs what a real one does. */
import { createRandom, type Random } from "./random.ts";

const ONSETS = [
  "b",
  "br",
  "c",
  "d",
  "f",
  "fl",
  "g",
  "h",
  "k",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "st",
  "t",
  "v",
  "w",
];
const VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const ENDINGS = ["", "n", "r", "l", "nd", "st", "m", "ck"];
const SMALL = [
  "the",
  "a",
  "of",
  "and",
  "to",
  "in",
  "is",
  "that",
  "for",
  "with",
  "as",
  "on",
  "it",
  "by",
  "not",
];

/** How many different words there are: about what a writer uses. */
const VOCABULARY = 6_000;

/** Every how many words one is a small one, on average. */
const SMALL_EVERY = 3;

/** How far the common words are ahead of the rare ones: 1 would make all alike. */
const SKEW = 2;

function inventWords(): readonly string[] {
  const random = createRandom(1);
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = 1 + random.below(3);
    let word = "";
    for (let count = 0; count < syllables; count += 1) {
      word += random.pick(ONSETS) + random.pick(VOWELS);
    }
    words.add(word + random.pick(ENDINGS));
  }
  return [...words];
}

const words = inventWords();

/** A word; some are common and most are rare, as in any language. */
function word(random: Random): string {
  if (random.below(SMALL_EVERY) === 0) return random.pick(SMALL);
  const rank = Math.floor((random.below(VOCABULARY) / VOCABULARY) ** SKEW * VOCABULARY);
  return words[rank] ?? "word";
}

/** Words without the small ones, for names and titles. */
export function name(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(words)).join(" ");
}

/** A sentence of about a dozen words. */
export function sentence(random: Random): string {
  const list = Array.from({ length: 8 + random.below(9) }, () => word(random));
  const text = list.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
