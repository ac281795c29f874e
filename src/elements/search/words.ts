/** What the search says. Each language is one object of this shape. */

/** One form for each of `Intl.PluralRules`' categories that the language has. */
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

export interface SearchWords {
  readonly search: string;
  readonly placeholder: string;
  readonly close: string;
  /** Names the list of results. */
  readonly results: string;
  readonly tags: string;
  readonly articles: string;
  /** Headings while nothing is typed. */
  readonly recent: string;
  readonly manyTags: string;
  /** {count} */
  readonly articleCount: PluralForms;
  /** {count} */
  readonly tagCount: PluralForms;
  /** {query} */
  readonly nothing: string;
  /** {corrected} */
  readonly corrected: string;
  /** {query}; declines the correction. */
  readonly instead: string;
  readonly some: string;
  readonly slow: string;
  readonly failed: string;
  readonly tryAgain: string;
  /** {articles}: a count of them. */
  readonly seeAll: string;
  readonly showMore: string;
  readonly allTags: string;
  /** Before a heading of an article that holds the words. */
  readonly section: string;
  readonly draft: string;
  /** Shown under the box: how to ask for more than words. */
  readonly syntax: string;
  readonly keys: string;
  readonly withoutScript: string;
  readonly reload: string;
  readonly browseTags: string;
  readonly browseArticles: string;
  readonly allArticles: string;
  readonly archives: string;
}

export const english: SearchWords = {
  search: "Search",
  placeholder: "Words, “a phrase”, #tag",
  close: "Close",
  results: "Search results",
  tags: "Tags",
  articles: "Articles",
  recent: "Newest articles",
  manyTags: "Tags to start from",
  articleCount: { one: "{count} article", other: "{count} articles" },
  tagCount: { one: "{count} tag", other: "{count} tags" },
  nothing: "Nothing matches “{query}”. Try fewer words, or browse the tags below.",
  corrected: "Showing results for “{corrected}”.",
  instead: "Search for “{query}” instead.",
  some: "No article has all of these words. These have some of them.",
  slow: "Still searching…",
  failed: "Search could not load. Try again; the tags below still work.",
  tryAgain: "Try again",
  seeAll: "See all {articles}",
  showMore: "Show more",
  allTags: "All tags",
  section: "Section:",
  draft: "Draft",
  // The joiner keeps the dash and its tag on one line.
  syntax: "Narrow it with “an exact phrase”, #tag, -\u2060#tag or year:2024.",
  keys: "Arrow keys choose, Enter opens, Escape closes.",
  withoutScript:
    "Searching needs JavaScript, which is turned off. Every article is listed under its tags and " +
    "in the archives.",
  reload: "Reload the page",
  browseTags: "Browse by tag",
  browseArticles: "Newest articles",
  allArticles: "All articles",
  archives: "Archives by month",
};

/** The words for a page's language; English where there are none yet. */
export function searchWords(language: string): SearchWords {
  return LANGUAGES[language.split("-")[0] ?? ""] ?? english;
}

const LANGUAGES: Readonly<Record<string, SearchWords>> = { en: english };

/** Puts values into the places of a sentence: `fill("{count} tags", { count: "3" })`. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** A count in words: "1 article", "1,204 articles". */
export function countOf(forms: PluralForms, count: number, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: new Intl.NumberFormat(language).format(count) });
}
