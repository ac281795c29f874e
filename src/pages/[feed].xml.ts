/** The newest articles as RSS, also where older sites and other engines have it, and as Atom. */
import type { APIRoute } from "astro";
import { atomFeed } from "#outputs/feeds/atom.ts";
import { rssFeed } from "#outputs/feeds/rss.ts";
import { feedKey, getSiteFeed, toItems, type Feed } from "#queries/feeds.ts";
import { addresses } from "#queries/site.ts";

const NAMES = ["rss", "index", "feed", "atom"];

export async function getStaticPaths() {
  return Promise.all(
    NAMES.map(async (name) => {
      const isAtom = name === "atom";
      const feed = await getSiteFeed(isAtom ? addresses.atom() : addresses.rss());
      return { params: { feed: name }, props: { feed, isAtom }, cacheKey: feedKey(feed) };
    }),
  );
}

export const GET: APIRoute<{ feed: Feed; isAtom: boolean }> = async ({ props }) => {
  const { feed, isAtom } = props;
  const items = await toItems(feed);
  return new Response(isAtom ? atomFeed(feed.head, items) : await rssFeed(feed.head, items));
};
