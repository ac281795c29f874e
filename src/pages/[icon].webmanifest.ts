/** The web app manifest, unless the owner's `public/` has one. */
import type { APIRoute } from "astro";
import { digest } from "#lib/digest.ts";
import { MANIFEST } from "#lib/icons.ts";
import { manifest } from "#outputs/icons.ts";
import { addresses, colours, own, site, siteDirection } from "#queries/site.ts";

export function getStaticPaths() {
  if (own.icons.includes(MANIFEST)) return [];
  return [{ params: { icon: "site" }, cacheKey: digest([site, own]) }];
}

export const GET: APIRoute = () =>
  new Response(
    manifest(site, colours, {
      home: addresses.home(),
      dir: siteDirection,
      addressOf: addresses.file,
    }),
  );
