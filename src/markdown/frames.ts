/**
 * Frames: a page shows those from origins that the site config names. A link leads to what any other
 * would have shown.
 */
import type { Element } from "hast";
import type { HastPluginDefinition, HastVisitorContext } from "satteri";
import { isDangerous, kindOf, originOf } from "./addresses.ts";
import { faultOfElement } from "./clean-rules.ts";
import { documentOf } from "./document.ts";
import { film, youTubePage } from "./films.ts";
import type { MarkdownLabels } from "./labels.ts";
import { lineOfTag } from "./raw-html.ts";

/** What is kept of a frame, by HTML names. */
const KEPT: ReadonlySet<string> = new Set([
  ...["src", "title", "width", "height"],
  ...["allow", "allowfullscreen", "referrerpolicy"],
]);

/** What YouTube writes into every frame that is copied there. */
const NO_TITLE = "YouTube video player";

/** Origins whose frames a page may show, as browsers write them. */
export type FrameOrigins = ReadonlySet<string>;

/** @param addresses `frames` of the site config. */
export function frameOrigins(addresses: readonly string[]): FrameOrigins {
  return new Set(addresses.flatMap((address) => originOf(address) ?? []));
}

/** Whether a frame is from one of these origins. */
export function isAdmitted(src: string | undefined, origins: FrameOrigins): boolean {
  if (src === undefined || isDangerous(src) || kindOf(src) !== "remote") return false;
  return origins.has(originOf(src) ?? "");
}

/**
 * What is wrong with a frame that could be shown.
 * @returns A sentence without its verdict; undefined if it may stay.
 */
export function faultOfFrame(title: string | undefined): string | undefined {
  if (title?.trim()) return undefined;
  return 'nobody who cannot see it would know what it is. Write title="…" into it.';
}

/** Whether a frame keeps this attribute. @param name HTML name in lower case. */
export function isKeptOnFrame(name: string): boolean {
  return KEPT.has(name);
}

/** Every raw frame is judged here, in its order, so that a note names the frame's own line. */
export const frames = (labels: MarkdownLabels, origins: FrameOrigins): HastPluginDefinition => ({
  name: "frames",
  element: {
    filter: ["iframe"],
    visit(node, context) {
      const { src, title } = node.properties;
      // Those that say nothing are counted as well.
      const line = lineOfTag(documentOf(context), "iframe");
      if (isAdmitted(src?.toString(), origins) && !faultOfFrame(title?.toString())) {
        context.replaceNode(node, frame(node));
        return;
      }
      const link = linkFor(node, line, labels, origins, context);
      if (!link) {
        remove(node, line, context);
        return;
      }
      const isInline = isParagraph(context.parent(node));
      context.replaceNode(node, isInline || link.tagName !== "a" ? link : paragraph(link));
    },
  },
});

function linkFor(
  node: Readonly<Element>,
  line: number,
  labels: MarkdownLabels,
  origins: FrameOrigins,
  context: HastVisitorContext,
): Element | undefined {
  const { src } = node.properties;
  const document = documentOf(context);
  const title = String(node.properties["title"] ?? "").trim();
  if (typeof src !== "string" || isDangerous(src) || kindOf(src) !== "remote") return undefined;
  const origin = originOf(src) ?? src;
  const name = title || origin.replace(/^https?:\/\//, "");
  if (isAdmitted(src, origins)) {
    const message = `A frame from ${origin} became a link: ${faultOfFrame(title) ?? ""}`;
    document.notes.push({ line, message, rule: "removed-html" });
    return anchor(src, labels.openFrame(name));
  }
  const page = youTubePage(src);
  if (page !== undefined) {
    const filmTitle = title === "" || title === NO_TITLE ? undefined : title;
    const isInline = isParagraph(context.parent(node));
    if (isInline) return anchor(page, labels.watchOnYouTube(filmTitle));
    return film(page, filmTitle, labels, document);
  }
  document.notes.push({
    line,
    rule: "removed-html",
    message: `A frame from ${origin} became a link: pages show frames only from sites that \`frames\` in the site config names.`,
  });
  return anchor(src, labels.openFrame(name));
}

/** Takes away a frame that leads nowhere. */
function remove(node: Readonly<Element>, line: number, context: HastVisitorContext): void {
  const message = faultOfElement(node.tagName, () => undefined, false) ?? "";
  documentOf(context).notes.push({ line, message, rule: "removed-html" });
  context.removeNode(node);
}

/** The frame with nothing but what it needs; it loads when it comes near. */
function frame({ properties }: Readonly<Element>): Element {
  const kept = Object.entries(properties).filter(([name]) => isKeptOnFrame(name.toLowerCase()));
  return {
    type: "element",
    tagName: "iframe",
    properties: { ...Object.fromEntries(kept), loading: "lazy" },
    children: [],
  };
}

function anchor(href: string, text: string): Element {
  return {
    type: "element",
    tagName: "a",
    properties: { href, rel: ["noopener"] },
    children: [{ type: "text", value: text }],
  };
}

function paragraph(link: Element): Element {
  return { type: "element", tagName: "p", properties: {}, children: [link] };
}

function isParagraph(parent: Readonly<{ type: string; tagName?: string }> | undefined): boolean {
  return parent?.type === "element" && parent.tagName === "p";
}
