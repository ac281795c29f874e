/** Films, sounds and captions that lie beside articles, each under a name made of its bytes. */
import { readFile } from "node:fs/promises";
import type { APIRoute } from "astro";
import { getMedia } from "#queries/media.ts";

export async function getStaticPaths() {
  return (await getMedia()).map(({ name, path }) => ({
    params: { file: name },
    props: { path },
    cacheKey: name,
  }));
}

export const GET: APIRoute<{ path: string }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(props.path)));
