/** Pictures and media: where they lie, and which of them the page has to build. */
import type { Element } from "hast";
import type { Image, ImageReference } from "mdast";
import type {
  HastNode,
  HastPluginDefinition,
  HastVisitorContext,
  MdastPluginDefinition,
  MdastVisitorContext,
} from "satteri";
import { escapeHtml } from "#lib/escape.ts";
import { resolveInternal } from "#lib/urls.ts";
import { decoded, kindOf, sourcesOf } from "./addresses.ts";
import { documentOf, lineOf } from "./document.ts";
import type { DocumentState } from "./document.ts";
import { isToken, tokenFor } from "./file-tokens.ts";
import { LINE } from "./image-references.ts";
import { localFileKind } from "./local-files.ts";
import { lineOfAddress, lineOfAttribute } from "./raw-html.ts";
import { rememberMedium, rememberPicture } from "./remote.ts";

type HastRaw = Extract<HastNode, { type: "raw" }>;

/**
 * Before HTML: remembers on which line a picture stands.
 * @param isInspection Whether nothing is published; else Astro's pictures in MDX get no extra attribute.
 */
export const imageLines = (isInspection = false): MdastPluginDefinition => {
  const remember = (node: Readonly<Image | ImageReference>, context: MdastVisitorContext): void => {
    if (context.sourceFormat === "mdx" && !isInspection) return;
    if (node.type === "image" && node.url.trim() === "") reportEmpty(node, documentOf(context));
    if (node.data?.hProperties?.[LINE] !== undefined) return;
    const hProperties = { [LINE]: String(lineOf(node, documentOf(context))) };
    context.setProperty(node, "data", { hProperties });
  };
  return {
    name: "image-lines",
    options: { position: true },
    image: remember,
    imageReference: remember,
  };
};

/**
 * In HTML: numbers local pictures (`data-image`) for the page to build, leads those in `public/`
 * under the base, and notes from where the others come. In MDX, Astro builds local ones itself.
 * @param base Base path of the site.
 */
export const images = (base: string): HastPluginDefinition => ({
  name: "images",
  element: [
    { filter: ["img"], visit: (node, context) => picture(node, context, base) },
    {
      filter: ["video", "audio", "source", "track", "image"],
      visit(node, context) {
        for (const name of ["src", "poster", "href"]) medium(node, name, context, base);
        sourceSet(node, context);
      },
    },
  ],
});

function picture(
  node: Readonly<Element>,
  context: HastVisitorContext,
  base: string,
): HastRaw | undefined {
  const document = documentOf(context);
  const { src, alt = "", loading, decoding, dataImage, [LINE]: line } = node.properties;
  if (line !== undefined) context.setProperty(node, LINE, null);
  if (dataImage !== undefined) context.setProperty(node, "dataImage", null);
  if (node.properties["alt"] === undefined) context.setProperty(node, "alt", "");
  sourceSet(node, context);
  if (typeof src !== "string" || src === "") return undefined;

  const kind = kindOf(src);
  const findLine = () => Number(line ?? 0) || lineOfAddress(document, "src", src);
  rememberPicture(src, document, findLine);
  if (kind === "local") {
    const place = Number(line ?? 0) || lineOfAttribute(document, "src", src);
    const count = document.images.push({ src: decoded(src), alt: String(alt), line: place });
    const isEnlarged = standsAlone(node, context);
    if (isEnlarged) document.features.add("zoom");
    if (context.sourceFormat === "markdown") return placeFor(count - 1, node, isEnlarged);
    if (isEnlarged) context.setProperty(node, "dataZoom", "true");
    return undefined;
  }
  if (kind === "root") context.setProperty(node, "src", publicPicture(src, node, context, base));
  if (loading === undefined) context.setProperty(node, "loading", "lazy");
  if (decoding === undefined) context.setProperty(node, "decoding", "async");
  return undefined;
}

function reportEmpty(node: Readonly<Image>, document: DocumentState): void {
  const line = Number(node.data?.hProperties?.[LINE] ?? 0) || lineOf(node, document);
  const alt = node.alt ?? "";
  document.notes.push({
    line,
    severity: "error",
    message: `The picture ![${alt}]() has no address. Write the name of its file between the parentheses, such as ![${alt || "A kite"}](kite.png).`,
  });
}

