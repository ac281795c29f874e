/** Icons of the mark, less those that the owner's `public/` has. */
import type { APIRoute } from "astro";
import { digest } from "#lib/digest.ts";
import { PICTURES } from "#lib/icons.ts";
import { drawIcon } from "#outputs/icons.ts";
import { look, own } from "#queries/site.ts";

export function getStaticPaths() {
  return PICTURES.filter(({ name }) => !own.icons.includes(name)).map((picture) => ({
    params: { icon: picture.name.replace(/\.png$/, "") },
    props: { picture },
    cacheKey: digest([look, picture]),
  }));
}

export const GET: APIRoute<{ picture: (typeof PICTURES)[number] }> = async ({ props }) =>
  new Response(Uint8Array.from(await drawIcon(look, props.picture)));
