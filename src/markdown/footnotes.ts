/** Footnotes: ids without a prefix, and links back that say where they lead. */
import type { Features, HastPluginDefinition } from "satteri";
import { documentOf } from "./document.ts";
import type { MarkdownLabels } from "./labels.ts";

/** Id that Sätteri gives to the heading of the footnotes. */
export const FOOTNOTES_HEADING = "footnote-label";

/** Sätteri's options for footnotes. */
export function footnoteFeatures(labels: MarkdownLabels): NonNullable<Features["gfm"]> {
  return {
    footnotes: {
      label: labels.footnotes,
      backContent: (_note, mention) => (mention > 1 ? `↩ ${mention}` : `↩ ${labels.backToText}`),
      backLabel: labels.backToMention,
      // The ids are ours alone: authors' own ids cannot take them, see `clean`.
      clobberPrefix: "",
    },
  };
}

/** Takes away the attributes that only scripts of other sites look for. */
export const footnotes = (): HastPluginDefinition => ({
  name: "footnotes",
  element: [
    {
      filter: ["a"],
      visit(node, context) {
        const { dataFootnoteRef, dataFootnoteBackref } = node.properties;
        if (dataFootnoteRef !== undefined) context.setProperty(node, "dataFootnoteRef", null);
        if (dataFootnoteBackref === undefined) return;
        context.setProperty(node, "dataFootnoteBackref", null);
        context.setProperty(node, "className", ["backref"]);
      },
    },
    {
      filter: ["section"],
      visit(node, context) {
        if (node.properties["dataFootnotes"] !== undefined) {
          documentOf(context).features.add("footnotes");
          context.setProperty(node, "dataFootnotes", null);
        }
      },
    },
  ],
});
