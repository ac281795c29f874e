/**
 * The query language: words, "a phrase", #tag, tag:"text to video", -tag:x, year:2024.
 * Whatever is not understood is searched as text; no query is an error.
 */

import { MAX_QUERY_LENGTH } from "./query-length.ts";

/** A tag as typed, before it is matched with the tags that exist. */
export interface TagFilter {
  readonly name: string;
  /** Whether both quotes stand round it: it is not the beginning of a longer name. */
  readonly isComplete: boolean;
}

/** A run of words that must stand together in this order. */
interface Phrase {
  readonly text: string;
  /** Whether the closing quote is there; without it the last word may be unfinished. */
  readonly isClosed: boolean;
}

export interface Query {
  /** The text outside filters and phrases, as typed, joined by single spaces. */
  readonly text: string;
  readonly phrases: readonly Phrase[];
  /** All of these. */
  readonly tags: readonly TagFilter[];
  /** None of these. */
  readonly withoutTags: readonly TagFilter[];
  /** Any of these; empty when the year does not matter. */
  readonly years: readonly number[];
}

/** What opens and closes a phrase, with the curly and the corner forms of other keyboards. */
const QUOTED = /["“”„«»「」『』]/;

/**
 * One piece of a query, spelt out:
 * sign, name and colon · a hash · then a quoted text or anything up to a space.
 */
const PIECE = new RegExp(
  [
    "(?<sign>-?)", // - turns a tag filter round
    "(?:(?<name>\\p{L}+):|(?<hash>[#＃]))?", // tag: or year: or any other word, or #
    "(?:",
    `${QUOTED.source}(?<quoted>[^"“”„«»「」『』]*)(?<close>${QUOTED.source}?)`, // "a phrase"
    `|(?<bare>[^\\s"“”„«»「」『』]+)`, // a word
    ")",
  ].join(""),
  "gu",
);

/** Four digits; a Japanese keyboard may give the wide ones. */
const YEAR = /^[0-9０-９]{4}$/;

/** An operator whose value is still to come: no reason to search for the word "tag". */
const UNFINISHED = /^-?(?:tag|year):$/i;

/** A lone dash or question mark asks for nothing. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** What comes along when words are copied: soft hyphens, marks of direction, spaces without a width. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

interface Pieces {
  text: string[];
  phrases: Phrase[];
  tags: TagFilter[];
  withoutTags: TagFilter[];
  years: number[];
}

/**
 * Parses what a reader typed.
 *
 * @param typed Any text; cut after {@link MAX_QUERY_LENGTH} UTF-16 units.
 * @returns What is asked for. Never fails.
 */
export function parseQuery(typed: string): Query {
  const pieces: Pieces = { text: [], phrases: [], tags: [], withoutTags: [], years: [] };
  const source = typed
    .slice(0, MAX_QUERY_LENGTH)
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replaceAll("：", ":");
  for (const match of source.matchAll(PIECE)) addPiece(pieces, match[0], match.groups ?? {});
  return { ...pieces, text: pieces.text.join(" ") };
}

type Groups = Partial<Record<string, string>>;

function addPiece(pieces: Pieces, whole: string, groups: Groups): void {
  const value = (groups["quoted"] ?? groups["bare"] ?? "").trim();
  const isQuoted = groups["quoted"] !== undefined;
  const operator = groups["hash"] ? "tag" : groups["name"]?.toLowerCase();

  if (operator === "tag") {
    if (!value) return;
    const list = groups["sign"] ? pieces.withoutTags : pieces.tags;
    list.push({ name: value, isComplete: Boolean(groups["close"]) });
  } else if (operator === "year" && !groups["sign"] && YEAR.test(value)) {
    pieces.years.push(Number(value.normalize("NFKC")));
  } else if (!operator && !groups["sign"] && isQuoted) {
    if (value) pieces.phrases.push({ text: value, isClosed: Boolean(groups["close"]) });
  } else if (SAYS_SOMETHING.test(whole) && !UNFINISHED.test(whole)) {
    pieces.text.push(whole);
  }
}

/** Whether nothing at all is asked for. */
export function isBlank(query: Query): boolean {
  return !(
    query.text ||
    query.phrases.length ||
    query.tags.length ||
    query.withoutTags.length ||
    query.years.length
  );
}

/** Whether the query consists of filters alone; its results are listed by date. */
export function isFilterOnly(query: Query): boolean {
  return !query.text && query.phrases.length === 0 && !isBlank(query);
}

/** Writes a query as a reader would type it. */
export function formatQuery({ text, phrases, tags, withoutTags, years }: Query): string {
  return [
    text,
    ...phrases.map((phrase) => `"${phrase.text}"`),
    ...tags.map((tag) => formatTag(tag.name)),
    ...withoutTags.map((tag) => `-${formatTag(tag.name)}`),
    ...years.map((year) => `year:${year}`),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The query that asks for articles with all of the tags, of any of the years. */
export function writeQuery(filters: {
  readonly tags: readonly string[];
  readonly years?: readonly number[];
}): string {
  const { tags, years = [] } = filters;
  return formatQuery({
    text: "",
    phrases: [],
    tags: tags.map((name) => ({ name, isComplete: true })),
    withoutTags: [],
    years,
  });
}

/** #tag, or with quotes where the name holds a space. */
function formatTag(name: string): string {
  return /\s/.test(name) ? `tag:"${name}"` : `#${name}`;
}
