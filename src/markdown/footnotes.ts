/** Footnotes: ids without a prefix, and links back that say where they lead. */
import type { Element } from "hast";
import type { Features, HastPluginDefinition, HastVisitorContext } from "satteri";
import { documentOf } from "./document.ts";
import type { MarkdownLabels } from "./labels.ts";

/** Id that Sätteri gives to the heading of the footnotes. */
export const FOOTNOTES_HEADING = "footnote-label";

/** Sätteri's options for footnotes. */
export function footnoteFeatures(labels: MarkdownLabels): NonNullable<Features["gfm"]> {
  return {
    footnotes: {
      label: labels.footnotes,
      backContent: (_note, mention) =>
        `${labels.back} ${mention > 1 ? mention : labels.backToText}`,
      backLabel: labels.backToMention,
      // The ids are ours alone: authors' own ids cannot take them, see `clean`.
      clobberPrefix: "",
    },
  };
}

/**
 * Where a note is mentioned first, its number becomes a class: beside it the note stands on a wide
 * screen, see `styles/body/footnotes.css`.
 */
function markFirst(node: Readonly<Element>, context: HastVisitorContext): void {
  const parent = context.parent(node);
  if (parent.type !== "element" || parent.tagName !== "sup") return;
  const number = context.textContent(node).trim();
  const { noted } = documentOf(context);
  if (noted.has(number)) return;
  noted.add(number);
  context.setProperty(parent, "className", [`fn${number}`]);
}

/** Parts a mark from one right before it: "2, 4" is not 24. */
function partMarks(node: Readonly<Element>, context: HastVisitorContext): void {
  const mark = context.parent(node);
  if (mark.type !== "element" || mark.tagName !== "sup") return;
  const { children } = context.parent(mark);
  const before = children[children.indexOf(mark as Element) - 1];
  if (before?.type === "element" && isMark(before)) {
    context.prependChild(mark, { type: "text", value: ", " });
  }
}

function isMark({ tagName, children }: Readonly<Element>): boolean {
  return (
    tagName === "sup" &&
    children.some(
      (child) => child.type === "element" && /^#fn-/.test(String(child.properties["href"])),
    )
  );
}

/** Takes away the attributes that only scripts of other sites look for. */
export const footnotes = (labels: MarkdownLabels): HastPluginDefinition => ({
  name: "footnotes",
  element: [
    {
      filter: ["h2"],
      visit(node, context) {
        if (node.properties["id"] === FOOTNOTES_HEADING) speak(node, context, labels);
      },
    },
    {
      filter: ["a"],
      visit(node, context) {
        const { dataFootnoteRef, dataFootnoteBackref } = node.properties;
        if (dataFootnoteRef !== undefined) {
          context.setProperty(node, "dataFootnoteRef", null);
          markFirst(node, context);
          partMarks(node, context);
        }
        if (dataFootnoteBackref === undefined) return;
        context.setProperty(node, "dataFootnoteBackref", null);
        context.setProperty(node, "className", ["backref"]);
        speak(node, context, labels);
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

/** Says in which language a label is, where it is not that of the text. */
function speak(node: Readonly<Element>, context: HastVisitorContext, labels: MarkdownLabels): void {
  if (labels.lang !== undefined) context.setProperty(node, "lang", labels.lang);
}
