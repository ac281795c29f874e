/** What an article says, as plain text, for its length and its first paragraph. */
import type { MdastNode, MdastPluginDefinition } from "satteri";
import { documentOf } from "./document.ts";

const WORDS_ONLY = { includeImageAlt: false, includeHtml: false };

/** Collects prose, headings and table cells; code blocks and formulas are no reading text. */
export const plainText = (): MdastPluginDefinition => ({
  name: "plain-text",
  paragraph(node, context) {
    const document = documentOf(context);
    const text = context.textContent(node, WORDS_ONLY);
    document.text.push(text);
    if (document.excerpt === "" && isTopLevel(context.parent(node))) {
      document.excerpt = text.replace(/\s+/g, " ").trim();
    }
  },
  heading(node, context) {
    documentOf(context).text.push(context.textContent(node, WORDS_ONLY));
  },
  tableCell(node, context) {
    documentOf(context).text.push(context.textContent(node, WORDS_ONLY));
  },
});

function isTopLevel(parent: Readonly<MdastNode> | undefined): boolean {
  return parent?.type === "root";
}
