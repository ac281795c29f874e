/** Articles that are translations of each other. */

/** What of an article its translations need to know. */
interface Translatable {
  /** Shared by all translations of one text. */
  readonly translationKey: string | undefined;
  /** Canonical BCP 47 tag. */
  readonly lang: string;
}

/** The translations of each text that has several, by key; in the order of their languages. */
export function gatherTranslations<Article extends Translatable>(
  articles: readonly Article[],
): ReadonlyMap<string, readonly Article[]> {
  const keyed = articles.filter(({ translationKey }) => translationKey !== undefined);
  const groups = [...Map.groupBy(keyed, ({ translationKey }) => translationKey ?? "")]
    .filter(([, members]) => members.length > 1)
    .map(
      ([key, members]) => [key, members.toSorted((a, b) => (a.lang < b.lang ? -1 : 1))] as const,
    );
  return new Map(groups);
}

/** A language in its own words: "日本語", "français"; the tag itself where no name is known. */
export function nameOfLanguage(lang: string): string {
  return new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang;
}
