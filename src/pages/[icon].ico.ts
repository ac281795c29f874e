/** The favicon for programs that read no page, unless the owner's `public/` has one. */
import type { APIRoute } from "astro";
import { digest } from "#lib/digest.ts";
import { FAVICON_ICO } from "#lib/icons.ts";
import { drawIco } from "#outputs/icons.ts";
import { look, own } from "#queries/site.ts";

export function getStaticPaths() {
  if (own.icons.includes(FAVICON_ICO.name)) return [];
  return [{ params: { icon: "favicon" }, cacheKey: digest(look) }];
}

export const GET: APIRoute = async () => new Response(Uint8Array.from(await drawIco(look)));
