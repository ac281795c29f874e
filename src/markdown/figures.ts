/** Figures: a picture alone in its paragraph whose title becomes the caption. */
import { markdownToMdast } from "satteri";
import type { MdastNode, MdastPluginDefinition } from "satteri";
import { element } from "./nodes.ts";

/** Inline node types of which a caption may consist; anything else stays plain text. */
const CAPTION_TYPES: ReadonlySet<string> = new Set([
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "link",
]);

export const figures = (): MdastPluginDefinition => ({
  name: "figures",
  image(node, context) {
    if (!node.title) return;
    const paragraph = context.parent(node);
    if (paragraph.type !== "paragraph" || paragraph.children.length > 1) return;
    const { title, url, alt, data } = node;
    context.replaceNode(
      paragraph,
      element("figure", {}, [
        { type: "image", url, alt, ...(data && { data }) },
        element("figcaption", {}, captionOf(title)),
      ]),
    );
  },
});

/** A caption's Markdown, where it is simple. */
export function captionOf(title: string): readonly MdastNode[] {
  const tree = markdownToMdast(title, { features: { frontmatter: false }, position: false });
  const [block, ...others] = "children" in tree ? tree.children : [];
  const isSimple =
    block?.type === "paragraph" && others.length === 0 && block.children.every(isInline);
  return isSimple ? block.children : [{ type: "text", value: title }];
}

function isInline(node: MdastNode): boolean {
  return CAPTION_TYPES.has(node.type) && (!("children" in node) || node.children.every(isInline));
}
