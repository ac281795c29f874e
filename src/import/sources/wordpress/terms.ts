/** Categories, tags and other terms of an export of WordPress, and where their lists and feeds were. */
import type { ImportedArticle, ImportedList, ImportedTag, PlacedNote } from "../../article.ts";
import { nodesOf, textOf, type XmlNode } from "../../xml.ts";
import { type Carried, carriedBy, isOfTags } from "./taxonomies.ts";
import { plain } from "./words.ts";

/**
 * @param items Whose terms count, too: older exports describe only categories and tags.
 * @param home Of the old site: "https://example.org/blog".
 * @see https://wordpress.org/documentation/article/customize-permalinks/
 */
export function termsOf(
  channel: XmlNode,
  items: readonly XmlNode[],
  home: string | undefined,
): readonly ImportedTag[] {
  const categories = nodesOf(channel, "wp:category");
  const tags = nodesOf(channel, "wp:tag");
  const nodes = new Map(categories.map((each) => [nameOf(each), each]));
  return [
    ...categories.map((each) => ({
      label: plain(textOf(each, "wp:cat_name")),
      description: plain(textOf(each, "wp:category_description")),
      ...placesOf(["category", ...lineOf(each, nodes)], home),
    })),
    ...tags.map((each) => ({
      label: plain(textOf(each, "wp:tag_name")),
      description: plain(textOf(each, "wp:tag_description")),
      ...placesOf(["tag", textOf(each, "wp:tag_slug").trim()], home),
    })),
    ...customTerms(channel, items).map(({ taxonomy, slug, label, description }) => ({
      label,
      description,
      ...placesOf([taxonomy, slug], home),
    })),
  ];
}

/** Where lists of series and authors were. */
export function listsOf(
  items: readonly XmlNode[],
  articles: readonly ImportedArticle[],
  home: string | undefined,
): readonly ImportedList[] {
  const series = unique(items).filter(({ taxonomy }) => taxonomy === "series");
  const authors = new Set(
    articles.filter(({ kind }) => kind === "post").flatMap((article) => article.authors),
  );
  const lists = [
    ...series.map(({ slug, label }) => ["series", label, ["series", slug]] as const),
    ...[...authors].map((login) => ["author", login, ["author", login.toLowerCase()]] as const),
  ];
  return lists.flatMap(([kind, label, segments]) => {
    const { address, feeds } = placesOf(segments, home);
    return address === undefined ? [] : [{ kind, label, address, feeds }];
  });
}

/** Which kinds became tags, so that somebody can see whether their lists were elsewhere. */
export function notesOnTerms(items: readonly XmlNode[]): readonly PlacedNote[] {
  const kinds = new Set(unique(items).map(({ taxonomy }) => taxonomy));
  return [...kinds].filter(isCustom).map((kind) => ({
    kind: "changed",
    message: `Terms of the kind ${kind} became tags. Their lists lead there from /${kind}/, where WordPress has them unless a plugin says otherwise.`,
  }));
}

function isCustom(taxonomy: string): boolean {
  return isOfTags(taxonomy) && taxonomy !== "category" && taxonomy !== "post_tag";
}

interface Term extends Carried {
  readonly description: string;
}

function customTerms(channel: XmlNode, items: readonly XmlNode[]): readonly Term[] {
  const described = new Map(
    nodesOf(channel, "wp:term").map((each) => [
      `${textOf(each, "wp:term_taxonomy").trim()}/${textOf(each, "wp:term_slug").trim()}`,
      plain(textOf(each, "wp:term_description")),
    ]),
  );
  return unique(items)
    .filter(({ taxonomy }) => isCustom(taxonomy))
    .map((term) => ({
      ...term,
      description: described.get(`${term.taxonomy}/${term.slug}`) ?? "",
    }));
}

/** Each term that an article carries, once. */
function unique(items: readonly XmlNode[]): readonly Carried[] {
  const terms = items.flatMap(carriedBy);
  return [...new Map(terms.map((term) => [`${term.taxonomy}/${term.slug}`, term])).values()];
}

/** A category below those that hold it. */
function lineOf(category: XmlNode, nodes: ReadonlyMap<string, XmlNode>): readonly string[] {
  const line = [nameOf(category)];
  let above = nodes.get(textOf(category, "wp:category_parent").trim());
  while (above && !line.includes(nameOf(above))) {
    line.unshift(nameOf(above));
    above = nodes.get(textOf(above, "wp:category_parent").trim());
  }
  return line;
}

function nameOf(category: XmlNode): string {
  return textOf(category, "wp:category_nicename").trim();
}

/** A list, and its feed below it. */
function placesOf(
  segments: readonly string[],
  home: string | undefined,
): { readonly address: string | undefined; readonly feeds: readonly string[] } {
  if (segments.includes("")) return { address: undefined, feeds: [] };
  const folder = (URL.parse(home ?? "")?.pathname ?? "/").replace(/\/*$/, "/");
  const address = `${folder}${segments.join("/")}/`;
  return { address, feeds: [`${address}feed/`] };
}
