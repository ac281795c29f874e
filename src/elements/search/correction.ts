/** From words that nobody wrote to words that were meant. */
import type { Allows, Term } from "./matching.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A word that exists is doubted only from this length on, and for a single slip. */
const LETTERS_FOR_DOUBT = 5;

/** And only where the words then meet in a title or among tags, not far apart in a text. */
const WORTH_OF_DOUBT = 0.6;

/** Every slip costs this share of what the corrected word would be worth. */
const SLIP_COST = 0.2;

interface Candidate {
  readonly term: Term;
  readonly worth: number;
}

/**
 * Corrects words against the words of the site, so that one article answers them all: first only
 * the unknown ones, then also known ones ("casual attention" for "causal attention").
 *
 * @param isWithTexts Whether the words of the texts count, too.
 * @returns The terms that together have an article; where none does, the best guess for each
 *   unknown word alone. Terms that were right are returned as they came.
 */
export function correctTerms(
  terms: readonly Term[],
  vocabulary: Vocabulary,
  allows: Allows,
  isWithTexts: boolean,
): readonly Term[] {
  const near = (term: Term, mostSlips: number): Candidate[] =>
    candidates(term, vocabulary, { mostSlips, isWithTexts });
  const isKnown = ({ isPhrase, rows, text }: Term): boolean =>
    isPhrase || rows.size > 0 || (isWithTexts && vocabulary.textWord(text) !== undefined);
  const unknown = terms.map((term) => (isKnown(term) ? [asTyped(term)] : near(term, 2)));
  const doubted = terms.map((term, at) => {
    const isDoubtful =
      !term.isPhrase && term.rows.size > 0 && term.text.length >= LETTERS_FOR_DOUBT;
    const known = unknown[at] ?? [];
    return isDoubtful ? [...known, ...near(term, 1)] : known;
  });
  return (
    bestTogether(unknown, allows, 0) ??
    bestTogether(doubted, allows, WORTH_OF_DOUBT) ??
    terms.map((term, at) => unknown[at]?.[0]?.term ?? term)
  );
}

function asTyped(term: Term): Candidate {
  return { term, worth: 1 };
}

function candidates(
  term: Term,
  vocabulary: Vocabulary,
  { mostSlips, isWithTexts }: { readonly mostSlips: number; readonly isWithTexts: boolean },
): Candidate[] {
  return vocabulary
    .near(term.text, isWithTexts)
    .filter(({ slips, word }) => slips > 0 && slips <= mostSlips && word !== term.text)
    .map(({ word, slips }, place) => ({
      term: { text: word, isPhrase: false, ...vocabulary.find(word) },
      // Their order already says which is likelier; it decides between equals.
      worth: 1 - slips * SLIP_COST - place / 100,
    }));
}

/** Of each word the candidate that the best common article holds. */
function bestTogether(
  choices: readonly (readonly Candidate[])[],
  allows: Allows,
  leastWorth: number,
): readonly Term[] | undefined {
  let best: readonly Term[] | undefined;
  let most = 0;
  for (const row of commonRows(choices)) {
    if (!allows(row)) continue;
    const chosen = choices.flatMap((list) => bestFor(list, row));
    const worth = chosen.reduce((sum, choice) => sum + choice.worth, 0);
    if (worth <= most || chosen.some((choice) => choice.worth < leastWorth)) continue;
    most = worth;
    best = chosen.map(({ term }) => term);
  }
  return best;
}

function bestFor(list: readonly Candidate[], row: number): Candidate[] {
  return list
    .map(({ term, worth }) => ({ term, worth: worth * (term.rows.get(row) ?? 0) }))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, 1);
}

function commonRows(choices: readonly (readonly Candidate[])[]): number[] {
  const sets = choices.map((list) => new Set(list.flatMap(({ term }) => [...term.rows.keys()])));
  const [first, ...others] = sets;
  return first ? [...first].filter((row) => others.every((rows) => rows.has(row))) : [];
}
