/** The whole search without a browser: an index in, ranked replies out. */
import { correctTerms } from "./correction.ts";
import { findFacets } from "./facets.ts";
import { readFilters } from "./filters.ts";
import { fold, words } from "./fold.ts";
import type { IndexedHeading, IndexedPost, SearchIndex } from "./index-format.ts";
import {
  findTerms,
  matchAll,
  matchSome,
  sortRows,
  type Allows,
  type ScoredRow,
  type Term,
} from "./matching.ts";
import { formatQuery, isBlank, isFilterOnly, parseQuery, type Query } from "./query.ts";
import type { SearchOptions, SearchReply } from "./reply.ts";
import { createReplies } from "./results.ts";
import { createTagFinder } from "./tag-filters.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Further words are left out: they would only cost time. */
const MOST_WORDS = 12;

export interface Search {
  /** Answers from what is known so far. */
  ask(typed: string, options: SearchOptions): SearchReply;
  /** Which articles the filters of a question let pass. */
  filterOf(typed: string, options: SearchOptions): Allows;
  /** Adds the headings of an article by its row, where the index came without them. */
  addHeadings(row: number, headings: readonly IndexedHeading[]): void;
  /** Adds the words of the texts, which a word with a slip in it may mean. */
  addTextWords(list: readonly string[]): void;
}

/** Prepares the search of an index. */
export function createSearch(whole: SearchIndex): Search {
  const posts: IndexedPost[] = [...whole.posts];
  const index: SearchIndex = { ...whole, posts };
  const vocabulary = createVocabulary(index);
  const findTag = createTagFinder(index.tags);
  const replies = createReplies(index);
  const languages = [...new Set(index.posts.map(({ lang }) => lang))];

  function ask(typed: string, options: SearchOptions): SearchReply {
    const { limit, isLiteral = false, hasRightWords = false, textRows = [], shown } = options;
    const query = parseQuery(typed);
    if (isBlank(query)) return replies.start(typed, limit);

    const filters = readFilters(query, index, findTag, isLiteral);
    const { tags, withoutTags, wanted } = filters;
    const facetsOf = (found: readonly ScoredRow[]) => {
      const inTexts = textRows.filter((row) => filters.allows(row));
      const rows = [...new Set([...found.map(({ row }) => row), ...inTexts])];
      return findFacets(index, { query, rows, wanted, shown });
    };
    if (isFilterOnly(query)) {
      const rows = index.posts.flatMap((_, row) =>
        filters.allows(row) ? [{ row, score: 0 }] : [],
      );
      const corrected = filters.isCorrected
        ? formatQuery({ ...query, tags, withoutTags })
        : undefined;
      const facets = facetsOf(rows);
      const { begun } = filters;
      return replies.found({ typed, limit, rows, terms: [], begun, corrected, facets });
    }

    const asked = [...phraseTerms(vocabulary, query), ...wordTerms(vocabulary, query)];
    const mayMend = !isLiteral && !hasRightWords;
    const mend = (): readonly Term[] =>
      mayMend
        ? correctTerms(asked, vocabulary, filters.allows, options.wordsHref !== undefined)
        : asked;
    const { terms, scores, isSome, mended } = match(asked, filters.allows, mend);
    const isMended = mended !== asked;
    const text = isMended ? textOf(mended, index, vocabulary) : query.text;
    const whole = formatQuery({ ...query, text, tags, withoutTags });
    const corrected = filters.isCorrected || terms !== asked ? whole : undefined;
    const rows = sortRows(scores, terms, vocabulary);
    const fullText = {
      text: textToFind(query),
      ...(isMended && { correctedText: textToFind({ ...query, text }), corrected: whole }),
      filter: filters.fullText,
      languages,
    };
    const { begun } = filters;
    const facets = facetsOf(rows);
    return replies.found({ typed, limit, rows, terms, begun, corrected, isSome, facets, fullText });
  }

  return {
    ask,
    filterOf: (typed, { isLiteral = false }) =>
      readFilters(parseQuery(typed), index, findTag, isLiteral).allows,
    addHeadings(row, headings) {
      const post = posts[row];
      if (post) posts[row] = { ...post, headings };
      vocabulary.addHeadings(row, headings);
    },
    addTextWords: (list) => vocabulary.addTextWords(list),
  };
}

/** What the full text is asked. A phrase that somebody still types beside words may become any. */
function textToFind({ text, phrases }: Query): string {
  const [phrase, ...others] = phrases;
  if (phrase && others.length === 0 && text === "") return `"${phrase.text}"`;
  const quoted = phrases.map((each) => (each.isClosed ? `"${each.text}"` : each.text));
  return [text, ...quoted].filter(Boolean).join(" ");
}

interface Match {
  readonly terms: readonly Term[];
  readonly scores: ReadonlyMap<number, number>;
  readonly isSome: boolean;
  /** All terms with their slips mended; the same list where there were none to mend. */
  readonly mended: readonly Term[];
}

/** All words as typed; else all with slips mended; else some as typed; else some of the mended. */
function match(asked: readonly Term[], allows: Allows, mend: () => readonly Term[]): Match {
  const all = matchAll(asked, allows);
  if (all.size > 0) return { terms: asked, scores: all, isSome: false, mended: asked };
  const corrected = mend();
  const mended = corrected.every((term, at) => term === asked[at]) ? asked : corrected;
  const allMended = matchAll(mended, allows);
  if (allMended.size > 0) return { terms: mended, scores: allMended, isSome: false, mended };
  const some = matchSome(asked, allows);
  if (some.size > 0) return { terms: asked, scores: some, isSome: true, mended };
  return { terms: mended, scores: matchSome(mended, allows), isSome: true, mended };
}

function wordTerms(vocabulary: Vocabulary, query: Query): Term[] {
  return findTerms(vocabulary, [...new Set(words(fold(query.text)))].slice(0, MOST_WORDS));
}

function phraseTerms(vocabulary: Vocabulary, { phrases }: Query): Term[] {
  return phrases.map(({ text, isClosed }) => ({
    text: fold(text),
    isPhrase: true,
    rows: vocabulary.findPhrase(text, isClosed),
    stems: [],
  }));
}

/** The words as the site spells them: folding took their accents away. */
function textOf(terms: readonly Term[], index: SearchIndex, vocabulary: Vocabulary): string {
  return terms
    .filter(({ isPhrase }) => !isPhrase)
    .map((term) => spellingOf(term, index) ?? vocabulary.textWord(term.text) ?? term.text)
    .join(" ");
}

function spellingOf({ text, rows }: Term, { posts, tags }: SearchIndex): string | undefined {
  for (const row of rows.keys()) {
    const post = posts[row];
    const labels = post?.tags.map((tag) => tags[tag]?.label ?? "") ?? [];
    const headings = post?.headings.map((heading) => heading.text) ?? [];
    const source = [post?.title, ...labels, ...headings, post?.description].join(" ");
    const spelt = source.match(/[\p{L}\p{M}\p{N}'’]+/gu)?.find((word) => fold(word) === text);
    if (spelt) return spelt.toLowerCase();
  }
  return undefined;
}
