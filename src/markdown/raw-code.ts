/** Code in raw HTML: a block that scrolls within itself by keyboard and can be copied, as one of a fence is. */
import type { Element } from "hast";
import type { HastPluginDefinition } from "satteri";
import { documentOf } from "./document.ts";

/** Stands behind `clean`; the places of blocks that were fenced are none of its. */
export const rawCode = (): HastPluginDefinition => ({
  name: "raw-code",
  element: {
    filter: ["pre"],
    visit(node, context) {
      if (node.properties["dataSlot"] !== undefined) return;
      documentOf(context).features.add("code");
      context.setProperty(node, "tabIndex", 0);
      // Nothing of it is written again: what `clean` took away would come back.
      context.setProperty(codeIn(node) ?? node, "className", ["line"]);
      const properties = { className: ["code"] };
      context.wrapNode(node, { type: "element", tagName: "figure", properties, children: [] });
    },
  },
});

/** What is copied: all of the code is one line of ours. */
function codeIn({ children }: Readonly<Element>): Element | undefined {
  const [code, ...others] = children.filter((child) => child.type === "element");
  return code?.tagName === "code" && others.length === 0 ? code : undefined;
}
