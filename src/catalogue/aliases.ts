import type { Frontmatter } from "./frontmatter.ts";
import { quoted } from "./quote.ts";
import type { Report } from "./report.ts";

/** File systems keep names of up to 255 bytes; this leaves room for endings. */
const MOST_BYTES = 200;

/** Old paths with a slash at both ends; those that cannot be are reported and left out. */
export function readAliases(
  frontmatter: Frontmatter,
  aliases: readonly string[],
  report: Report,
): string[] {
  return aliases.flatMap((written, index) => readAlias(frontmatter, { written, index }, report));
}

/** The old path at one place of the list, or nothing. */
export function readAlias(
  frontmatter: Frontmatter,
  { written, index }: { readonly written: string; readonly index: number },
  report: Report,
): string[] {
  const alias = written.trim();
  const fault = isSlugOfArticle(alias, frontmatter) ? slugFault(alias) : faultOf(alias);
  if (fault === undefined) return [toPath(alias)];
  report.error(frontmatter, ["aliases", index], fault);
  return [];
}

/** Where others call an old slug an alias: on its own it would be an address beside `/posts/`. */
function isSlugOfArticle(alias: string, { source }: Frontmatter): boolean {
  return /^[^/:?#.]+\/?$/.test(alias) && (source.kind ?? "article") === "article";
}

function slugFault(alias: string): string {
  const path = toPath(alias);
  return `An alias is an old path of this site and begins with a slash. Write /posts${path}, if that was its slug, else ${path}.`;
}

function faultOf(alias: string): string | undefined {
  if (!alias.startsWith("/") || alias.startsWith("//")) {
    const path = toPath(alias.replace(/^(?:[a-z]+:)?\/\/[^/]*/i, ""));
    if (path === "/") return `${quoted(alias)} ${NO_WAY}`;
    return `An alias is an old path of this site and begins with a slash. Write ${path}.`;
  }
  if (/[?#]/.test(alias)) {
    const path = toPath(alias.replace(/[?#].*$/, ""));
    if (path === "/") {
      return `${quoted(alias)} is the home page to every host, because none looks behind a ? or #. Remove the alias.`;
    }
    return `An alias is a path, and ${quoted(alias)} has a ? or # in it, behind which no host looks. Write ${path}.`;
  }
  const segments = toPath(alias).split("/");
  const isPath = segments.length > 2 && !segments.some((segment) => segment.startsWith("."));
  if (isPath && segments.some((segment) => Buffer.byteLength(segment) > MOST_BYTES)) {
    return `A part of this alias is longer than ${MOST_BYTES} bytes, which no disk keeps as one name. Remove the alias.`;
  }
  // Hosts look for these files by name, and a folder cannot stand in their place.
  if (/^(?:404\.html|sitemap[\w-]*\.xml)$/i.test(segments[1] ?? "")) {
    return `${quoted(alias)} belongs to the site itself, so it cannot lead here. Remove the alias.`;
  }
  // A backslash parts folders on some systems, and control characters name no file.
  if (isPath && isEncoded(alias) && !/[\\\p{Cc}]/u.test(alias)) return undefined;
  return `${quoted(alias)} ${NO_WAY}`;
}

const NO_WAY = "is not a path that can lead here. Write an old one, such as /2023/old-name/.";

/** "/2023//caf%C3%A9/index.html" → "/2023/café/" */
function toPath(alias: string): string {
  const segments = decode(alias).split("/").filter(Boolean);
  if (segments.at(-1) === "index.html") segments.pop();
  return (segments.length === 0 ? "/" : `/${segments.join("/")}/`).normalize("NFC");
}

function decode(path: string): string {
  return isEncoded(path) ? decodeURI(path) : path;
}

/** Whether a host could ask for it: "%zz" stands for no character. */
function isEncoded(path: string): boolean {
  try {
    decodeURI(path);
    return true;
  } catch {
    return false;
  }
}
