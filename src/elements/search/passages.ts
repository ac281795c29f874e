/** From what Pagefind knows of an article to passages: excerpts, and links to their words. */
import { countAnswered } from "./answered.ts";
import { fold } from "./fold.ts";
import { findMarks } from "./marks.ts";
import type { FoundPassage, FoundPost } from "./reply.ts";
import { textFragment } from "./text-fragment.ts";
import {
  EDGE,
  endsSentence,
  joinSigns,
  showSigns,
  signRuns,
  closesBlock,
  trimSigns,
} from "./text-signs.ts";

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
  /** All of its text. */
  readonly content: string;
  /** The same with Pagefind's marks between words, by which it counts them. */
  readonly raw_content?: string;
  readonly sub_results: readonly SubResult[];
}

interface SubResult {
  readonly title: string;
  /** With the anchor of the heading. */
  readonly url: string;
  /** Text with `<mark>` around what was found, everything else escaped. */
  readonly excerpt: string;
  /** Which words of the article were found. */
  readonly locations: readonly number[];
}

/** Passages of one article. */
const MOST_OF_ONE = 2;

/**
 * The passages of an article that hold most of the words that were asked for; of those the ones that
 * hold them most often.
 */
export function toPassages(
  { url, meta, content, sub_results: parts }: Article,
  text: string,
): FoundPassage[] {
  const signs = signRuns(fold(text));
  const all = squeeze(content);
  return parts
    .map((part) => ({ part, excerpt: readExcerpt(part.excerpt) }))
    .map((each) => ({ ...each, pieces: toPieces(each.excerpt) }))
    .map((each) => ({ ...each, answered: countAnswered(text, { excerpt: each.pieces }) }))
    .toSorted(
      (a, b) => b.answered - a.answered || b.part.locations.length - a.part.locations.length,
    )
    .slice(0, MOST_OF_ONE)
    .map(({ part, excerpt, pieces }) => {
      const hash = part.url.match(/#.*/)?.[0] ?? "";
      return {
        href: url + (hash || "#") + textFragment(pieces),
        section: url + hash,
        isDraft: meta.draft !== undefined,
        title: meta.title ?? "",
        heading: hash ? showSigns(joinSigns(part.title)) : "",
        excerpt: markEvery(toPieces(showSigns(excerpt)), signs),
        ...endsOf(part.excerpt, all),
      };
    });
}

/**
 * All words of an article that were found, also those that no excerpt shows, and what else Pagefind
 * looks into: its title and tags.
 */
export function wordsFound(article: Article): string[] {
  const { content, raw_content: raw, meta, sub_results: parts } = article;
  const counted = raw ?? content;
  const all = counted.split(counted.includes("\u200b") ? "\u200b" : /\s+/);
  const inText = parts.flatMap(({ locations }) => locations.flatMap((at) => all[at] ?? []));
  return [...inText, ...Object.values(meta)];
}

/** Letters on each side of a word that show whether two texts are the same. */
const LETTERS_OF_CONTEXT = 12;

/** Whether an article as it is listed says already what a passage says: its section, or its beginning. */
export function says(
  { href, description, heading }: Pick<FoundPost, "href" | "description" | "heading">,
  { section, excerpt: [before = "", marked = "", after = ""] }: FoundPassage,
): boolean {
  if (heading) return heading.href === section;
  const around = before.slice(-LETTERS_OF_CONTEXT) + marked + after.slice(0, LETTERS_OF_CONTEXT);
  return section === href && description.includes(around.trim());
}

/** Marks what Pagefind leaves out: of a phrase, which a run of signs is to it, it shows the first alone. */
function markEvery(pieces: readonly string[], signs: readonly string[]): readonly string[] {
  return pieces.flatMap((piece, at) => {
    if (at % 2 === 1) return piece;
    const edges = [0, ...findMarks(piece, signs).flat(), piece.length];
    return edges.slice(1).map((edge, index) => piece.slice(edges[index], edge));
  });
}

function squeeze(text: string): string {
  return text.replace(/[\s\u200b]+/g, "");
}

/**
 * Whether sentences go on beyond the ends of an excerpt.
 * @param all The text of the article without spaces.
 */
function endsOf(html: string, all: string): Pick<FoundPassage, "isBegunBefore" | "goesOn"> {
  const excerpt = squeeze(trimSigns(unescapeHtml(html.replace(/<\/?mark>/g, ""))));
  const at = all.indexOf(excerpt);
  if (at < 0) return { isBegunBefore: false, goesOn: false };
  const end = at + excerpt.length;
  return {
    isBegunBefore: !endsSentence(all.slice(0, at)),
    goesOn: !endsSentence(all.slice(0, end)) && !closesBlock(all.slice(end)),
  };
}

/** An excerpt with marks around words alone, and words that stand side by side marked together. */
function readExcerpt(html: string): string {
  const joined = joinSigns(trimSigns(html))
    .replace(/<mark>([([{"'“‘«]+)/g, "$1<mark>")
    .replace(new RegExp(`(${EDGE}+)</mark>`, "gu"), "</mark>$1")
    .replace(/<\/mark>(\s*)<mark>/g, "$1");
  return joinSigns(joined);
}

/** In turn plain and marked. The markup itself never gets into the page. */
function toPieces(excerpt: string): readonly string[] {
  return excerpt.split(/<\/?mark>/).map(unescapeHtml);
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
