/** Feeds of tags where an older site had them: few readers follow redirects for ever. */
import type { APIRoute } from "astro";
import { rssFeed } from "#outputs/feeds/rss.ts";
import { getOldFeeds } from "#queries/aliases.ts";
import { feedKey, getTagFeeds, toItems, type TagFeed } from "#queries/feeds.ts";

export async function getStaticPaths() {
  const [feeds, old] = await Promise.all([getTagFeeds(), getOldFeeds()]);
  const bySlug = new Map(feeds.map((feed) => [feed.slug, feed]));
  return old.flatMap(({ file, slug }) => {
    const feed = bySlug.get(slug);
    if (!feed) return [];
    const params = { old: file.replace(/\.xml$/, "") };
    return [{ params, props: { feed }, cacheKey: feedKey(feed) }];
  });
}

export const GET: APIRoute<{ feed: TagFeed }> = async ({ props }) =>
  new Response(await rssFeed(props.feed.head, await toItems(props.feed)));
