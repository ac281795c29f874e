/** Every address of the site, built in this one place. */

/** What a base may hold, and what stands between two slashes of it. */
const BASE_SEGMENT = /^[^\s?#\\]+$/;

export interface Addresses {
  /** The base itself, "/" or "/blog/". */
  readonly base: string;
  home(): string;
  posts(page?: number): string;
  post(slug: string): string;
  /** An article as Markdown. */
  postText(slug: string): string;
  tags(): string;
  tagsByCount(): string;
  tag(slug: string, page?: number): string;
  archives(): string;
  /** @param month From 1. */
  archive(year: number, month: number, page?: number): string;
  authors(): string;
  author(id: string): string;
  seriesIndex(): string;
  series(slug: string): string;
  page(slug: string): string;
  search(query?: string): string;
  feeds(): string;
  rss(): string;
  atom(): string;
  jsonFeed(): string;
  /** The list of all feeds, as OPML. */
  feedList(): string;
  tagRss(slug: string): string;
  /** The drawn share image of anything: kind "posts", "tags", "pages"… */
  card(kind: string, slug: string): string;
  /** A film, sound or picture that lay beside an article. */
  medium(name: string): string;
  /** Any other file of the output, as a path that is not yet encoded. */
  file(path: string): string;
  /** The full URL of one of these, or of any link relative to the site; full URLs stay. */
  absolute(href: string): string;
}

/**
 * Makes the addresses of a site. All are root-relative with the base and percent-encoded; those
 * of pages end in a slash. Slugs are handed over unencoded. Page 1 has no number.
 * @throws {RangeError} From paged ones, if a page number is not a whole number from 1.
 */
export function createAddresses(options: {
  readonly site: string;
  readonly base: string;
}): Addresses {
  const base = encodePath(normaliseBase(options.base));
  const { origin } = new URL(options.site);
  const page = (...path: string[]): string => `${base}${path.map(encodePath).join("/")}/`;
  const file = (path: string): string => base + encodePath(path.replace(/^\/+/, ""));

  return Object.freeze({
    base,
    home: () => base,
    posts: (number = 1) => page("posts", ...paged(number)),
    post: (slug) => page("posts", slug),
    postText: (slug) => file(`posts/${slug}.md`),
    tags: () => page("tags"),
    tagsByCount: () => page("tags", "by-count"),
    tag: (slug, number = 1) => page("tags", slug, ...paged(number)),
    archives: () => page("archives"),
    archive: (year, month, number = 1) =>
      page("archives", pad(year, 4), pad(month, 2), ...paged(number)),
    authors: () => page("authors"),
    author: (id) => page("authors", id),
    seriesIndex: () => page("series"),
    series: (slug) => page("series", slug),
    page: (slug) => page(slug),
    search: (query) =>
      query ? `${page("search")}?q=${encodeURIComponent(query.toWellFormed())}` : page("search"),
    feeds: () => page("feeds"),
    rss: () => file("rss.xml"),
    atom: () => file("atom.xml"),
    jsonFeed: () => file("feed.json"),
    feedList: () => file("feeds.opml"),
    tagRss: (slug) => file(`tags/${slug}/rss.xml`),
    card: (kind, slug) => file(`og/${kind}/${slug}.png`),
    medium: (name) => file(`media/${name}`),
    file,
    absolute: (href) => new URL(href, origin).href,
  } satisfies Addresses);
}

/** Puts a base into its one form: "blog", "/blog" and "/blog/" → "/blog/"; nothing → "/". */
export function normaliseBase(text: string): string {
  const path = text.trim().split("/").filter(Boolean).join("/");
  return path === "" ? "/" : `/${path}/`;
}

/** Whether `text` can be a base path: no host, query, anchor, space, or step upwards. */
export function isBasePath(text: string): boolean {
  return (
    text
      .split("/")
      .filter(Boolean)
      .every((segment) => BASE_SEGMENT.test(segment) && !/^\.+$/.test(segment)) &&
    !text.includes("//")
  );
}

/** Whether `text` is the address of a site: http(s) and a host, no path (that is the base). */
export function isSiteUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  const isBare = url.pathname === "/" && !/[?#]/.test(text);
  return isBare && url.username === "" && url.password === "";
}

/**
 * Leads an author's link to where it is in the built site: "/posts/x#y" → "/blog/posts/x/#y".
 * A last segment with a dot is a file and gets no slash; a link that has the base already keeps it.
 * @param base In its normal form, see `normaliseBase`.
 * @returns Links that are not root-relative ("//cdn", "#x", "mailto:…", "../x") as they were.
 */
export function resolveInternal(href: string, base: string): string {
  if (!/^\/(?![/\\])/.test(href)) return href;
  const end = href.search(/[?#]/);
  const path = end < 0 ? href : href.slice(0, end);
  const rest = end < 0 ? "" : href.slice(end);
  const segments = path.split("/").filter(Boolean).map(reencode);
  const own = segments.length === 0 ? "" : segments.join("/");
  const isFile = !path.endsWith("/") && (segments.at(-1) ?? "").includes(".");
  const prefix = encodePath(base);
  const full = own === "" ? "/" : `/${own}${isFile ? "" : "/"}`;
  return (full.startsWith(prefix) ? full : prefix + full.slice(1)) + rest;
}

/** Encodes each segment of a path that is not encoded yet. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeSegment).join("/");
}

/** What RFC 3986 allows in a segment is left readable. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed()).replace(/%(?:40|3A|24|2B|2C|3B|3D)/g, (code) =>
    decodeURIComponent(code),
  );
}

/** A segment somebody wrote, encoded or not. */
function reencode(segment: string): string {
  try {
    return encodeSegment(decodeURIComponent(segment).normalize("NFC"));
  } catch {
    // A lone "%" is meant as itself.
    return encodeSegment(segment.normalize("NFC"));
  }
}

function paged(number: number): string[] {
  if (!Number.isInteger(number) || number < 1) {
    throw new RangeError(`Pages count from 1, not ${number}.`);
  }
  return number === 1 ? [] : ["page", String(number)];
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}
