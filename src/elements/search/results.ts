/** Turns rows of the index into what a reader is shown. */
import { fold, squeezed, words } from "./fold.ts";
import type { IndexedPost, IndexedTag, SearchIndex } from "./index-format.ts";
import type { ScoredRow, Term } from "./matching.ts";
import type { Facet, FoundPost, FoundTag, FullTextQuery, SearchReply } from "./reply.ts";
import { qualityOf } from "./vocabulary.ts";

/** Tags shown above the articles, and tags to start from. */
const MOST_TAGS = 5;
const MOST_START_TAGS = 12;

interface Finding {
  readonly typed: string;
  readonly limit: number;
  readonly rows: readonly ScoredRow[];
  readonly terms: readonly Term[];
  /** Tags that an unfinished filter may become. */
  readonly begun: readonly number[];
  readonly corrected: string | undefined;
  readonly isSome?: boolean;
  readonly facets: readonly Facet[];
  readonly fullText?: FullTextQuery;
}

interface Replies {
  start(typed: string, limit: number): SearchReply;
  found(finding: Finding): SearchReply;
}

/** Prepares the replies of an index. */
export function createReplies({ posts, tags }: SearchIndex): Replies {
  const labels = tags.map(({ label }) => label);
  const byCount = tags.toSorted((a, b) => b.count - a.count);
  const start = byCount.slice(0, MOST_START_TAGS).map(toFoundTag);

  return {
    start: (typed, limit) => ({
      typed,
      kind: "start",
      posts: posts.slice(0, limit).map((post) => toFoundPost(post, labels, [])),
      total: posts.length,
      tags: start,
      marks: [],
      facets: [],
    }),
    found({ typed, limit, rows, terms, begun, corrected, isSome = false, facets, fullText }) {
      const marks = [...new Set(terms.flatMap(({ text, stems }) => [text, ...stems]))];
      // "tag:text to video" asks for one tag by a filter and by words.
      const all = new Set([...matchTags(byCount, terms), ...begun.map((row) => tags[row])]);
      const found = [...all].filter((tag) => tag !== undefined).slice(0, MOST_TAGS);
      const isNothing = rows.length === 0 && found.length === 0;
      return {
        typed,
        kind: isNothing ? "nothing" : isSome && rows.length > 0 ? "some" : "found",
        posts: rows
          .slice(0, limit)
          .flatMap(({ row }) => posts[row] ?? [])
          .map((post) => toFoundPost(post, labels, marks)),
        total: rows.length,
        tags: isNothing ? start : found.map(toFoundTag),
        marks,
        facets,
        ...(corrected !== undefined && !isNothing && { corrected }),
        ...(fullText && { fullText }),
      };
    },
  };
}

function toFoundTag({ label, href, count }: IndexedTag): FoundTag {
  return { label, href, count };
}

function toFoundPost(
  post: IndexedPost,
  labels: readonly string[],
  marks: readonly string[],
): FoundPost {
  const { href, title, description, day, lang, isDraft } = post;
  const heading = headingFor(post, marks);
  return {
    href,
    title,
    description,
    day,
    lang,
    isDraft,
    tags: post.tags.flatMap((row) => labels[row] ?? []),
    ...(heading && { heading: { text: heading.text, href: `${href}#${heading.anchor}` } }),
  };
}

/** The heading that holds most of the words which the title does not. */
function headingFor(
  post: IndexedPost,
  marks: readonly string[],
): IndexedPost["headings"][number] | undefined {
  const title = fold(post.title);
  const missing = marks.filter((mark) => !title.includes(mark));
  let best: IndexedPost["headings"][number] | undefined;
  let most = 0;
  for (const heading of missing.length > 0 ? post.headings : []) {
    const text = fold(heading.text);
    const count = missing.filter((mark) => text.includes(mark)).length;
    if (count <= most) continue;
    most = count;
    best = heading;
  }
  return best;
}

/** Tags whose label the words make up, or begin to make up; most used first. */
function matchTags(tags: readonly IndexedTag[], terms: readonly Term[]): IndexedTag[] {
  const typed = terms.flatMap(({ text, isPhrase }) => (isPhrase ? words(text) : [text]));
  const together = squeezed(typed.join(""));
  if (!together) return [];
  const scored = tags.flatMap((tag) => {
    const label = fold(tag.label);
    const parts = words(label);
    const bare = squeezed(label);
    if (bare === together) return { tag, score: 3 };
    const isBegun = typed.every((word) => parts.some((part) => qualityOf(word, part) >= 0.7));
    if (isBegun || bare.startsWith(together)) return { tag, score: 2 };
    const isNamed = parts.length > 0 && parts.every((part) => typed.includes(part));
    return isNamed ? { tag, score: 1 } : [];
  });
  return scored.toSorted((a, b) => b.score - a.score).map(({ tag }) => tag);
}
