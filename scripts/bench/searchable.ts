/** Invented articles as the search index takes them, without building anything. */
import { toTagSlug } from "#lib/tags.ts";
import type { SearchablePost } from "#outputs/search-index.ts";
import type { Tag, TagRef } from "#queries/view.ts";
import { invent, slugOf } from "./articles.ts";

interface Searchable {
  readonly posts: readonly SearchablePost[];
  readonly tags: readonly Tag[];
}

/** @returns The articles that `writeArticles` writes, and their tags, as a build would find them. */
export function inventSearchable(count: number): Searchable {
  const posts = Array.from({ length: count }, (_, index) => toPost(index));
  const counts = new Map<string, Tag>();
  for (const ref of posts.flatMap(({ tags }) => tags)) {
    const before = counts.get(ref.slug)?.count ?? 0;
    counts.set(ref.slug, { ...ref, count: before + 1, description: undefined });
  }
  const tags = [...counts.values()].toSorted((a, b) => (a.label < b.label ? -1 : 1));
  return { posts, tags };
}

function toPost(index: number): SearchablePost {
  const { title, description, date, tags, headings } = invent(index);
  const slug = slugOf(index);
  return {
    slug,
    href: `/posts/${slug}/`,
    title,
    description,
    lang: "en",
    published: { iso: date, dateTime: date, date: date.slice(0, 10), label: date },
    tags: tags.map(toTagRef),
    headings: headings.map((text) => ({ depth: 2, text, slug: text.replaceAll(" ", "-") })),
    isDraft: false,
    isScheduled: false,
    isUnlisted: false,
  };
}

function toTagRef(label: string): TagRef {
  const slug = toTagSlug(label);
  return { slug, label, href: `/tags/${slug}/` };
}
