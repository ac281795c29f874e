import { en } from "./en.ts";

interface Plural {
  readonly one: string;
  readonly other: string;
}

/** The words of one interface language; a missing one is a type error. */
type Words = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : Plural;
};

const languages: Readonly<Record<string, Words>> = { en };

/** The words for a language, else English. @param lang BCP 47; its region may be missing here. */
export function wordsFor(lang: string): Words {
  return languages[lang] ?? languages[lang.split("-")[0] ?? ""] ?? en;
}

/** Puts values into a sentence: `fill("{count} min", { count: 8 })` → "8 min". */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The form of a counted phrase that a language wants: "1 article", "14 articles". */
export function counted(phrase: Plural, count: number, lang: string): string {
  const { rules, numbers } = countingIn(lang);
  const form = rules.select(count) === "one" ? phrase.one : phrase.other;
  return fill(form, { count: numbers.format(count) });
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
  const made = { rules: new Intl.PluralRules(lang), numbers: new Intl.NumberFormat(lang) };
  counting.set(lang, made);
  return made;
}
