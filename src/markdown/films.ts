/**
 * Films on YouTube: a link that looks like a film, which a script turns into one when it is followed.
 * Nothing is asked of YouTube before.
 */
import type { Element, ElementContent } from "hast";
import type { MdastPluginDefinition } from "satteri";
import { documentOf } from "./document.ts";
import type { DocumentState } from "./document.ts";
import { type MarkdownLabels, langOf } from "./labels.ts";
import { element } from "./nodes.ts";

const HOSTS: ReadonlySet<string> = new Set([
  "www.youtube.com",
  "youtube.com",
  "m.youtube.com",
  "youtu.be",
  "www.youtube-nocookie.com",
  "youtube-nocookie.com",
]);

/** Paths behind which an id of a film stands. */
const EMBED = /^\/(?:embed|shorts|live|v)\/([\w-]{6,20})\/?$/;
const SHORT = /^\/([\w-]{6,20})\/?$/;
const ID = /^[\w-]{6,20}$/;

/** What stands there for no film of its own: players of a playlist, and of a channel that is live. */
const NOT_IDS: ReadonlySet<string> = new Set(["videoseries", "live_stream"]);

/** "1m30s", "90", "90s". */
const TIME = /^(?:(?<hours>\d+)h)?(?:(?<minutes>\d+)m)?(?:(?<seconds>\d+)s?)?$/;

/** @returns The address of the page on which YouTube shows the film, with where it begins. */
export function youTubePage(address: string): string | undefined {
  const url = URL.parse(address, "https://localhost");
  if (!url || !HOSTS.has(url.hostname)) return undefined;
  const id = filmId(url);
  if (id === undefined) return undefined;
  const start = seconds(timeIn(url.searchParams) ?? timeIn(new URLSearchParams(url.hash.slice(1))));
  return `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}` : ""}`;
}

function filmId(url: URL): string | undefined {
  const query = url.pathname === "/watch" ? (url.searchParams.get("v") ?? "") : "";
  if (ID.test(query)) return query;
  const id = (url.hostname === "youtu.be" ? SHORT : EMBED).exec(url.pathname)?.[1];
  return NOT_IDS.has(id ?? "") ? undefined : id;
}

/** Old addresses have it behind the "#". */
function timeIn(parameters: URLSearchParams): string | undefined {
  return parameters.get("t") ?? parameters.get("start") ?? undefined;
}

function seconds(text = ""): number {
  const { hours, minutes, seconds: rest } = TIME.exec(text)?.groups ?? {};
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
}

/** What stands for a film. @param page Of YouTube. */
export function film(
  page: string,
  title: string | undefined,
  labels: MarkdownLabels,
  document: DocumentState,
): Element {
  document.features.add("films");
  const link = hast("a", { href: page, rel: ["noopener"] }, labels.watchOnYouTube(title));
  const notice = hast("figcaption", langOf(labels), labels.filmNotice);
  return {
    type: "element",
    tagName: "figure",
    properties: { className: ["film"] },
    children: [link, notice],
  };
}

function hast(tagName: string, properties: Element["properties"], text: string): Element {
  const children: ElementContent[] = [{ type: "text", value: text }];
  return { type: "element", tagName, properties, children };
}

/** In Markdown: a link to a film that is alone in its paragraph. */
export const films = (labels: MarkdownLabels): MdastPluginDefinition => ({
  name: "films",
  link(node, context) {
    const paragraph = context.parent(node);
    if (paragraph.type !== "paragraph" || paragraph.children.length > 1) return;
    if (context.parent(paragraph).type !== "root") return;
    const page = youTubePage(node.url);
    if (page === undefined) return;
    const text = context.textContent(node).trim();
    const title = /^(?:https?:\/\/|www\.|youtu)/.test(text) ? undefined : text;
    documentOf(context).features.add("films");
    context.replaceNode(
      paragraph,
      element("figure", { className: ["film"] }, [
        element("a", { href: page, rel: ["noopener"] }, [
          { type: "text", value: labels.watchOnYouTube(title) },
        ]),
        element("figcaption", langOf(labels), [{ type: "text", value: labels.filmNotice }]),
      ]),
    );
  },
});
