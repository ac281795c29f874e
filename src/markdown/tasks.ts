/** Task lists: each box says in words whether its task is done. */
import type { HastPluginDefinition } from "satteri";
import type { MarkdownLabels } from "./labels.ts";

export const tasks = (labels: MarkdownLabels): HastPluginDefinition => ({
  name: "tasks",
  element: {
    filter: ["input"],
    visit(node, context) {
      const { type, disabled, checked, ariaLabel } = node.properties;
      if (type !== "checkbox" || !disabled || ariaLabel !== undefined) return;
      const isDone = checked !== undefined && checked !== null && checked !== false;
      context.setProperty(node, "ariaLabel", isDone ? labels.taskDone : labels.taskOpen);
      if (labels.lang !== undefined) context.setProperty(node, "lang", labels.lang);
    },
  },
});
