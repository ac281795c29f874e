/** Which articles a reader of one may like next: those that share its rarer tags and words. */

/** What is compared of an article. */
export interface Relatable {
  /** BCP 47. Nobody is led to a language that they may not read. */
  readonly lang: string;
  /** Slugs. */
  readonly tags: readonly string[];
  readonly title: string;
  /** Its description and headings. */
  readonly text: string;
}

interface Options {
  /** How many related articles one can have. */
  readonly most: number;
  /** Whether the article at `other` is shown beside the one at `index` already. */
  readonly isExcluded: (index: number, other: number) => boolean;
}

/** How much it says that two articles share a tag, a word of the title, any other word. */
const WEIGHTS = { tag: 3, title: 2, text: 1 };

/** Of the strongest terms of an article; what comes after them says little and takes long. */
const TERMS_OF_ONE = 24;

/**
 * The part of all articles that can share a term for it to tell anything, but where there are few
 * articles. What more of them share would also take long: the square of their number.
 */
const TELLING = { share: 0.1, atLeast: 200 };

/** Articles less alike than this (1 is the same) are not related: any two texts share some word. */
const LEAST_LIKENESS = 0.03;

/** Scripts without spaces between words: pairs of characters stand for words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]{2,}/gu;

/** The beginnings of words stand for their stems in most languages: "diffuse", "diffusion". */
const STEM_LENGTH = 5;

/**
 * Finds the related articles of each, by TF-IDF and the cosine of the angle between articles.
 * An article that is added, changed or deleted changes the relations of few others.
 * @see https://nlp.stanford.edu/IR-book/html/htmledition/dot-products-1.html
 * @param articles In their order; of two that are equally alike, the nearer one is taken.
 * @returns Indices for each article, the most alike first.
 */
export function findRelated(
  articles: readonly Relatable[],
  options: Options,
): readonly (readonly number[])[] {
  const related: (readonly number[])[] = articles.map(() => []);
  const byLanguage = Map.groupBy(articles.keys(), (index) =>
    languageOf(articles[index] as Relatable),
  );
  for (const members of byLanguage.values()) {
    const vectors = weigh(members.map((index) => termsOf(articles[index] as Relatable)));
    const found = compare(vectors, {
      most: options.most,
      isExcluded: (a, b) => options.isExcluded(members[a] as number, members[b] as number),
    });
    for (const [place, index] of members.entries()) {
      related[index] = (found[place] ?? []).map((other) => members[other] as number);
    }
  }
  return related;
}

function languageOf({ lang }: Relatable): string {
  return lang.split("-")[0]?.toLowerCase() ?? "";
}

/** Terms of an article with the weight that their places give them, the weightiest first. */
function termsOf({ tags, title, text }: Relatable): ReadonlyMap<string, number> {
  const terms = new Map(tags.map((tag) => [`#${tag}`, WEIGHTS.tag]));
  for (const word of wordsOf(title)) terms.set(word, WEIGHTS.title);
  for (const word of wordsOf(text)) if (!terms.has(word)) terms.set(word, WEIGHTS.text);
  return terms;
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKC").toLowerCase();
  const words: string[] = [];
  const spaced = plain.replace(UNSPACED, (run) => {
    const letters = [...run];
    for (let at = 1; at < letters.length; at += 1) words.push(`${letters[at - 1]}${letters[at]}`);
    return " ";
  });
  for (const [word] of spaced.matchAll(WORD)) words.push(word.slice(0, STEM_LENGTH));
  return words;
}

/** What an article shares with others: its strongest terms, and their parts of the whole article. */
interface Vector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

function weigh(documents: readonly ReadonlyMap<string, number>[]): readonly Vector[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    for (const term of document.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const most = Math.max(TELLING.atLeast, documents.length * TELLING.share);
  const limit = step(Math.min(documents.length, most));
  const rarities = new Map(
    [...counts]
      .filter(([, count]) => step(count) < limit)
      .map(([term, count], id) => [term, { id, isShared: count > 1, rarity: limit - step(count) }]),
  );
  return documents.map((document) => {
    const weighed = [...document].flatMap(([term, weight]) => {
      const known = rarities.get(term);
      return known ? [{ ...known, weight: weight * known.rarity }] : [];
    });
    // What only this article says joins it to none, but makes it less like all others.
    const length = Math.hypot(...weighed.map(({ weight }) => weight));
    const strongest = weighed
      .filter(({ isShared }) => isShared)
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, TERMS_OF_ONE);
    return {
      terms: strongest.map(({ id }) => id),
      weights: strongest.map(({ weight }) => weight / length),
    };
  });
}

/** A logarithm in half steps: one article more changes it for few numbers of articles. */
function step(count: number): number {
  return Math.round(2 * Math.log2(count)) / 2;
}

interface Posting {
  readonly places: number[];
  readonly weights: number[];
}

/** Which articles have a term, by term: only those that share one are ever compared. */
function invert(vectors: readonly Vector[]): readonly Posting[] {
  const postings: Posting[] = [];
  for (const [place, { terms, weights }] of vectors.entries()) {
    for (const [at, term] of terms.entries()) {
      const posting = (postings[term] ??= { places: [], weights: [] });
      posting.places.push(place);
      posting.weights.push(weights[at] ?? 0);
    }
  }
  return postings;
}

/** The articles most like each, by place. */
function compare(vectors: readonly Vector[], options: Options): readonly (readonly number[])[] {
  const postings = invert(vectors);
  // One array for all: making ten thousand of ten thousand numbers takes longer than adding.
  const scores = new Float64Array(vectors.length);
  const seen = new Uint32Array(vectors.length);
  return vectors.map(({ terms, weights }, place) => {
    let count = 0;
    for (const [at, term] of terms.entries()) {
      const { places, weights: others } = postings[term] as Posting;
      const weight = weights[at] as number;
      for (let n = 0; n < places.length; n += 1) {
        const other = places[n] as number;
        if (scores[other] === 0) seen[count++] = other;
        (scores[other] as number) += weight * (others[n] as number);
      }
    }
    const touched = seen.subarray(0, count);
    const found = choose(place, touched, scores, options);
    for (const other of touched) scores[other] = 0;
    return found;
  });
}

/** The best of the touched ones. Few of them are asked whether they are excluded: that may take time. */
function choose(
  place: number,
  touched: Uint32Array,
  scores: Float64Array,
  { most, isExcluded }: Options,
): readonly number[] {
  const chosen: number[] = [];
  const isBetter = (a: number, b: number) => {
    const difference = (scores[a] as number) - (scores[b] as number);
    if (difference !== 0) return difference > 0;
    return (Math.abs(a - place) - Math.abs(b - place) || a - b) < 0;
  };
  for (const other of touched) {
    if (other === place || (scores[other] as number) < LEAST_LIKENESS) continue;
    const last = chosen.at(-1);
    if (chosen.length === most && last !== undefined && !isBetter(other, last)) continue;
    if (isExcluded(place, other)) continue;
    const at = chosen.findIndex((one) => isBetter(other, one));
    chosen.splice(at === -1 ? chosen.length : at, 0, other);
    if (chosen.length > most) chosen.pop();
  }
  return chosen;
}
