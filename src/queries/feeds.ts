import { getImage } from "astro:assets";
import { fill, wordsFor } from "#i18n/words.ts";
import { digest } from "#lib/digest.ts";
import { isDrawing } from "#lib/pictures.ts";
import type { Enclosure, FeedHead, FeedItem } from "#outputs/feeds/feed.ts";
import { mediaType } from "#outputs/feeds/media-type.ts";
import { placeOfText } from "#outputs/feeds/places.ts";
import { getListedPosts, getStoredPost } from "./posts.ts";
import { addresses, isWriting, site } from "./site.ts";
import { getTags } from "./tags.ts";
import type { Post } from "./view.ts";

/** What a feed is made from. */
export interface Feed {
  readonly head: FeedHead;
  /** Newest first, as many as a feed carries. */
  readonly posts: readonly Post[];
}

/** A feed that follows a tag. */
export interface TagFeed extends Feed {
  readonly slug: string;
  readonly label: string;
  readonly count: number;
  /** Root-relative address of the feed, with the base. */
  readonly href: string;
}

/** Pixels: the widest of a cover's sizes on its page, so that no further one has to be made. */
const COVER_WIDTH = 1472;

/** The feed of all articles. @param self Its root-relative address. */
export async function getSiteFeed(self: string): Promise<Feed> {
  const head = {
    title: site.title,
    description: site.description,
    link: addresses.absolute(addresses.home()),
    self: addresses.absolute(self),
    lang: site.lang,
  };
  return { head, posts: newest(await getListedPosts()) };
}

/** The feeds of all tags, in the order of the tags. */
export async function getTagFeeds(): Promise<readonly TagFeed[]> {
  const words = wordsFor(site.lang);
  return (await getTags()).map(({ slug, label, description, href, count, posts }) => {
    const feed = addresses.tagRss(slug);
    const title = fill(words.labelled, {
      label: site.title,
      text: fill(words.feedOfTag, { tag: label }),
    });
    const head = {
      title,
      description: description ?? "",
      link: addresses.absolute(href),
      self: addresses.absolute(feed),
      lang: site.lang,
    };
    return { head, posts: newest(posts), slug, label, count, href: feed };
  });
}

/** Changes with everything that a feed shows. */
export function feedKey({ head, posts }: Feed): string {
  const shown = posts.map(({ key, feedId, digest: text, cover }) => [key, feedId, text, cover]);
  return digest([site, head, shown]);
}

/** The articles of a feed. While writing, and where the owner wants no more, with their summaries. */
export function toItems({ posts }: Feed): Promise<readonly FeedItem[]> {
  return Promise.all(posts.map(toItem));
}

function newest(posts: readonly Post[]): readonly Post[] {
  return posts.filter(({ isInFeeds }) => isInFeeds).slice(0, site.feedLength);
}

async function toItem(post: Post): Promise<FeedItem> {
  const { feedId, title, url, description, lang, published, updated, tags } = post;
  const isWhole = site.feedContent === "full" && !isWriting;
  return {
    id: feedId,
    ...{ title, url, description, lang, published, updated, tags },
    authors: post.authors.map(({ name, href }) => ({
      name,
      url: href === undefined ? undefined : addresses.absolute(href),
    })),
    enclosures: [...(await coverOf(post)), ...(await clipsOf(post))],
    ...(isWhole && { content: placeOfText(post.slug) }),
  };
}

async function coverOf({ cover }: Post): Promise<readonly Enclosure[]> {
  if (!cover) return [];
  const { file, format, width } = cover.picture;
  if (isDrawing(cover.picture)) {
    return [
      { url: addresses.absolute(file.src), type: format === "svg" ? "image/svg+xml" : "image/gif" },
    ];
  }
  const size = Math.min(width, COVER_WIDTH);
  const { src } = await getImage({ src: file, format: "webp", width: size });
  return [{ url: addresses.absolute(src), type: "image/webp" }];
}

/** Films and sounds beside the article. */
async function clipsOf(post: Post): Promise<readonly Enclosure[]> {
  const { body } = await getStoredPost(post);
  const names = body.files.flatMap((file) => (file.kind === "medium" ? [file.name] : []));
  return (
    [...new Set(names)]
      .flatMap((name) => {
        const type = mediaType(name);
        return type === undefined
          ? []
          : [{ url: addresses.absolute(addresses.medium(name)), type }];
      })
      // MP4 before WebM: of two of a film, more readers play it.
      .toSorted((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0))
  );
}
