/** Where a link of this site can arrive. */
import { ICON_FILES } from "#lib/icons.ts";
import { feedFileOf, isFeedFolder } from "#lib/old-feeds.ts";
import { toSeriesSlug } from "#lib/series.ts";
import { RESERVED_PAGES } from "#lib/slug.ts";
import { toTagSlug } from "#lib/tags.ts";
import { offsetAt } from "#lib/time-zones.ts";
import { allOf, isHidden, type Model, type PageHead, type PostHead } from "./model.ts";

/** What lies at an address. */
export type Place =
  | { readonly kind: "entry"; readonly head: PostHead | PageHead }
  /** An old address of something. @param now Where it leads, "/posts/kite/". */
  | { readonly kind: "alias"; readonly now: string }
  /** A list, a feed, a picture: something that the engine writes, or a file of `public/`. */
  | { readonly kind: "other" };

/** One article alone makes no series. */
const LEAST_PARTS = 2;

export class Addresses {
  readonly #entries = new Map<string, PostHead | PageHead>();
  readonly #aliases = new Map<string, string>();
  readonly #lists = new Set<string>();
  readonly #publicFiles: ReadonlySet<string>;
  #listed: readonly PostHead[] = [];
  #archives: ReadonlySet<string> | undefined;

  constructor(model: Model) {
    this.#publicFiles = model.publicFiles;
    for (const { entry } of allOf(model)) this.#entries.set(pathOf(entry), entry);
    for (const { entry } of allOf(model)) {
      for (const alias of entry.aliases) this.#aliases.set(alias, pathOf(entry));
    }
    for (const { slug, aliases, paths } of model.tags) {
      for (const alias of aliases) this.#aliases.set(`/tags/${alias}/`, `/tags/${slug}/`);
      for (const path of paths) {
        const isFeed = feedFileOf(path) !== undefined || isFeedFolder(path);
        this.#aliases.set(path, `/tags/${slug}/${isFeed ? "rss.xml" : ""}`);
      }
    }
    this.#addLists(model);
  }

  /** @param path Not encoded, with a slash at its beginning: "/posts/kite/", "/posts/kite", "/kite.png". */
  find(path: string): Place | undefined {
    const folder = path.endsWith("/") ? path : `${path}/`;
    const head = this.#entries.get(folder);
    if (head) return { kind: "entry", head };
    const now = this.#aliases.get(folder);
    if (now !== undefined) return { kind: "alias", now };
    const isThere =
      this.#publicFiles.has(path) ||
      this.#publicFiles.has(`${folder}index.html`) ||
      this.#isWritten(folder);
    return isThere ? { kind: "other" } : undefined;
  }

  /** Every address of an article, a page or a list, for suggestions. */
  all(): readonly string[] {
    return [...this.#entries.keys(), ...this.#lists];
  }

  #addLists({ posts, authors, environment }: Model): void {
    const listed = posts
      .map(({ entry }) => entry)
      .filter((entry) => !entry.isUnlisted && !isHidden(entry, environment.now));
    const slugs = new Map<string, string>();
    const tagSlug = (label: string) => {
      const slug = slugs.get(label) ?? toTagSlug(label);
      slugs.set(label, slug);
      return slug;
    };
    const signed = new Set(listed.flatMap((post) => post.authors));
    const series = listed.flatMap((post) => (post.series ? [toSeriesSlug(post.series.name)] : []));
    const lists = [
      ...listed.flatMap(({ tags }) => tags.map((label) => `/tags/${tagSlug(label)}/`)),
      ...authors
        .filter(({ id, name }) => signed.has(id) || signed.has(name))
        .map(({ id }) => `/authors/${id}/`),
      ...[...Map.groupBy(series, (slug) => slug)]
        .filter(([, members]) => members.length >= LEAST_PARTS)
        .map(([slug]) => `/series/${slug}/`),
    ];
    for (const list of lists) this.#lists.add(list);
    this.#listed = listed;
  }

  /** Whether the engine writes something there. */
  #isWritten(folder: string): boolean {
    const segments = folder.split("/").filter(Boolean);
    const [first = "", second = "", third = ""] = segments;
    if (segments.length === 0 || (segments.length === 1 && RESERVED_PAGES.has(first))) return true;
    if (segments.length === 1)
      return ICON_FILES.includes(first) || /^sitemap[\w-]*\.xml$/.test(first);
    if (first === "posts") return second === "page" || segments.at(-1)?.endsWith(".md") === true;
    if (first === "tags" && /^by-/.test(second)) return true;
    if (first === "archives") {
      // Days of a zone cost time, and few link there.
      this.#archives ??= archivesOf(this.#listed);
      return this.#archives.has(/^\d/.test(third) ? `${second}/${third}` : second);
    }
    // Further pages and feeds of a list are there where the list is.
    if (["tags", "authors", "series"].includes(first)) {
      return this.#lists.has(`/${first}/${second}/`);
    }
    return RESERVED_PAGES.has(first);
  }
}

/** "/posts/kite/", "/about/" */
export function pathOf(head: PostHead | PageHead): string {
  return "published" in head ? `/posts/${head.slug}/` : `/${head.slug}/`;
}

/** "2026", "2026/08" */
function archivesOf(posts: readonly PostHead[]): ReadonlySet<string> {
  const days = posts.map(({ published, zone }) =>
    new Date(published + offsetAt(published, zone)).toISOString(),
  );
  return new Set(days.flatMap((day) => [day.slice(0, 4), day.slice(0, 7).replace("-", "/")]));
}
