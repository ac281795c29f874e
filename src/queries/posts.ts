import { getCollection, type CollectionEntry } from "astro:content";
import { describeSchedule, toMoment } from "#lib/dates.ts";
import { digest } from "#lib/digest.ts";
import { direction } from "#lib/languages.ts";
import { readingMinutes } from "#lib/reading-time.ts";
import { firstSlug } from "#lib/slug.ts";
import { collectTags, toTagSlug } from "#lib/tags.ts";
import { encodePath } from "#lib/urls.ts";
import { getAuthors } from "./authors.ts";
import { CARD_SIZE } from "./metadata.ts";
import { bodyDigest, type FileAddresses, getFileAddresses } from "./body-files.ts";
import { toPicture } from "./picture.ts";
import { remembered } from "./remembered.ts";
import { addresses, isWriting, now, site } from "./site.ts";
import type { Author, AuthorRef, Post, PostSummary, TagRef } from "./view.ts";

interface Library {
  /** Every article that has a page, newest first. */
  readonly posts: readonly Post[];
  /** Those that lists, feeds and the index may name. */
  readonly listed: readonly Post[];
  /** What the collection holds, by id. */
  readonly stored: ReadonlyMap<string, CollectionEntry<"posts">["data"]>;
}

/** Every article that has an address, newest first; unlisted ones included. For article pages alone. */
export async function getPosts(): Promise<readonly Post[]> {
  return (await getLibrary()).posts;
}

/** Articles for lists, newest first; drafts and scheduled ones only while writing, unlisted ones never. */
export async function getListedPosts(): Promise<readonly Post[]> {
  return (await getLibrary()).listed;
}

/**
 * What the collection holds of an article. Asked for one by one, each would be read from it again.
 * @throws {Error} If it holds none.
 */
export async function getStoredPost({ entryId }: Post): Promise<CollectionEntry<"posts">["data"]> {
  const stored = (await getLibrary()).stored.get(entryId);
  if (!stored) throw new Error(`The collection posts has no entry ${entryId}.`);
  return stored;
}

const getLibrary = remembered(loadLibrary);

async function loadLibrary(): Promise<Library> {
  const [entries, authors, tags] = await Promise.all([
    getCollection("posts"),
    getAuthors(),
    getCollection("tags"),
  ]);
  const declared = tags.flatMap(({ id, data }) =>
    data.label ? [{ slug: id, label: data.label }] : [],
  );
  const uses = entries
    .filter(({ data }) => !data.isUnlisted)
    .flatMap(({ data }) => data.tags.map((label) => ({ label, file: data.file })));
  const collected = collectTags(uses, declared).labels;
  // A tag has a page while a listed article carries it; nothing may lead to one that has none.
  const inUse = new Set(uses.map(({ label }) => toTagSlug(label)));
  const labels = new Map([...collected].filter(([slug]) => inUse.has(slug)));
  // Likewise an author has a page while a listed article is theirs.
  const signed = new Set(
    entries.filter(({ data }) => !data.isUnlisted).flatMap(({ data }) => data.authors),
  );
  const writing = authors.filter(({ id, name }) => signed.has(id) || signed.has(name));
  const files = await getFileAddresses();
  const posts = entries
    .toSorted((a, b) => b.data.published - a.data.published || (a.id < b.id ? -1 : 1))
    .map(
      madeOnce([...labels, ...writing], (entry) =>
        Object.freeze(toPost(entry, labels, writing, files)),
      ),
    );
  return {
    posts,
    listed: posts.filter(({ isUnlisted }) => !isUnlisted),
    stored: new Map(entries.map(({ id, data }) => [id, data])),
  };
}

let made = new WeakMap<object, Post>();
let madeWith = "";

/** While writing, a view of an article is made again only when the article, a tag or an author changes. */
function madeOnce(
  context: readonly unknown[],
  make: (entry: CollectionEntry<"posts">) => Post,
): (entry: CollectionEntry<"posts">) => Post {
  if (!isWriting) return make;
  const key = JSON.stringify(context);
  if (key !== madeWith) [made, madeWith] = [new WeakMap(), key];
  return (entry) => {
    const post = made.get(entry.data) ?? make(entry);
    made.set(entry.data, post);
    return post;
  };
}

