/** What subscribers know an article by. */
import { firstSlug } from "#lib/slug.ts";
import { createAddresses } from "#lib/urls.ts";
import type { Place } from "./places.ts";

/** The new site, as far as ids need it. */
interface Home {
  /** Its origin; undefined where that is not known yet. */
  readonly url?: string | undefined;
  readonly base: string;
}

/**
 * The id that has to be written: none where the feed of the new site says the same by itself. One that
 * is in the file already stays, so that importing again changes nothing.
 * @param aliases Old paths of the article, which decide what the feed says.
 */
export function writtenId(
  { article, address, earlier }: Place,
  aliases: readonly string[],
  { url, base }: Home,
): string | undefined {
  const { id } = article;
  if (id === undefined || url === undefined || earlier?.id === id) return id;
  const slug = /^\/posts\/(.+)\/$/.exec(address)?.[1];
  if (slug === undefined) return id;
  const addresses = createAddresses({ site: url, base });
  const ended = aliases.map((alias) => alias.replace(/\/?$/, "/"));
  const own = addresses.absolute(addresses.post(firstSlug({ slug, aliases: ended })));
  return own === id ? undefined : id;
}
