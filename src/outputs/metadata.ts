import type { Post } from "#queries/view.ts";

/** What a page says about itself to machines. Every address is given both ways where both are needed. */
export interface Metadata {
  /** Of the page alone; the site's name is added where there is room. */
  readonly title: string;
  readonly siteTitle: string;
  readonly description: string;
  /** Root-relative with the base: where the reader is. */
  readonly href: string;
  /** Absolute. */
  readonly canonical: string;
  /** Absolute address of the share picture. */
  readonly image: string | undefined;
  /** The mark, for the browser's tab; nothing where `public/` has a favicon of its own. */
  readonly icon: string | undefined;
  /** BCP 47. */
  readonly lang: string;
  /** A list of articles unless it is a text of its own, such as the page about the site. */
  readonly kind?: "list" | "text";
  /** The home page's title is the site's alone. */
  readonly isHome: boolean;
  /** Not for indexes of search engines. */
  readonly isHidden: boolean;
  readonly feeds: readonly { readonly title: string; readonly href: string }[];
  /** Only of articles. */
  readonly article: Pick<Post, "published" | "updated" | "authors" | "tags"> | undefined;
}
