/** Links: the base and the closing slash of internal ones, `rel` of those that lead away. */
import type {
  HastPluginDefinition,
  HastVisitorContext,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
} from "satteri";
import { resolveInternal } from "#lib/urls.ts";
import { kindOf } from "./addresses.ts";
import { stringAttribute } from "./jsx.ts";

/** @param base Base path of the site, "/" or "/blog/". */
export const links = (base: string): HastPluginDefinition => {
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
      },
    },
    mdxJsxTextElement: { filter: ["a"], visit: visitJsx },
    mdxJsxFlowElement: { filter: ["a"], visit: visitJsx },
  };
};

/** What changes on a link. */
function lead(href: string, rel: string, base: string): { href?: string; rel?: string } {
  const resolved = resolveInternal(href, base);
  if (resolved !== href) return { href: resolved };
  const relations = rel.split(/\s+/).filter(Boolean);
  if (kindOf(href) !== "remote" || relations.includes("noopener")) return {};
  return { rel: [...relations, "noopener"].join(" ") };
}
