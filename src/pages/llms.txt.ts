/** What the site holds, for assistants. */
import type { APIRoute } from "astro";
import { wordsFor } from "#i18n/words.ts";
import { llmsText } from "#outputs/plain/llms.ts";
import { getPages } from "#queries/pages.ts";
import { getListedPosts } from "#queries/posts.ts";
import { addresses, site } from "#queries/site.ts";

export const GET: APIRoute = async () => {
  const words = wordsFor(site.lang);
  const posts = (await getListedPosts()).filter((post) => !post.isDraft && !post.isScheduled);
  const pages = (await getPages()).filter((page) => !page.isDraft && !page.isUnlisted);
  const more = [
    ...pages.map(({ title, description, href }) => ({ title, description, href })),
    { title: words.feeds, description: words.feedsIntro, href: addresses.feeds() },
  ];
  const text = llmsText({
    title: site.title,
    description: site.description || site.tagline,
    articles: posts.map(({ slug, title, description }) => ({
      ...{ title, description },
      url: addresses.absolute(addresses.postText(slug)),
    })),
    more: more.map(({ href, ...about }) => ({ ...about, url: addresses.absolute(href) })),
    sitemap: addresses.absolute(addresses.file("sitemap-index.xml")),
  });
  return new Response(text);
};
