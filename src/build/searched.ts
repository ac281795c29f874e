/** Articles as Pagefind takes them: pages, with what the search wants to know written into them. */
import { readBody } from "#catalogue/body-cache.ts";
import type { PostEntry } from "#catalogue/entries.ts";
import { writeSigns } from "#elements/search/text-signs.ts";
import { toMoment, yearMonth } from "#lib/dates.ts";
import { digest } from "#lib/digest.ts";
import { escapeHtml } from "#lib/escape.ts";
import { toTagSlug } from "#lib/tags.ts";

/** An article as the index takes it. */
export interface Searched {
  /** Root-relative address, with the base. */
  readonly url: string;
  /** Equal as long as nothing changes that the index takes. */
  readonly fingerprint: () => Promise<string>;
  /** A page; the index looks at the text of the article alone. Thousands are not held at once. */
  readonly read: () => Promise<string>;
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
  /** Root-relative address, with the base. */
  readonly url: string;
  readonly cacheDir: string;
  /** Reads the page of an MDX article: it is text only there. It has an element of the class "prose". */
  readonly readPage: () => Promise<string>;
  /** Whether only the author may see it. */
  readonly isHidden?: boolean;
}

type SearchedPost = Pick<
  PostEntry,
  "title" | "tags" | "published" | "zone" | "lang" | "format" | "body"
>;

/** Makes an article ready for the index. */
export function toSearched(post: SearchedPost, options: SearchedOptions): Searched {
  const { format, lang, body } = post;
  const { url, cacheDir, readPage } = options;
  const marks = marksOf(post, options);
  const isMdx = format === "mdx";
  return {
    url,
    fingerprint: async () => digest([url, lang, marks, isMdx ? await readPage() : body.digest]),
    read: async () => {
      const page = isMdx ? await readPage() : inPage(await readBody(cacheDir, body.digest));
      return writeSigns(
        page
          // The page is in the site's language, its text in its own.
          .replace(/<html lang="[^"]*"/, `<html lang="${lang}"`)
          .replace(/<div class="prose"[^>]*>/, (start) => start + marks),
      );
    },
  };
}

/** What the results say of an article, as Pagefind reads it from a page. */
function marksOf(post: SearchedPost, { isHidden = false }: SearchedOptions): string {
  const { year } = yearMonth(toMoment(post.published, post.zone, "en"));
  const meta = {
    title: post.title,
    tags: post.tags.map(toTagSlug).join(","),
    year: `${year}`,
    ...(isHidden && { draft: "draft" }),
  };
  return Object.entries(meta)
    .map(
      ([name, value]) =>
        `<i data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></i>`,
    )
    .join("");
}

function inPage(html: string): string {
  return `<!doctype html><html lang=""><body><div class="prose">${html}</div></body></html>`;
}
