/** The words of the interface in the language of a site or a text. */
import type { MarkdownLabels } from "#markdown/labels.ts";
import { formattingLocale } from "#lib/languages.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import { fill, type Plural } from "./phrases.ts";

export { fill, type Plural };

/** The shape of one language: sentences as strings, counted phrases with the language's own forms. */
type Translated<Group> = {
  readonly [Key in keyof Group]: Group[Key] extends string
    ? string
    : Group[Key] extends { readonly other: string }
      ? Plural
      : Group[Key] extends MarkdownLabels
        ? MarkdownLabels
        : Translated<Group[Key]>;
};

/** The words of one interface language; a missing one is a type error. */
export type Words = Translated<typeof en>;

/** What the search says in the browser, and in which language: text alone, because it travels as JSON. */
export type SearchWords = Words["searching"] & Pick<Words, "lang">;

/** What the display panel says, likewise. */
export type DisplayWords = Words["displaying"];

/** What an article says in the browser, likewise. */
export type ReadingWords = Words["reading"] & Pick<Words, "lang">;

/** Every interface language. Another one is a file beside `en.ts`, and a name here. */
export const languages: Readonly<Record<string, Words>> = { en, ja, ar };

/** The words for a language, else English. @param lang BCP 47; its region may be missing here. */
export function wordsFor(lang: string): Words {
  return languages[lang] ?? languages[lang.split("-")[0] ?? ""] ?? en;
}

/** What the pipeline writes into a text of a language; it names its own where that is another one. */
export function labelsFor(lang: string): MarkdownLabels {
  const { markdown } = wordsFor(lang);
  const other = otherLanguageOfWords(lang);
  return other === undefined ? markdown : { ...markdown, lang: other };
}

/** The language of the words for a language, where they are in another one: English for "de". */
export function otherLanguageOfWords(lang: string): string | undefined {
  const words = wordsFor(lang);
  return lang.split("-")[0]?.toLowerCase() === words.lang ? undefined : words.lang;
}

/**
 * The form of a counted phrase that its language wants, with the number in the digits of the site:
 * "1 article", "14 articles", "مقالتان".
 */
export function counted(phrase: Plural, count: number, lang: string): string {
  const { rules, numbers } = countingIn(lang);
  const form = phrase[rules.select(count)] ?? phrase.other;
  return fill(form, { count: numbers.format(count) });
}

/** A number in the digits of a language: "1,234", "١٬٢٣٤". */
export function numberIn(lang: string, value: number): string {
  return countingIn(lang).numbers.format(value);
}

/** What a list says in which nothing is published yet. */
export function nothingYet(lang: string): string {
  const { emptyTitle, space, empty } = wordsFor(lang);
  return `${emptyTitle}${space}${empty}`;
}

/** What a page of a list is called: the first one as the list, a further one with its number. */
export function onPage(
  what: string,
  { number, count }: { readonly number: number; readonly count: number },
  lang: string,
): string {
  if (number === 1) return what;
  const values = { what, number: numberIn(lang, number), count: numberIn(lang, count) };
  return fill(wordsFor(lang).onPage, values);
}

interface Counting {
  readonly rules: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

const counting = new Map<string, Counting>();

/** Kept, because making them takes longer than using them ten thousand times. */
function countingIn(lang: string): Counting {
  const known = counting.get(lang);
  if (known) return known;
  const locale = formattingLocale(lang);
  const made = {
    rules: new Intl.PluralRules(otherLanguageOfWords(lang) ?? locale),
    numbers: new Intl.NumberFormat(locale),
  };
  counting.set(lang, made);
  return made;
}
