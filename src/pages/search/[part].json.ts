/** What a large site keeps apart from its index: the headings. */
import type { APIRoute } from "astro";
import { HEADINGS_FILE } from "#elements/search/index-format.ts";
import { searchHeadings } from "#outputs/search-index.ts";
import { getListedPosts } from "#queries/posts.ts";
import { isWriting } from "#queries/site.ts";

export async function getStaticPaths() {
  const headings = searchHeadings(await getListedPosts(), { isWriting });
  if (headings === undefined) return [];
  return [{ params: { part: HEADINGS_FILE.replace(".json", "") } }];
}

export const GET: APIRoute = async () =>
  new Response(searchHeadings(await getListedPosts(), { isWriting }));
