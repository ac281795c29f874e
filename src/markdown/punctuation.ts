/** Typographic punctuation, by language. */
import type { SmartPunctuationOptions } from "satteri";

/**
 * Sätteri makes English quotes. Other languages have their own („so“, « ainsi », 「こう」), and a
 * straight quote is better than a wrong one. Dashes and ellipses serve everywhere.
 * @param lang BCP 47.
 */
export function smartPunctuation(lang: string): SmartPunctuationOptions {
  return { quotes: /^en(?:-|$)/i.test(lang), dashes: true, ellipses: true };
}
