/**
 * The search index as it travels: columns instead of objects, what repeats stands once.
 * Written by `outputs/search-index.ts`, read by the search worker.
 */

/** Raised when the columns change, so that a page from a cache never reads a newer file wrongly. */
export const INDEX_VERSION = 2;

/** The columns of the file; row n of every column is article (or tag) n. */
export type PackedIndex = readonly [
  version: number,
  /** What all tag addresses begin with, then label, rest of the address, articles. */
  tags: readonly [
    start: string,
    labels: readonly string[],
    rests: readonly string[],
    counts: readonly number[],
  ],
  /** What all article addresses begin with, then the columns, newest article first. */
  posts: readonly [
    start: string,
    rests: readonly string[],
    titles: readonly string[],
    descriptions: readonly string[],
    /** Days before the article above; the first counts from 1970-01-01 (and so is negative). */
    daysEarlier: readonly number[],
    /** Rows of `tags`. */
    tags: readonly (readonly number[])[],
    /** The languages, and the row of each article's; empty where there is only one. */
    languages: readonly string[],
    language: readonly number[],
    /** Rows that are drafts; always empty on a built site. */
    drafts: readonly number[],
  ],
  /**
   * Of each article: "text" a line, or "text⇥anchor" where the anchor does not follow from it. On a
   * large site a stamp: they stand in `PackedHeadings`, which begin with the same one.
   */
  headings: readonly string[] | string,
];

/** The headings of a large site: a file of their own, which is fetched after the first answer. */
export type PackedHeadings = readonly [stamp: string, headings: readonly string[]];

/** Name of that file, beside the index. */
export const HEADINGS_FILE = "headings.json";

export interface IndexedTag {
  readonly label: string;
  readonly slug: string;
  readonly href: string;
  readonly count: number;
}

export interface IndexedHeading {
  readonly text: string;
  readonly anchor: string;
}

export interface IndexedPost {
  readonly href: string;
  readonly title: string;
  readonly description: string;
  /** Days since 1970-01-01 of the date in the article's zone. */
  readonly day: number;
  /** Rows of the index's tags. */
  readonly tags: readonly number[];
  readonly lang: string;
  readonly isDraft: boolean;
  readonly headings: readonly IndexedHeading[];
}

export interface SearchIndex {
  readonly tags: readonly IndexedTag[];
  readonly posts: readonly IndexedPost[];
  /** Where the headings are still to come: what their file begins with. */
  readonly headingsStamp?: string;
}

/** The anchor most headings have; one that has another (a repeated heading) carries it along. */
export function plainAnchor(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

/**
 * Reads a fetched index.
 *
 * @throws {TypeError} If it was written by another version of the site.
 */
export function unpackIndex(packed: PackedIndex): SearchIndex {
  if (!Array.isArray(packed) || packed[0] !== INDEX_VERSION) {
    throw new TypeError("The search index was written by another version. Reload the page.");
  }
  const [, [tagStart, labels, tagRests, counts], columns, headings] = packed;
  const [start, rests, titles, descriptions, daysEarlier, tags, languages, language, drafts] =
    columns;
  const isDraft = new Set(drafts);
  let day = 0;

  const isWhole = typeof headings !== "string";

  return {
    ...(!isWhole && { headingsStamp: headings }),
    tags: labels.map((label, row) => ({
      label,
      slug: slugOf(tagRests[row] ?? ""),
      href: tagStart + (tagRests[row] ?? ""),
      count: counts[row] ?? 0,
    })),
    posts: titles.map((title, row) => ({
      href: start + (rests[row] ?? ""),
      title,
      description: descriptions[row] ?? "",
      day: (day -= daysEarlier[row] ?? 0),
      tags: tags[row] ?? [],
      lang: languages[language[row] ?? 0] ?? "",
      isDraft: isDraft.has(row),
      headings: readHeadings(isWhole ? headings[row] : undefined),
    })),
  };
}

function slugOf(rest: string): string {
  return decodeURIComponent(rest.replace(/\/$/, ""));
}

/** The headings of one article. */
export function readHeadings(packed = ""): IndexedHeading[] {
  return packed.split("\n").filter(Boolean).map(readHeading);
}

function readHeading(line: string): IndexedHeading {
  const [text = "", anchor = plainAnchor(text)] = line.split("\t");
  return { text, anchor };
}
