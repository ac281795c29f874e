/**
 * What hosts shall send with the files of the site: the one source of `_headers`, of the configuration
 * for nginx and of our own server.
 */
import { type Policy, printPolicy } from "#lib/csp.ts";
import type { Header, HeaderRule } from "#lib/host-rules.ts";

/** A file whose name carries a digest of its content never changes. One year, in seconds. */
export const FOREVER = "public, max-age=31536000, immutable";

/** Folders of such files. */
export const KEPT_FOLDERS = ["_astro", "media"];

/** Two years, in seconds; subdomains are for their owners to decide. */
const STRICT_TRANSPORT = "max-age=63072000";

/** Devices that no page of ours asks for, frames in articles included. */
const PERMISSIONS = ["camera", "geolocation", "microphone", "payment", "usb"];

/**
 * Nothing of ours may be shown in a frame of another site, nor tell one which page a reader came from.
 * @see https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 */
const SECURITY: readonly Header[] = [
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", PERMISSIONS.map((name) => `${name}=()`).join(", ")],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Strict-Transport-Security", STRICT_TRANSPORT],
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
];

const RESOURCES = "Cross-Origin-Resource-Policy";

/** Of pages alone: pictures and feeds are meant to be shown elsewhere, in feed readers and previews. */
export const PAGE_HEADERS: readonly Header[] = [[RESOURCES, "same-origin"]];

/** Of feeds and texts: programs that run in a browser, on pages of other sites, shall read them. */
const OPEN_HEADERS: readonly Header[] = [
  ["Access-Control-Allow-Origin", "*"],
  [RESOURCES, "cross-origin"],
];

/** Feeds, the list of feeds, articles as Markdown and the list of those. */
const OPEN_TYPES = /^(?:application\/(?:rss|atom|feed)\+|text\/(?:x-opml|markdown|plain))/;

/**
 * Of texts beside articles: search engines shall show the page, and of an unlisted article nothing.
 * A text cannot say so itself.
 */
const TEXT_HEADERS: readonly Header[] = [["X-Robots-Tag", "noindex"]];

const POLICY = "Content-Security-Policy";

/** Cloudflare reads no longer lines, of which the name of the header is a part. */
const LONGEST_POLICY = 2000 - `  ${POLICY}: `.length;

/** Cloudflare reads no more rules. */
const MOST_RULES = 100;
/** Enough for feeds and texts of every kind; what is a single file more is known by its ending. */
const MOST_TYPE_RULES = 40;

/** Types that hosts do not know by an ending, or not as feed readers want them: by the end of a path. */
const TYPES: readonly (readonly [end: RegExp, type: string])[] = [
  [/(?:^|\/)atom\.xml$/, "application/atom+xml"],
  [/(?:^|\/)(?:rss|feed|index)\.xml$/, "application/rss+xml"],
  [/(?:^|\/)feed\.json$/, "application/feed+json"],
  [/\.opml$/, "text/x-opml"],
  [/\.md$/, "text/markdown"],
  [/(?:^|\/)llms\.txt$/, "text/plain"],
  [/\.vtt$/, "text/vtt"],
  [/\.webmanifest$/, "application/manifest+json"],
];

/** The type of a file that is to be told to hosts, with its character set. */
export function typeOf(path: string): string | undefined {
  const type = TYPES.find(([end]) => end.test(path))?.[1];
  return type && `${type}; charset=utf-8`;
}

/** What is sent with every file of a type that is told to hosts. */
export function headersOfType(type: string): readonly Header[] {
  return [
    ...(OPEN_TYPES.test(type) ? OPEN_HEADERS : []),
    ...(type.startsWith("text/markdown") ? TEXT_HEADERS : []),
  ];
}

/** Whether a file is a feed. */
export function isFeed(path: string): boolean {
  return /application\/(?:rss|atom|feed)\+/.test(typeOf(path) ?? "");
}

/** Regular expressions of paths with the types of the files there. */
export const TYPE_PATTERNS: readonly (readonly [end: string, type: string])[] = TYPES.map(
  ([end, type]) => [end.source.replace("(?:^|\\/)", "/"), type],
);

/**
 * The headers of every answer.
 * @param pages What the policies of all pages admit together: a browser follows the page's and this one.
 */
export function securityHeaders(pages: Policy): readonly Header[] {
  return [[POLICY, headerPolicy(pages)], ...SECURITY];
}

function headerPolicy(pages: Policy): string {
  const own = new Map([...pages, ["frame-ancestors", ["'none'"]]] as const);
  const scripts = own.get("script-src") ?? [];
  // A worker has the policy that it is sent with, and the full-text search compiles WebAssembly.
  if (scripts.length > 0) own.set("script-src", [...scripts, "'wasm-unsafe-eval'"]);
  const text = printPolicy(own);
  if (text.length <= LONGEST_POLICY) return text;
  // Pictures and films are harmless, and each page still names its own.
  for (const name of ["img-src", "media-src"]) own.set(name, ["'self'", "https:", "http:"]);
  return printPolicy(own);
}

interface Contents {
  /** Encoded, "/" or "/blog/". */
  readonly base: string;
  readonly policy: Policy;
  /** Paths of the files of the site, not encoded, without pages that only lead on. */
  readonly files: readonly string[];
}

/**
 * The rules of `_headers`. No path fits two rules that set one header, for Cloudflare would send both
 * values. Netlify knows no difference between `/a/` and `/a`, so that a rule for pages fits the texts
 * beside them, too; there the last rule is followed, and those of texts stand last.
 */
export function headerRules({ base, policy, files }: Contents): readonly HeaderRule[] {
  const ours = files.filter(isMade);
  const typed = [...new Map([...ours, ...files].flatMap(ruleOfType))].slice(0, MOST_TYPE_RULES);
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
  // Feeds of tags lie one folder down; texts of articles at any depth.
  const isNamed = isFeed(file) || name === "llms.txt";
  return [[isNamed ? `${top}/:name/${name}` : `${top}/*${ending}`, type]];
}
