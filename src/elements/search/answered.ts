/** Whether passages answer the words that were asked for, and how else these may be asked for. */
import { fold, isDense, words } from "./fold.ts";
import type { FoundPassage } from "./reply.ts";

/** The article of an Arabic word, with the particles that are written together with it. */
const ARABIC_ARTICLE = /(?<![\p{L}\p{M}])[وفبك]?(?:ال|لل)(?=\p{Script=Arabic}{3})/gu;

/**
 * Words as the rules of their own language leave them in the index: "المدرسة" as "مدرسة", "weiß" as
 * "weiss". Pagefind applies to a query those of the page's language alone. It knows no "$" before a
 * number either.
 */
export function respelt(text: string): string {
  return text
    .replace(ARABIC_ARTICLE, "")
    .replace(/[ßẞ]/g, "ss")
    .replace(/\p{Sc}/gu, "");
}

type Excerpt = Pick<FoundPassage, "excerpt">;

/** Endings that stemming takes off: "cookies" is found as "cookie". */
const LONGEST_ENDING = 3;

/**
 * Whether every word that was asked for is among the words found. Pagefind shortens a word that it
 * does not know until it knows the rest: "watermrak" would be answered with "water".
 */
export function isAnswered(text: string, found: readonly string[]): boolean {
  const marks = words(fold([...new Set(found)].join(" ")));
  return words(fold(text)).every((word) => marks.some((mark) => isLike(mark, word)));
}

/** How many of the words that were asked for a passage holds, and not the beginnings of them alone. */
export function countAnswered(text: string, passage: Excerpt): number {
  const marks = markedWords(passage);
  return words(fold(text)).filter((word) => marks.some((mark) => isLike(mark, word))).length;
}

function markedWords({ excerpt }: Excerpt): string[] {
  return excerpt.filter((_, at) => at % 2 === 1).flatMap((mark) => words(fold(mark)));
}

function isLike(mark: string, word: string): boolean {
  if (mark.includes(word) || isDense(word)) return true;
  let same = 0;
  while (same < word.length && mark[same] === word[same]) same += 1;
  return same >= Math.max(LONGEST_ENDING, word.length - LONGEST_ENDING) && same >= mark.length - 1;
}
