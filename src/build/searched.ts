/** Articles as Pagefind takes them: whole pages, with what the search wants to know written into them. */
import type { PostEntry } from "#catalogue/entries.ts";
import { writeSigns } from "#elements/search/text-signs.ts";
import { toMoment, yearMonth } from "#lib/dates.ts";
import { escapeHtml } from "#lib/escape.ts";
import { toTagSlug } from "#lib/tags.ts";

/** An article as the index takes it. */
export interface Searched {
  /** Root-relative address, with the base. */
  readonly url: string;
  /** A page; the index looks at the text of the article alone. */
  readonly html: string;
}

/** What the index looks at. */
export const SEARCHED = ".prose";

/** What stands in a text and is not part of it: labels of code, numbers of footnotes, buttons. */
export const NOT_SEARCHED = [
  "button",
  ".visually-hidden",
  ".code figcaption",
  "sup a[href^='#fn']",
  "a[href^='#fnref']",
];

interface SearchedOptions {
  readonly url: string;
  /** Holds the article in an element of the class "prose". */
  readonly html: string;
  /** Whether only the author may see it. */
  readonly isHidden?: boolean;
}

/** Makes a page ready for the index. */
export function toSearched(
  post: Pick<PostEntry, "title" | "tags" | "published" | "zone" | "lang">,
  { url, html, isHidden = false }: SearchedOptions,
): Searched {
  const { year } = yearMonth(toMoment(post.published, post.zone, "en"));
  const meta = {
    title: post.title,
    tags: post.tags.map(toTagSlug).join(","),
    year: `${year}`,
    ...(isHidden && { draft: "draft" }),
  };
  const marks = Object.entries(meta).map(
    ([name, value]) =>
      `<i data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></i>`,
  );
  return {
    url,
    html: writeSigns(
      html
        // The page is in the site's language, its text in its own.
        .replace(/<html lang="[^"]*"/, `<html lang="${post.lang}"`)
        .replace(/<div class="prose"[^>]*>/, (start) => start + marks.join("")),
    ),
  };
}
