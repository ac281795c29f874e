/** The compact files that the search reads: titles, descriptions, tags, dates, and headings. */
import { digest } from "#lib/digest.ts";
import {
  INDEX_VERSION,
  plainAnchor,
  type PackedHeadings,
  type PackedIndex,
} from "../elements/search/index-format.ts";
import type { Heading, Post, Tag } from "#queries/view.ts";

/** What the index needs to know of an article. */
export type SearchablePost = Pick<
  Post,
  "slug" | "href" | "title" | "description" | "lang" | "published" | "tags" | "headings"
> &
  Pick<Post, "isDraft" | "isScheduled" | "isUnlisted">;

interface SearchIndexOptions {
  /** While writing, drafts and scheduled articles are found and marked; a build refuses them. */
  readonly isWriting?: boolean;
}

/** With more articles, nobody waits for headings before a title is found. */
export const MOST_WITH_HEADINGS = 2_000;

const DAY_MS = 86_400_000;

/**
 * Writes the search index of a site.
 *
 * @param posts The listed articles, in the order in which equal matches appear: newest first.
 * @param tags All tags that these articles carry, with counts.
 * @returns JSON in the columns of `PackedIndex`; the same input gives the same text. Of many
 *   articles, the headings are left to {@link searchHeadings}.
 * @throws {Error} If it is handed an article that must not be found, or a tag it does not know.
 */
export function searchIndex(
  posts: readonly SearchablePost[],
  tags: readonly Tag[],
  { isWriting = false }: SearchIndexOptions = {},
): string {
  for (const post of posts) refuseHidden(post, isWriting);
  const headings = posts.map((post) => packHeadings(post.headings));
  const packed: PackedIndex = [
    INDEX_VERSION,
    packTags(tags),
    packPosts(posts, tags),
    isLarge(posts) ? digest(headings) : headings,
  ];
  return JSON.stringify(packed);
}

/**
 * Writes the headings of a site whose index leaves them out.
 *
 * @param posts The articles of the index, in the same order.
 * @returns JSON of `PackedHeadings`; nothing where the index holds them.
 * @throws {Error} If it is handed an article that must not be found.
 */
export function searchHeadings(
  posts: readonly SearchablePost[],
  { isWriting = false }: SearchIndexOptions = {},
): string | undefined {
  if (!isLarge(posts)) return undefined;
  for (const post of posts) refuseHidden(post, isWriting);
  const headings = posts.map((post) => packHeadings(post.headings));
  const packed: PackedHeadings = [digest(headings), headings];
  return JSON.stringify(packed);
}

function isLarge(posts: readonly SearchablePost[]): boolean {
  return posts.length > MOST_WITH_HEADINGS;
}

function refuseHidden(post: SearchablePost, isWriting: boolean): void {
  const isHidden = post.isUnlisted || (!isWriting && (post.isDraft || post.isScheduled));
  if (!isHidden) return;
  throw new Error(
    `The search index was handed “${post.slug}”, which nobody may find. ` +
      "Hand it listed articles only.",
  );
}

function packTags(tags: readonly Tag[]): PackedIndex[1] {
  const start = sharedStart(tags.map(({ href }) => href));
  return [
    start,
    tags.map(({ label }) => label),
    tags.map(({ href }) => href.slice(start.length)),
    tags.map(({ count }) => count),
  ];
}

function packPosts(posts: readonly SearchablePost[], tags: readonly Tag[]): PackedIndex[2] {
  const start = sharedStart(posts.map(({ href }) => href));
  const rows = new Map(tags.map(({ slug }, row) => [slug, row]));
  const days = posts.map(({ published }) => Date.parse(published.date) / DAY_MS);
  const languages = [...new Set(posts.map(({ lang }) => lang))];
  return [
    start,
    posts.map(({ href }) => href.slice(start.length)),
    posts.map(({ title }) => title),
    posts.map(({ description }) => description),
    days.map((day, row) => (days[row - 1] ?? 0) - day),
    posts.map((post) => post.tags.map(({ slug }) => tagRow(rows, slug, post.slug))),
    languages,
    languages.length > 1 ? posts.map(({ lang }) => languages.indexOf(lang)) : [],
    posts.flatMap(({ isDraft, isScheduled }, row) => (isDraft || isScheduled ? [row] : [])),
  ];
}

function tagRow(rows: ReadonlyMap<string, number>, slug: string, post: string): number {
  const row = rows.get(slug);
  if (row === undefined) {
    throw new Error(
      `The article “${post}” carries the tag “${slug}”, which is not among the tags ` +
        "handed to the search index. Hand it the tags of all listed articles.",
    );
  }
  return row;
}

function packHeadings(headings: readonly Heading[]): string {
  return headings
    .map(({ text, slug }) => {
      const line = text.replace(/\s+/g, " ").trim();
      return plainAnchor(line) === slug ? line : `${line}\t${slug}`;
    })
    .join("\n");
}

/** The longest beginning up to a slash that all addresses share. */
function sharedStart(hrefs: readonly string[]): string {
  let start = hrefs[0]?.slice(0, hrefs[0].replace(/\/$/, "").lastIndexOf("/") + 1) ?? "";
  while (start && !hrefs.every((href) => href.startsWith(start))) {
    start = start.slice(0, start.replace(/\/$/, "").lastIndexOf("/") + 1);
  }
  return start;
}
