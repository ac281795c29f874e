/** Phrases with places for values. The browser uses them too, so nothing else stands here. */

/** One form for each of `Intl.PluralRules`' categories that the language has. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** Puts values into a sentence, once: `fill("{count} tags", { count: 8 })` → "8 tags". */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
