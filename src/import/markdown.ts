/** Changes in Markdown at the places where the engine's own parser finds them; all else stays as written. */
import { markdownToMdast, mdxToMdast } from "satteri";
import type { MdastNode } from "satteri";
import { destination, pictureMark, titleMark } from "./escape.ts";
import { leadsToPicture } from "./pictures.ts";

export type MarkdownFormat = "md" | "mdx";

/** What becomes of addresses in a text. */
export interface AddressChanges {
  /** @returns Where the link leads now; undefined takes it away and leaves its words. */
  readonly link: (address: string) => string | undefined;
  /** @returns Where the picture is now; undefined where there is none. */
  readonly picture: (address: string) => string | undefined;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

const FEATURES = { frontmatter: false, math: true } as const;

/** @throws As the parser does, on a syntax error in MDX. */
export function parse(source: string, format: MarkdownFormat): MdastNode {
  const read = format === "mdx" ? mdxToMdast : markdownToMdast;
  return read(source, { features: FEATURES });
}

/** Puts addresses right. */
export function rewriteAddresses(
  source: string,
  format: MarkdownFormat,
  changes: AddressChanges,
): string {
  const mended = mendSpaces(source, format);
  const edits: Edit[] = [];
  for (const node of nodesOf(parse(mended, format))) {
    const place = placeOf(node);
    if (place) edits.push(...editsOf(node, place, mended, changes));
  }
  return applyEdits(mended, edits);
}

function editsOf(node: MdastNode, place: Place, source: string, changes: AddressChanges): Edit[] {
  const written = source.slice(place.start, place.end);
  switch (node.type) {
    case "image": {
      const to = changes.picture(node.url);
      if (to === node.url) return [];
      const alt = node.alt ?? "";
      const text =
        to === undefined ? emphasised(alt) : pictureMark(to, alt, node.title ?? undefined);
      return [{ ...place, text }];
    }
    case "definition": {
      const to = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(node.url)
        ? changes.picture(node.url)
        : changes.link(node.url);
      if (to === undefined || to === node.url) return [];
      const label = /^\[[^\]]*\]:/.exec(written)?.[0] ?? `[${node.identifier}]:`;
      return [{ ...place, text: `${label} ${destination(to)}${titleMark(node.title)}` }];
    }
    case "link":
      return linkEdits(node, place, source, changes);
    case "html":
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement": {
      const end = node.type === "html" ? written.length : endOfOpeningTag(written);
      const opening = written.slice(0, end);
      const text = rewriteTags(opening, changes);
      return text === opening ? [] : [{ start: place.start, end: place.start + end, text }];
    }
    default:
      return [];
  }
}

function linkEdits(
  node: Extract<MdastNode, { type: "link" }>,
  place: Place,
  source: string,
  changes: AddressChanges,
): Edit[] {
  const isAroundPicture = node.children.length === 1 && node.children[0]?.type === "image";
  const isClosed = isAroundPicture && leadsToPicture(node.url);
  const to = isClosed ? undefined : changes.link(node.url);
  if (to === node.url) return [];
  const last = node.children.at(-1);
  const inner = (last && placeOf(last)?.end) ?? place.start + 1;
  const isBracketed = source[place.start] === "[" && source.startsWith("](", inner);
  if (!isBracketed) {
    // An address that stands in the text by itself.
    const words = source.slice(place.start, place.end).replace(/^<|>$/g, "");
    return to === undefined ? [] : [{ ...place, text: `[${words}](${destination(to)})` }];
  }
  if (to !== undefined) {
    const text = `](${destination(to)}${titleMark(node.title)})`;
    return [{ start: inner, end: place.end, text }];
  }
  return [
    { start: place.start, end: place.start + 1, text: "" },
    { start: inner, end: place.end, text: "" },
  ];
}

function emphasised(alt: string): string {
  const words = alt.trim();
  return words === "" ? "" : `*${words.replace(/([*\\[\]_`])/g, "\\$1")}*`;
}

function endOfOpeningTag(written: string): number {
  const end = written.indexOf(">");
  return end === -1 ? written.length : end + 1;
}

const TAG = /<([a-z][\w-]*)((?:\s[^<>]*)?)>/gi;
const ATTRIBUTE =
  /(\s)(src|href|poster|srcset|style|on[a-z]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>{]+))/gi;
const SHOWING: ReadonlySet<string> = new Set(["img", "video", "audio", "source", "track"]);

/** The same in raw HTML. What the engine would leave out is left out here. */
function rewriteTags(html: string, changes: AddressChanges): string {
  return html.replace(TAG, (tag, name: string, attributes: string) => {
    const element = name.toLowerCase();
    let isGone = false;
    const changed = attributes.replace(
      ATTRIBUTE,
      (all, space: string, key: string, is: string, ...values: (string | undefined)[]) => {
        const attribute = key.toLowerCase();
        if (attribute === "style" || attribute === "srcset" || attribute.startsWith("on"))
          return "";
        const value = (values[0] ?? values[1] ?? values[2] ?? "").replaceAll("&amp;", "&");
        if (element !== "a" && !SHOWING.has(element)) return all;
        const to = element === "a" ? changes.link(value) : changes.picture(value);
        if (to === undefined && element !== "a") isGone = true;
        if (to === undefined) return "";
        return to === value ? all : `${space}${key}${is}"${to.replaceAll('"', "%22")}"`;
      },
    );
    if (!isGone) return `<${name}${changed}>`;
    const alt = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
    const words = alt?.[1] ?? alt?.[2] ?? "";
    return element === "img" ? words && `<em>${words}</em>` : tag.replace(ATTRIBUTE, "");
  });
}

/** "![A kite](my kite.png)", which is no picture to a parser. */
const SPACED =
  /(!?\[[^\]\n]*\]\()([^()<>\n"]*[^\S\n][^()<>\n"]*\.(?:png|jpe?g|gif|webp|avif|svg|mp4|webm|mp3|pdf))((?:\s+"[^"\n]*")?\))/gi;

/** Encodes the spaces in addresses which stand in text, not in code. */
function mendSpaces(source: string, format: MarkdownFormat): string {
  if (source.search(SPACED) === -1) return source;
  const edits = nodesOf(parse(source, format)).flatMap((node) => {
    const place = node.type === "text" ? placeOf(node) : undefined;
    if (!place) return [];
    // The mark of a picture may stand outside the node.
    const written = source.slice(place.start, place.end);
    const text = written.replace(
      SPACED,
      (_all, before: string, address: string, after: string) =>
        before + address.trim().replaceAll(/\s/g, "%20") + after,
    );
    return text === written ? [] : [{ ...place, text }];
  });
  return applyEdits(source, edits);
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function nodesOf(node: MdastNode, found: MdastNode[] = []): MdastNode[] {
  found.push(node);
  if ("children" in node) for (const child of node.children) nodesOf(child, found);
  return found;
}

export function placeOf(node: MdastNode): Place | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Edits may stand inside each other only where the outer one touches its own edges. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let text = source;
  let before = Number.POSITIVE_INFINITY;
  for (const { start, end, text: now } of edits.toSorted(
    (a, b) => b.start - a.start || b.end - a.end,
  )) {
    if (end > before) continue;
    text = text.slice(0, start) + now + text.slice(end);
    before = start;
  }
  return text;
}
