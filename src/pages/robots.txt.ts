/** Who may read what: everybody everything, and where the sitemap lies. */
import type { APIRoute } from "astro";
import { robotsTxt } from "#outputs/robots.ts";
import { addresses } from "#queries/site.ts";

export const GET: APIRoute = () => {
  const sitemapUrl = addresses.absolute(addresses.file("sitemap-index.xml"));
  return new Response(robotsTxt({ sitemapUrl }));
};
