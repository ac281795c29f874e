/** What converting an article needs to know, and what it gives. */
import type { ImportedArticle, Note } from "./article.ts";
import type { MarkdownFormat } from "./markdown.ts";
import type { Place } from "./places.ts";

/** A text before its addresses are put right. */
export interface Draft {
  readonly place: Place;
  readonly format: MarkdownFormat;
  readonly text: string;
  readonly ids: ReadonlyMap<string, string>;
  readonly anchors: ReadonlySet<string>;
  readonly notes: readonly Note[];
}

/** A file beside an article, or where several articles find it. */
export interface Companion {
  /** Absolute path in the source. */
  readonly from: string;
  /** Below the content folder, if it does not lie beside the article. */
  readonly target: string | undefined;
  /** Its name beside the article. */
  readonly name: string;
}

export interface Converted {
  readonly format: MarkdownFormat;
  readonly body: string;
  readonly companions: readonly Companion[];
  readonly cover: ImportedArticle["cover"];
  readonly ogImage: string | undefined;
  /** Pictures and films that stay where they are in the web. */
  readonly remote: readonly string[];
  readonly notes: readonly Note[];
}

/** What is known of the whole import when a text is put right. */
export interface Surroundings {
  /** By origin. */
  readonly byOrigin: ReadonlyMap<string, Draft>;
  /** By folded old path. */
  readonly byPath: ReadonlyMap<string, Draft>;
  /** Slugs of tags that will exist. */
  readonly tags: ReadonlySet<string>;
  /** Where old lists and their feeds are now, by folded old path. */
  readonly lists: ReadonlyMap<string, string>;
  readonly publicFiles: ReadonlySet<string>;
  /** Where the old site was. */
  readonly url: string | undefined;
  readonly base: string;
  /** Why a file cannot come along. */
  readonly faults: ReadonlyMap<string, string>;
}
