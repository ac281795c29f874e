/** Frames: no page of ours loads one by itself. A link leads to what it would have shown. */
import type { Element } from "hast";
import type { HastPluginDefinition, HastVisitorContext } from "satteri";
import { isDangerous, kindOf, originOf } from "./addresses.ts";
import { documentOf } from "./document.ts";
import type { MarkdownLabels } from "./labels.ts";
import { lineOfTag } from "./raw-html.ts";

const YOUTUBE_HOSTS: ReadonlySet<string> = new Set([
  "www.youtube.com",
  "youtube.com",
  "m.youtube.com",
  "www.youtube-nocookie.com",
  "youtube-nocookie.com",
]);

/** Address parts that an id of a film has. */
const YOUTUBE_EMBED = /^\/embed\/([\w-]{6,20})\/?$/;

/** Stands before `clean`, which removes what is left of frames. */
export const frames = (labels: MarkdownLabels): HastPluginDefinition => ({
  name: "frames",
  element: {
    filter: ["iframe"],
    visit(node, context) {
      const link = linkFor(node, labels, context);
      if (!link) return;
      const isInline = isParagraph(context.parent(node));
      context.replaceNode(node, isInline ? link : paragraph(link));
    },
  },
});

function linkFor(
  node: Readonly<Element>,
  labels: MarkdownLabels,
  context: HastVisitorContext,
): Element | undefined {
  const { src } = node.properties;
  const document = documentOf(context);
  const title = String(node.properties["title"] ?? "").trim();
  if (typeof src !== "string" || isDangerous(src) || kindOf(src) !== "remote") return undefined;
  const line = lineOfTag(document, "iframe");
  const film = youTubeFilm(src);
  if (film !== undefined) {
    return anchor(
      `https://www.youtube.com/watch?v=${film}`,
      labels.watchOnYouTube(title || undefined),
    );
  }
  const origin = originOf(src) ?? src;
  document.notes.push({
    line,
    message: `A frame from ${origin} became a link: pages show no frames of other sites.`,
  });
  return anchor(src, labels.openFrame(title || origin.replace(/^https?:\/\//, "")));
}

/** The id of the film that a YouTube frame shows. */
function youTubeFilm(src: string): string | undefined {
  const url = URL.parse(src, "https://localhost");
  if (!url || !YOUTUBE_HOSTS.has(url.hostname)) return undefined;
  return YOUTUBE_EMBED.exec(url.pathname)?.[1];
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
