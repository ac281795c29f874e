/** Categories and tags of an export of WordPress, and where their lists were. */
import type { ImportedTag } from "../../article.ts";
import { nodesOf, textOf, type XmlNode } from "../../xml.ts";
import { plain } from "./words.ts";

/**
 * @param home Of the old site: "https://example.org/blog".
 * @see https://wordpress.org/documentation/article/customize-permalinks/
 */
export function termsOf(channel: XmlNode, home: string | undefined): readonly ImportedTag[] {
  const categories = nodesOf(channel, "wp:category");
  const tags = nodesOf(channel, "wp:tag");
  const nodes = new Map(categories.map((each) => [nameOf(each), each]));
  return [
    ...categories.map((each) => ({
      label: textOf(each, "wp:cat_name").trim(),
      description: plain(textOf(each, "wp:category_description")),
      address: addressOf(["category", ...lineOf(each, nodes)], home),
    })),
    ...tags.map((each) => ({
      label: textOf(each, "wp:tag_name").trim(),
      description: plain(textOf(each, "wp:tag_description")),
      address: addressOf(["tag", textOf(each, "wp:tag_slug").trim()], home),
    })),
  ];
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

function addressOf(segments: readonly string[], home: string | undefined): string | undefined {
  if (segments.includes("")) return undefined;
  const folder = (URL.parse(home ?? "")?.pathname ?? "/").replace(/\/*$/, "/");
  return `${folder}${segments.join("/")}/`;
}
