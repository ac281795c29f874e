/** Share cards: for every article without a picture of its own, for every tag, and for the site. */
import type { APIRoute } from "astro";
import { counted, wordsFor } from "#i18n/words.ts";
import { cardDigest, postCard, siteCard, tagCard, type Card } from "#outputs/cards/card.ts";
import { drawInThread } from "#outputs/cards/threads.ts";
import { getListedPosts, getPosts } from "#queries/posts.ts";
import { addresses, cardColours, own, root, site } from "#queries/site.ts";
import { getTags } from "#queries/tags.ts";

export async function getStaticPaths() {
  const drawn = (await getPosts()).filter(
    ({ slug, cardHref }) => cardHref === addresses.card("posts", slug),
  );
  const { length: count } = await getListedPosts();
  const publication = { ...site, mark: own.mark, colours: cardColours };
  const { articleCount } = wordsFor(site.lang);
  const tags = (await getTags()).map((tag) => ({
    ...tag,
    amount: counted(articleCount, tag.count, site.lang),
  }));
  const cards = [
    { path: "site/index", card: siteCard(publication, count) },
    ...tags.map((tag) => ({ path: `tags/${tag.slug}`, card: tagCard(tag, publication) })),
    ...drawn.map((post) => ({ path: `posts/${post.slug}`, card: postCard(post, publication) })),
  ];
  return cards.map(({ path, card }) => ({
    params: { path },
    props: { card },
    cacheKey: cardDigest(card),
  }));
}

export const GET: APIRoute<{ card: Card }> = async ({ props, url }) => {
  try {
    return new Response(Buffer.from(await drawInThread(props.card, root)));
  } catch (cause) {
    throw new Error(`The share card ${url.pathname} cannot be drawn: ${String(cause)}`, { cause });
  }
};
