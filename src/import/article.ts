/** What every source is read into before anything is decided about files. */

/** What the person should know afterwards. */
export interface Note {
  /**
   * "changed" was altered on the way, "look" needs a person, "left" stayed behind, "lost" are old addresses
   * that a static host cannot answer.
   */
  readonly kind: "changed" | "look" | "left" | "lost";
  /** One sentence. Notes with the same words are told once, with all their places. */
  readonly message: string;
  /** 1-based line of the source, where it is known. */
  readonly line?: number;
}

/** A comment below an article, without what its writer did not mean to publish. */
export interface ImportedComment {
  readonly id: string;
  /** The comment that it answers. */
  readonly parent?: string;
  readonly author: string;
  readonly url?: string;
  readonly date?: string;
  readonly text: string;
}

/** A file that an article shows or leads to. */
export interface FoundFile {
  /** Absolute path in the source. */
  readonly path: string;
  /** Path below the content folder, where it must not lie beside the article: "assets/images/a.png". */
  readonly target?: string;
}

/** Optional fields that are written as they are. */
export type OtherFields = Readonly<
  Partial<{
    slug: string;
    canonicalURL: string;
    timezone: string;
    lang: string;
    translationKey: string;
    series: string | { readonly name: string; readonly part?: number };
    toc: boolean | { readonly depth: number };
    featured: boolean;
    draft: boolean;
    unlisted: boolean;
    hideEditPost: boolean;
    ogImage: string;
  }>
>;

/** An article or page of another system. */
export interface ImportedArticle {
  /** Its name in the source, for messages and as a key: "_posts/2023-05-01-wind.md", "post 12". */
  readonly origin: string;
  readonly kind: "post" | "page";
  /** Where its file is wanted below `posts/`, without ending: "wind", "2025/first-gust". */
  readonly name: string;
  readonly format: "md" | "mdx" | "html";
  /** Without frontmatter. */
  readonly body: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** As frontmatter writes it. Pages have none. */
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Whether tags of the site may be added that fit. */
  readonly wantsTags?: boolean;
  readonly fields: OtherFields;
  readonly cover?: { readonly src: string; readonly alt: string; readonly caption?: string };
  /** Where it could be read: paths, or full addresses. The first is the one that links mean. */
  readonly addresses: readonly string[];
  /** Its identity in feeds. */
  readonly id?: string | undefined;
  readonly comments?: readonly ImportedComment[];
  readonly notes: readonly Note[];
  /** Finds a file that its text names. */
  readonly find: (reference: string) => FoundFile | undefined;
}

export interface ImportedAuthor {
  /** What articles of the source sign with. */
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
}

/** A tag about which the source says more than its label. */
export interface ImportedTag {
  readonly label: string;
  readonly description: string;
  /** Where its list was, root-relative: "/category/wind/". */
  readonly address?: string | undefined;
  /** Where its feeds were, root-relative: "/category/wind/feed/". */
  readonly feeds?: readonly string[];
}

/** A list of articles that is no tag. */
export interface ImportedList {
  readonly kind: "series" | "author" | "section";
  /** As articles name it; of a section its folder. */
  readonly label: string;
  /** Where it was, root-relative. */
  readonly address: string;
  readonly feeds?: readonly string[];
}

/** A whole source. */
export interface ImportedSite {
  /** "Hugo", "WordPress": in the plan and in the report. */
  readonly system: string;
  readonly articles: readonly ImportedArticle[];
  readonly authors: readonly ImportedAuthor[];
  readonly tags: readonly ImportedTag[];
  readonly lists?: readonly ImportedList[];
  /** Where the old site was: "https://example.org/blog/". */
  readonly url?: string | undefined;
  readonly notes: readonly PlacedNote[];
}

/** A note with the name of what it is about. */
export interface PlacedNote extends Note {
  readonly origin?: string;
}

/** A source cannot be read, for a reason that the message says in full. */
export class ImportError extends Error {
  override readonly name = "CommandError";
}

/** An address by which one article of a source leads to another, until it is known where that will be. */
export const REFERENCE = "import:";

/** @param rest What follows the name in the link: "#tail". */
export function referenceTo(origin: string, rest = ""): string {
  return `${REFERENCE}${encodeURIComponent(origin)}${rest}`;
}
