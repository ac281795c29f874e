import { Tinypool } from "tinypool";
import type { FeedsTask } from "./feed-worker.ts";

/**
 * Completes the feeds of the staging folder in a thread, while the full text is indexed.
 * @throws {Error} If a page or a feed cannot be read or written.
 */
export async function completeFeeds({ environment, site, oldFeeds }: FeedsTask): Promise<void> {
  const { staging, cacheDir } = environment;
  const { url, base } = site;
  const filename = new URL("./feed-worker.ts", import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: 1, maxThreads: 1 });
  try {
    await pool.run({ environment: { staging, cacheDir }, site: { url, base }, oldFeeds });
  } finally {
    await pool.destroy();
  }
}
