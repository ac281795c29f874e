/** The rules of `_headers`, which Cloudflare Pages, Netlify and others read. */
import type { Policy } from "#lib/csp.ts";
import type { Header, HeaderRule } from "#lib/host-rules.ts";
import {
  FOREVER,
  headersOfType,
  isFeed,
  KEPT_FOLDERS,
  PAGE_HEADERS,
  securityHeaders,
  typeOf,
} from "./hosting.ts";

/** Cloudflare reads no more rules. */
const MOST_RULES = 100;
/** Enough for feeds and texts of every kind; what is a single file more is known by its ending. */
const MOST_TYPE_RULES = 40;

interface Contents {
  /** Encoded, "/" or "/blog/". */
  readonly base: string;
  readonly policy: Policy;
  /** Paths of the files of the site, not encoded, without pages that only lead on. */
  readonly files: readonly string[];
  /** Those of them that are feeds, though their names do not say so, with their types. */
  readonly feeds?: ReadonlyMap<string, string>;
}

/**
 * The rules of `_headers`. No path fits two rules that set one header, for Cloudflare would send both
 * values. Netlify knows no difference between `/a/` and `/a`, so that a rule for pages fits the texts
 * beside them, too; there the last rule is followed, and those of texts stand last.
 */
export function headerRules({
  base,
  policy,
  files,
  feeds = new Map(),
}: Contents): readonly HeaderRule[] {
  const known = (list: readonly string[]) => list.flatMap(ruleOfType);
  const documents = files.filter((file) => file.endsWith(".xml"));
  const further = [...feeds].map(([file, type]) => {
    return [placeOfFeed(file, documents, feeds), type] as const;
  });
  const all = new Map([...known(files.filter(isMade)), ...further, ...known(files)]);
  const typed = [...all].slice(0, MOST_TYPE_RULES);
  const rule = (path: string, ...headers: readonly Header[]): HeaderRule => {
    return { path: base + path, headers };
  };
  const always = [
    rule("*", ...securityHeaders(policy)),
    ...KEPT_FOLDERS.map((folder) => rule(`${folder}/*`, ["Cache-Control", FOREVER])),
  ];
  const rest = MOST_RULES - always.length - typed.length;
  return [
    ...always,
    ...pagePlaces(files)
      .slice(0, rest)
      .map((path) => rule(path, ...PAGE_HEADERS)),
    ...typed.map(([path, type]) => rule(path, ["Content-Type", type], ...headersOfType(type))),
  ];
}

/** Where pages are: home, then by folder at the top and by depth below it; the most pages first. */
function pagePlaces(files: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    if (!file.endsWith("/index.html")) continue;
    const [top = "", ...below] = file.split("/").slice(0, -1);
    const place = [encodeURIComponent(top), ...below.map((_, depth) => `:p${depth}`), ""].join("/");
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const places = [...counts].toSorted(([one, few], [other, many]) => {
    return many - few || (one < other ? -1 : 1);
  });
  return ["", ...places.map(([place]) => place)];
}

/** Whether it is a feed or a text that we make: an owner may serve many other ones. */
function isMade(file: string): boolean {
  return /^(?:[\w-]+\.(?:xml|json|opml|webmanifest)|llms\.txt|posts\/.*\.md|tags\/[^/]+\/rss\.xml)$/.test(
    file,
  );
}

/** A rule for a file at the top, or for all of its kind below. */
function ruleOfType(file: string): readonly (readonly [path: string, type: string])[] {
  const type = typeOf(file);
  const [top = "", ...rest] = file.split("/");
  if (type === undefined || KEPT_FOLDERS.includes(top)) return [];
  if (rest.length === 0) return [[encodeURIComponent(file), type]];
  const ending = /\.\w+$/.exec(file)?.[0] ?? "";
  const name = rest.at(-1) ?? "";
  // Feeds and lists have a depth of their own; texts of articles lie at any.
  const isNamed = isFeed(file) || name === "llms.txt";
  const below = rest.slice(0, -1).map((_, depth) => `:p${depth}`);
  const path = isNamed ? [top, ...below, name] : [top, `*${ending}`];
  return [[path.map((part, at) => (at === 0 ? encodeURIComponent(part) : part)).join("/"), type]];
}

/** Where a feed of any name lies: all files of its folder, where they are such feeds, too. */
function placeOfFeed(
  file: string,
  documents: readonly string[],
  feeds: ReadonlyMap<string, string>,
): string {
  const parts = file.split("/");
  const folders = parts.slice(1).map((_, depth) => `${parts.slice(0, depth + 1).join("/")}/`);
  const folder = folders.find((each) =>
    documents.every((other) => !other.startsWith(each) || feeds.get(other) === feeds.get(file)),
  );
  return encodeURI(folder ? `${folder}*.xml` : file).replaceAll(":", "%3A");
}
