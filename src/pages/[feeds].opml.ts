/** All feeds of the site in one file, for a reader app. */
import type { APIRoute } from "astro";
import { wordsFor } from "#i18n/words.ts";
import { digest } from "#lib/digest.ts";
import { opml } from "#outputs/feeds/opml.ts";
import { getSiteFeed, getTagFeeds } from "#queries/feeds.ts";
import { addresses, site } from "#queries/site.ts";

type Listed = Parameters<typeof opml>;

export async function getStaticPaths() {
  const { head } = await getSiteFeed(addresses.rss());
  const heads = [head, ...(await getTagFeeds()).map((feed) => feed.head)];
  const [own, ...ofTags] = heads.map(({ title, self, link, lang }) => ({
    ...{ title, lang },
    ...{ feed: self, page: link },
  }));
  const group = { title: wordsFor(site.lang).feedsByTag, feeds: ofTags };
  const list: Listed = [site.title, own ? [own] : [], group];
  return [{ params: { feeds: "feeds" }, props: { list }, cacheKey: digest(list) }];
}

export const GET: APIRoute<{ list: Listed }> = ({ props }) => new Response(opml(...props.list));
