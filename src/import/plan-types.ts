/** What an import would write. */
import type { ImportedArticle, ImportedSite, PlacedNote } from "./article.ts";

/** A file to write: a text, or a copy. */
export interface PlannedFile {
  /** Below the content folder, with forward slashes. */
  readonly to: string;
  readonly text?: string;
  /** Absolute path of what is copied. */
  readonly from?: string;
}

/** "kept" is here and differs; "replaced" is, too, and is written over because that was asked for. */
export type State = "new" | "same" | "kept" | "replaced";

export interface PlannedArticle {
  readonly article: ImportedArticle;
  readonly address: string;
  /** Its own file, and those that lie beside it. */
  readonly files: readonly PlannedFile[];
  readonly state: State;
  /** Files that make room for it. */
  readonly removes: readonly string[];
}

export interface Plan {
  readonly site: ImportedSite;
  readonly articles: readonly PlannedArticle[];
  /** Authors, tags, shared pictures and comments. */
  readonly others: readonly (PlannedFile & { readonly kind: OtherKind; readonly state: State })[];
  readonly notes: readonly PlacedNote[];
  /** Pictures and films that stay where they are in the web, each once. */
  readonly remote: readonly string[];
  /** Old addresses that only a host with rules can answer, and what they should lead to. */
  readonly queries: readonly (readonly [from: string, to: string])[];
}

export type OtherKind = "author" | "tag" | "picture" | "comments";
