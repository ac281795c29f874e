/** Addresses of articles, from where a file lies and what its author asks for. */
import { slug as githubSlug } from "github-slugger";

type PostSlug =
  { readonly ok: true; readonly slug: string } | { readonly ok: false; readonly message: string };

/** First segments under /posts/ that the list itself needs. */
export const RESERVED_SEGMENTS: ReadonlySet<string> = new Set(["page"]);

/** First segments of the site that neither a page in `content/pages/` nor an old address can have. */
export const RESERVED_PAGES: ReadonlySet<string> = new Set([
  "posts",
  "tags",
  "archives",
  "authors",
  "series",
  "search",
  "feeds",
  "page",
  "og",
  "media",
  "404",
  "index",
  "_astro",
  "rss.xml",
  "atom.xml",
  "feed.json",
  "index.xml",
  "feed.xml",
  "feed",
  "feeds.opml",
  "robots.txt",
  "llms.txt",
]);

/** File systems stop at 255 bytes a name; an ending and a page's own files need some. */
const MAX_SEGMENT_BYTES = 200;

/** Letters, their marks and digits of any script. */
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/** The same, and the marks that need no encoding in a URL. */
const NOT_UNRESERVED = /[^\p{L}\p{M}\p{N}\-_.~]+/gu;

/** They join or style a character and are not one: soft hyphen, joiner, variation selectors. */
const INVISIBLE = /[\u00AD\u200D\u2060\uFEFF\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/**
 * Turns any text into one URL segment: lower case, NFC, letters and digits of every script,
 * single hyphens for the rest. Accents stay.
 * @returns Not percent-encoded; empty when the text has no letter or digit.
 */
export function toSlugSegment(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .toLowerCase()
    .normalize("NFC")
    .replace(NOT_WORD, "-")
    .replace(/(^|-)\p{M}+/gu, "$1")
    .split("-")
    .filter((word) => word !== "")
    .join("-");
}

/** Whether a file is somebody's note to themselves: its name begins with "_" or ".". */
export function isIgnoredFile(path: string): boolean {
  return /^[_.]/.test(path.slice(path.lastIndexOf("/") + 1));
}

/**
 * The slug of an article: its folders, then the `slug` field or the file name.
 * File names become what AstroPaper makes of them (its "/posts/…" addresses stay), folders are
 * slugged by `toSlugSegment`. Both skip names that begin with "_"; `x/index.md` is `x`.
 * @param relativePath Below `posts/`, with forward slashes and its extension.
 * @param frontmatterSlug Replaces the last segment, or everything if it begins with "/". Keeps
 *   letters, digits and "-_.~"; otherwise lower-cased and tidied.
 * @returns Not percent-encoded, without slashes at its ends; or a sentence on what is wrong.
 */
export function postSlug(relativePath: string, frontmatterSlug?: string): PostSlug {
  const folders = relativePath.split("/").filter((name) => name !== "");
  let name = (folders.pop() ?? "").replace(/\.[^.]*$/, "");
  if (name.toLowerCase() === "index" && folders.length > 0) name = folders.pop() ?? "";

  const above = folders.filter(isPublic).map(toSlugSegment).filter(Boolean);
  if (frontmatterSlug === undefined) {
    const last = isPublic(name) ? githubSlug(name.normalize("NFC")).normalize("NFC") : "";
    if (last === "") return refuse(emptyName(relativePath));
    return check([...above, last]);
  }

  if (/^[a-z][a-z\d+.-]*:\/\//i.test(frontmatterSlug.trim())) {
    return refuse(
      `The slug "${frontmatterSlug}" is a whole address. Write only its last part, such as a-walk-in-the-snow.`,
    );
  }
  const asked = frontmatterSlug.split("/").map(tidySegment).filter(Boolean);
  if (asked.length === 0) {
    return refuse(
      `The slug "${frontmatterSlug}" leaves nothing for an address. Write letters or digits.`,
    );
  }
  if (asked.some((segment) => /^\.+$/.test(segment))) {
    return refuse(`The slug "${frontmatterSlug}" has a segment of dots only. Write its full path.`);
  }
  return check(frontmatterSlug.trimStart().startsWith("/") ? asked : [...above, ...asked]);
}

/**
 * The slug under which an article was published first: the oldest of its aliases that lies where
 * articles do, else its own. It is what feeds know an article by that names no `id`, and stays the same
 * however often the article is renamed.
 * @param aliases Old paths with a slash at both ends, the oldest first.
 */
export function firstSlug({
  slug,
  aliases,
}: {
  readonly slug: string;
  readonly aliases: readonly string[];
}): string {
  const [first] = aliases.flatMap((alias) => /^\/posts\/(.+)\/$/.exec(alias)?.[1] ?? []);
  return first ?? slug;
}

function isPublic(name: string): boolean {
  return !name.startsWith("_");
}

function tidySegment(segment: string): string {
  const text = segment.trim().replace(INVISIBLE, "").toLowerCase().normalize("NFC");
  const kept = text.split(NOT_UNRESERVED);
  // What needs no change stays as it was written, "a--b" included.
  if (kept.length === 1) return text;
  return kept.filter((part) => part !== "").join("-");
}

function check(segments: readonly string[]): PostSlug {
  const slug = segments.join("/");
  const [first = ""] = segments;
  if (RESERVED_SEGMENTS.has(first)) {
    return refuse(
      `The address "${slug}" begins with "${first}", which the list of articles needs. ` +
        "Choose another slug or folder.",
    );
  }
  if (slug.endsWith(".md")) {
    return refuse(
      `The slug "${slug}" cannot end in ".md": there the text of an article lies. ` +
        `Write "${slug.slice(0, -3)}".`,
    );
  }
  const long = segments.find((segment) => Buffer.byteLength(segment) > MAX_SEGMENT_BYTES);
  if (long !== undefined) {
    return refuse(
      `The address has ${Array.from(long).length} characters between two slashes, which is too ` +
        `long for a file name. Give the article a shorter \`slug\`.`,
    );
  }
  return { ok: true, slug };
}

function emptyName(relativePath: string): string {
  return (
    `The name "${relativePath}" leaves nothing for an address. ` +
    "Rename the file with letters or digits, or give it a `slug`."
  );
}

function refuse(message: string): PostSlug {
  return { ok: false, message };
}
