/**
 * Makes raw HTML safe, and fit for a page without scripts or inline styles. It looks at real
 * elements, parsed as a browser does, and says by a note what it took away. The transforms before
 * it only replace, those behind it add nothing of the author's: what it saw is what is published.
 */
import type { Element, Nodes } from "hast";
import type { HastPluginEntry, HastVisitorContext } from "satteri";
import { faultOfAttribute, faultOfElement, faultOfPageId } from "./clean-rules.ts";
import { documentOf, isPageId } from "./document.ts";
import { featureOfTag } from "./features.ts";
import { isAdmitted } from "./frames.ts";
import type { FrameOrigins } from "./frames.ts";
import { lineOfAttribute, lineOfTag } from "./raw-html.ts";

/** In HTML: elements from Markdown and from raw HTML. */
export const clean =
  (origins: FrameOrigins): HastPluginEntry =>
  () => {
    // A parent is visited before what it holds; what went with it needs no visit.
    let toSkip = 0;
    const isGone = (): boolean => toSkip > 0 && toSkip-- > 0;
    return {
      name: "clean",
      element: {
        filter: [],
        visit(node, context) {
          if (isGone()) return;
          const isTooltip = node.tagName === "title" && isInSvg(node, context);
          const read = (name: string) => attribute(node, name);
          const isFrame = node.tagName === "iframe" && isAdmitted(read("src"), origins);
          const fault = isFrame ? undefined : faultOfElement(node.tagName, read, isTooltip);
          if (fault === undefined) {
            const feature = featureOfTag(node.tagName);
            if (feature) documentOf(context).features.add(feature);
            cleanAttributes(node, context);
            if (isTooltip) toSkip = keepTextOnly(node, context);
            return;
          }
          const document = documentOf(context);
          const line = lineOfTag(document, node.tagName);
          document.notes.push({ line, message: fault, rule: "removed-html" });
          toSkip = countInside(node);
          context.removeNode(node);
        },
      },
      comment(node, context) {
        if (!isGone()) context.removeNode(node);
      },
      raw(node, context) {
        // HTML that nobody parsed cannot be judged. There is none, unless a transform left some.
        if (!isGone()) context.removeNode(node);
      },
    };
  };

function cleanAttributes(node: Readonly<Element>, context: HastVisitorContext): void {
  const document = documentOf(context);
  for (const [property, content] of Object.entries(node.properties)) {
    if (content === null || content === undefined) continue;
    const name = attributeName(property);
    const value = String(content);
    const fault =
      name === "id"
        ? takeId(value, node.tagName, document.ids)
        : faultOfAttribute(node.tagName, name, value);
    if (fault === undefined) continue;
    context.setProperty(node, property, null);
    if (fault === "") continue;
    // The first element with an id keeps it, unless the page has it.
    const skipped = name === "id" && !isPageId(value) ? 1 : 0;
    const line = lineOfAttribute(document, name, value, skipped);
    document.notes.push({ line, message: fault, rule: "removed-html" });
  }
}

/** An id belongs to the first element that has it. */
function takeId(id: string, tag: string, taken: Set<string>): string | undefined {
  if (id === "") return "";
  if (isPageId(id)) return faultOfPageId(id, tag);
  if (taken.has(id)) return `<${tag}> lost its id “${id}”: another element has it already.`;
  taken.add(id);
  return undefined;
}

/** The HTML name of an attribute, in lower case, from its property name. */
function attributeName(property: string): string {
  if (property === "xLinkHref") return "xlink:href";
  const hyphened = /^(clip)(Path)$|^(marker)(Start|Mid|End)$/;
  return property.replace(hyphened, "$1$3-$2$4").toLowerCase();
}

function attribute(node: Readonly<Element>, name: string): string | undefined {
  for (const [property, value] of Object.entries(node.properties)) {
    if (attributeName(property) === name) return String(value ?? "");
  }
  return undefined;
}

function isInSvg(node: Readonly<Element>, context: HastVisitorContext): boolean {
  for (let parent = context.parent(node); parent.type === "element";) {
    if (parent.tagName === "svg") return true;
    parent = context.parent(parent);
  }
  return false;
}

/**
 * Outside of a drawing, browsers read what a title holds as bare text; so it holds nothing else.
 * @returns How many nodes went.
 */
function keepTextOnly(node: Readonly<Element>, context: HastVisitorContext): number {
  const inside = countInside(node);
  if (inside === 0) return 0;
  const children = [{ type: "text" as const, value: context.textContent(node) }];
  context.replaceNode(node, { type: "element", tagName: node.tagName, properties: {}, children });
  return inside;
}

/** How many elements and comments an element holds. */
function countInside(node: Nodes): number {
  if (!("children" in node)) return 0;
  return node.children.reduce((sum, child) => {
    const isVisited = ["element", "comment", "raw"].includes(child.type);
    return sum + (isVisited ? 1 : 0) + countInside(child);
  }, 0);
}
