/** The index from which the search answers. */
import type { APIRoute } from "astro";
import { searchIndex } from "#outputs/search-index.ts";
import { getListedPosts } from "#queries/posts.ts";
import { isWriting } from "#queries/site.ts";
import { getTags } from "#queries/tags.ts";

export const GET: APIRoute = async () =>
  new Response(searchIndex(await getListedPosts(), await getTags(), { isWriting }));
