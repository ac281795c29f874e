/**
 * Raw HTML in Markdown: it is parsed into real elements before the transforms see it, and loses its
 * place by that. What was written is kept, so that a note can still name the line.
 */
import type { MdastPluginDefinition } from "satteri";
import { isDangerous } from "./addresses.ts";
import { documentOf } from "./document.ts";
import type { DocumentState, Placed } from "./document.ts";
import { withoutComments } from "./raw-tags.ts";

/** Whether a source can hold raw HTML; autolinks look the same and do no harm. */
export function mayHoldHtml(source: string): boolean {
  return /<[a-z!/?]/i.test(source);
}

/** Keeps raw HTML and dangerous addresses with their lines. */
export const keepRawHtml = (): MdastPluginDefinition => ({
  name: "keep-raw-html",
  options: { position: true },
  html: (node, context) => keep(withoutComments(node.value), node, documentOf(context)),
  link: (node, context) => keepAddress(node.url, node, documentOf(context)),
  image: (node, context) => keepAddress(node.url, node, documentOf(context)),
  definition: (node, context) => keepAddress(node.url, node, documentOf(context)),
});

function keep(value: string, node: Placed, document: DocumentState): void {
  document.rawHtml.push({ line: node.position?.start.line ?? 1, value });
}

function keepAddress(address: string, node: Placed, document: DocumentState): void {
  if (isDangerous(address)) keep(`<a href="${address}" src="${address}">`, node, document);
}

/**
 * Line of the file where raw HTML has what a transform found; each call looks for the next one.
 * @param pattern Source of a regular expression.
 * @param skipped How many of the kind were right and are not asked for.
 * @returns The last one's line if there are too few; undefined if there is none.
 */
function findHtml(document: DocumentState, pattern: string, skipped = 0): number | undefined {
  const wanted = document.located.get(pattern) ?? skipped;
  document.located.set(pattern, wanted + 1);
  let found = 0;
  let line: number | undefined;
  for (const html of document.rawHtml) {
    for (const match of html.value.matchAll(new RegExp(pattern, "gi"))) {
      const before = html.value.slice(0, match.index + match[0].length);
      line = document.line + html.line - 1 + before.split("\n").length - 1;
      if (found === wanted) return line;
      found += 1;
    }
  }
  return line;
}

/** What a regular expression takes for plain text; Node 22 has no `RegExp.escape`. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** Line of the next tag of a name; the first of the body where there is none, as in MDX. */
export function lineOfTag(document: DocumentState, tag: string): number {
  return findHtml(document, `<${escaped(tag)}\\b`) ?? document.line;
}

/** Line of the first raw HTML with this address, else of the next such attribute. */
export function lineOfAddress(document: DocumentState, name: string, address: string): number {
  return findHtml(document, escaped(address)) ?? lineOfAttribute(document, name, address);
}

/** Characters of a value that are enough to know it by. */
const VALUE_START = 16;

/**
 * Line of the next attribute with a value, or at least with that name.
 * @param name HTML name.
 */
export function lineOfAttribute(
  document: DocumentState,
  name: string,
  value: string,
  skipped = 0,
): number {
  const attribute = `[\\s"'/]${escaped(name)}\\b`;
  const start = escaped(value.slice(0, VALUE_START));
  return (
    findHtml(document, `${attribute}\\s*=\\s*["']?\\s*${start}`, skipped) ??
    findHtml(document, attribute) ??
    document.line
  );
}
