/** Tables of contents. */

export interface Heading {
  /** 1 to 6. */
  readonly depth: number;
  /** The id of its element. */
  readonly slug: string;
  readonly text: string;
}

export interface OutlineItem extends Heading {
  readonly children: readonly OutlineItem[];
}

/** The `toc` field of an article; nothing means: by length. */
export type ContentsSetting = boolean | { readonly depth: number } | undefined;

/** Fewer sections are seen at a glance. */
const SECTIONS_WORTH_A_LIST = 3;

/**
 * Nests headings from level 2 on. A skipped level (h2, then h4) nests one deep, not two.
 * @param maxDepth Deepest level to include, 2 to 6.
 */
export function outline(headings: readonly Heading[], maxDepth: number): readonly OutlineItem[] {
  const top: Growing[] = [];
  const open: Growing[] = [];
  for (const heading of headings) {
    if (heading.depth < 2 || heading.depth > maxDepth) continue;
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const item: Growing = { ...heading, children: [] };
    (open.at(-1)?.children ?? top).push(item);
    open.push(item);
  }
  return top;
}

/** Whether an article shows its contents: as its author set it, else from three sections on. */
export function wantsContents(headings: readonly Heading[], setting: ContentsSetting): boolean {
  const sections = headings.filter((heading) => heading.depth === 2).length;
  if (setting === false) return false;
  if (setting === undefined) return sections >= SECTIONS_WORTH_A_LIST;
  return headings.some((heading) => heading.depth >= 2);
}

interface Growing extends Heading {
  readonly children: Growing[];
}
