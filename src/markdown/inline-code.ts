/** Short code in a sentence stays on one line: a line ends neither after `--` nor inside `dead-link`. */
import type { ElementContent } from "hast";
import type { HastPluginDefinition } from "satteri";

/** As many characters fit beside a list's mark on the narrowest phone. */
const LONGEST = 24;

export const inlineCode = (): HastPluginDefinition => ({
  name: "inline-code",
  element: {
    filter: ["code"],
    visit(node, context) {
      const text = context.textContent(node);
      if (!text.includes("-")) return;
      const parent = context.parent(node);
      if (parent.type === "element" && parent.tagName === "pre") return;
      if (text.length <= LONGEST) context.setProperty(node, "className", ["whole"]);
      else if (node.children.every(({ type }) => type === "text")) {
        context.replaceNode(node, { ...node, children: wordsOf(text) });
      }
    },
  },
});

/** Longer code breaks between its words, and inside of one only where that is long itself. */
function wordsOf(code: string): ElementContent[] {
  return code.split(/(\S*-\S*)/).map((value) => {
    const text = { type: "text" as const, value };
    if (!value.includes("-") || value.length > LONGEST) return text;
    const properties = { className: ["whole"] };
    return { type: "element", tagName: "span", properties, children: [text] };
  });
}
