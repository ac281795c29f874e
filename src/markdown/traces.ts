/** What the checks of `src/check/` look at in a body, as it is written: where it leads, what it shows. */

/** A link of the text. */
export interface LinkTrace {
  /** As written: "/posts/kite/#tail", "https://example.org". */
  readonly href: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** A heading as written, before a first-level one is lowered. */
export interface HeadingTrace {
  readonly depth: number;
  readonly text: string;
  readonly line: number;
}

/** A picture of the text. */
export interface PictureTrace {
  /** As written; of one by a name that is defined elsewhere, what is defined. */
  readonly src: string;
  /** That name. */
  readonly identifier?: string | undefined;
  /** Undefined where there is none; an empty one of a tag says that the picture means nothing. */
  readonly alt: string | undefined;
  readonly line: number;
}

export interface Traces {
  readonly links: LinkTrace[];
  /** Links by a name that is defined elsewhere in the text. */
  readonly references: { readonly identifier: string; readonly line: number }[];
  readonly headings: HeadingTrace[];
  readonly pictures: PictureTrace[];
  /** Ids that tags have. */
  readonly ids: string[];
}

export function noTraces(): Traces {
  return { links: [], references: [], headings: [], pictures: [], ids: [] };
}
