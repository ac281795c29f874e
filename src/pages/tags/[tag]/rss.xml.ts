/** The feed of a tag: its newest articles. */
import type { APIRoute } from "astro";
import { fill, wordsFor } from "#i18n/words.ts";
import { rssFeed, type FeedHead, type FeedItem } from "#outputs/feed.ts";
import { pageKey } from "#queries/chrome.ts";
import { addresses, site } from "#queries/site.ts";
import { getTags } from "#queries/tags.ts";

export async function getStaticPaths() {
  const words = wordsFor(site.lang);
  return Promise.all(
    (await getTags()).map(async ({ slug, label, description, href, posts }) => {
      const items = posts.slice(0, site.feedLength);
      const head = {
        title: fill(words.labelled, {
          label: site.title,
          text: fill(words.feedOfTag, { tag: label }),
        }),
        description: description ?? "",
        link: addresses.absolute(href),
        self: addresses.absolute(addresses.tagRss(slug)),
        lang: site.lang,
      };
      return {
        params: { tag: slug },
        props: { head, items },
        cacheKey: await pageKey(
          head,
          items.map(({ key, feedId }) => [key, feedId]),
        ),
      };
    }),
  );
}

export const GET: APIRoute<{ head: FeedHead; items: readonly FeedItem[] }> = async ({ props }) =>
  new Response(await rssFeed(props.head, props.items));
