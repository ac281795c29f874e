/** What the search answers: plain data, as it crosses from the worker to the page. */

export interface FoundTag {
  readonly label: string;
  readonly href: string;
  readonly count: number;
}

export interface FoundPost {
  readonly href: string;
  readonly title: string;
  readonly description: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly lang: string;
  readonly isDraft: boolean;
  /** Labels. */
  readonly tags: readonly string[];
  /** The heading that holds words which the title lacks. */
  readonly heading?: { readonly text: string; readonly href: string };
}

/** A place in the text of an article. */
export interface FoundPassage {
  /** Leads to the words themselves. */
  readonly href: string;
  /** Leads to the heading that it stands under, or to the article. */
  readonly section: string;
  readonly isDraft: boolean;
  /** Of the article. */
  readonly title: string;
  /** The heading that it stands under; empty before the first. */
  readonly heading: string;
  /** In turn plain and marked text. */
  readonly excerpt: readonly string[];
  /** Whether its first sentence began earlier. */
  readonly isBegunBefore: boolean;
  /** Whether its last sentence goes on. */
  readonly goesOn: boolean;
}

/** What the article of a passage must be like. */
export interface FullTextFilter {
  /** Slugs: it carries one of each list. */
  readonly tags: readonly (readonly string[])[];
  /** Slugs: it carries none of these. */
  readonly withoutTags: readonly string[];
  /** It is of one of these; empty where the year does not matter. */
  readonly years: readonly number[];
}

/** What to look for in the texts themselves. */
export interface FullTextQuery {
  /** Words, and phrases in quotes. */
  readonly text: string;
  /** With slips mended, where there were any; and the whole query then. */
  readonly correctedText?: string;
  readonly corrected?: string;
  readonly filter: FullTextFilter;
  /** Of the articles; each has an index of its own. */
  readonly languages: readonly string[];
}

/** A filter to click. */
export interface Facet {
  readonly kind: "tag" | "year";
  readonly label: string;
  /** Articles found that it leaves. */
  readonly count: number;
  /** Whether the query has it. */
  readonly isOn: boolean;
  /** The query with it, or without it if it is on. */
  readonly typed: string;
}

export interface SearchReply {
  /** The query that this answers, as typed. */
  readonly typed: string;
  /**
   * `start`: nothing was asked; newest articles and most used tags. `found`: everything asked for.
   * `some`: no article has all of the words. `nothing`: only tags to go on from.
   */
  readonly kind: "start" | "found" | "some" | "nothing";
  /** Best first, at most as many as were asked for. */
  readonly posts: readonly FoundPost[];
  /** How many articles there are in all. */
  readonly total: number;
  readonly tags: readonly FoundTag[];
  /** The query that was answered instead, when a word had a slip. */
  readonly corrected?: string;
  /** Folded words to mark in titles, headings and descriptions. */
  readonly marks: readonly string[];
  readonly facets: readonly Facet[];
  /** Nothing where no words are asked for. */
  readonly fullText?: FullTextQuery;
}

export interface SearchOptions {
  /** Most articles to return. */
  readonly limit: number;
  /** Whether the reader declined corrections. */
  readonly isLiteral?: boolean;
  /** Whether the texts hold the words: they are meant as they are. Tags may still have a slip. */
  readonly hasRightWords?: boolean;
  /**
   * Address of the words of the texts. Given when no text holds the words: they are then corrected
   * by these words, too.
   */
  readonly wordsHref?: string;
  /** Rows of the articles whose texts hold the words: the filters count them, too. */
  readonly textRows?: readonly number[];
  /** Labels of the filters that the reader sees already: they stay. */
  readonly shown?: readonly string[];
}

/** A question, as it crosses to the worker. */
export interface Question {
  readonly id: number;
  readonly typed: string;
  readonly options: SearchOptions;
}

/**
 * What the texts have found, as it crosses to the worker. It always answers, unless another question
 * came: with the filters counted anew, or as they were when the list cannot be had.
 */
export interface TextFinding extends Finding {
  /** Of the question. */
  readonly id: number;
}

/** Which articles the texts have found. */
export interface Finding {
  /** By which the full text knows its articles. */
  readonly textIds: readonly string[];
  /** Address of the list of them all, in the order of their addresses. */
  readonly idsHref: string;
}

/** Asks which of the articles that the texts have found the filters of a question let pass. */
export interface Narrowing {
  /** Of the question. */
  readonly id: number;
  readonly toNarrow: Finding;
}

/** From the page to the worker: first where the index is, then one question after another. */
export type ToWorker = { readonly indexHref: string } | Question | TextFinding | Narrowing;

/** What a download may fail of. Only without the index nothing more comes. */
export type SearchPart = "index" | "headings" | "words";

/** From the worker to the page. A question may be answered again, when more is known. */
export type FromWorker =
  | { readonly id: number; readonly reply: SearchReply }
  | { readonly id: number; readonly facets: readonly Facet[] }
  /** Ids of the full text; nothing when the list of them cannot be had. */
  | { readonly id: number; readonly passing: readonly string[] | undefined }
  | { readonly failed: SearchPart; readonly reason: string };
