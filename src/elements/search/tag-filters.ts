/** Finds the tags that a filter means. */
import { fold, squeezed, words } from "./fold.ts";
import type { IndexedTag } from "./index-format.ts";
import type { TagFilter } from "./query.ts";
import { countSlips, forgivenSlips } from "./slips.ts";

/** The rows of tags that a filter stands for: an article needs one of them. */
export interface ResolvedTag {
  readonly rows: ReadonlySet<number>;
  /** Whether the name is a tag's, letter for letter; else the tags are worth showing. */
  readonly isExact: boolean;
  /** The tag's label, where the name had a slip. */
  readonly corrected?: string;
}

interface FoldedTag {
  readonly label: string;
  readonly slug: string;
  readonly squeezed: string;
  readonly words: readonly string[];
}

/** How a filter is read. */
interface TagFinding {
  /** -tag:x; hiding articles by a guess is worse than showing them: it waits for the last letter. */
  readonly isExcluded: boolean;
  /** Whether the reader declined corrections. */
  readonly isLiteral: boolean;
}

/** Prepares the tags of a site for {@link ResolvedTag} look-ups. */
export function createTagFinder(
  tags: readonly IndexedTag[],
): (filter: TagFilter, how: TagFinding) => ResolvedTag {
  const folded: FoldedTag[] = tags.map(({ label, slug }) => ({
    label: fold(label),
    slug: fold(slug),
    squeezed: squeezed(fold(label)),
    words: words(fold(label)),
  }));

  return ({ name, isComplete }, { isExcluded, isLiteral }) => {
    const typed = fold(name);
    const exact = findExact(folded, typed);
    if (exact.size > 0) return { rows: exact, isExact: true };

    // "#vid" on its way to "#video": all tags that it may become.
    const begun = isExcluded || isComplete ? exact : findBegun(folded, typed);
    if (begun.size > 0 || isLiteral) return { rows: begun, isExact: false };

    const nearest = findNearest(folded, squeezed(typed));
    const corrected = nearest === undefined ? undefined : tags[nearest]?.label;
    if (nearest === undefined || corrected === undefined) return { rows: begun, isExact: false };
    return { rows: new Set([nearest]), isExact: false, corrected };
  };
}

function rowsWhere(tags: readonly FoldedTag[], test: (tag: FoldedTag) => boolean): Set<number> {
  return new Set(tags.flatMap((tag, row) => (test(tag) ? [row] : [])));
}

/** By label or slug; only then without spaces and hyphens, so that "C++" never means "C". */
function findExact(tags: readonly FoldedTag[], typed: string): Set<number> {
  const rows = rowsWhere(tags, ({ label, slug }) => label === typed || slug === typed);
  const bare = squeezed(typed);
  return rows.size > 0 || !bare ? rows : rowsWhere(tags, (tag) => tag.squeezed === bare);
}

function findBegun(tags: readonly FoldedTag[], typed: string): Set<number> {
  return rowsWhere(
    tags,
    ({ label, slug, words: parts }) =>
      label.startsWith(typed) ||
      slug.startsWith(typed) ||
      parts.some((part) => part.startsWith(typed)),
  );
}

function findNearest(tags: readonly FoldedTag[], typed: string): number | undefined {
  let best: number | undefined;
  let least = forgivenSlips(typed.length) + 1;
  for (const [row, tag] of tags.entries()) {
    const { whole } = countSlips(typed, tag.squeezed);
    if (whole >= least) continue;
    least = whole;
    best = row;
  }
  return best;
}
