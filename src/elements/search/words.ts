/** Counts in what the search says. The words themselves are `searching` of the site's language. */
import { fill, type Plural } from "#i18n/phrases.ts";

/** A count in words: "1 article", "1,204 articles". */
export function countOf(forms: Plural, count: number, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: new Intl.NumberFormat(language).format(count) });
}
