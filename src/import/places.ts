/** Where each article of a source goes, and which of them are here already. */
import { postSlug, RESERVED_PAGES, toSlugSegment } from "#lib/slug.ts";
import type { ImportedArticle } from "./article.ts";
import { foldPath, readAddress } from "./addresses.ts";
import type { Existing, ExistingArticle } from "./existing.ts";
import { bareWords } from "./markdown-headings.ts";
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
  const posts = knownIn(existing, "posts/");
  const pages = knownIn(existing, "pages/");
  const earlier = new Map<ImportedArticle, ExistingArticle | undefined>();
  const claimed = new Set<ExistingArticle>();
  for (const article of articles) {
    const found = earlierOf(article, article.kind === "page" ? pages : posts, base, claimed);
    earlier.set(article, found);
    if (found) claimed.add(found);
  }
  const strangers = existing.articles.filter((each) => !claimed.has(each));
  const taken = new Set(strangers.map(({ address }) => foldPath(address)));
  return articles.map((article) => {
    const found = earlier.get(article);
    const place = found ? placeOf(article, found) : freePlace(article, taken);
    taken.add(foldPath(place.address));
    return place;
  });
}

function placeOf(article: ImportedArticle, earlier: ExistingArticle): Place {
  const stem = earlier.file.replace(/(?:\/index)?\.mdx?$/, "");
  return { article, stem, address: earlier.address, earlier };
}

/** A slug of its own gives way where its address is taken, or none: then the file's name decides. */
function freePlace(article: ImportedArticle, taken: ReadonlySet<string>): Place {
  const isTaken = (stem: string, one: ImportedArticle) => {
    const address = addressOf(stem, one);
    return address === undefined || taken.has(foldPath(address));
  };
  const wanted = wantedStem(article);
  const { slug, ...fields } = article.fields;
  const kept = slug !== undefined && isTaken(wanted, article) ? { ...article, fields } : article;
  const room = kept.kind === "page" ? "pages" : "posts";
  const base = addressOf(wanted, kept) === undefined ? `${room}/${toName(kept.title)}` : wanted;
  const stem = takeFree(base, (one) => isTaken(one, kept));
  return { article: kept, stem, address: addressOf(stem, kept) ?? "", earlier: undefined };
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

/** What is here already, by all that tells an article apart. */
interface Known {
  readonly byId: ReadonlyMap<string, ExistingArticle>;
  /** By the folded paths of its address and its aliases. */
  readonly byPath: ReadonlyMap<string, ExistingArticle>;
  readonly byTitle: ReadonlyMap<string, readonly ExistingArticle[]>;
}

function knownIn({ articles }: Existing, room: string): Known {
  const byId = new Map<string, ExistingArticle>();
  const byPath = new Map<string, ExistingArticle>();
  const byTitle = new Map<string, ExistingArticle[]>();
  for (const article of articles) {
    if (!article.file.startsWith(room)) continue;
    const { id, address, aliases, title } = article;
    if (id !== undefined && !byId.has(id)) byId.set(id, article);
    for (const path of [address, ...aliases].map(foldPath)) {
      if (!byPath.has(path)) byPath.set(path, article);
    }
    byTitle.set(bareWords(title), [...(byTitle.get(bareWords(title)) ?? []), article]);
  }
  return { byId, byPath, byTitle };
}

/** By its identity, by an old address, or by its title at the address that it would get. */
function earlierOf(
  article: ImportedArticle,
  { byId, byPath, byTitle }: Known,
  base: string,
  claimed: ReadonlySet<ExistingArticle>,
): ExistingArticle | undefined {
  const { id, addresses, title } = article;
  const found = id === undefined ? undefined : byId.get(id);
  if (found) return found;
  for (const address of addresses) {
    const read = readAddress(address, base);
    const moved = read && read.query === "" && read.path !== "/" && byPath.get(foldPath(read.path));
    if (moved) return moved;
  }
  const own = addressOf(wantedStem(article), article);
  // Two articles may have one title; each is found once.
  const alike = (byTitle.get(bareWords(title)) ?? []).filter((each) => !claimed.has(each));
  return (
    alike.find(({ address }) => address === own) ??
    alike.find(({ address }) => isNumbered(address, own))
  );
}

/** "/posts/wind-2/" beside "/posts/wind/". */
function isNumbered(address: string, own: string | undefined): boolean {
  if (own === undefined || !address.startsWith(own.slice(0, -1))) return false;
  return /^-\d+\/$/.test(address.slice(own.length - 1));
}
