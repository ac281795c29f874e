/** The newest articles as JSON Feed. */
import type { APIRoute } from "astro";
import { jsonFeed } from "#outputs/feeds/json-feed.ts";
import { feedKey, getSiteFeed, toItems, type Feed } from "#queries/feeds.ts";
import { addresses } from "#queries/site.ts";

export async function getStaticPaths() {
  const feed = await getSiteFeed(addresses.jsonFeed());
  return [{ params: { feed: "feed" }, props: { feed }, cacheKey: feedKey(feed) }];
}

export const GET: APIRoute<{ feed: Feed }> = async ({ props }) =>
  new Response(jsonFeed(props.feed.head, await toItems(props.feed)));
