/** Parts of an article that need our styles or scripts, as plain HTML. */
import type { Element, ElementContent } from "hast";
import type { Resolve } from "./attributes.ts";
import { attribute, element, find, findAll, hasClass, isElement, text, textOf } from "./nodes.ts";

/** Converts what stands inside. */
export type Convert = (nodes: readonly ElementContent[]) => ElementContent[];

/** A callout: a quotation that begins with its title. */
export function callout(node: Element, convert: Convert): ElementContent[] {
  const isTitle = (child: ElementContent) =>
    child.type === "element" && hasClass(child, "callout-title");
  const title = node.children.filter(isTitle);
  const rest = node.children.filter((child) => !isTitle(child));
  const heading = title.flatMap((child) => ("children" in child ? child.children : []));
  return [
    element("blockquote", [element("p", [element("strong", convert(heading))]), ...convert(rest)]),
  ];
}

/** What opens on the page is open in a feed: what is always seen stands above it, a heading as one. */
export function disclosure(node: Element, convert: Convert): ElementContent[] {
  const isSummary = (child: ElementContent) => isElement(child, "summary");
  const summary = node.children.find(isSummary);
  const inside = summary && "children" in summary ? convert(summary.children) : [];
  const isHeading = inside.some((child) => isElement(child, "h2", "h3", "h4", "h5", "h6"));
  const heading = isHeading ? inside : [element("p", [element("strong", inside)])];
  return [
    ...(summary ? heading : []),
    ...convert(node.children.filter((child) => !isSummary(child))),
  ];
}

/** A prompt: a quotation, with what it was written for below. */
export function prompt(node: Element, convert: Convert): ElementContent[] {
  const quote = find(node.children, ({ tagName }) => tagName === "blockquote");
  const terms = findAll(node.children, ({ tagName }) => tagName === "dt").map(textOf);
  const facts = findAll(node.children, ({ tagName }) => tagName === "dd").map(textOf);
  const line = terms.map((term, index) => `${term}: ${facts[index] ?? ""}`).join(" · ");
  return [
    element("blockquote", [
      ...convert(quote?.children ?? []),
      ...(line === "" ? [] : [element("p", [element("small", [text(line)])])]),
    ]),
  ];
}

/**
 * Pictures that stand side by side on the page: one figure each.
 * @param isNumbered Whether the page shows their numbers.
 */
export function gallery(node: Element, convert: Convert, isNumbered = false): ElementContent[] {
  const list = find(node.children, ({ tagName }) => tagName === "ol" || tagName === "ul");
  const items = (list?.children ?? []).filter((child) => isElement(child, "li"));
  return items.flatMap((item, index) => {
    const converted = convert(item.children);
    const figure = find(converted, ({ tagName }) => tagName === "figure");
    if (!figure) return isBlank(converted) ? [] : [element("p", converted)];
    const caption = figure.children.find((child) => isElement(child, "figcaption"));
    if (isNumbered) caption?.children.unshift(text(`${index + 1}. `));
    return [figure];
  });
}

function isBlank(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => node.type === "text" && node.value.trim() === "");
}

/** A film on YouTube: a link. */
export function film(node: Element, convert: Convert): ElementContent[] {
  const link = find(node.children, ({ tagName }) => tagName === "a");
  return link ? [element("p", convert([link]))] : [];
}

/** A page of another site inside ours: a link to it. */
export function frame(node: Element, resolve: Resolve): ElementContent[] {
  const href = resolve(attribute(node, "src") ?? "");
  if (href === undefined) return [];
  const name = attribute(node, "title") || href;
  return [element("p", [element("a", [text(name)], { href })])];
}

/** A box of a task list, as a sign. */
export function box(node: Element): ElementContent[] {
  if (attribute(node, "type") !== "checkbox") return [];
  return [text(attribute(node, "checked") === undefined ? "☐" : "☑")];
}
