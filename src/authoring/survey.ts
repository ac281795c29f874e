import type { Environment } from "#build/environment.ts";
import { openDesk } from "#catalogue/desk.ts";
import type { AuthorEntry, PostEntry } from "#catalogue/entries.ts";
import { readAuthor } from "#catalogue/others.ts";
import { readPost } from "#catalogue/posts.ts";
import { listRoom, readHeads } from "#catalogue/rooms.ts";
import { loadSite } from "#catalogue/site-config.ts";
import { collectTags, toTagSlug } from "#lib/tags.ts";
import type { Site } from "#schemas/site.ts";

/** What is known of a content folder from its fields alone. */
export interface Survey {
  readonly site: Site;
  readonly authors: readonly AuthorEntry[];
  readonly posts: readonly Omit<PostEntry, "body">[];
  /** Labels of the tags in use, the most used first. */
  readonly tags: readonly { readonly label: string; readonly count: number }[];
  /** The file at each address in use, by address in lower case: "/posts/kite/", old ones included. */
  readonly taken: ReadonlyMap<string, string>;
}

/** Reads the fields of all articles, and none of their texts. */
export async function surveyContent(environment: Environment): Promise<Survey> {
  const site = await loadSite(environment);
  const desk = await openDesk(environment, site);
  try {
    const authors = await readHeads(desk, await listRoom(desk, "authors", [".md"]), readAuthor);
    const room = await listRoom(desk, "posts", [".md", ".mdx"]);
    const posts = (await readHeads(desk, room, readPost)).map(({ entry }) => entry);
    const taken = posts.flatMap(({ slug, aliases, file }) =>
      [`/posts/${slug}/`, ...aliases].map((address) => [foldAddress(address), file] as const),
    );
    return {
      site,
      posts,
      authors: authors.map(({ entry }) => entry),
      tags: tagsOf(posts),
      taken: new Map(taken),
    };
  } finally {
    await desk.renderer.close();
  }
}

/** Hosts differ in whether case counts, so it never may. */
export function foldAddress(address: string): string {
  return address.normalize("NFC").toLowerCase();
}

function tagsOf(posts: readonly { readonly file: string; readonly tags: readonly string[] }[]) {
  const uses = posts.flatMap(({ file, tags }) => tags.map((label) => ({ label, file })));
  const counts = Map.groupBy(uses, ({ label }) => toTagSlug(label));
  return [...collectTags(uses, []).labels]
    .map(([slug, label]) => ({ label, count: counts.get(slug)?.length ?? 0 }))
    .toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
