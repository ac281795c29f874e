/** What the author's own page shows while writing. Nothing of it is ever built. */
import { readEnvironment } from "#build/environment.ts";
import { currentCatalogue } from "#catalogue/current.ts";
import type { Catalogue } from "#catalogue/load.ts";
import { findSimilarSlugs } from "#check/tags.ts";
import { countdown, findOrphans, type LinkFrom, type OrphanReason } from "#lib/loose-ends.ts";
import type { Problem } from "#lib/problems.ts";
import { resolveInternal } from "#lib/urls.ts";
import { getPages } from "./pages.ts";
import { getListedPosts, getPosts } from "./posts.ts";
import { addresses } from "./site.ts";
import { getTags, type TagWithPosts } from "./tags.ts";
import type { Page, Post, TagRef } from "./view.ts";

export interface Desk {
  readonly drafts: readonly (Post | Page)[];
  /** The next one first. */
  readonly scheduled: readonly { readonly post: Post; readonly due: string }[];
  readonly unlisted: readonly Post[];
  /** Files with errors first. */
  readonly problems: readonly FileProblems[];
  readonly orphans: readonly { readonly post: Post; readonly reason: OrphanReason }[];
  /** The most used first. */
  readonly tags: readonly DeskTag[];
  /** The newest first. */
  readonly cards: readonly Post[];
}

export interface FileProblems {
  readonly file: string;
  /** Of what it is published as, if it can be. */
  readonly href: string | undefined;
  readonly problems: readonly Problem[];
}

interface DeskTag {
  readonly tag: TagWithPosts;
  /** Tags of which it may be a slip. */
  readonly similar: readonly TagRef[];
}

export async function getDesk(): Promise<Desk> {
  const catalogue = await currentCatalogue(readEnvironment());
  const [all, listed, pages] = await Promise.all([getPosts(), getListedPosts(), getPages()]);
  const now = Date.now();
  const published = listed.filter(({ isDraft, isScheduled }) => !isDraft && !isScheduled);
  return {
    drafts: [...all, ...pages].filter(({ isDraft }) => isDraft),
    scheduled: all
      .filter(({ isScheduled, isDraft }) => isScheduled && !isDraft)
      .toReversed()
      .map((post) => ({ post, due: countdown(Date.parse(post.published.iso) - now) })),
    unlisted: all.filter(({ isUnlisted }) => isUnlisted),
    problems: problemsOf(catalogue),
    orphans: findOrphans(published, linksOf(catalogue)),
    tags: tagTable(await getTags()),
    cards: all,
  };
}

function problemsOf({ problems, posts, pages }: Catalogue): readonly FileProblems[] {
  const hrefs = new Map([
    ...posts.map(({ file, slug }) => [file, addresses.post(slug)] as const),
    ...pages.map(({ file, slug }) => [file, addresses.page(slug)] as const),
  ]);
  const files = [...Map.groupBy(problems, ({ file }) => file)].map(([file, found]) => {
    return { file, href: hrefs.get(file), problems: found };
  });
  const isBroken = ({ problems: found }: FileProblems) =>
    found.some(({ severity }) => severity === "error");
  return files.toSorted((a, b) => Number(isBroken(b)) - Number(isBroken(a)));
}

/** Where the texts of the site lead. */
function linksOf({ posts, pages, traces }: Catalogue): readonly LinkFrom[] {
  const bySource = new Map(posts.map(({ name, slug }) => [name, addresses.post(slug)]));
  const texts = [
    ...posts.map((post) => ({ text: post, from: addresses.post(post.slug) })),
    ...pages.map((page) => ({ text: page, from: addresses.page(page.slug) })),
  ];
  return texts.flatMap(({ text, from }) => [
    ...(traces.get(text.file)?.links ?? []).map(({ href }) => {
      return { from, href: resolveInternal(href, addresses.base) };
    }),
    ...text.body.files.flatMap((file) => {
      const href = file.kind === "article" ? bySource.get(file.name) : undefined;
      return href === undefined ? [] : [{ from, href }];
    }),
  ]);
}

function tagTable(tags: readonly TagWithPosts[]): readonly DeskTag[] {
  const bySlug = new Map(tags.map((tag) => [tag.slug, tag]));
  const similar = findSimilarSlugs([...bySlug.keys()]);
  return tags
    .toSorted((a, b) => b.count - a.count)
    .map((tag) => ({
      tag,
      similar: (similar.get(tag.slug) ?? []).flatMap((slug) => bySlug.get(slug) ?? []),
    }));
}
