/**
 * Signs put into the texts before Pagefind reads them, at places that its excerpts would lose. Neither
 * is a letter or has a width.
 */

/** Where a paragraph, a heading or a cell ends. */
export const BLOCK_END = "\u2060";

/** Where something stands in the page that is not searched, such as the number of a footnote. */
export const GAP = "\u2063";
