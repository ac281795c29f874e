/** Files of `public/` that stand where the site itself is written. */
import type { Report } from "./report.ts";

/** Files that the site writes, or hosts read. Nor can a folder have their names. */
const FILES: readonly RegExp[] = [
  /^\/(?:index|404)\.html(?=\/|$)/,
  /^\/(?:(?:rss|atom|index|feed)\.xml|feed\.json|feeds\.opml|(?:robots|llms)\.txt)(?=\/|$)/,
  /^\/sitemap-(?:index|\d+)\.xml(?=\/|$)/,
  /^\/_(?:headers|redirects)(?=\/)/,
  /^\/posts\/.*\.md(?=\/|$)/,
];

/** Folders in which everything, or every page, is the site's own. */
const FOLDERS: readonly RegExp[] = [
  /^\/(?:_astro|media|pagefind)\//,
  /^\/og\/[^/]+\/.*\.png$/,
  /^\/posts\/(?:page\/.*\/)?index\.html$/,
  /^\/feed\/index\.(?:html|xml)$/,
  /^\/(?:tags|archives|authors|series|search|feeds)\/(?:.*\/)?(?:index\.html|(?:index|headings)\.json|rss\.xml)$/,
  // A file where a folder is needed.
  /^\/(?:_astro|archives|authors|feeds?|media|og|pagefind|posts|search|series|tags)$/,
];

/**
 * Reports files that would take the place of what the site writes, or be written over.
 * @param files Paths with a slash in front.
 */
export function checkPublic(files: ReadonlySet<string>, report: Report): void {
  for (const path of files) {
    const address = writtenAt(path);
    if (address === undefined) continue;
    report.add({
      file: `public${path}`,
      severity: "error",
      message: `The site itself writes ${address}, and only one of the two can stand there. Give this file another name, or delete it.`,
    });
  }
}

/**
 * What the site itself writes where this file would stand, or where it would need a folder.
 * @param path With a slash in front.
 */
export function writtenAt(path: string): string | undefined {
  // Hosts and file systems differ in whether case counts, so it never may.
  const folded = path.toLowerCase();
  const file = FILES.flatMap((pattern) => pattern.exec(folded)?.[0] ?? [])[0];
  const isOurs = file !== undefined || FOLDERS.some((pattern) => pattern.test(folded));
  return isOurs ? (file ?? folded).replace(/\/index\.html$/, "/") : undefined;
}
