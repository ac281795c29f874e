/** The mark for the browser's tab, unless the owner's `public/` has one. */
import type { APIRoute } from "astro";
import { digest } from "#lib/digest.ts";
import { FAVICON_SVG } from "#lib/icons.ts";
import { markSvg } from "#outputs/icons.ts";
import { look, own } from "#queries/site.ts";

export function getStaticPaths() {
  if (own.icons.includes(FAVICON_SVG)) return [];
  return [{ params: { icon: "favicon" }, cacheKey: digest(look) }];
}

export const GET: APIRoute = () => new Response(markSvg(look));
