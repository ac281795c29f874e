/**
 * Finished HTML (a highlighted code block, a formula) waits in the document's state while the
 * transforms see only an empty place for it: nothing parses it again, and nothing can alter it.
 */
import type { HastPluginDefinition, MdastNode } from "satteri";
import { documentOf } from "./document.ts";
import type { DocumentState } from "./document.ts";
import { element } from "./nodes.ts";

/**
 * Keeps `html` and makes the node that holds its place.
 * @param html Balanced HTML that we wrote; anything of the author's in it is escaped.
 */
export function slotFor(
  document: DocumentState,
  html: string,
  place: "block" | "inline",
): MdastNode {
  const slot = document.slots.push(html) - 1;
  // A <pre> closes an open paragraph in the HTML parser, as the block that comes will.
  return element(place === "block" ? "pre" : "span", { dataSlot: String(slot) }, []);
}

/** Puts the kept HTML into its places; comes after every other transform. */
export const fillSlots = (): HastPluginDefinition => ({
  name: "fill-slots",
  element: {
    filter: ["pre", "span"],
    visit(node, context) {
      const slot = node.properties["dataSlot"];
      if (slot === undefined) return;
      const html = documentOf(context).slots[Number(slot)] ?? "";
      if (context.sourceFormat === "markdown") return { type: "raw", value: html };
      return {
        type: context.parent(node).type === "root" ? "mdxJsxFlowElement" : "mdxJsxTextElement",
        name: "Fragment",
        attributes: [{ type: "mdxJsxAttribute", name: "set:html", value: html }],
        children: [],
      };
    },
  },
});
