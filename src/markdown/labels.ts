/** Words that the pipeline itself writes into an article. */

export interface MarkdownLabels {
  /** BCP 47, where they are not in the language of the text. */
  readonly lang?: string;
  /** Hidden heading of the footnotes. */
  readonly footnotes: string;
  /** Points back against the direction of reading: "↩", or "↪" where that is from right to left. */
  readonly back: string;
  /** Link from a footnote to where it is mentioned. */
  readonly backToText: string;
  /** Name of that link. @param mention From 1; above 1 where a note is mentioned repeatedly. */
  readonly backToMention: (note: number, mention: number) => string;
  /** Name of a heading's own link. */
  readonly linkTo: (heading: string) => string;
  /** Name of a table without a caption. @param index From 1. */
  readonly table: (index: number) => string;
  /** Word that opens a caption paragraph beside a table ("Table: …"). */
  readonly tableCaption: string;
  readonly taskDone: string;
  readonly taskOpen: string;
  /** Title of a callout that has none, by kind in lower case. */
  readonly callouts: Readonly<Record<string, string>>;
  /** Text of a link to a YouTube film. @param title Undefined where the author gave none. */
  readonly watchOnYouTube: (title: string | undefined) => string;
  /** Below a film, before anything is asked of YouTube. */
  readonly filmNotice: string;
  /** Name of the link around a picture that has no words of its own. */
  readonly enlarge: string;
  /** Name of the mark on a link that leads to another site. */
  readonly leadsAway: string;
  /** Name of a table without a caption, from the heading above it. */
  readonly tableUnder: (heading: string) => string;
  /** Text of a link that stands for a frame. */
  readonly openFrame: (title: string) => string;
}

/** The `lang` of an element that holds nothing but a label. */
export function langOf({ lang }: MarkdownLabels): { readonly lang?: string } {
  return lang === undefined ? {} : { lang };
}
