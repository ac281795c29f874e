/** Entries of a feed, whatever its format. */
import { parseFeed } from "feedsmith";
import { ImportError } from "../article.ts";
import { toDateText } from "../dates.ts";

/** What an entry of any format says. */
export interface Entry {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly id: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly html: string;
  readonly summary: string | undefined;
  readonly image?: string | undefined;
  readonly isDraft?: boolean;
}

export interface Feed {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly entries: readonly Entry[];
}

/** @throws {ImportError} */
export function entriesOf(text: string, name: string): Feed {
  let result: ReturnType<typeof parseFeed>;
  try {
    result = parseFeed(text);
  } catch {
    const isJson = text.startsWith("{") && !isWholeJson(text);
    throw new ImportError(
      isJson
        ? `${name} is cut off or damaged: its JSON cannot be read. Download it again.`
        : `${name} is neither an RSS, Atom or JSON feed nor an export of WordPress.`,
    );
  }
  if (result.format === "atom") return fromAtom(result.feed);
  if (result.format === "json") return fromJson(result.feed);
  return fromRss(result.feed);
}

function isWholeJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

type Parsed = ReturnType<typeof parseFeed>;
type Atom = Extract<Parsed, { format: "atom" }>["feed"];
type Json = Extract<Parsed, { format: "json" }>["feed"];
type Rss = Extract<Parsed, { format: "rss" | "rdf" }>["feed"];

function fromRss(feed: Rss): Feed {
  return {
    title: wordsOf(feed.title),
    link: feed.link,
    entries: (feed.items ?? []).map((item) => {
      const rss = item as Extract<Parsed, { format: "rss" }>["feed"]["items"] extends
        readonly (infer Item)[] | undefined
        ? Item
        : never;
      const full = item.content?.encoded;
      const creators = [
        ...(rss.authors ?? []).map((author) =>
          typeof author === "string" ? author : (author.name ?? ""),
        ),
        ...(item.dc?.creators ?? []),
      ];
      return {
        title: wordsOf(item.title),
        link: item.link ?? (rss.guid?.isPermaLink === false ? undefined : rss.guid?.value),
        id: rss.guid?.value ?? item.link,
        published: dateOf(rss.pubDate ?? item.dc?.dates?.[0]),
        updated: undefined,
        authors: creators.map(personOf),
        tags: [
          ...(rss.categories ?? []).map((category) => category.name ?? ""),
          ...(item.dc?.subjects ?? []),
        ],
        html: full ?? item.description ?? "",
        summary: full === undefined ? undefined : item.description,
      };
    }),
  };
}

/** Blogger's exports are feeds in which comments and settings are entries, too. */
const BLOGGER_KIND = /blogger\/2008\/kind#(\w+)/;

function fromAtom(feed: Atom): Feed {
  const entries = (feed.entries ?? []).filter((entry) => {
    const kind = entry.categories
      ?.map(({ term }) => BLOGGER_KIND.exec(term ?? "")?.[1])
      .find(Boolean);
    return kind === undefined || kind === "post";
  });
  return {
    title: wordsOf(textOf(feed.title)),
    link: linkOf(feed.links),
    entries: entries.map((entry) => ({
      title: wordsOf(textOf(entry.title)),
      link: linkOf(entry.links),
      id: entry.id,
      published: dateOf(entry.published ?? entry.updated),
      updated: entry.published === undefined ? undefined : dateOf(entry.updated),
      authors: (entry.authors ?? feed.authors ?? []).map(({ name }) => personOf(name ?? "")),
      tags: (entry.categories ?? [])
        .filter(
          ({ scheme }) =>
            !/blogger\/2008\/kind|schemas\.google\.com\/g\/2005#kind/.test(scheme ?? ""),
        )
        .map(({ label, term }) => label ?? term ?? ""),
      html: textOf(entry.content) ?? textOf(entry.summary) ?? "",
      summary: entry.content === undefined ? undefined : textOf(entry.summary),
      isDraft: entry.app?.control?.draft === true,
    })),
  };
}

function fromJson(feed: Json): Feed {
  return {
    title: wordsOf(feed.title),
    link: feed.home_page_url,
    entries: (feed.items ?? []).map((item) => ({
      title: wordsOf(item.title),
      link: item.url,
      id: item.id,
      published: dateOf(item.date_published),
      updated: dateOf(item.date_modified),
      authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name ?? ""),
      tags: item.tags ?? [],
      html: item.content_html ?? paragraphs(item.content_text ?? ""),
      summary: item.summary,
      image: item.image ?? item.banner_image,
    })),
  };
}

/** Text of Atom, which may be an object with its type. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "value" in value) return String(value.value);
  return undefined;
}

function linkOf(
  links: readonly { readonly href?: string; readonly rel?: string }[] | undefined,
): string | undefined {
  return (
    links?.find(({ rel }) => rel === undefined || rel === "alternate") ??
    links?.find(({ rel }) => rel !== "self" && rel !== "edit" && rel !== "replies")
  )?.href;
}

function dateOf(value: unknown): string | undefined {
  return toDateText(value, { zone: "UTC" });
}

/** RSS writes authors as "mail@example.org (Name)". */
function personOf(author: string): string {
  return /\(([^)]+)\)/.exec(author)?.[1]?.trim() ?? (author.includes("@") ? "" : author.trim());
}

function paragraphs(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return escaped
    .split(/\n{2,}/)
    .map((part) => `<p>${part.replaceAll("\n", "<br>")}</p>`)
    .join("\n");
}

/** Words of a title that may hold marks and entities. */
export function wordsOf(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  const text = html
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d+);/g, (_all, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    );
  const plain = text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&");
  return plain.replace(/\s+/g, " ").trim() || undefined;
}
