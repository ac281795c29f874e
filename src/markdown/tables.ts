/** Tables: a scroll region of their own, named by their caption, aligned by class names. */
import type { Element, Nodes } from "hast";
import type { HastPluginDefinition, HastVisitorContext } from "satteri";
import { direction } from "#lib/languages.ts";
import { documentOf } from "./document.ts";
import type { MarkdownLabels } from "./labels.ts";

/** Class names of alignments; the start is where text begins anyway. */
const ALIGNMENTS: Readonly<Record<string, string>> = { right: "end", end: "end", center: "center" };

/** Words that run left to right, and no others: "5 g". */
const ONLY_LTR = /^[^\p{L}]*(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][^\p{L}]*)+$/u;

/** @param lang BCP 47, of the text. */
export const tables = (labels: MarkdownLabels, lang: string): HastPluginDefinition => ({
  name: "tables",
  element: [
    {
      filter: ["table"],
      visit(node, context) {
        const document = documentOf(context);
        document.tables += 1;
        const name = captionOf(node, labels.tableCaption, context);
        context.wrapNode(node, {
          type: "element",
          // A section with a name is a region of the page.
          tagName: "section",
          properties: {
            className: ["table"],
            // Whoever has no mouse scrolls a wide table with the arrow keys.
            tabIndex: 0,
            ariaLabel:
              name || nameFromHeading(node, labels, context) || labels.table(document.tables),
          },
          children: [],
        });
      },
    },
    {
      filter: ["td", "th"],
      visit(cell, context) {
        if (cell.tagName === "th" && cell.children.every(isBlank)) toPlainCell(cell, context);
        else align(cell, context);
        if (direction(lang) === "rtl") isolate(cell, context);
      },
    },
  ],
});

/**
 * The text of a table's caption: its own, or a paragraph right above it that begins with "Table:",
 * for which Markdown has no mark; that paragraph becomes the caption.
 */
function captionOf(table: Readonly<Element>, word: string, context: HastVisitorContext): string {
  const own = table.children.find((child) => isElement(child, "caption"));
  if (own) return context.textContent(own).trim();

  const siblings = context.parent(table).children;
  const above = siblings
    .slice(0, context.indexOf(table))
    .findLast((node) => node.type !== "text" || node.value.trim() !== "");
  if (!above || !isElement(above, "p")) return "";
  const [first, ...rest] = above.children;
  if (first?.type !== "text" || !first.value.startsWith(`${word}:`)) return "";
  const lead = first.value.slice(word.length + 1).trimStart();
  const name = context
    .textContent(above)
    .slice(word.length + 1)
    .trim();
  context.removeNode(above);
  context.prependChild(table, {
    type: "element",
    tagName: "caption",
    properties: {},
    children: [{ type: "text", value: lead }, ...rest],
  });
  return name;
}

/** A table right below a heading, or below a paragraph of its section, goes by its heading. */
function nameFromHeading(
  table: Readonly<Element>,
  labels: MarkdownLabels,
  context: HastVisitorContext,
): string {
  const before = context.parent(table).children.slice(0, context.indexOf(table));
  const at = before.findLastIndex(
    (node) => node.type === "element" && /^h[2-6]$/.test(node.tagName),
  );
  const heading = before[at];
  // A second table of a section would have the name of the first.
  const isSecond = before
    .slice(at + 1)
    .some((node) => isElement(node, "section") || isElement(node, "table"));
  if (heading?.type !== "element" || isSecond) return "";
  return labels.tableUnder(context.textContent(heading).trim());
}

/**
 * A header without words heads nothing: the corner of a table with names on two sides is a cell like
 * others.
 * @see https://dequeuniversity.com/rules/axe/4.14/empty-table-header
 */
function toPlainCell(cell: Readonly<Element>, context: HastVisitorContext): void {
  // There is nothing to align, and only a header has the last two.
  const { style, align: legacy, scope, abbr, ...properties } = cell.properties;
  context.replaceNode(cell, { type: "element", tagName: "td", properties, children: [] });
}

/** Aligns a cell by class: inline styles are not for our pages, `align` is no longer HTML. */
function align(cell: Readonly<Element>, context: HastVisitorContext): void {
  const { style, align: legacy } = cell.properties;
  const styled = /^\s*text-align:\s*(\w+)\s*;?\s*$/.exec(String(style ?? ""))?.[1];
  const name = ALIGNMENTS[styled ?? String(legacy ?? "")];
  if (styled !== undefined) context.setProperty(cell, "style", null);
  if (legacy !== undefined) context.setProperty(cell, "align", null);
  if (name !== undefined) context.setProperty(cell, "className", [name]);
}

/** In a text that runs right to left, "5 g" alone in a cell would stand as "g 5". */
function isolate({ children }: Readonly<Element>, context: HastVisitorContext): void {
  const [only, ...others] = children;
  if (only?.type !== "text" || others.length > 0 || !ONLY_LTR.test(only.value)) return;
  context.wrapNode(only, { type: "element", tagName: "bdi", properties: {}, children: [] });
}

function isBlank(node: Nodes): boolean {
  return node.type === "comment" || (node.type === "text" && node.value.trim() === "");
}

function isElement(node: Nodes, name: string): node is Element {
  return node.type === "element" && node.tagName === name;
}
