/** Words that the pipeline itself writes into an article. */

export interface MarkdownLabels {
  /** Hidden heading of the footnotes. */
  readonly footnotes: string;
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
  /** Text of a link that stands for a frame. */
  readonly openFrame: (title: string) => string;
}

export const ENGLISH_LABELS: MarkdownLabels = {
  footnotes: "Footnotes",
  backToText: "Back to the text",
  backToMention: (note, mention) =>
    `Back to the text, note ${note}${mention > 1 ? `, mention ${mention}` : ""}`,
  linkTo: (heading) => `Link to “${heading}”`,
  table: (index) => (index > 1 ? `Table ${index}` : "Table"),
  tableCaption: "Table",
  taskDone: "Done",
  taskOpen: "To do",
  callouts: {
    note: "Note",
    tip: "Tip",
    important: "Important",
    warning: "Warning",
    caution: "Caution",
    info: "Info",
    todo: "To do",
    abstract: "Abstract",
    summary: "Summary",
    tldr: "In short",
    hint: "Hint",
    success: "Success",
    question: "Question",
    help: "Help",
    faq: "FAQ",
    failure: "Failure",
    danger: "Danger",
    error: "Error",
    bug: "Bug",
    example: "Example",
    quote: "Quote",
  },
  watchOnYouTube: (title) => (title ? `Watch on YouTube: ${title}` : "Watch on YouTube"),
  openFrame: (title) => `Open “${title}”`,
};
