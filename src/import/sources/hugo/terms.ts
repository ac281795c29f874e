/** Tags and categories of a Hugo site, and where their lists were. */
import type { ImportedTag } from "../../article.ts";
import { isFields, type RawFields } from "../../frontmatter.ts";
import type { HugoSite } from "./site.ts";

/** Hugo's own taxonomies; both become tags. */
const TAXONOMIES = ["tags", "categories"];

/**
 * @param heads Frontmatter of the articles.
 * @see https://gohugo.io/content-management/taxonomies/
 */
export function termsOf(
  heads: readonly (RawFields | undefined)[],
  { url }: Pick<HugoSite, "url">,
): readonly ImportedTag[] {
  const folder = (URL.parse(url ?? "")?.pathname ?? "/").replace(/\/*$/, "/");
  const terms = new Map<string, ImportedTag>();
  for (const head of heads.filter(isFields)) {
    for (const [name, value] of Object.entries(head)) {
      const taxonomy = name.toLowerCase();
      if (!TAXONOMIES.includes(taxonomy)) continue;
      for (const label of [value].flat().map(String)) {
        const address = `${folder}${taxonomy}/${segmentOf(label)}/`;
        terms.set(address, { label, description: "", address });
      }
    }
  }
  return [...terms.values()];
}

/** As Hugo writes a term into an address: "Field notes" → "field-notes". */
function segmentOf(label: string): string {
  const kept = label
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s./\\_#+~@-]/gu, "");
  return kept.replaceAll(/[\s-]+/g, "-");
}
