/** An article as Markdown, for people and assistants that want its text alone. */
import type { APIRoute } from "astro";
import { digest } from "#lib/digest.ts";
import { getPlainText } from "#queries/plain-text.ts";
import { getPosts } from "#queries/posts.ts";
import { site } from "#queries/site.ts";
import type { Post } from "#queries/view.ts";

export async function getStaticPaths() {
  const shared = [site.url, site.base, site.lang];
  return (await getPosts())
    .filter(({ isDraft, isScheduled }) => !isDraft && !isScheduled)
    .map((post) => ({
      params: { slug: post.slug },
      props: { post },
      cacheKey: digest([shared, post.key, post.digest, post.series, post.canonical]),
    }));
}

export const GET: APIRoute<{ post: Post }> = async ({ props }) =>
  new Response(await getPlainText(props.post));
