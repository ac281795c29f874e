/** Where each article of a source goes, and which of them are here already. */
import { postSlug, RESERVED_PAGES, toSlugSegment } from "#lib/slug.ts";
import type { ImportedArticle } from "./article.ts";
import { foldPath, readAddress } from "./addresses.ts";
import type { Existing, ExistingArticle } from "./existing.ts";
import { sameWords } from "./markdown-headings.ts";
import { takeFree, toName } from "./names.ts";

export interface Place {
  readonly article: ImportedArticle;
  /** Below the content folder, without ending: "posts/2025/wind". */
  readonly stem: string;
  /** "/posts/2025/wind/" */
  readonly address: string;
  /** The same article, from an earlier import. */
  readonly earlier: ExistingArticle | undefined;
}

/** What no file system, or no address, bears in a name. */
const UNSAFE = /^[.\s]|[\\:*?"<>|\p{Cc}]|[.\s]$/u;

/** Gives every article a place of its own, the same at every run. */
export function findPlaces(
  articles: readonly ImportedArticle[],
  existing: Existing,
  base: string,
): readonly Place[] {
  const earlier = new Map(articles.map((article) => [article, earlierOf(article, existing, base)]));
  const known = new Set(earlier.values());
  const strangers = existing.articles.filter((each) => !known.has(each));
  const taken = new Set(strangers.map(({ address }) => foldPath(address)));
  const isFree = (address: string | undefined) =>
    address !== undefined && !taken.has(foldPath(address));
  return articles.map((article) => {
    const found = earlier.get(article);
    const stem = found
      ? found.file.replace(/(?:\/index)?\.mdx?$/, "")
      : takeFree(wantedStem(article), (wanted) => !isFree(addressOf(wanted, article)));
    const address = found?.address ?? addressOf(stem, article) ?? "";
    taken.add(foldPath(address));
    return { article, stem, address, earlier: found };
  });
}

function wantedStem({ kind, name, title }: ImportedArticle): string {
  const segments = name
    .normalize("NFC")
    .split(/[/\\]/)
    .filter((segment) => segment !== "" && !/^\.+$/.test(segment));
  const safe = segments.map((segment) =>
    UNSAFE.test(segment) || Buffer.byteLength(segment) > 150 ? toName(segment) : segment,
  );
  const [last = ""] = safe.slice(-1);
  if (last === "" || /^_/.test(last) || toSlugSegment(last) === "")
    safe.splice(-1, 1, toName(last === "" ? title : last));
  // A whole article cannot lie where its own text does.
  const path = safe.map((segment) => segment.replace(/\.mdx?$/i, "")).join("/");
  const isReserved =
    kind === "page"
      ? RESERVED_PAGES.has(toSlugSegment(safe[0] ?? ""))
      : /^page(?:\/|$)/i.test(path);
  return `${kind === "page" ? "pages" : "posts"}/${isReserved ? `old-${path}` : path}`;
}

function addressOf(stem: string, { kind, fields }: ImportedArticle): string | undefined {
  const path = stem.replace(/^[^/]*\//, "");
  if (kind === "page") return `/${path.split("/").map(toSlugSegment).filter(Boolean).join("/")}/`;
  const slug = postSlug(`${path}.md`, fields.slug);
  return slug.ok ? `/posts/${slug.slug}/` : undefined;
}

/** By its identity, by an old address, or by its title at the address that it would get. */
function earlierOf(
  article: ImportedArticle,
  { articles }: Existing,
  base: string,
): ExistingArticle | undefined {
  const { id, addresses, kind, title } = article;
  const room = kind === "page" ? "pages/" : "posts/";
  const there = articles.filter(({ file }) => file.startsWith(room));
  const old = new Set(
    addresses.flatMap((address) => {
      const read = readAddress(address, base);
      return read && read.query === "" && read.path !== "/" ? [foldPath(read.path)] : [];
    }),
  );
  const own = addressOf(wantedStem(article), article);
  return (
    (id === undefined ? undefined : there.find((each) => each.id === id)) ??
    there.find((each) =>
      [...each.aliases, each.address].some((alias) => old.has(foldPath(alias))),
    ) ??
    there.find((each) => each.address === own && sameWords(each.title, title)) ??
    there.find((each) => isNumbered(each.address, own) && sameWords(each.title, title))
  );
}

/** "/posts/wind-2/" beside "/posts/wind/". */
function isNumbered(address: string, own: string | undefined): boolean {
  if (own === undefined || !address.startsWith(own.slice(0, -1))) return false;
  return /^-\d+\/$/.test(address.slice(own.length - 1));
}
