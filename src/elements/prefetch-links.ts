/**
 * Fetches a page of this site when the reader points at a link to it, or reaches it by keyboard, so
 * that it is in the browser's cache when it is opened. `<link rel="prefetch">` would do the same, but
 * browsers disagree about which directive of the policy admits it.
 */
import { isPrefetched } from "./prefetched.ts";

/** Chromium's only; elsewhere nobody can ask for fewer data. */
interface Connection {
  readonly saveData?: boolean;
}

const { connection } = navigator as Navigator & { readonly connection?: Connection };
const fetched = new Set([location.pathname]);

function prefetch({ target }: Event): void {
  const link = (target as Element).closest<HTMLAnchorElement>("a[href]");
  if (!link || !isPrefetched(link, location.origin) || fetched.has(link.pathname)) return;
  fetched.add(link.pathname);
  fetch(link.href, { priority: "low" }).catch(() => fetched.delete(link.pathname));
}

if (!connection?.saveData) {
  addEventListener("pointerover", prefetch, { passive: true });
  addEventListener("focusin", prefetch);
}
