/** The feed of all articles: the newest. */
import type { APIRoute } from "astro";
import { rssFeed } from "#outputs/feed.ts";
import { getListedPosts } from "#queries/posts.ts";
import { addresses, site } from "#queries/site.ts";

export const GET: APIRoute = async () => {
  const posts = (await getListedPosts()).slice(0, site.feedLength);
  const head = {
    title: site.title,
    description: site.description,
    link: addresses.absolute(addresses.home()),
    self: addresses.absolute(addresses.rss()),
    lang: site.lang,
  };
  return new Response(await rssFeed(head, posts));
};
