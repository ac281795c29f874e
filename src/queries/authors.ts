import { getCollection } from "astro:content";
import { toPicture } from "./picture.ts";
import { addresses, site } from "./site.ts";
import type { Author } from "./view.ts";

/** Everybody with a file in `content/authors/`, by name, whether readers may know of them or not. */
export async function getAuthors(): Promise<readonly Author[]> {
  const entries = await getCollection("authors");
  const { compare } = new Intl.Collator(site.lang, { numeric: true });
  return entries
    .map(({ id, data }) => ({
      id,
      name: data.name,
      href: addresses.author(id),
      description: data.description,
      url: data.url,
      me: data.me,
      isOrganization: data.isOrganization,
      picture: data.picture && toPicture(data.picture),
    }))
    .toSorted((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
