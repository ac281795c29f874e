/** Who may read what: everybody everything, unless the owner refuses crawlers that train models. */
import type { APIRoute } from "astro";
import { robotsTxt } from "#outputs/robots.ts";
import { TRAINING_CRAWLERS } from "#outputs/training-crawlers.ts";
import { addresses, site } from "#queries/site.ts";

export const GET: APIRoute = () => {
  const sitemapUrl = addresses.absolute(addresses.file("sitemap-index.xml"));
  const refused = { names: TRAINING_CRAWLERS, disallow: [addresses.home()] };
  const agents = site.trainingCrawlers === "refuse" ? [refused] : [];
  return new Response(robotsTxt({ sitemapUrl, agents }));
};
