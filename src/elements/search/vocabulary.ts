/** The words of a site: which articles hold each, in which field, and what resembles it. */
import { fold, isDense, spaced, words } from "./fold.ts";
import type { IndexedHeading, SearchIndex } from "./index-format.ts";
import { createNearWords, type NearWord } from "./slips.ts";

/** What a word in each field is worth. A tag is the author's own summary. */
const FIELD_WEIGHTS = { title: 1, tags: 0.9, headings: 0.55, description: 0.45 } as const;

type Field = keyof typeof FIELD_WEIGHTS;
const FIELDS = Object.keys(FIELD_WEIGHTS) as readonly Field[];

/** How well a word of the site answers a typed one, 0 to 1. */
const QUALITY = {
  same: 1,
  /** "diff" for "diffusion": from this, rising with the share that was typed. */
  beginning: 0.7,
  /** "planes" for "plane": the typed word adds an ending. */
  stem: 0.75,
  /** "fusion" for "diffusion". */
  inside: 0.45,
} as const;

/** Below these lengths a likeness is chance. */
const LETTERS_FOR_STEM = 4;
const LETTERS_FOR_INSIDE = 3;
/** The ending that a stem may lack: "-s", "-es", "-ed". */
const LONGEST_ENDING = 2;

/** How well each article answers one word, by row; with the words to mark beside the typed one. */
interface WordHits {
  readonly rows: ReadonlyMap<number, number>;
  readonly stems: readonly string[];
}

export interface Vocabulary {
  /** Articles that hold this word, or one that begins with it or holds it inside. */
  find(typed: string): WordHits;
  /** Articles that hold these words in this order, in one field. */
  findPhrase(text: string, isClosed: boolean): ReadonlyMap<number, number>;
  /** Words of the site, or also of its texts, that differ from this one by a slip or two. */
  near(typed: string, isWithTexts: boolean): readonly NearWord[];
  /** The folded text of one field of one article. */
  text(row: number, field: Field): string;
  /** Adds the headings of an article, which came after everything else. */
  addHeadings(row: number, headings: readonly IndexedHeading[]): void;
  /** Adds words of the texts: they may be meant, but lead to no article by themselves. */
  addTextWords(list: readonly string[]): void;
  /** A word of the texts as they spell it, by its folded form; nothing if no text has it. */
  textWord(folded: string): string | undefined;
}

/** Reads the words of an index once; every query afterwards looks them up. */
export function createVocabulary({ posts, tags }: SearchIndex): Vocabulary {
  const texts = posts.map((post) => [
    fold(post.title),
    fold(post.tags.map((row) => tags[row]?.label ?? "").join(" · ")),
    foldHeadings(post.headings),
    fold(post.description),
  ]);
  const places = collectPlaces(texts);
  const textWords = new Map<string, string>();
  let nearWords: ReturnType<typeof createNearWords> | undefined;
  let nearAllWords: ReturnType<typeof createNearWords> | undefined;

  return {
    find: (typed) => (isDense(typed) ? findInTexts(texts, typed) : findInWords(places, typed)),
    findPhrase: (text, isClosed) => findPhrase(texts, text, isClosed),
    near(typed, isWithTexts) {
      if (!isWithTexts) return (nearWords ??= createNearWords([...places.keys()]))(typed);
      const all = () => [...new Set([...places.keys(), ...textWords.keys()])];
      return (nearAllWords ??= createNearWords(all()))(typed);
    },
    text: (row, field) => texts[row]?.[FIELDS.indexOf(field)] ?? "",
    addHeadings(row, headings) {
      const fields = texts[row];
      if (!fields || headings.length === 0) return;
      const field = FIELDS.indexOf("headings");
      fields[field] = foldHeadings(headings);
      addPlaces(places, fields[field], row * FIELDS.length + field);
      nearWords = nearAllWords = undefined;
    },
    addTextWords(list) {
      for (const word of list) textWords.set(fold(word), word);
      nearAllWords = undefined;
    },
    textWord: (folded) => textWords.get(folded),
  };
}

function foldHeadings(headings: readonly IndexedHeading[]): string {
  return fold(headings.map(({ text }) => text).join(" · "));
}

/** Where each word stands: row × number of fields + field. */
type Places = ReadonlyMap<string, readonly number[]>;

function collectPlaces(texts: readonly (readonly string[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [row, fields] of texts.entries()) {
    for (const [field, text] of fields.entries()) {
      addPlaces(places, text, row * FIELDS.length + field);
    }
  }
  return places;
}

function addPlaces(places: Map<string, number[]>, text: string, place: number): void {
  for (const word of words(text)) {
    const known = places.get(word);
    if (!known) places.set(word, [place]);
    else if (known.at(-1) !== place) known.push(place);
  }
}

function weightOf(field: number): number {
  return FIELD_WEIGHTS[FIELDS[field] ?? "description"];
}

function raise(rows: Map<number, number>, row: number, value: number): void {
  if (value > (rows.get(row) ?? 0)) rows.set(row, value);
}

function findInWords(places: Places, typed: string): WordHits {
  const rows = new Map<number, number>();
  const stems: string[] = [];
  for (const [word, where] of places) {
    const quality = qualityOf(typed, word);
    if (quality === 0) continue;
    if (quality === QUALITY.stem) stems.push(word);
    for (const place of where) {
      const field = place % FIELDS.length;
      raise(rows, (place - field) / FIELDS.length, quality * weightOf(field));
    }
  }
  return { rows, stems };
}

/** 0 when it does not answer at all. */
export function qualityOf(typed: string, word: string): number {
  if (word === typed) return QUALITY.same;
  const isShorter = typed.length < word.length;
  if (isShorter && word.startsWith(typed)) {
    return QUALITY.beginning + 0.2 * (typed.length / word.length);
  }
  if (isShorter) {
    return typed.length >= LETTERS_FOR_INSIDE && word.includes(typed) ? QUALITY.inside : 0;
  }
  const isStem =
    word.length >= LETTERS_FOR_STEM &&
    typed.length - word.length <= LONGEST_ENDING &&
    typed.startsWith(word);
  return isStem ? QUALITY.stem : 0;
}

/** Any part of the text may be what is meant; a word's own limits do not count. */
function findInTexts(texts: readonly (readonly string[])[], typed: string): WordHits {
  return { rows: rowsWhere(texts, (text) => text.includes(typed)), stems: [] };
}

function findPhrase(
  texts: readonly (readonly string[])[],
  text: string,
  isClosed: boolean,
): ReadonlyMap<number, number> {
  const folded = fold(text);
  const phrase = isClosed ? spaced(folded) : spaced(folded).trimEnd();
  if (!phrase.trim()) return new Map();
  if (isDense(folded)) return rowsWhere(texts, (field) => field.includes(phrase.trim()));
  return rowsWhere(texts, (field) => spaced(field).includes(phrase));
}

function rowsWhere(
  texts: readonly (readonly string[])[],
  test: (text: string) => boolean,
): Map<number, number> {
  const rows = new Map<number, number>();
  for (const [row, fields] of texts.entries()) {
    for (const [field, text] of fields.entries()) {
      if (test(text)) raise(rows, row, weightOf(field));
    }
  }
  return rows;
}
