/** Small steps through trees of HTML. */
import type { Element, ElementContent, Nodes } from "hast";

export function isElement(node: Nodes, ...names: readonly string[]): node is Element {
  return node.type === "element" && (names.length === 0 || names.includes(node.tagName));
}

export function element(
  tagName: string,
  children: ElementContent[],
  properties: Element["properties"] = {},
): Element {
  return { type: "element", tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: "text", value };
}

export function hasClass({ properties }: Element, name: string): boolean {
  const names = properties["className"];
  return Array.isArray(names) && names.includes(name);
}

/** The first element inside that fits, in the order of the document. */
export function find(
  nodes: readonly Nodes[],
  matches: (element: Element) => boolean,
): Element | undefined {
  for (const node of nodes) {
    if (node.type === "element" && matches(node)) return node;
    const inside = "children" in node ? find(node.children, matches) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

/** Every element inside that fits; those inside such a one are not looked for. */
export function findAll(
  nodes: readonly Nodes[],
  matches: (element: Element) => boolean,
): readonly Element[] {
  return nodes.flatMap((node): readonly Element[] => {
    if (node.type === "element" && matches(node)) return [node];
    return "children" in node ? findAll(node.children, matches) : [];
  });
}

export function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** An attribute as a text; undefined where it is absent. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(" ") : String(value);
}
