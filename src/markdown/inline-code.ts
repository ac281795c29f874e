/** Short code in a sentence stays on one line: a line ends neither after `--` nor inside `dead-link`. */
import type { HastPluginDefinition } from "satteri";

/** As many characters fit beside a list's mark on the narrowest phone. */
const LONGEST = 24;

export const inlineCode = (): HastPluginDefinition => ({
  name: "inline-code",
  element: {
    filter: ["code"],
    visit(node, context) {
      const text = context.textContent(node);
      if (!text.includes("-") || text.length > LONGEST) return;
      const parent = context.parent(node);
      if (parent.type === "element" && parent.tagName === "pre") return;
      context.setProperty(node, "className", ["whole"]);
    },
  },
});
