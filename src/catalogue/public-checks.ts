/** Files of `public/` that stand where the site itself is written. */
import type { Report } from "./report.ts";

/** Files by whole path, and folders in which everything, or every page, is the site's own. */
const OURS: readonly RegExp[] = [
  /^\/(?:index|404)\.html$/,
  /^\/(?:(?:rss|atom|index|feed)\.xml|feed\.json|feeds\.opml|(?:robots|llms)\.txt)$/,
  /^\/sitemap-(?:index|\d+)\.xml$/,
  /^\/(?:_astro|media|pagefind)\//,
  /^\/og\/[^/]+\/.*\.png$/,
  /^\/posts\/(?:page\/.*\/)?index\.html$/,
  /^\/posts\/.*\.md$/,
  /^\/feed\/index\.(?:html|xml)$/,
  /^\/(?:tags|archives|authors|series|search|feeds)\/(?:.*\/)?(?:index\.html|index\.json|rss\.xml)$/,
  // A file where a folder is needed.
  /^\/(?:_astro|archives|authors|feeds?|media|og|pagefind|posts|search|series|tags)$/,
];

/**
 * Reports files that would take the place of what the site writes, or be written over.
 * @param files Paths with a slash in front.
 */
export function checkPublic(files: ReadonlySet<string>, report: Report): void {
  for (const path of files) {
    // Hosts and file systems differ in whether case counts, so it never may.
    const folded = path.toLowerCase();
    if (!OURS.some((pattern) => pattern.test(folded))) continue;
    const address = folded.replace(/\/index\.html$/, "/");
    report.add({
      file: `public${path}`,
      severity: "error",
      message: `The site itself writes ${address}, and only one of the two can stand there. Give this file another name, or delete it.`,
    });
  }
}
