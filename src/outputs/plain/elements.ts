/** Elements of HTML in MDX as HTML: JSX calls some attributes by other names, and takes code for values. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from "satteri";
import { escapeHtml } from "#lib/escape.ts";
import { valueOf } from "#markdown/mdx-constants.ts";
import { writtenIn } from "#markdown/mdx-values.ts";
import { plainTags } from "./syntax.ts";

type Jsx = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

interface Options {
  readonly resolve: (address: string) => string;
  /** Constants of MDX by name. */
  readonly constants: ReadonlyMap<string, string>;
}

/** What JSX calls by another name; any other one is the same, for letters may be large. */
const NAMES: Readonly<Record<string, string>> = { className: "class", htmlFor: "for" };

/** The beginning of an element; what stands there as code that only the page can run goes. */
export function openingTag(node: Jsx, { resolve, constants }: Options): string {
  const attributes = node.attributes.flatMap((attribute) => {
    if (attribute.type !== "mdxJsxAttribute") return [];
    const name = NAMES[attribute.name] ?? attribute.name;
    const { value } = attribute;
    const code = typeof value === "object" && value !== null ? value.value : "";
    const written = writtenIn(attribute) ?? (valueOf(code, constants) || undefined);
    if (written === undefined) return [];
    return written === true ? [` ${name}`] : [` ${name}="${escapeHtml(String(written))}"`];
  });
  return plainTags(`<${node.name ?? ""}${attributes.join("")}>`, resolve);
}
