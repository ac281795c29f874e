/** Makes elements safe that an author writes as JSX in the text of MDX; what stands in code is refused. */
import type {
  MdastNode,
  MdastPluginDefinition,
  MdastVisitorContext,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from "satteri";
import { kindOf, sourcesOf } from "./addresses.ts";
import { faultOfAttribute, faultOfElement, faultOfPageId } from "./clean-rules.ts";
import type { DocumentState } from "./document.ts";
import { documentOf, isPageId, lineOf } from "./document.ts";
import { rememberPublic } from "./file-tokens.ts";
import { youTubePage } from "./films.ts";
import { featureOfTag } from "./features.ts";
import { faultOfFrame, isAdmitted, isKeptOnFrame } from "./frames.ts";
import type { FrameOrigins } from "./frames.ts";
import { SOURCE_SET_FAULT } from "./images.ts";
import { isComponentName, stringAttribute } from "./jsx.ts";
import type { JsxElement } from "./jsx.ts";
import { rememberMedium, rememberPicture } from "./remote.ts";

/** Before HTML, where places are still known. */
export const cleanJsx = (origins: FrameOrigins): MdastPluginDefinition => {
  const visit = <N extends MdxJsxFlowElement | MdxJsxTextElement>(
    node: Readonly<N>,
    context: MdastVisitorContext,
  ): N | undefined =>
    node.name === "iframe" && isAdmitted(stringAttribute(node, "src"), origins)
      ? visitFrame(node, context)
      : visitJsx(node, context);
  return {
    name: "clean-jsx",
    options: { position: true },
    mdxJsxFlowElement: (node, context) => filmLink(node, origins) ?? visit(node, context),
    mdxJsxTextElement: visit,
  };
};

/** A frame of YouTube's as a link alone in its paragraph, which becomes a film later. */
function filmLink(node: JsxElement, origins: FrameOrigins): MdastNode | undefined {
  const src = stringAttribute(node, "src");
  if (node.name !== "iframe" || isAdmitted(src, origins)) return undefined;
  const url = youTubePage(src ?? "");
  if (url === undefined) return undefined;
  const value = stringAttribute(node, "title")?.trim() || url;
  return {
    type: "paragraph",
    children: [{ type: "link", url, children: [{ type: "text", value }] }],
  } as MdastNode;
}

/** A frame from an origin that the site config names. */
function visitFrame<N extends MdxJsxFlowElement | MdxJsxTextElement>(
  node: Readonly<N>,
  context: MdastVisitorContext,
): N | undefined {
  const fault = faultOfFrame(stringAttribute(node, "title"));
  if (fault !== undefined) {
    const document = documentOf(context);
    document.notes.push({
      line: lineOf(node, document),
      message: `<iframe> was left out: ${fault}`,
      rule: "removed-html",
    });
    context.removeNode(node);
    return undefined;
  }
  const kept = node.attributes.filter(
    (each) => each.type === "mdxJsxAttribute" && isKeptOnFrame(each.name.toLowerCase()),
  );
  // The visitor sees its own work once more.
  if (kept.length === node.attributes.length - 1 && stringAttribute(node, "loading") === "lazy")
    return undefined;
  const lazy = { type: "mdxJsxAttribute" as const, name: "loading", value: "lazy" };
  return { ...node, attributes: [...kept, lazy], children: [] };
}

/** Offset in the source up to which everything went with an element. */
const takenAwayTo = new WeakMap<DocumentState, number>();

function visitJsx<N extends MdxJsxFlowElement | MdxJsxTextElement>(
  node: Readonly<N>,
  context: MdastVisitorContext,
): N | undefined {
  const tag = node.name;
  if (tag === null || isComponentName(tag)) return undefined;
  const document = documentOf(context);
  const start = node.position?.start.offset ?? Infinity;
  // What an element holds is visited after it was taken away.
  if (start < (takenAwayTo.get(document) ?? 0)) return undefined;
  const line = lineOf(node, document);
  const fault = faultOfElement(tag, (name) => stringAttribute(node, name), false);
  if (fault !== undefined) {
    document.notes.push({ line, message: fault, rule: "removed-html" });
    takenAwayTo.set(document, node.position?.end.offset ?? 0);
    context.removeNode(node);
    return undefined;
  }
  const feature = featureOfTag(tag.toLowerCase());
  if (feature) document.features.add(feature);
  rememberLoaded(tag, node, document, line);
  const attributes = node.attributes.filter((attribute) => {
    if (attribute.type !== "mdxJsxAttribute") return true;
    const value = typeof attribute.value === "string" ? attribute.value : "{…}";
    const name = attribute.name.toLowerCase();
    if (name === "srcset" && hasMixedSources(node)) {
      document.notes.push({ line, message: SOURCE_SET_FAULT, rule: "removed-html" });
      return false;
    }
    const message =
      name === "id" && isPageId(value)
        ? faultOfPageId(value, tag)
        : faultOfAttribute(tag, name, value);
    if (message) document.notes.push({ line, message, rule: "removed-html" });
    return message === undefined;
  });
  return attributes.length === node.attributes.length ? undefined : { ...node, attributes };
}

function sourceSetOf(node: JsxElement): string[] {
  return sourcesOf(stringAttribute(node, "srcset") ?? "");
}

function hasMixedSources(node: JsxElement): boolean {
  return sourceSetOf(node).some((address) => kindOf(address) !== "remote");
}

/** Pictures and media written as tags are no elements to the transform that looks at the others. */
function rememberLoaded(
  tag: string,
  node: JsxElement,
  document: DocumentState,
  line: number,
): void {
  const sources = hasMixedSources(node) ? [] : sourceSetOf(node);
  const pictures = [stringAttribute(node, "poster"), ...sources];
  const src = stringAttribute(node, "src");
  if (tag === "img") pictures.push(src);
  else if (tag === "image") pictures.push(stringAttribute(node, "href"));
  else if (/^(?:video|audio|source|track)$/.test(tag)) {
    rememberMedium(src ?? "", document);
    rememberPublic(src ?? "", document, line);
  }
  for (const picture of pictures) {
    rememberPicture(picture ?? "", document, () => line);
    rememberPublic(picture ?? "", document, line);
  }
}
