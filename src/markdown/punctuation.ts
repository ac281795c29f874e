/** Typographic punctuation, by language. */
import type { SmartPunctuationOptions } from "satteri";

/**
 * Sätteri makes English quotes; those of other languages are made by `quotes`, and a straight quote is
 * better than a wrong one. Dashes and ellipses serve everywhere.
 * @param lang BCP 47.
 */
export function smartPunctuation(lang: string): SmartPunctuationOptions {
  return { quotes: /^en(?:-|$)/i.test(lang), dashes: true, ellipses: true };
}
