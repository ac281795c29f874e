/** From words to scored articles. */
import type { Vocabulary } from "./vocabulary.ts";

/** One word or phrase of a query with the articles that answer it. */
export interface Term {
  readonly text: string;
  readonly isPhrase: boolean;
  /** How well each article answers, by row. */
  readonly rows: ReadonlyMap<number, number>;
  /** Words of the site that were found by their stem and are marked too. */
  readonly stems: readonly string[];
}

export interface ScoredRow {
  readonly row: number;
  readonly score: number;
}

/** Whether the filters let an article pass. */
export type Allows = (row: number) => boolean;

/** A title that the query covers, and one that holds it word for word, come first. */
const COVERAGE_BONUS = 0.15;
const TOGETHER_BONUS = 0.1;

/** Articles with some of the words hold at least half of them, and this share of their weight. */
const SOME_SHARE = 0.35;

/** Looks every word up. */
export function findTerms(vocabulary: Vocabulary, typed: readonly string[]): Term[] {
  return typed.map((text) => ({ text, isPhrase: false, ...vocabulary.find(text) }));
}

/** The articles that answer every term. */
export function matchAll(terms: readonly Term[], allows: Allows): Map<number, number> {
  const [rarest, ...others] = terms.toSorted((a, b) => a.rows.size - b.rows.size);
  const scores = new Map<number, number>();
  if (!rarest) return scores;
  const weigh = createScales(terms);
  for (const row of rarest.rows.keys()) {
    if (!allows(row) || !others.every(({ rows }) => rows.has(row))) continue;
    scores.set(row, weigh(row).score);
  }
  return scores;
}

/** The articles that answer a good part of the terms, and all phrases. */
export function matchSome(terms: readonly Term[], allows: Allows): Map<number, number> {
  const scores = new Map<number, number>();
  const weigh = createScales(terms);
  const phrases = terms.filter(({ isPhrase }) => isPhrase);
  for (const row of new Set(terms.flatMap(({ rows }) => [...rows.keys()]))) {
    if (!allows(row) || !phrases.every(({ rows }) => rows.has(row))) continue;
    const { score, count, share } = weigh(row);
    if (count * 2 >= terms.length && share >= SOME_SHARE) scores.set(row, score);
  }
  return scores;
}

interface Weighed {
  /** Weighted mean of what the terms are worth in the article, 0 to 1. */
  readonly score: number;
  /** Terms that the article answers at all, and their share of the weight. */
  readonly count: number;
  readonly share: number;
}

/** A rare word weighs more than one that many articles hold. */
function createScales(terms: readonly Term[]): (row: number) => Weighed {
  const most = Math.max(1, ...terms.map(({ rows }) => rows.size));
  const weights = terms.map(({ rows }) => 1 + Math.log(most / Math.max(1, rows.size)));
  const whole = weights.reduce((total, weight) => total + weight, 0);
  return (row) => {
    let score = 0;
    let count = 0;
    let share = 0;
    for (const [at, { rows }] of terms.entries()) {
      const worth = rows.get(row);
      if (worth === undefined) continue;
      const weight = (weights[at] ?? 0) / whole;
      score += weight * worth;
      count += 1;
      share += weight;
    }
    return { score, count, share };
  };
}

/** Sorts articles by score, equal ones newest first. */
export function sortRows(
  scores: ReadonlyMap<number, number>,
  terms: readonly Term[],
  vocabulary: Vocabulary,
): readonly ScoredRow[] {
  const together = terms.map(({ text }) => text).join(" ");
  return [...scores]
    .map(([row, score]) => {
      const title = vocabulary.text(row, "title");
      const covered = terms.reduce(
        (sum, { text }) => sum + (title.includes(text) ? text.length : 0),
        0,
      );
      const coverage = Math.min(1, covered / Math.max(1, title.length));
      const isTogether = terms.length > 1 && title.includes(together);
      return {
        row,
        score: score + COVERAGE_BONUS * coverage + (isTogether ? TOGETHER_BONUS : 0),
      };
    })
    .toSorted((a, b) => b.score - a.score || a.row - b.row);
}
