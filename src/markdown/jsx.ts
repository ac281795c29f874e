/** Elements that an author writes as JSX in MDX. */
import type { MdxJsxAttributeUnion } from "satteri";

/** What Markdown and HTML nodes of JSX share. */
export interface JsxElement {
  /** Null for a fragment, `<>`. */
  readonly name: string | null;
  readonly attributes: readonly MdxJsxAttributeUnion[];
}

/** The value of an attribute written as a string; `{…}` is only known when the page runs. */
export function stringAttribute(node: JsxElement, name: string): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.type === "mdxJsxAttribute" && attribute.name === name) {
      return typeof attribute.value === "string" ? attribute.value : undefined;
    }
  }
  return undefined;
}

/** Whether JSX names a component ("Clip", "Site.Clip") and not an element ("div", "my-element"). */
export function isComponentName(name: string): boolean {
  return /^[^a-z]/.test(name) || name.includes(".");
}
