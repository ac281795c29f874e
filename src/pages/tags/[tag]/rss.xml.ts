/** The feed of a tag: its newest articles. */
import type { APIRoute } from "astro";
import { rssFeed } from "#outputs/feeds/rss.ts";
import { getAliases } from "#queries/aliases.ts";
import { feedKey, getTagFeeds, toItems, type TagFeed } from "#queries/feeds.ts";
import { addresses } from "#queries/site.ts";

export async function getStaticPaths() {
  const [feeds, aliases] = await Promise.all([getTagFeeds(), getAliases()]);
  const oldPaths = Map.groupBy(aliases, ({ to }) => to);
  return feeds.flatMap((feed) => {
    // Whoever follows a tag by its old name finds the feed where it was: few readers follow redirects for ever.
    const old = oldPaths.get(addresses.tag(feed.slug)) ?? [];
    const names = old.flatMap(({ path }) => /^tags\/(.*)$/.exec(path)?.[1] ?? []);
    const slugs = [feed.slug, ...names];
    const cacheKey = feedKey(feed);
    return slugs.map((tag) => ({ params: { tag }, props: { feed }, cacheKey }));
  });
}

export const GET: APIRoute<{ feed: TagFeed }> = async ({ props }) =>
  new Response(await rssFeed(props.feed.head, await toItems(props.feed)));
