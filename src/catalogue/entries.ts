import type { Heading } from "#lib/toc.ts";
import type { BodyFeature } from "#markdown/features.ts";

/** A local picture, as found on disk. */
export interface LocalPicture {
  /** Absolute path. */
  readonly path: string;
  /** Of its bytes: a picture that is painted over makes its pages new. */
  readonly digest: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** "png", "jpeg", "svg"… */
  readonly format: string;
}

/** A file that is published under a name of its own. */
interface PublishedFile {
  /** Absolute path. */
  readonly path: string;
  /** "clip.1f0c9a2b7d.mp4", by its bytes. */
  readonly name: string;
}

/** A film, a sound or captions beside an article. */
export interface LocalMedium extends PublishedFile {
  readonly kind: "medium";
  /** What follows the name in the link: "#t=5". */
  readonly rest: string;
  /** Pixels, where they are known. */
  readonly width: number | undefined;
  /** Pixels, where they are known. */
  readonly height: number | undefined;
  readonly poster: PublishedFile | undefined;
}

/** A link to another file of the content folder. */
export interface LinkedArticle {
  readonly kind: "article";
  /** Path below the content folder: "posts/kite/index.md". */
  readonly name: string;
  /** What follows it in the link: "#tail". */
  readonly rest: string;
  /** 1-based line of the link. */
  readonly line: number;
}

/** A picture or a film in `public/`. */
export interface PublicPicture {
  readonly kind: "picture";
  /** Root-relative, without the base: "/kite.png?v=2". */
  readonly href: string;
  /** Pixels, where they are known. */
  readonly width: number | undefined;
  /** Pixels, where they are known. */
  readonly height: number | undefined;
}

export type BodyFile = LocalMedium | LinkedArticle | PublicPicture;

/** A file with how the text names it: "./kite.png". */
export type Written<File> = File & { readonly written: string };

/** What rendering found out about a body, without the HTML itself. Plain data: it is stored as JSON. */
export interface BodyFacts {
  /** Key of the rendered HTML in the cache of bodies; for MDX a digest of the source and of what it imports. */
  readonly digest: string;
  readonly headings: readonly Heading[];
  /** The local pictures, by their index in the HTML. */
  readonly images: readonly Written<LocalPicture>[];
  /** Films beside it and articles to which it leads, by their number in the HTML. */
  readonly files: readonly Written<BodyFile>[];
  /** What it holds that not every body does. */
  readonly features: readonly BodyFeature[];
  /** Origins of pictures and media elsewhere, for the page's policy. */
  readonly remote: readonly string[];
  readonly words: number;
  /** Characters of scripts without spaces, counted apart for the reading time. */
  readonly characters: number;
  /** First sentences, up to 160 characters. */
  readonly excerpt: string;
}

/** A file of the content folder that became an address. */
interface Entry {
  /** Name in messages: "content/posts/wind.md". */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  /** Path below the content folder: "posts/wind.md". */
  readonly name: string;
  readonly slug: string;
  readonly format: "md" | "mdx";
  readonly title: string;
  readonly description: string | undefined;
  /** Canonical BCP 47 tag. */
  readonly lang: string;
  readonly isDraft: boolean;
  readonly isUnlisted: boolean;
  readonly body: BodyFacts;
}

/** A picture beside an article. */
export interface Cover {
  readonly picture: LocalPicture;
  readonly alt: string;
  readonly caption: string | undefined;
}

/** Where an article's share picture comes from when it is not drawn. */
export type OwnCard =
  | { readonly kind: "local"; readonly picture: LocalPicture }
  | { readonly kind: "public"; readonly href: string }
  | { readonly kind: "remote"; readonly url: string };

/** An article, validated. Dates are milliseconds since 1970. */
export interface PostEntry extends Entry {
  readonly published: number;
  readonly updated: number | undefined;
  /** IANA zone in which its dates are shown. */
  readonly zone: string;
  /** Names or ids of authors. */
  readonly authors: readonly string[];
  /** Labels as the author wrote them, without doubles. */
  readonly tags: readonly string[];
  readonly isFeatured: boolean;
  readonly hideEditPost: boolean;
  readonly isInFeeds: boolean;
  readonly cover: Cover | undefined;
  readonly ownCard: OwnCard | undefined;
  readonly canonicalURL: string | undefined;
  readonly translationKey: string | undefined;
  /** Old paths, each beginning and ending with "/". */
  readonly aliases: readonly string[];
  readonly series:
    | {
        readonly name: string;
        readonly part: number | undefined;
        readonly description: string | undefined;
      }
    | undefined;
  readonly toc: boolean | { readonly depth: number } | undefined;
  /** Permanent identity in feeds, if the author or an import set one. */
  readonly feedId: string | undefined;
}

/** A page of `content/pages/`. */
export interface PageEntry extends Entry {
  /** Old paths, each beginning and ending with "/". */
  readonly aliases: readonly string[];
}

export interface AuthorEntry {
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly url: string | undefined;
  readonly picture: LocalPicture | undefined;
  /** Profiles elsewhere. */
  readonly me: readonly string[];
  readonly isOrganization: boolean;
}

export interface TagEntry {
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  readonly slug: string;
  readonly label: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** Old slugs. */
  readonly aliases: readonly string[];
  /** Old paths outside of `/tags/`, each beginning and ending with "/". */
  readonly paths: readonly string[];
}