function toPost(
  { id, data }: CollectionEntry<"posts">,
  labels: ReadonlyMap<string, string>,
  authors: readonly Author[],
  files: FileAddresses,
): Post {
  const summary = toSummary(data, labels, authors);
  const cardHref = cardOf(data);
  const { body } = data;
  return {
    // While writing no page is kept from one time to the next, so that no digest is compared.
    key: isWriting ? "" : digest(summary),
    ...summary,
    authors: summary.authors.map((author) => ({
      ...author,
      picture: authors.find(({ id: known }) => known === author.id)?.picture,
    })),
    lead: data.description,
    scheduledFor: summary.isScheduled
      ? describeSchedule(data.published, data.zone, site.lang)
      : undefined,
    series: data.series,
    translationKey: data.translationKey,
    toc: data.toc ?? (body.features.includes("contents") ? true : undefined),
    headings: body.headings,
    features: body.features,
    words: body.words + body.characters,
    remote: body.remote,
    cardHref,
    cardUrl: addresses.absolute(cardHref),
    cardSize: cardSizeOf(data),
    canonical: data.canonicalURL ?? summary.url,
    feedId: data.feedId ?? addresses.absolute(addresses.post(firstSlug(data))),
    isInFeeds: data.isInFeeds,
    editHref: data.hideEditPost
      ? undefined
      : site.editUrl?.replace("{path}", () => encodePath(data.file)),
    format: data.format,
    digest: isWriting ? "" : bodyDigest(body, files),
    entryId: id,
  };
}

function toSummary(
  data: CollectionEntry<"posts">["data"],
  labels: ReadonlyMap<string, string>,
  authors: readonly Author[],
): Omit<PostSummary, "key"> {
  const href = addresses.post(data.slug);
  const { published, updated, zone, cover } = data;
  return {
    slug: data.slug,
    href,
    url: addresses.absolute(href),
    title: data.title,
    description: data.description ?? data.body.excerpt,
    lang: data.lang,
    dir: direction(data.lang),
    published: toMoment(published, zone, site.lang),
    updated: updated === undefined ? undefined : toMoment(updated, zone, site.lang),
    authors: data.authors.map((name) => toAuthorRef(name, authors)),
    tags: toTagRefs(data.tags, labels),
    minutes: readingMinutes(data.body, { wordsPerMinute: site.wordsPerMinute }),
    isFeatured: data.isFeatured,
    isDraft: data.isDraft,
    isScheduled: published > now,
    isUnlisted: data.isUnlisted,
    cover: cover && { ...cover, picture: toPicture(cover.picture) },
  };
}

function cardOf({ slug, ownCard }: CollectionEntry<"posts">["data"]): string {
  if (ownCard?.kind === "remote") return ownCard.url;
  if (ownCard?.kind === "public") return addresses.file(ownCard.href);
  if (ownCard?.kind === "local") return ownCard.picture.file.src;
  return addresses.card("posts", slug);
}

function cardSizeOf({ ownCard }: CollectionEntry<"posts">["data"]): Post["cardSize"] {
  if (!ownCard) return CARD_SIZE;
  if (ownCard.kind !== "local") return undefined;
  const { width, height } = ownCard.picture;
  return { width, height };
}

function toAuthorRef(name: string, authors: readonly Author[]): AuthorRef {
  const known = authors.find((author) => author.id === name || author.name === name);
  if (!known) return { id: undefined, name, href: undefined, isOrganization: false };
  const { id, href, isOrganization } = known;
  return { id, name: known.name, href, isOrganization };
}

/** Tags that have a page; one that only unlisted articles carry has none. */
function toTagRefs(written: readonly string[], labels: ReadonlyMap<string, string>): TagRef[] {
  return [...new Set(written.map(toTagSlug))].flatMap((slug) => {
    const label = labels.get(slug);
    return label === undefined ? [] : [{ slug, label, href: addresses.tag(slug) }];
  });
}
