import { getCollection } from "astro:content";
import { addresses } from "./site.ts";

/** An old path, without slashes at its ends, and the address to which it leads. */
export interface Alias {
  readonly path: string;
  readonly to: string;
}

/** Old paths of articles that have a page. */
export async function getAliases(): Promise<readonly Alias[]> {
  const posts = await getCollection("posts");
  return posts.flatMap(({ data }) =>
    data.aliases.map((alias) => ({
      path: alias.replace(/^\/|\/$/g, ""),
      to: addresses.post(data.slug),
    })),
  );
}
