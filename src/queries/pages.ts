import { getCollection } from "astro:content";
import { direction } from "#lib/languages.ts";
import { bodyDigest, getFileAddresses } from "./body-files.ts";
import { addresses } from "./site.ts";
import type { Page } from "./view.ts";

/** Pages of `content/pages/`; drafts only while writing. */
export async function getPages(): Promise<readonly Page[]> {
  const entries = await getCollection("pages");
  const known = await getFileAddresses();
  return entries.map(({ id, data }) => ({
    slug: data.slug,
    href: addresses.page(data.slug),
    title: data.title,
    description: data.description ?? data.body.excerpt,
    lang: data.lang,
    dir: direction(data.lang),
    isDraft: data.isDraft,
    isUnlisted: data.isUnlisted,
    headings: data.body.headings,
    features: data.body.features,
    remote: data.body.remote,
    digest: bodyDigest(data.body, known),
    entryId: id,
  }));
}
