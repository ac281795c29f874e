/**
 * Links to other articles and films beside the text. Where they lead is known only once all files of
 * the content folder are read: until then a token stands for the address.
 */
import type { Definition, Image, ImageReference, Link } from "mdast";
import type {
  HastNode,
  HastPluginDefinition,
  HastVisitorContext,
  MdastNode,
  MdastPluginDefinition,
  MdastVisitorContext,
  MdxJsxAttributeUnion,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
} from "satteri";
import { escapeHtml } from "#lib/escape.ts";
import { kindOf } from "./addresses.ts";
import { documentOf, lineOf } from "./document.ts";
import type { DocumentState } from "./document.ts";
import { stringAttribute } from "./jsx.ts";
import { lineOfAddress } from "./raw-html.ts";

/** What a reference in a text means. */
export type LocalFileKind = "article" | "medium" | "picture";

/** A file beside the text to which it leads, or which it plays; or a picture in `public/`. */
export interface LocalFile {
  /** As written: "../kite/index.md#tail", "clip.mp4", "/kite.png". */
  readonly href: string;
  readonly kind: LocalFileKind;
  /** 1-based line of the file. */
  readonly line: number;
}

/** Carries the line of a picture from Markdown to HTML. */
export const LINE = "dataLine";

const ARTICLE = /\.mdx?$/i;
const VIDEO = /\.(?:mp4|m4v|webm|mov|ogv)$/i;
const AUDIO = /\.(?:mp3|m4a|aac|ogg|oga|opus|flac|wav)$/i;
/** Captions of a film. */
const TRACK = /\.vtt$/i;

/** Stands for an address until it is known. */
const TOKEN = "paper-planes:";

/** A token, and the name of its attribute. */
const TOKENS = /(<video)? (href|src|poster)="paper-planes:(\d+)"/g;

/** @returns "video" or "audio" for what a browser plays. */
export function playerOf(address: string): "video" | "audio" | undefined {
  const path = pathOf(address);
  if (kindOf(address) === "data") return undefined;
  if (VIDEO.test(path)) return "video";
  return AUDIO.test(path) ? "audio" : undefined;
}

/** What an address means, if it is a file beside the text that a page can lead to. */
export function localFileKind(address: string): LocalFileKind | undefined {
  if (isToken(address) || /^(?:[a-z][a-z\d+.-]*:|[/#?])/i.test(address)) return undefined;
  const path = pathOf(address);
  if (ARTICLE.test(path)) return "article";
  return VIDEO.test(path) || AUDIO.test(path) || TRACK.test(path) ? "medium" : undefined;
}

/** Whether an address waits for its file. */
export function isToken(address: string): boolean {
  return address.startsWith(TOKEN);
}

/** Remembers a file. @returns What stands for its address. */
export function tokenFor(
  href: string,
  kind: LocalFileKind,
  document: DocumentState,
  line: number,
): string {
  const known = document.files.findIndex((file) => file.href === href);
  if (known >= 0) return `${TOKEN}${known}`;
  return `${TOKEN}${document.files.push({ href, kind, line }) - 1}`;
}

/**
 * Puts addresses in the place of tokens.
 * @param attributesOf The attributes of a file by its number: those of a film, or its address alone.
 */
export function fillTokens(
  html: string,
  attributesOf: (index: number, isPlayer: boolean) => Readonly<Record<string, string>>,
): string {
  return html.replace(TOKENS, (_token, player: string | undefined, name: string, index: string) => {
    const { href = "", ...more } = attributesOf(Number(index), player !== undefined);
    const attributes = Object.entries({ [name]: href, ...more });
    return `${player ?? ""}${attributes.map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join("")}`;
  });
}

/** Before HTML, where lines are known: links, and what references refer to. */
export const localFiles = (): MdastPluginDefinition => {
  const visit = (node: Readonly<Link | Definition>, context: MdastVisitorContext): void => {
    const kind = localFileKind(node.url);
    if (kind === undefined || (node.type === "definition" && kind === "medium")) return;
    const document = documentOf(context);
    context.setProperty(node, "url", tokenFor(node.url, kind, document, lineOf(node, document)));
  };
  return { name: "local-files", options: { position: true }, link: visit, definition: visit };
};

/** Before that: references to pictures become pictures, so that one transform serves both. */
export const imageReferences = (isInspection = false): MdastPluginDefinition[] => [
  {
    name: "definitions",
    definition(node, context) {
      const { definitions } = documentOf(context);
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    },
  },
  {
    name: "image-references",
    options: { position: true },
    imageReference(node: Readonly<ImageReference>, context): MdastNode | undefined {
      const document = documentOf(context);
      const definition = document.definitions.get(node.identifier);
      if (!definition) return undefined;
      const { url, title } = definition;
      const { alt } = node;
      // A new node has no place.
      const hProperties = { [LINE]: String(lineOf(node, document)) };
      const isKept = context.sourceFormat === "markdown" || isInspection;
      return {
        type: "image",
        url,
        title,
        alt,
        ...(isKept && { data: { hProperties } }),
      } satisfies Image as MdastNode;
    },
  },
];

/** Elements whose address can be a file beside the text. */
const LEADING = ["a", "video", "audio", "source", "track"];

const ADDRESSES: Readonly<Record<string, string>> = { a: "href", track: "src", source: "src" };

/** In HTML: the same of raw HTML. In MDX the page hands the addresses over as `props.files`. */
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

/** What stands in MDX for the address of a file. */
export function fileOf(token: string): string {
  return `${entryOf(token)}.href`;
}

function entryOf(token: string): string {
  return `props.files[${token.slice(TOKEN.length)}]`;
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/s, "");
}
