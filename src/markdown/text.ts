/** What an article says, as plain text, for its length and its first paragraph. */
import type { MdastNode, MdastPluginDefinition, MdastVisitorContext } from "satteri";
import { documentOf } from "./document.ts";
import { constantsOf, valueOf } from "./mdx-constants.ts";

const WORDS_ONLY = { includeImageAlt: false, includeHtml: false };

/** Looks for what is read node by node: broken lines, and expressions of MDX, which stand for words. */
export const textPieces = (): MdastPluginDefinition => {
  const remember = (_: unknown, context: MdastVisitorContext): void => {
    documentOf(context).hasPieces = true;
  };
  return {
    name: "text-pieces",
    break: remember,
    html: (node, context) => (isBreak(node) ? remember(node, context) : undefined),
    mdxJsxTextElement: (node, context) => (isBreak(node) ? remember(node, context) : undefined),
    mdxTextExpression: remember,
    mdxjsEsm(node, context) {
      const { constants } = documentOf(context);
      for (const [name, value] of constantsOf([node.value])) constants.set(name, value);
    },
  };
};

/** Collects prose, headings and table cells; code blocks and formulas are no reading text. */
export const plainText = (): MdastPluginDefinition => ({
  name: "plain-text",
  paragraph(node, context) {
    const document = documentOf(context);
    const text = textOf(node, context);
    document.text.push(text);
    if (document.excerpt === "" && isTopLevel(context.parent(node))) {
      document.excerpt = text.replace(/\s+/g, " ").trim();
    }
  },
  heading(node, context) {
    documentOf(context).text.push(textOf(node, context));
  },
  tableCell(node, context) {
    documentOf(context).text.push(textOf(node, context));
  },
});

function textOf(node: Readonly<MdastNode>, context: MdastVisitorContext): string {
  const { hasPieces, constants } = documentOf(context);
  if (!hasPieces) return context.textContent(node, WORDS_ONLY);
  if (isBreak(node)) return " ";
  if (node.type === "mdxTextExpression") return valueOf(node.value, constants);
  if (!("children" in node)) return context.textContent(node, WORDS_ONLY);
  return node.children.map((child) => textOf(child, context)).join("");
}

function isBreak(node: Readonly<MdastNode>): boolean {
  if (node.type === "html") return /^<br\b/i.test(node.value);
  return node.type === "break" || (node.type === "mdxJsxTextElement" && node.name === "br");
}

function isTopLevel(parent: Readonly<MdastNode> | undefined): boolean {
  return parent?.type === "root";
}
