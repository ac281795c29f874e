/** Lists and feeds of tags and categories, which Jekyll has by its plugins for archives and feeds. */
import type { ImportedTag } from "../../article.ts";
import { isFields, type RawFields } from "../../frontmatter.ts";
import { slugified } from "./permalinks.ts";

/** A word by which a post is sorted. */
export interface Sorted {
  readonly kind: "tag" | "category";
  readonly label: string;
}

/** Where the plugin for archives puts them unless it is told otherwise. */
const PATTERNS = { tag: "/tag/:name/", category: "/category/:name/" } as const;

const PLURALS = { tag: "tags", category: "categories" } as const;

/**
 * @param sorted What the posts carry.
 * @param baseurl In front of every address: "/log".
 * @see https://github.com/jekyll/jekyll-archives, https://github.com/jekyll/jekyll-feed
 */
export function termsOf(
  sorted: readonly Sorted[],
  config: RawFields,
  baseurl: string,
): readonly ImportedTag[] {
  const unique = new Map(sorted.map((each) => [`${each.kind}/${each.label}`, each]));
  return [...unique.values()].map((term) => {
    const address = archiveOf(term, config);
    const feed = feedOf(term, config);
    return {
      label: term.label,
      description: "",
      address: address && baseurl + address,
      feeds: feed === undefined ? [] : [baseurl + feed],
    };
  });
}

function archiveOf({ kind, label }: Sorted, config: RawFields): string | undefined {
  const archives = config["jekyll-archives"];
  if (!isFields(archives)) return undefined;
  const enabled = [archives["enabled"]].flat();
  const isOn = enabled.includes("all") || enabled.includes(PLURALS[kind]) || enabled.includes(true);
  if (!isOn) return undefined;
  const own = isFields(archives["permalinks"]) ? archives["permalinks"][kind] : undefined;
  const pattern = typeof own === "string" ? own : PATTERNS[kind];
  return `/${pattern.replaceAll(":name", slugified(label))}`.replace(/\/{2,}/g, "/");
}

function feedOf({ kind, label }: Sorted, config: RawFields): string | undefined {
  const feed = isFields(config["feed"]) ? config["feed"] : {};
  if (kind === "category") {
    const listed = [feed["categories"]].flat().map(String);
    return listed.includes(label) ? `/feed/${label}.xml` : undefined;
  }
  const { tags } = feed;
  if (tags !== true && !isFields(tags)) return undefined;
  const { only, except, path } = isFields(tags) ? tags : {};
  const isLeft = Array.isArray(only) && !only.includes(label);
  if (isLeft || (Array.isArray(except) && except.includes(label))) return undefined;
  const folder = typeof path === "string" ? path : "feed/by_tag/";
  return `/${folder}/${slugified(label)}.xml`.replace(/\/{2,}/g, "/");
}
