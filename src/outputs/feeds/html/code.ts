/** Code as plain text: its file and language above it, and signs where the page shows colours. */
import type { Element, ElementContent } from "hast";
import { element, find, findAll, hasClass, isElement, text, textOf } from "./nodes.ts";

/** What stands before a line of a block in which lines are marked as added and removed. */
const SIGNS = { add: "+ ", del: "- ", none: "  " };

/** @param figure `<figure class="code">` of an article. */
export function codeBlock(figure: Element): ElementContent[] {
  const caption = ["file", "lang"].flatMap((name) => {
    const label = find(figure.children, (node) => hasClass(node, name));
    return label ? [textOf(label)] : [];
  });
  const pre = find(figure.children, (node) => node.tagName === "pre");
  const heading =
    caption.length > 0 ? [element("p", [element("small", [text(caption.join(" · "))])])] : [];
  return pre ? [...heading, plainPre(pre)] : heading;
}

/** @param pre Of a code block, or one that an author wrote. */
export function plainPre(pre: Element): Element {
  const lines = findAll(pre.children, (node) => hasClass(node, "line"));
  if (lines.length === 0) return element("pre", [element("code", [text(textOf(pre))])]);
  const isDiff = lines.some((line) => hasClass(line, "add") || hasClass(line, "del"));
  const children = lines.flatMap((line, index): ElementContent[] => [
    ...(index > 0 ? [text("\n")] : []),
    ...(isDiff ? [text(signOf(line))] : []),
    ...lineContent(line),
  ]);
  return element("pre", [element("code", children)]);
}

function signOf(line: Element): string {
  if (hasClass(line, "add")) return SIGNS.add;
  return hasClass(line, "del") ? SIGNS.del : SIGNS.none;
}

/** A line that the page highlights is marked; so are words. */
function lineContent(line: Element): ElementContent[] {
  const value = textOf(line);
  if (hasClass(line, "hl") && value !== "") return [element("mark", [text(value)])];
  return plain(line.children);
}

function plain(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    const isMark = isElement(node, "mark");
    return isMark ? element("mark", [text(textOf(node))]) : text(textOf(node));
  });
}
