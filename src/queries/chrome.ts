import { digest } from "#lib/digest.ts";
import { getListedPosts } from "./posts.ts";
import { isWriting, own, site } from "./site.ts";

/** What header and footer show on every page besides the site's configuration. */
export interface Chrome {
  /** Listed articles. */
  readonly count: number;
}

export async function getChrome(): Promise<Chrome> {
  return { count: (await getListedPosts()).length };
}

/**
 * The cache key of a page: a digest of everything that it is handed, of the site's configuration and of
 * the chrome around it. A page shows nothing else, because components never fetch; its code is watched
 * by Astro itself.
 */
export async function pageKey(...shown: readonly unknown[]): Promise<string> {
  // While writing no page is kept from one time to the next.
  if (isWriting) return "";
  return digest([site, own, await getChrome(), shown]);
}
