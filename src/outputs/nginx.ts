/** The configuration of nginx for a published site: what goes inside of a `server` block. */
import type { Policy } from "#lib/csp.ts";
import type { Header, Redirect } from "#lib/host-rules.ts";
import {
  FOREVER,
  headersOfType,
  isFeed,
  KEPT_FOLDERS,
  PAGE_HEADERS,
  securityHeaders,
  TYPE_PATTERNS,
  typeOf,
} from "./hosting.ts";

interface NginxOptions {
  /** "/" or "/blog/". */
  readonly base: string;
  readonly policy: Policy;
  /** Feeds whose names do not say so: paths below the base, not encoded, with their types. */
  readonly feeds?: ReadonlyMap<string, string>;
  readonly redirects: readonly Redirect[];
}

/** What is asked again each time, and answered by "not changed". */
const ASK: Header = ["Cache-Control", "no-cache"];

/** What is worth compressing where it was not compressed before. */
const TEXTS = [
  "application/atom+xml",
  "application/feed+json",
  "application/javascript",
  "application/json",
  "application/manifest+json",
  "application/rss+xml",
  "application/xml",
  "image/svg+xml",
  "text/css",
  "text/javascript",
  "text/markdown",
  "text/plain",
  "text/vtt",
  "text/x-opml",
  "text/xml",
];

/** The whole file. @see https://nginx.org/en/docs/ */
export function nginxConfig({ base, policy, feeds, redirects }: NginxOptions): string {
  const always = securityHeaders(policy);
  const place = pattern(base);
  const pages = [...always, ...PAGE_HEADERS, ASK];
  return [
    "# Written by `npm run nginx`, anew after each build that changes a policy or a redirect.",
    "# Include it in a server block whose root is the folder that the site lies in at its base path.",
    "index index.html;",
    "charset utf-8;",
    `charset_types ${TEXTS.join(" ")};`,
    "absolute_redirect off;",
    "server_tokens off;",
    `error_page 404 ${quote(`${decodeURI(base)}404.html`)};`,
    "gzip on;",
    "gzip_vary on;",
    "gzip_static on;",
    `gzip_types ${TEXTS.join(" ")};`,
    "# Debian: apt-get install libnginx-mod-http-brotli-static. Without the module delete this line.",
    "brotli_static on;",
    ...always.map(addHeader),
    "",
    ...redirectLines(redirects, always),
    "",
    "# Our own files, and those of hosts.",
    `location ~ ^${place}(?:.*/)?\\.(?!well-known/) { return 404; }`,
    `location ~ ^${place}_(?:headers|redirects)$ { return 404; }`,
    "",
    ...KEPT_FOLDERS.map((folder) => kept(`${base}${folder}/`, always)),
    block(`~ ^${place}(?:.*/|.*\\.html|)$`, pages),
    ...TYPE_PATTERNS.map(([end, type]) =>
      block(
        `~ ^${place.replace(/\/$/, "")}.*${end}`,
        [...always, ...headersOfType(type), ASK],
        type,
      ),
    ),
    ...[...(feeds ?? [])].map(([file, full]) => {
      // The character set is said of all.
      const [type = ""] = full.split(";");
      const headers = [...always, ...headersOfType(type), ASK];
      return block(`= ${quote(decodeURI(base) + file)}`, headers, type);
    }),
    block(quote(decodeURI(base)), [...always, ASK]),
    "",
  ].join("\n");
}

/** A line for each address that leads on, with a slash at its end and without; nginx refuses a second one. */
function redirectLines(
  redirects: readonly Redirect[],
  always: readonly Header[],
): readonly string[] {
  const goals = new Map<string, string>();
  for (const { from, to } of redirects) {
    const place = decoded(from);
    const places = place.endsWith("/") ? [place, place.slice(0, -1)] : [place];
    for (const one of places) if (one !== "" && !goals.has(one)) goals.set(one, to);
  }
  return [...goals].map(([place, to]) => {
    // A dollar sign would begin a variable.
    const answer = `return 301 ${quote(to.replaceAll("$", "%24"))};`;
    // Who may read a feed is asked of its old address, too.
    const headers = isFeed(to) ? [...always, ...headersOfType(typeOf(to) ?? "")] : [];
    return `location = ${quote(place)} { ${[...headers.map(addHeader), answer].join(" ")} }`;
  });
}

/** An owner may have written a percent sign that stands for nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A folder of files that never change; captions have the type that browsers want of them there too. */
function kept(folder: string, always: readonly Header[]): string {
  const [end, type] = TYPE_PATTERNS.find(([pattern]) => pattern.includes("vtt")) ?? [];
  const captions = `location ~ ${end} { types { } default_type ${type}; }`;
  const headers: readonly Header[] = [...always, ["Cache-Control", FOREVER]];
  return location(`^~ ${quote(decodeURI(folder))}`, [...headers.map(addHeader), captions]);
}

function block(place: string, headers: readonly Header[], type?: string): string {
  const types = type ? ["types { }", `default_type ${type};`] : [];
  return location(place, [...types, ...headers.map(addHeader)]);
}

function location(place: string, lines: readonly string[]): string {
  return [`location ${place} {`, ...lines.map((line) => `  ${line}`), "}"].join("\n");
}

function addHeader([name, value]: Header): string {
  return `add_header ${name} ${quote(value)} always;`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** A path as it stands in a regular expression. */
function pattern(path: string): string {
  return decodeURI(path).replace(/[.+*?^${}()|[\]\\]/g, "\\$&");
}
