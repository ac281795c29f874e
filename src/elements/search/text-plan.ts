/** What the full text is asked for a query, and what is looked for afterwards. */
import { fold, words } from "./fold.ts";
import type { Article } from "./passages.ts";
import { joinSigns, signRuns } from "./text-signs.ts";

/** Words of an excerpt; more where each sign is a word. */
export const EXCERPT_WORDS = 24;
const EXCERPT_SIGNS = 60;

export interface Plan {
  /** What Pagefind is asked, and excerpts show. */
  readonly text: string;
  /** What else it is asked: an article holds all of it. */
  readonly others: readonly string[];
  readonly excerptLength: number;
  /** Whether an article holds what Pagefind was not asked. */
  readonly suits: (article: Pick<Article, "content">) => boolean;
  /** Whether Pagefind may answer with other words than it was asked for. */
  readonly isDoubtful: boolean;
  /** Whether Pagefind is asked for everything. */
  readonly isWhole: boolean;
}

/**
 * Pagefind knows a phrase only where nothing stands beside it, so it is asked for each by itself. Where
 * each sign is a word, it is asked for runs of them, one sign after the other: so any part of a word is
 * found. Words beside those are looked for afterwards.
 */
export function planSearch(text: string): Plan {
  const runs = signRuns(text);
  const [longest, ...others] = runs.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) {
    const all = { suits: () => true, isDoubtful: true, isWhole: true };
    return { ...planPhrases(text), excerptLength: EXCERPT_WORDS, ...all };
  }
  const rest = [longest, ...others].reduce((left, run) => left.replace(run, " "), text);
  const apart = words(fold(rest));
  return {
    text: toPhrase(longest),
    others: others.map(toPhrase),
    excerptLength: EXCERPT_SIGNS,
    suits({ content }) {
      const folded = fold(joinSigns(content));
      return apart.every((word) => folded.includes(word));
    },
    isDoubtful: false,
    isWhole: apart.length === 0,
  };
}

/** All words together, of which excerpts are made, then the phrases among them. */
function planPhrases(text: string): Pick<Plan, "text" | "others"> {
  const phrases = text.match(/"[^"]*"/g) ?? [];
  const isOne = phrases[0] === text;
  return isOne ? { text, others: [] } : { text: text.replaceAll('"', ""), others: phrases };
}

function toPhrase(run: string): string {
  return `"${[...run].join(" ")}"`;
}
