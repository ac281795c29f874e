/** Counts in what the search says. The words themselves are `searching` of the site's language. */
import { fill, type Plural } from "#i18n/phrases.ts";

/**
 * A count in words: "1 article", "1,204 articles".
 * @param language BCP 47, of the site: its digits.
 * @param spoken Of the words, which are English where the site's language has none.
 */
export function countOf(forms: Plural, count: number, language: string, spoken = language): string {
  const form = forms[new Intl.PluralRules(spoken).select(count)] ?? forms.other;
  return fill(form, { count: new Intl.NumberFormat(language).format(count) });
}
