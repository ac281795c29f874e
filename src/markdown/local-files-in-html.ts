/**
 * Links and films of raw HTML, and in MDX whatever waits for its file: there the page hands the addresses
 * over as `props.files`.
 */
import type {
  HastNode,
  HastPluginDefinition,
  HastVisitorContext,
  MdxJsxAttributeUnion,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
} from "satteri";
import { documentOf } from "./document.ts";
import { entryOf, isToken, tokenFor } from "./file-tokens.ts";
import { stringAttribute } from "./jsx.ts";
import { localFileKind } from "./local-files.ts";
import { lineOfAddress } from "./raw-html.ts";

/** Elements whose address can be a file beside the text. */
const LEADING = ["a", "video", "audio", "source", "track"];

const ADDRESSES: Readonly<Record<string, string>> = { a: "href", track: "src", source: "src" };

export const localFilesInHtml = (): HastPluginDefinition => {
  const name = (tag: string) => ADDRESSES[tag] ?? "src";
  const visitJsx = <N extends MdxJsxFlowElementHast | MdxJsxTextElementHast>(
    node: Readonly<N>,
    context: HastVisitorContext,
  ): N | undefined => {
    const tag = node.name ?? "";
    const href = stringAttribute(node, name(tag));
    const kind = href === undefined ? undefined : localFileKind(href);
    if (href === undefined || kind === undefined) return undefined;
    const document = documentOf(context);
    const token = tokenFor(href, kind, document, document.line);
    return {
      ...node,
      attributes: withExpression(node.attributes, name(tag), token, tag === "video"),
    };
  };
  return {
    name: "local-files-in-html",
    element: {
      filter: LEADING,
      visit(node, context): HastNode | undefined {
        const key = name(node.tagName);
        const href = node.properties[key];
        if (typeof href !== "string") return undefined;
        const document = documentOf(context);
        const kind = localFileKind(href);
        const token = kind
          ? tokenFor(href, kind, document, lineOfAddress(document, key, href))
          : href;
        if (!isToken(token)) return undefined;
        if (context.sourceFormat === "mdx") return asJsx(node, key, token, context);
        if (token !== href) context.setProperty(node, key, token);
        return undefined;
      },
    },
    mdxJsxFlowElement: { filter: LEADING, visit: visitJsx },
    mdxJsxTextElement: { filter: LEADING, visit: visitJsx },
  };
};

type HastElement = Extract<HastNode, { type: "element" }>;

function asJsx(
  node: Readonly<HastElement>,
  key: string,
  token: string,
  context: HastVisitorContext,
): HastNode {
  const attributes = Object.entries(node.properties).map(
    ([property, value]): MdxJsxAttributeUnion => ({
      type: "mdxJsxAttribute",
      name:
        property === "className"
          ? "class"
          : property.replace(/^aria(?=[A-Z])/, "aria-").toLowerCase(),
      value: value === true ? null : [value].flat().join(" "),
    }),
  );
  const isBlock = context.parent(node).type === "root";
  return {
    type: isBlock ? "mdxJsxFlowElement" : "mdxJsxTextElement",
    name: node.tagName,
    attributes: withExpression(attributes, key, token, node.tagName === "video"),
    children: node.children,
  } as HastNode;
}

/** The attributes with what the page hands over in the place of an address. */
function withExpression(
  attributes: readonly MdxJsxAttributeUnion[],
  key: string,
  token: string,
  isVideo: boolean,
): MdxJsxAttributeUnion[] {
  const file = entryOf(token);
  const others = attributes.filter((each) => each.type !== "mdxJsxAttribute" || each.name !== key);
  const value = { type: "mdxJsxAttributeValueExpression" as const, value: `${file}.href` };
  const address = { type: "mdxJsxAttribute" as const, name: key, value };
  if (!isVideo) return [address, ...others];
  // The size and the poster of a film come along; what its author wrote has the last word.
  const film = { type: "mdxJsxExpressionAttribute" as const, value: `...${file}.film` };
  return [film, address, ...others];
}
