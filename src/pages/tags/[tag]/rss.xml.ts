/** The feed of a tag: its newest articles. */
import type { APIRoute } from "astro";
import { rssFeed } from "#outputs/feeds/rss.ts";
import { feedKey, getTagFeeds, toItems, type TagFeed } from "#queries/feeds.ts";

export async function getStaticPaths() {
  return (await getTagFeeds()).map((feed) => ({
    params: { tag: feed.slug },
    props: { feed },
    cacheKey: feedKey(feed),
  }));
}

export const GET: APIRoute<{ feed: TagFeed }> = async ({ props }) =>
  new Response(await rssFeed(props.feed.head, await toItems(props.feed)));
