/** The article in a saved HTML page: its words without the page around them. */
import { toDateText } from "./dates.ts";
import { parseHtml } from "./html.ts";

export interface FoundArticle {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly author: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly address: string | undefined;
  readonly lang: string | undefined;
  readonly tags: readonly string[];
  readonly html: string;
  /** What of the page was left out: "header", "nav". */
  readonly dropped: readonly string[];
}

/** What holds the words, the surest first; the marks of microformats stand before those of HTML. */
const BODIES = [
  ".h-entry .e-content",
  "[itemprop=articleBody]",
  "article .entry-content",
  "article .post-content",
  ".post-body",
  "article",
  "main",
  "body",
];

const AROUND =
  "nav, aside, footer, form, dialog, [role=navigation], [role=complementary], .comments, #comments, .sharedaddy, .related-posts";

/** @param html A whole page or a part of one. */
export function findArticle(html: string): FoundArticle {
  const document = parseHtml(html);
  const meta = (...names: readonly string[]) =>
    names
      .map((name) =>
        document
          .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
          ?.getAttribute("content")
          ?.trim(),
      )
      .find(Boolean);
  const words = (selector: string) =>
    (document.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim() || undefined;
  const time = (selector: string) => {
    const element = document.querySelector(selector);
    return toDateText(element?.getAttribute("datetime") ?? element?.textContent ?? "");
  };
  const title =
    words(".h-entry .p-name, article h1, main h1, h1") ?? meta("og:title") ?? words("title");
  const facts = {
    title,
    description: meta("description", "og:description") ?? words(".h-entry .p-summary"),
    author: words(".p-author, [rel=author], [itemprop=author]") ?? meta("author", "article:author"),
    published:
      time(".dt-published, time[itemprop=datePublished], time[pubdate], article time, time") ??
      toDateText(meta("article:published_time", "date", "dcterms.created") ?? ""),
    updated:
      time(".dt-updated, time[itemprop=dateModified]") ??
      toDateText(meta("article:modified_time") ?? ""),
    address:
      document.querySelector("link[rel=canonical], a.p-canonical")?.getAttribute("href") ??
      meta("og:url"),
    lang: document.documentElement?.getAttribute("lang") ?? undefined,
    tags: Array.from(document.querySelectorAll("a[rel=tag], .p-category"))
      .map((tag) => (tag.textContent ?? "").trim())
      .filter(Boolean),
  };
  const body = BODIES.map((selector) => document.querySelector(selector)).find(
    (element) => (element?.textContent ?? "").trim() !== "",
  );
  const dropped = new Set<string>();
  for (const element of Array.from(body?.querySelectorAll(AROUND) ?? [])) {
    dropped.add(element.localName);
    element.remove();
  }
  for (const header of Array.from(body?.querySelectorAll("header") ?? [])) {
    // The head of a page repeats what its fields say; one of a section holds words.
    if (header.querySelector("h1") ?? header.querySelector("nav")) header.remove();
  }
  return { ...facts, html: body?.innerHTML ?? "", dropped: [...dropped] };
}
