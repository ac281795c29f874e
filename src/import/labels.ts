/** Tags of an import beside those of the site. */
import { collectTags, toTagSlug } from "#lib/tags.ts";
import type { PlacedNote } from "./article.ts";
import type { Converted } from "./conversion-types.ts";
import type { Existing } from "./existing.ts";
import type { Place } from "./places.ts";
import { suggestTags } from "./suggest-tags.ts";

export interface Labels {
  /** Labels by slug, of the site and of the import. */
  readonly slugs: ReadonlyMap<string, string>;
  readonly of: (
    place: Place,
    result: Converted,
  ) => { readonly all: readonly string[]; readonly suggested: readonly string[] };
}

/** Labels that would share an address with another meaning become that other label. */
export function labelsOf(
  places: readonly Place[],
  existing: Existing,
  notes: PlacedNote[],
): Labels {
  const own = new Set(places.map(({ earlier }) => earlier));
  const uses = [
    ...existing.articles
      .filter((each) => !own.has(each))
      .flatMap(({ tags, file }) => tags.map((label) => ({ label, file }))),
    ...places.flatMap(({ article }) =>
      article.tags.map((label) => ({ label, file: article.origin })),
    ),
  ];
  const declared = [...existing.describedTags].map(([slug, label]) => ({ slug, label }));
  const { labels, collisions } = collectTags(uses, declared);
  const settled = new Map(collisions.map(({ slug, labels: [first = ""] }) => [slug, first]));
  for (const { labels: all, slug } of collisions) {
    const message = `The tags ${all.join(" and ")} would share the address /tags/${slug}/, and became one: ${all[0] ?? ""}.`;
    notes.push({ kind: "changed", message });
  }
  const usual = (label: string) => settled.get(toTagSlug(label)) ?? label;
  const sites = collectTags(
    existing.articles
      .filter((each) => !own.has(each))
      .flatMap(({ tags, file }) => tags.map((label) => ({ label, file }))),
    declared,
  ).labels;
  return {
    slugs: labels,
    of({ article }, { body }) {
      const written = new Map<string, string>();
      for (const label of article.tags) {
        const slug = toTagSlug(label);
        if (slug !== "" && !written.has(slug)) written.set(slug, usual(label.trim()));
      }
      const found = article.wantsTags ? suggestTags({ title: article.title, body }, sites) : [];
      const suggested = found.filter((label) => !written.has(toTagSlug(label)));
      return { all: [...written.values(), ...suggested], suggested };
    },
  };
}
