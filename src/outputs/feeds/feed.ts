/** What feeds carry, whatever their format. */

/** What a feed says of itself. */
export interface FeedHead {
  readonly title: string;
  /** Never empty in the output: the title stands in. */
  readonly description: string;
  /** Absolute address of the page that the feed follows. */
  readonly link: string;
  /** Absolute address of the feed itself. */
  readonly self: string;
  /** BCP 47. */
  readonly lang: string;
}

/** A file that belongs to an article: its cover, its clips. */
export interface Enclosure {
  /** Absolute. */
  readonly url: string;
  /** "image/webp", "video/mp4". */
  readonly type: string;
}

/** A point in time, as ISO 8601 in UTC. */
interface Time {
  readonly iso: string;
}

/** An article as a feed carries it. */
export interface FeedItem {
  /** Permanent identity, whatever becomes of everything else. */
  readonly id: string;
  readonly title: string;
  /** Absolute. */
  readonly url: string;
  readonly description: string;
  /** BCP 47. */
  readonly lang: string;
  readonly published: Time;
  readonly updated: Time | undefined;
  readonly authors: readonly { readonly name: string; readonly url: string | undefined }[];
  readonly tags: readonly { readonly slug: string; readonly label: string }[];
  /** The cover first. */
  readonly enclosures: readonly Enclosure[];
  /** The whole text as HTML with absolute addresses, or its place; see `places.ts`. */
  readonly content?: string;
}

/** When a feed last changed: with its newest article or change, whatever the clock says. */
export function newestChange(items: readonly FeedItem[]): string | undefined {
  return items
    .map(({ published, updated }) => (updated ?? published).iso)
    .toSorted()
    .at(-1);
}
