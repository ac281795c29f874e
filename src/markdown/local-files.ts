/**
 * Links to other articles, to films and to what can be downloaded beside the text. Where they lead is known only once all files of
 * the content folder are read: until then a token stands for the address.
 */
import type { Definition, Link } from "mdast";
import type { MdastPluginDefinition, MdastVisitorContext } from "satteri";
import { kindOf } from "./addresses.ts";
import { documentOf, lineOf } from "./document.ts";
import { isToken, tokenFor } from "./file-tokens.ts";

/** What a reference in a text means; "medium" is a film, a sound or what can be downloaded, "public" is a picture or a film in `public/`. */
export type LocalFileKind = "article" | "medium" | "public";

/** A file beside the text to which it leads, or which it plays; or one in `public/` that it shows. */
export interface LocalFile {
  /** As written: "../kite/index.md#tail", "clip.mp4", "/kite.png". */
  readonly href: string;
  readonly kind: LocalFileKind;
  /** 1-based line of the file. */
  readonly line: number;
}

const ARTICLE = /\.mdx?$/i;
const VIDEO = /\.(?:mp4|m4v|webm|mov|ogv)$/i;
const AUDIO = /\.(?:mp3|m4a|aac|ogg|oga|opus|flac|wav)$/i;
/** Captions of a film. */
const TRACK = /\.vtt$/i;
/** What readers download. Nothing that a browser would run: no HTML, no XML, no scripts. */
const DOCUMENT =
  /\.(?:pdf|epub|mobi|zip|gz|tgz|tar|7z|csv|tsv|txt|json|rtf|docx?|xlsx?|pptx?|od[tsp]|bib|tex|ics|gpx|kml|srt|ipynb)$/i;

/** Whether a link to it is a download. */
export function isDocument(address: string): boolean {
  return DOCUMENT.test(pathOf(address));
}

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
  const isMedium = [VIDEO, AUDIO, TRACK, DOCUMENT].some((endings) => endings.test(path));
  return isMedium ? "medium" : undefined;
}

/** Before HTML, where lines are known: links, and what references refer to. */
export const localFiles = (): MdastPluginDefinition => {
  const visit = (node: Readonly<Link | Definition>, context: MdastVisitorContext): void => {
    const kind = localFileKind(node.url);
    const isPlayed = kind === "medium" && !isDocument(node.url);
    if (kind === undefined || (node.type === "definition" && isPlayed)) return;
    const document = documentOf(context);
    context.setProperty(node, "url", tokenFor(node.url, kind, document, lineOf(node, document)));
  };
  return { name: "local-files", options: { position: true }, link: visit, definition: visit };
};

function pathOf(address: string): string {
  return address.replace(/[?#].*$/s, "");
}
