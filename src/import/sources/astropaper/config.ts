/** What the configuration of an AstroPaper says, as far as addresses, dates and its feed need it. */
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { isTimeZone } from "#lib/dates.ts";

/** Of version 6, then of 4 and 5. */
export const CONFIGS = ["astro-paper.config.ts", "src/config.ts"];

const ASTRO_CONFIGS = ["astro.config.ts", "astro.config.mjs"];
const FEEDS = ["src/pages/rss.xml.ts", "src/pages/rss.xml.js"];

export interface AstroPaperConfig {
  /** Where the old site was: "https://example.org/". */
  readonly url: string | undefined;
  /** Folder in which it lived, with a slash at both ends. */
  readonly base: string;
  readonly author: string | undefined;
  readonly zone: string | undefined;
  /** How its feed writes the address of an article. */
  readonly link: FeedLink;
}

/**
 * "relative": below the site's address, as version 4 does. "rooted": at the root of the host, whatever
 * folder the site is in, as 5 does. "based": below Astro's `base`, as 6 does.
 */
type FeedLink = "relative" | "rooted" | "based";

/** @param root Of the repository, or a folder of articles alone. */
export function readConfig(root: string, room: string): AstroPaperConfig {
  const [newer = "", older = ""] = CONFIGS.map((name) => codeOf(root, name));
  const astro = ASTRO_CONFIGS.map((name) => codeOf(root, name)).join("\n");
  const block = /\bsite:\s*\{([^{}]*)/.exec(newer)?.[1] ?? newer;
  const zone = setting(block, "timezone") ?? setting(older, "timezone");
  return {
    url: address(block, "url") ?? address(older, "website") ?? address(astro, "site"),
    base: baseOf(setting(astro, "base")),
    author: setting(block, "author") ?? setting(older, "author"),
    zone: zone !== undefined && isTimeZone(zone) ? zone : undefined,
    link: linkOf(FEEDS.map((name) => codeOf(root, name)).join("\n"), newer !== "", room),
  };
}

/** A folder below a host; whatever is no path of one is none. */
function baseOf(written = "/"): string {
  const url = URL.parse(written.replace(/^\/*/, "/"), "https://localhost");
  return url && !/^[a-z][a-z\d+.-]*:/i.test(written) ? url.pathname.replace(/\/*$/, "/") : "/";
}

/** The code that writes the feed knows; without it, the version does. */
function linkOf(feed: string, isNewer: boolean, room: string): FeedLink {
  if (/link:\s*[`"']posts\//.test(feed)) return "relative";
  if (/\bgetPostUrl\b/.test(feed)) return "based";
  if (/\bgetPath\b|link:\s*[`"']\/posts\//.test(feed)) return "rooted";
  if (room === "src/content/blog") return "relative";
  return room === "src/data/blog" && !isNewer ? "rooted" : "based";
}

/** A file without the lines that are comments; nothing if it is not there. */
function codeOf(root: string, name: string): string {
  return textAt(root, name)
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/\/\*[\s\S]*?\*\//g, "");
}

export function textAt(...parts: readonly string[]): string {
  try {
    return readFileSync(join(...parts), "utf8");
  } catch {
    return "";
  }
}

/** The text of a setting, also where it only stands in for a variable: `process.env.X ?? "text"`. */
function setting(code: string, name: string): string | undefined {
  const pattern = new RegExp(
    `\\b${name}:\\s*(?:[^"'\`,\\n]*(?:\\?\\?|\\|\\|)\\s*)?["'\`]([^"'\`\\n]+)["'\`]`,
  );
  return pattern.exec(code)?.[1]?.trim();
}

function address(code: string, name: string): string | undefined {
  const written = setting(code, name);
  return written !== undefined && /^https?:\/\//.test(written) && URL.canParse(written)
    ? written
    : undefined;
}

/**
 * The guid of an article in the feed of AstroPaper: its link, to which Astro gives a slash at its end
 * unless its last part has a dot.
 * @param path Below `posts/`, not encoded.
 * @see https://docs.astro.build/en/recipes/rss/
 */
export function guidOf(
  path: string,
  { url, base, link }: Pick<AstroPaperConfig, "url" | "base" | "link">,
): string | undefined {
  if (url === undefined) return undefined;
  if (link === "relative") return new URL(`posts/${path}/`, url).href;
  const end = path.split("/").at(-1)?.includes(".") ? "" : "/";
  return new URL(`${link === "based" ? base : "/"}posts/${path}${end}`, url).href;
}

/**
 * Where an article was below `posts/`.
 * @param own Its slug as it was written: version 4 took it for the whole path, later ones for its end.
 * @param slug What it is here.
 */
export function oldPathOf(slug: string, own: string | undefined, link: FeedLink): string {
  const segments = own?.split("/").filter(Boolean) ?? [];
  const last = segments.at(-1);
  if (last === undefined) return slug;
  return link === "relative" ? segments.join("/") : posix.join(posix.dirname(slug), last);
}
