/** Short code in a sentence stays on one line: a line ends neither after `--` nor inside `dead-link`. */
import type { ElementContent } from "hast";
import type { HastPluginDefinition } from "satteri";
import { LONGEST_WHOLE, WHOLE_CLASS, wholeWords } from "./whole-words.ts";

export const inlineCode = (): HastPluginDefinition => ({
  name: "inline-code",
  element: {
    filter: ["code"],
    visit(node, context) {
      const text = context.textContent(node);
      if (!text.includes("-")) return;
      const parent = context.parent(node);
      if (parent.type === "element" && parent.tagName === "pre") return;
      if (text.length <= LONGEST_WHOLE) context.setProperty(node, "className", [WHOLE_CLASS]);
      else if (node.children.every(({ type }) => type === "text")) {
        context.replaceNode(node, { ...node, children: wordsOf(text) });
      }
    },
  },
});

/** Longer code ends a line between its words. */
function wordsOf(code: string): ElementContent[] {
  return wholeWords(code).map(({ text, isWhole }) => {
    const value = { type: "text" as const, value: text };
    if (!isWhole) return value;
    const properties = { className: [WHOLE_CLASS] };
    return { type: "element", tagName: "span", properties, children: [value] };
  });
}
