/** Collects what the checks look at, while the text is parsed anyway and before any transform changes it. */
import type { Html, Image, ImageReference, Link, LinkReference } from "mdast";
import type { MdastPluginDefinition, MdastVisitorContext } from "satteri";
import { documentOf, isPageId, lineOf } from "./document.ts";
import type { DocumentState, Placed } from "./document.ts";
import { isComponentName, stringAttribute } from "./jsx.ts";
import type { JsxElement } from "./jsx.ts";
import { tagsIn } from "./raw-tags.ts";
import type { Traces } from "./traces.ts";

/** A tag of raw HTML or JSX. */
interface Tag {
  readonly name: string;
  readonly line: number;
  /** @returns Undefined where the attribute is absent, or only known when the page runs. */
  readonly read: (attribute: string) => string | undefined;
  readonly has: (attribute: string) => boolean;
}

export const tracing = (): MdastPluginDefinition => ({
  name: "tracing",
  options: { position: true },
  link: addLink,
  linkReference: addReference,
  image: addPicture,
  imageReference: addPicture,
  heading(node, context) {
    const parent = context.parent(node);
    // A component shows its headings in its own way.
    if (parent.type === "mdxJsxFlowElement" && isComponentName(parent.name ?? "")) return;
    const document = documentOf(context);
    const text = context.textContent(node).replace(/\s+/g, " ").trim();
    document.traces.headings.push({ depth: node.depth, text, line: lineOf(node, document) });
  },
  html(node: Readonly<Html>, context) {
    const document = documentOf(context);
    const first = lineOf(node, document);
    for (const { name, line, attributes } of tagsIn(node.value)) {
      const read = (attribute: string) => attributes.get(attribute);
      const has = (attribute: string) => attributes.has(attribute);
      addTag({ name, line: first + line, read, has }, document);
    }
  },
  mdxJsxFlowElement: addJsx,
  mdxJsxTextElement: addJsx,
});

/** What was collected: with the addresses of references, and the ids that the text has besides those of its headings. */
export function tracesOf({ traces, ids, headings, definitions }: DocumentState): Traces {
  const named = traces.references.flatMap(({ identifier, line }) => {
    const definition = definitions.get(identifier);
    return definition ? [{ href: definition.url, line }] : [];
  });
  const ofHeadings = new Set(headings.map(({ slug }) => slug));
  const others = [...ids].filter((id) => !isPageId(id) && !ofHeadings.has(id));
  const links = [...traces.links, ...named];
  const pictures = traces.pictures.map(({ identifier, ...picture }) => {
    const src = identifier === undefined ? undefined : definitions.get(identifier)?.url;
    return { ...picture, src: src ?? picture.src };
  });
  return { ...traces, links, pictures, ids: [...new Set([...traces.ids, ...others])] };
}

function addLink(node: Readonly<Link>, context: MdastVisitorContext): void {
  const document = documentOf(context);
  document.traces.links.push({ href: node.url, line: lineOf(node, document) });
}

function addReference(node: Readonly<LinkReference>, context: MdastVisitorContext): void {
  const document = documentOf(context);
  const { identifier } = node;
  document.traces.references.push({ identifier, line: lineOf(node, document) });
}

function addPicture(node: Readonly<Image | ImageReference>, context: MdastVisitorContext): void {
  const document = documentOf(context);
  const address =
    node.type === "image" ? { src: node.url } : { src: "", identifier: node.identifier };
  const alt = node.alt?.trim() || undefined;
  document.traces.pictures.push({ ...address, alt, line: lineOf(node, document) });
}

function addJsx(node: Readonly<JsxElement & Placed>, context: MdastVisitorContext): void {
  const name = node.name ?? "";
  if (name === "" || isComponentName(name)) return;
  const document = documentOf(context);
  const read = (attribute: string) => stringAttribute(node, attribute);
  const has = (attribute: string) =>
    node.attributes.some((each) => each.type !== "mdxJsxAttribute" || each.name === attribute);
  addTag({ name, line: lineOf(node, document), read, has }, document);
}

function addTag({ name, line, read, has }: Tag, { traces: found }: DocumentState): void {
  const id = read("id") ?? (name === "a" ? read("name") : undefined);
  if (id) found.ids.push(id);
  const href = name === "a" ? read("href") : undefined;
  if (href) found.links.push({ href, line });
  if (/^h[1-6]$/.test(name)) {
    found.headings.push({ depth: Number(name.slice(1)), text: "", line });
  }
  if (name !== "img" || isHiddenFromReaders(read)) return;
  const alt = has("alt") ? (read("alt") ?? "") : undefined;
  found.pictures.push({ src: read("src") ?? "", alt, line });
}

function isHiddenFromReaders(read: Tag["read"]): boolean {
  return read("aria-hidden") === "true" || read("role") === "presentation";
}
