/** Links: the base and the closing slash of internal ones, `rel` and a mark of those that lead away. */
import type { Element, Parents } from "hast";
import type {
  HastPluginDefinition,
  HastVisitorContext,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
} from "satteri";
import { resolveInternal } from "#lib/urls.ts";
import { kindOf, originOf } from "./addresses.ts";
import { stringAttribute } from "./jsx.ts";
import { type MarkdownLabels, langOf } from "./labels.ts";

/**
 * @param base Base path of the site, "/" or "/blog/".
 * @param home The site's own origin, where links to others carry a mark; undefined where none does.
 * @param labels Name the mark.
 */
export const links = (
  base: string,
  home: string | undefined,
  labels: MarkdownLabels,
): HastPluginDefinition => {
  const visitJsx = (
    node: Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>,
    context: HastVisitorContext,
  ): void => {
    const href = stringAttribute(node, "href");
    if (href === undefined) return;
    const changed = lead(href, stringAttribute(node, "rel") ?? "", base);
    for (const [name, value] of Object.entries(changed)) context.setProperty(node, name, value);
  };
  return {
    name: "links",
    element: {
      filter: ["a"],
      visit(node, context) {
        const { href, rel } = node.properties;
        if (typeof href !== "string") return;
        const changed = lead(href, [rel ?? ""].flat().join(" "), base);
        if (changed.href !== undefined) context.setProperty(node, "href", changed.href);
        if (changed.rel !== undefined) context.setProperty(node, "rel", changed.rel.split(" "));
        const isAway = kindOf(href) === "remote" && originOf(href) !== home;
        if (home === undefined || !isAway || isFilm(context.parent(node))) return;
        if (isPicture(node, context)) return;
        // Without a space, the name of the mark would be one word with the last of the link.
        context.appendChild(node, { type: "text", value: "\u00A0" });
        context.appendChild(node, arrow(labels));
      },
    },
    mdxJsxTextElement: { filter: ["a"], visit: visitJsx },
    mdxJsxFlowElement: { filter: ["a"], visit: visitJsx },
  };
};

/** A link that is all picture shows where it leads by itself, and has no line of text for a sign. */
function isPicture(node: Readonly<Element>, context: HastVisitorContext): boolean {
  return context.textContent(node).trim() === "";
}

/** A film says itself where it leads. */
function isFilm(parent: Readonly<Parents>): boolean {
  return parent.type === "element" && [parent.properties["className"]].flat().includes("film");
}

function arrow(labels: MarkdownLabels): Element {
  const properties = {
    className: ["away"],
    role: "img",
    ariaLabel: labels.leadsAway,
    ...langOf(labels),
  };
  return { type: "element", tagName: "span", properties, children: [] };
}

/** What changes on a link. */
function lead(href: string, rel: string, base: string): { href?: string; rel?: string } {
  const resolved = resolveInternal(href, base);
  if (resolved !== href) return { href: resolved };
  const relations = rel.split(/\s+/).filter(Boolean);
  if (kindOf(href) !== "remote" || relations.includes("noopener")) return {};
  return { rel: [...relations, "noopener"].join(" ") };
}
