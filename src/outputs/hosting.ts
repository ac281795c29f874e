/**
 * What hosts shall send with the files of the site: the one source of `_headers`, of the configuration
 * for nginx and of our own server.
 */
import { type Policy, printPolicy } from "#lib/csp.ts";
import type { Header } from "#lib/host-rules.ts";

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
