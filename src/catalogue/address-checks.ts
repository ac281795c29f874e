import { ICON_FILES } from "#lib/icons.ts";
import { mayHoldFeed } from "#lib/old-feeds.ts";
import { RESERVED_PAGES, RESERVED_SEGMENTS } from "#lib/slug.ts";
import { isForeignTagPath } from "#lib/tags.ts";
import type { Assembly } from "./cross-checks.ts";
import { writtenAt } from "./public-checks.ts";
import type { Report } from "./report.ts";

/** What stands at an address already. */
interface Occupied {
  /** The file that has an address, by folded path. */
  readonly taken: ReadonlyMap<string, string>;
  readonly publicFiles: ReadonlySet<string>;
}

/** Hosts and file systems differ in whether case counts, so it never may. */
function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** Reports articles and pages at one address, or where a file of `public/` stands. */
export function checkAddresses(
  { posts, pages }: Assembly,
  publicFiles: ReadonlySet<string>,
  report: Report,
): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  const all = [
    ...posts.map((placed) => ({ ...placed, path: `/posts/${placed.entry.slug}/` })),
    ...pages.map((placed) => ({ ...placed, path: `/${placed.entry.slug}/` })),
  ];
  for (const { entry, frontmatter, path } of all) {
    const other = taken.get(fold(path));
    if (other !== undefined) {
      report.error(
        frontmatter,
        ["slug"],
        `${path} is already the address of ${other}. Give one of them another slug.`,
      );
      continue;
    }
    taken.set(fold(path), entry.file);
    const file = publicFileAt(path, publicFiles);
    if (file !== undefined) {
      report.error(
        frontmatter,
        ["slug"],
        `public${file} stands at the address ${path}. Move that file, or write slug: another-name.`,
      );
    }
  }
  return taken;
}

/** Reports old paths that lead to two texts, or that are no old paths. */
export function checkAliases(
  { posts, pages, tags }: Pick<Assembly, "posts" | "pages" | "tags">,
  { taken, publicFiles }: Occupied,
  report: Report,
): void {
  const seen = new Map<string, string>();
  for (const { entry, frontmatter } of [...posts, ...pages]) {
    for (const [index, alias] of entry.aliases.entries()) {
      const message = aliasFault(alias, entry.file, { taken, publicFiles, seen });
      if (message !== undefined) report.error(frontmatter, ["aliases", index], message);
      seen.set(fold(alias), entry.file);
    }
  }
  for (const { entry, frontmatter } of tags) {
    for (const path of entry.paths) {
      const message = aliasFault(path, entry.file, { taken, publicFiles, seen }, mayBeOfTag(path));
      if (message !== undefined) report.error(frontmatter, ["aliases"], message);
      seen.set(fold(path), entry.file);
    }
  }
}

function aliasFault(
  alias: string,
  file: string,
  { taken, publicFiles, seen }: Occupied & { readonly seen: ReadonlyMap<string, string> },
  isOpen = false,
): string | undefined {
  const owner = taken.get(fold(alias));
  const earlier = seen.get(fold(alias));
  if (owner === file) return `${alias} is the address of this text itself. Remove the alias.`;
  if (owner !== undefined) {
    return `${alias} is the address of ${owner}, so it cannot lead here. Remove the alias, or change that slug.`;
  }
  if (earlier === file) return `${alias} is listed twice. Remove one of them.`;
  if (earlier !== undefined)
    return `${alias} already leads to ${earlier}. Keep the alias in one of them.`;
  if (!isOpen && isOurs(alias))
    return `${alias} belongs to the site itself, so it cannot lead here. Remove the alias.`;
  const inTheWay = publicFileAt(alias, publicFiles);
  return (
    inTheWay &&
    `public${inTheWay} stands at ${alias}, so it cannot lead here. Move that file, or remove the alias.`
  );
}

/** Whether an old address of a tag may lie among the site's own: its feed, or a name that no tag has here. */
export function mayBeOfTag(path: string): boolean {
  return mayHoldFeed(path) || isForeignTagPath(path);
}

/**
 * Whether the engine writes something at or below this path, or a file where its page needs a folder:
 * "/tags/", "/posts/page/2/", "/favicon.svg/".
 */
export function isOurs(path: string): boolean {
  const [first = "", second] = fold(path).split("/").filter(Boolean);
  if (writtenAt(`${path}index.html`) !== undefined || ICON_FILES.includes(first)) return true;
  if (first === "posts") return second === undefined || RESERVED_SEGMENTS.has(second);
  return RESERVED_PAGES.has(first);
}

/** The file of `public/` that this address would overwrite, or that is a file where it needs a folder. */
function publicFileAt(path: string, publicFiles: ReadonlySet<string>): string | undefined {
  if (publicFiles.size === 0) return undefined;
  const segments = path.split("/").filter(Boolean);
  const above = segments.map((_, index) => `/${segments.slice(0, index + 1).join("/")}`);
  return [`${path}index.html`, ...above].find((file) => publicFiles.has(file));
}
