/** Markdown nodes that become a named HTML element. */
import type { Custom, MdastNode } from "satteri";

declare module "mdast" {
  interface Data {
    /** Name of the HTML element a node becomes. */
    hName?: string;
    /** Its attributes, by property name. */
    hProperties?: Record<string, unknown>;
  }
}

/** A node that becomes `<name …properties>children</name>`. */
export function element(
  name: string,
  properties: Record<string, unknown>,
  children: readonly MdastNode[],
): MdastNode {
  const node: Custom = {
    type: `html-${name}`,
    data: { hName: name, hProperties: properties },
    children: [...children],
  };
  // Sätteri takes its custom nodes wherever Markdown nodes go; the mdast types do not know them.
  return node as unknown as MdastNode;
}
