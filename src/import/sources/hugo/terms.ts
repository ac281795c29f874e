/** Taxonomies of a Hugo site, and where their lists and feeds were. */
import type { ImportedList, ImportedTag } from "../../article.ts";
import { isFields, type RawFields } from "../../frontmatter.ts";
import type { HugoSite } from "./site.ts";

/** Frontmatter of an article. */
export interface Head {
  readonly fields: RawFields | undefined;
  /** In front of the path of articles in another language. */
  readonly language: string | undefined;
  /** First folder of a post, which has a list of its own. */
  readonly section: string | undefined;
}

/** Taxonomies that are no tags here. */
const OTHERS: ReadonlyMap<string, ImportedList["kind"]> = new Map([
  ["series", "series"],
  ["author", "author"],
  ["authors", "author"],
]);

/** The taxonomies of a site whose terms become tags. */
export function tagTaxonomies({ taxonomies }: Pick<HugoSite, "taxonomies">): readonly string[] {
  return taxonomies.filter((name) => !OTHERS.has(name));
}

/** @see https://gohugo.io/content-management/taxonomies/ */
export function termsOf(heads: readonly Head[], site: HugoSite): readonly ImportedTag[] {
  const wanted = tagTaxonomies(site);
  return carried(heads, site)
    .filter(({ taxonomy }) => wanted.includes(taxonomy))
    .map(({ label, address, feeds }) => ({ label, description: "", address, feeds }));
}

/** Lists of series, authors and sections. */
export function listsOf(heads: readonly Head[], site: HugoSite): readonly ImportedList[] {
  const sections = heads.flatMap(({ section, language }) =>
    section === undefined
      ? []
      : [{ kind: "section" as const, label: section, ...placesAt(section, language, site) }],
  );
  const others = carried(heads, site).flatMap(({ taxonomy, label, address, feeds }) => {
    const kind = OTHERS.get(taxonomy);
    return kind === undefined ? [] : [{ kind, label, address, feeds }];
  });
  return [...new Map([...sections, ...others].map((list) => [list.address, list])).values()];
}

interface Term {
  readonly taxonomy: string;
  readonly label: string;
  readonly address: string;
  readonly feeds: readonly string[];
}

/** Each term that an article carries, once. */
function carried(heads: readonly Head[], site: HugoSite): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const { fields, language } of heads) {
    for (const [name, value] of Object.entries(isFields(fields) ? fields : {})) {
      const taxonomy = name.toLowerCase();
      if (!site.taxonomies.includes(taxonomy)) continue;
      for (const label of [value].flat().flatMap((each) => labelOf(each))) {
        const places = placesOf(taxonomy, label, language, site);
        terms.set(places.address, { taxonomy, label, ...places });
      }
    }
  }
  return [...terms.values()];
}

function labelOf(value: unknown): readonly string[] {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? [] : [text];
}

function placesOf(
  taxonomy: string,
  label: string,
  language: string | undefined,
  site: HugoSite,
): Pick<Term, "address" | "feeds"> {
  const segment = segmentOf(label);
  const pattern = site.termPatterns.get(taxonomy) ?? `/${taxonomy}/:slug`;
  const path = pattern
    .replace(/:(?:slug|title|contentbasename|slugorcontentbasename|filename)\b/g, segment)
    .replace(/:section\b/g, taxonomy);
  return placesAt(path, language, site);
}

/** @param path Below the site. */
function placesAt(
  path: string,
  language: string | undefined,
  { url, hasUglyAddresses }: HugoSite,
): Pick<Term, "address" | "feeds"> {
  const folder = (URL.parse(url ?? "")?.pathname ?? "/").replace(/\/*$/, "/");
  const whole = `${folder}${language ?? ""}/${path}`.replace(/\/{2,}/g, "/").replace(/\/$/, "");
  return hasUglyAddresses
    ? { address: `${whole}.html`, feeds: [`${whole}.xml`] }
    : { address: `${whole}/`, feeds: [`${whole}/index.xml`] };
}

/** As Hugo writes a term into an address: "Field notes" → "field-notes". */
function segmentOf(label: string): string {
  const kept = label
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s./\\_#+~@-]/gu, "");
  return kept.replaceAll(/[\s-]+/g, "-").replaceAll("#", "%23");
}
