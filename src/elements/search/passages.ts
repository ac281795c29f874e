/** From what Pagefind knows of an article to passages: excerpts, and links to their words. */
import type { FoundPassage } from "./reply.ts";
import { BLOCK_END, GAP } from "./text-signs.ts";

/** An article, as Pagefind hands it out. */
export interface Article {
  readonly url: string;
  /** What `build/searched.ts` wrote: the tags are slugs with commas between them. */
  readonly meta: {
    readonly title?: string;
    readonly tags?: string;
    readonly year?: string;
    /** Only while writing: there if nobody else may read it yet. */
    readonly draft?: string;
  };
  readonly sub_results: readonly SubResult[];
}

interface SubResult {
  readonly title: string;
  /** With the anchor of the heading. */
  readonly url: string;
  /** Text with `<mark>` around what was found, everything else escaped. */
  readonly excerpt: string;
  readonly locations: readonly number[];
}

/** Passages of one article. */
const MOST_OF_ONE = 2;

/** The passages of an article that hold most of what was found. */
export function toPassages({ url, meta, sub_results: parts }: Article): FoundPassage[] {
  return parts
    .toSorted((a, b) => b.locations.length - a.locations.length)
    .slice(0, MOST_OF_ONE)
    .map((part) => {
      const pieces = readExcerpt(part.excerpt);
      const hash = part.url.match(/#.*/)?.[0] ?? "";
      return {
        href: url + (hash || "#") + directive(pieces),
        section: url + hash,
        isDraft: meta.draft !== undefined,
        title: meta.title ?? "",
        heading: hash ? showSigns(part.title) : "",
        excerpt: pieces.map(showSigns),
      };
    });
}

/** What Pagefind puts between the words of Chinese and Japanese. */
const WORD_BREAK = "\u200B";

const SIGN = new RegExp(`[${BLOCK_END}${GAP}]`, "u");
/** What stands at the edge of a word and is none of it. */
const EDGE = `[\\p{P}\\s${BLOCK_END}${GAP}]`;

/** The pieces of an excerpt, in turn plain and marked. The markup itself never gets into the page. */
function readExcerpt(html: string): readonly string[] {
  const joined = html
    .replaceAll(WORD_BREAK, "")
    // Only words are marked, and words that stand side by side together.
    .replace(/<mark>([("'“‘«]+)/g, "$1<mark>")
    .replace(new RegExp(`(${EDGE}+)</mark>`, "gu"), "</mark>$1")
    .replace(/<\/mark>(\s+)<mark>/g, "$1");
  return joined.split(/<\/?mark>/).map(unescapeHtml);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#x27": "'",
};

/** Reads the few entities that Pagefind writes. */
function unescapeHtml(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Blocks that end without a full stop get one, so that they can be told apart in one line. */
function showSigns(text: string): string {
  return text
    .replaceAll(GAP, "")
    .replace(new RegExp(`([\\p{P}\\s])\\s*${BLOCK_END}`, "gu"), "$1")
    .replace(new RegExp(`${BLOCK_END}(?=\\s*\\S)`, "gu"), ".")
    .replaceAll(BLOCK_END, "");
}

/** Words on either side that tell the place of a marked word from others. */
const CONTEXT_WORDS = 3;

/**
 * The part of an address that scrolls to the first marked words and marks them. Words around them
 * help to find the place, but only those that stand in the same block.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
function directive([before = "", marked = "", after = ""]: readonly string[]): string {
  if (!marked) return "";
  const prefix = wordsOf(before.split(SIGN).at(-1)).slice(-CONTEXT_WORDS).join(" ");
  const suffix = wordsOf(after.split(SIGN)[0]).slice(0, CONTEXT_WORDS).join(" ");
  const parts = [prefix && `${encode(prefix)}-`, encode(marked), suffix && `-${encode(suffix)}`];
  return `:~:text=${parts.filter(Boolean).join(",")}`;
}

function wordsOf(text = ""): readonly string[] {
  return text.trim().split(/\s+/);
}

/** A dash, a comma and an ampersand are signs of the directive itself. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
