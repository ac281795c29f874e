/** The part of domino that is used here; its own types name another package. */
declare module "@mixmark-io/domino" {
  /** @param isForced Whether a document is parsed, not a fragment. */
  export function createDocument(html: string, isForced?: boolean): Document;
}
