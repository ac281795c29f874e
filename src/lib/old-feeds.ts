/** Feeds among the old paths of a tag, where its readers may follow it still. */

/**
 * The file that is a feed, below the site: "/category/wind/index.xml/" → "category/wind/index.xml". Any
 * host can serve it where it was.
 * @param path With a slash at both ends.
 */
export function feedFileOf(path: string): string | undefined {
  const file = path.replace(/^\/|\/$/g, "");
  return /[^/]\.xml$/.test(file) ? file : undefined;
}

/**
 * Whether a path is that of a feed with the name of a folder, as WordPress has it: "/category/wind/feed/".
 * Hosts that know redirects lead it to the feed; elsewhere there is a page that names the feed.
 * @param path With a slash at both ends.
 */
export function isFeedFolder(path: string): boolean {
  return /\/feed\/(?:(?:rss2?|rdf|atom)\/)?$/.test(path);
}

/** Folders of the site in which files may lie where tags once had their feeds. */
const OPEN = /^\/(?:tags|feed)\//;

/** Whether a feed may be served there, although other addresses of that folder are the site's own. */
export function mayHoldFeed(path: string): boolean {
  return (
    feedFileOf(path) !== undefined && OPEN.test(path) && !/^\/tags\/[^/]+\/rss\.xml\/$/.test(path)
  );
}
