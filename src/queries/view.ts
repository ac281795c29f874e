/**
 * What pages and components are handed: complete, frozen and free of any collection.
 * `Moment` and `Heading` are made by `lib` and only named again here.
 */
import type { ImageMetadata } from "astro";
import type { Moment } from "#lib/dates.ts";
import type { BodyFeature } from "#markdown/features.ts";
import type { ContentsSetting, Heading } from "#lib/toc.ts";

export type { BodyFeature, Heading, Moment };

/** A tag as a link; its slug is its identity. */
export interface TagRef {
  readonly slug: string;
  readonly label: string;
  readonly href: string;
}

export interface Tag extends TagRef {
  /** Articles that are listed under it. */
  readonly count: number;
  readonly description: string | undefined;
}

/** Somebody who wrote; without an id there is no page to link to. */
export interface AuthorRef {
  readonly id: string | undefined;
  readonly name: string;
  readonly href: string | undefined;
  /** A group or a company. */
  readonly isOrganization?: boolean;
}

/** Somebody who wrote, above their article. */
interface Signature extends AuthorRef {
  readonly picture: Picture | undefined;
}

/** An article as another one leads to it. */
export interface WayTo {
  readonly href: string;
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly published: Moment;
}

/** An article as lists show it. */
export interface PostSummary {
  /** Digest of everything below, which is what a list shows of an article. */
  readonly key: string;
  /** May hold "/" and Unicode; never percent-encoded. */
  readonly slug: string;
  /** Root-relative with the base, percent-encoded, ending in a slash. */
  readonly href: string;
  /** Absolute form of `href`. */
  readonly url: string;
  readonly title: string;
  /** Never empty when the article has any text. */
  readonly description: string;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly published: Moment;
  readonly updated: Moment | undefined;
  readonly authors: readonly AuthorRef[];
  readonly tags: readonly TagRef[];
  /** Reading time in whole minutes, at least 1. */
  readonly minutes: number;
  readonly isFeatured: boolean;
  /** Only ever true while writing. */
  readonly isDraft: boolean;
  /** Only ever true while writing. */
  readonly isScheduled: boolean;
  readonly isUnlisted: boolean;
  readonly cover: Cover | undefined;
}

/** A local picture, imported. */
export interface Picture {
  /** Of its bytes. */
  readonly digest: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** "png", "jpeg", "svg"… */
  readonly format: string;
  /** For Astro's image components; not enumerable, so that no digest reads it. */
  readonly file: ImageMetadata;
}

/** The picture at the head of an article. */
export interface Cover {
  readonly picture: Picture;
  readonly alt: string;
  readonly caption: string | undefined;
}

/** A page of `content/pages/`. */
export interface Page {
  readonly slug: string;
  readonly href: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly isDraft: boolean;
  readonly isUnlisted: boolean;
  readonly headings: readonly Heading[];
  readonly features: readonly BodyFeature[];
  readonly remote: readonly string[];
  readonly digest: string;
  readonly entryId: string;
}

/** An author with a file of their own. */
export interface Author extends AuthorRef {
  readonly id: string;
  readonly href: string;
  readonly description: string | undefined;
  readonly url: string | undefined;
  /** Profiles elsewhere. */
  readonly me: readonly string[];
  readonly picture: Picture | undefined;
}

/** An article as its own page shows it. */
export interface Post extends PostSummary {
  readonly authors: readonly Signature[];
  readonly series:
    | {
        readonly name: string;
        readonly part: number | undefined;
        readonly description: string | undefined;
      }
    | undefined;
  /** Shared by its translations. */
  readonly translationKey: string | undefined;
  /** What the author wants of the contents list. */
  readonly toc: ContentsSetting;
  /** "14 August 2026, 09:30 (Tokyo)" while it is scheduled; only ever set while writing. */
  readonly scheduledFor: string | undefined;
  /** Origins of pictures and media elsewhere that the page's policy must admit. */
  readonly remote: readonly string[];
  /** The description, where the author wrote one. */
  readonly lead: string | undefined;
  readonly headings: readonly Heading[];
  /** What the text holds that not every text does; the page loads the styles of these. */
  readonly features: readonly BodyFeature[];
  readonly words: number;
  /** Share image with the base: drawn by us, or the author's own. */
  readonly cardHref: string;
  readonly cardUrl: string;
  /** Pixels, where they are known. */
  readonly cardSize: { readonly width: number; readonly height: number } | undefined;
  /** Absolute. */
  readonly canonical: string;
  /** Permanent identity in feeds. */
  readonly feedId: string;
  readonly isInFeeds: boolean;
  readonly editHref: string | undefined;
  readonly format: "md" | "mdx";
  /** Changes with everything that is rendered from the file. */
  readonly digest: string;
  /** Its id in the `astro:content` collection. */
  readonly entryId: string;
}
