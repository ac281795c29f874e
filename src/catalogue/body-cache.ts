import { join } from "node:path";
import cacache from "cacache";

/** The cache of rendered bodies of a content folder. */
export function bodiesCache(cacheDir: string): string {
  return join(cacheDir, "bodies");
}

/** The HTML of a rendered body. @throws If it is not in the cache. */
export async function readBody(cacheDir: string, digest: string): Promise<string> {
  const { data } = await cacache.get(bodiesCache(cacheDir), digest);
  return data.toString("utf8");
}
