/** By what an export of WordPress sorts its articles: plugins and themes add kinds of their own. */
import { isLanguage } from "#lib/languages.ts";
import type { OtherFields } from "../../article.ts";
import { nodesOf, textOf, type XmlNode } from "../../xml.ts";
import { metaOf } from "./library.ts";
import { plain } from "./words.ts";

/** Kinds that sort nothing for readers: of themes, of the editor, of plugins for languages and search. */
const SILENT =
  /^(?:post_format|nav_menu|link_category|wp_.*|post_translations|term_.*|language|author|following_users|yst_.*|elementor_.*|amp_.*|action-group|series|product_(?:type|visibility))$/;

/** Whether terms of a kind become tags. */
export function isOfTags(taxonomy: string): boolean {
  return taxonomy !== "" && !SILENT.test(taxonomy);
}

/** A term that an article carries. */
export interface Carried {
  readonly taxonomy: string;
  readonly slug: string;
  readonly label: string;
}

/** All terms of an entry, in its order. */
export function carriedBy(item: XmlNode): readonly Carried[] {
  return nodesOf(item, "category").map((node) => ({
    taxonomy: String(node["@domain"] ?? ""),
    slug: String(node["@nicename"] ?? ""),
    label: plain(textOf(node, "#")),
  }));
}

/** What plugins say by terms that are no tags: a series with its part, the language. */
export function fieldsOf(item: XmlNode): OtherFields {
  const terms = carriedBy(item);
  const series = terms.find(({ taxonomy, label }) => taxonomy === "series" && label !== "")?.label;
  const part = Number(metaOf(item, "_series_part"));
  const lang = terms.find(({ taxonomy }) => taxonomy === "language")?.slug;
  return {
    ...(series && { series: Number.isInteger(part) && part > 0 ? { name: series, part } : series }),
    ...(lang && isLanguage(lang) && { lang }),
  };
}

/** Several authors of one article, as a plugin names them: "cap-nora" for the login "nora". */
export function coAuthorsOf(item: XmlNode): readonly string[] {
  return carriedBy(item)
    .filter(({ taxonomy }) => taxonomy === "author")
    .map(({ slug, label }) => slug.replace(/^cap-/, "") || label)
    .filter(Boolean);
}
