/** Finds what somebody probably meant. */
import { distance } from "fastest-levenshtein";

/** Names of fields in other systems, lower-cased, and what they are called here. */
export const FIELD_SYNONYMS: Readonly<Record<string, string>> = {
  pubdate: "pubDatetime",
  date: "pubDatetime",
  datetime: "pubDatetime",
  published: "pubDatetime",
  publishdate: "pubDatetime",
  publisheddate: "pubDatetime",
  publishedat: "pubDatetime",
  created: "pubDatetime",
  createdat: "pubDatetime",
  updated: "modDatetime",
  updateddate: "modDatetime",
  updatedat: "modDatetime",
  lastmod: "modDatetime",
  modified: "modDatetime",
  moddate: "modDatetime",
  category: "tags",
  categories: "tags",
  keywords: "tags",
  image: "cover",
  heroimage: "cover",
  thumbnail: "cover",
  featuredimage: "cover",
  summary: "description",
  excerpt: "description",
  subtitle: "description",
  permalink: "slug",
  url: "slug",
  hidden: "unlisted",
  language: "lang",
  locale: "lang",
  canonical: "canonicalURL",
  canonicalurl: "canonicalURL",
  redirect_from: "aliases",
  redirects: "aliases",
};

/**
 * The candidate closest to `word`, letter case set aside; of equals, the first.
 * @param maxDistance Most letters that may differ; by default a third of the word, 1 to 3;
 *   two neighbours that changed places count as one.
 * @param synonyms Lower-cased words and the candidates they stand for; they win over spelling.
 * @returns Nothing when no candidate is close, or when `word` is empty.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
  maxDistance: number = Math.min(3, Math.max(1, Math.floor(word.length / 3))),
  synonyms: Readonly<Record<string, string>> = {},
): string | undefined {
  if (word === "") return undefined;
  const lower = word.toLowerCase();
  const folded = candidates.map((candidate) => candidate.toLowerCase());
  const sameLetters = folded.indexOf(lower);
  if (sameLetters >= 0) return candidates[sameLetters];
  const meant = Object.hasOwn(synonyms, lower) ? synonyms[lower] : undefined;
  if (meant !== undefined && candidates.includes(meant)) return meant;

  let best: string | undefined;
  let least = maxDistance + 1;
  for (const [index, candidate] of folded.entries()) {
    // The difference in length is already that many edits: huge words cost nothing.
    if (Math.abs(candidate.length - lower.length) >= least) continue;
    const edits = isSwap(lower, candidate) ? 1 : distance(lower, candidate);
    // Every letter changed is no likeness, however short the word.
    if (edits < least && edits < candidate.length) {
      least = edits;
      best = candidates[index];
    }
  }
  return best;
}

/** Whether two neighbours changed places, the commonest slip of fast fingers: "titel". */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