/** A file of `public/`: whether it is there, and how large it is, is known later. */
function publicPicture(
  src: string,
  node: Readonly<Element>,
  context: HastVisitorContext,
  base: string,
): string {
  const document = documentOf(context);
  const line = Number(node.properties[LINE] ?? 0) || lineOfAddress(document, "src", src);
  const token = tokenFor(src, "public", document, line);
  const isMeasured =
    node.properties["width"] !== undefined || node.properties["height"] !== undefined;
  if (context.sourceFormat === "mdx" || isMeasured) return resolveInternal(src, base);
  return token;
}

/** Whether a picture is a part of its own and no link already: such a one can be enlarged. */
function standsAlone(node: Readonly<Element>, context: HastVisitorContext): boolean {
  const parent = context.parent(node);
  if (parent.type !== "element" || node.properties["dataNoZoom"] !== undefined) return false;
  if (parent.tagName !== "figure" && (parent.tagName !== "p" || parent.children.length > 1)) {
    return false;
  }
  // What a component holds, it shows in its own way.
  for (let around = context.parent(parent); around.type !== "root";) {
    if (around.type !== "element") return false;
    around = context.parent(around);
  }
  return true;
}

/** Attributes of a picture that the page sets itself. */
const REPLACED: ReadonlySet<string> = new Set([
  "src",
  "srcSet",
  "alt",
  "dataImage",
  "dataZoom",
  LINE,
]);

/** `<img data-image="N" alt="…" …>`, whose attributes the page reads without parsing HTML. */
function placeFor(index: number, node: Readonly<Element>, isEnlarged: boolean): HastRaw {
  const attributes = Object.entries(node.properties)
    // What an earlier transform took away reads as empty.
    .filter(([name, value]) => !REPLACED.has(name) && value !== "")
    .map(([name, value]) => {
      const text = value === true ? "" : [value].flat().join(" ");
      return ` ${attributeName(name)}="${escapeHtml(text)}"`;
    });
  const alt = escapeHtml(String(node.properties["alt"] ?? ""));
  return {
    type: "raw",
    value: `<img data-image="${index}" alt="${alt}"${isEnlarged ? ' data-zoom=""' : ""}${attributes.join("")}>`,
  };
}

/** "className" → "class", "ariaLabel" → "aria-label", "dataX" → "data-x". */
function attributeName(property: string): string {
  if (property === "className") return "class";
  return property.replace(/^(aria|data)(?=[A-Z])/, "$1-").toLowerCase();
}

function medium(
  node: Readonly<Element>,
  name: string,
  context: HastVisitorContext,
  base: string,
): void {
  const address = node.properties[name];
  if (typeof address !== "string" || address === "" || address.startsWith("#")) return;
  if (isToken(address) || localFileKind(address) === "medium") return;
  const document = documentOf(context);
  const isPicture = name === "poster" || node.tagName === "image";
  if (isPicture) rememberPicture(address, document, () => lineOfAddress(document, name, address));
  else rememberMedium(address, document);
  if (kindOf(address) === "root") {
    tokenFor(address, "public", document, lineOfAddress(document, name, address));
    context.setProperty(node, name, resolveInternal(address, base));
  }
  if (kindOf(address) !== "local") return;
  document.notes.push({
    line: lineOfAttribute(document, name, address),
    message: `“${address}” cannot be found from a page. Put the file into public/ and write “/${address.replace(/^(?:\.{0,2}\/)+/, "")}”.`,
    rule: "lost-file",
  });
}

/** Why a picture loses its `srcset`. */
export const SOURCE_SET_FAULT =
  "`srcset` was left out: only full addresses can stand in it. A picture beside the article gets its widths by itself.";

/** Pictures of our own come in several widths by themselves; one that cannot be found is dropped. */
function sourceSet(node: Readonly<Element>, context: HastVisitorContext): void {
  const value = [node.properties["srcSet"] ?? []].flat().join(", ");
  if (value === "") return;
  const document = documentOf(context);
  const addresses = sourcesOf(value);
  if (addresses.every((address) => kindOf(address) === "remote")) {
    for (const address of addresses) {
      rememberPicture(address, document, () => lineOfAddress(document, "srcset", address));
    }
    return;
  }
  context.setProperty(node, "srcSet", null);
  document.notes.push({
    line: lineOfAttribute(document, "srcset", addresses[0] ?? ""),
    message: SOURCE_SET_FAULT,
    rule: "removed-html",
  });
}
