/** HTML of articles as Markdown. */
import { createDocument } from "@mixmark-io/domino";
import { gfm } from "@truto/turndown-plugin-gfm";
import TurndownService from "turndown";
import type { Note } from "./article.ts";
import { escapeInline, escapeLineStart } from "./escape.ts";
import { markFootnotes } from "./html-footnotes.ts";
import { addRules } from "./html-rules.ts";

export interface ConvertedHtml {
  readonly markdown: string;
  /** The words of headings by the ids that they had. */
  readonly ids: ReadonlyMap<string, string>;
  readonly notes: readonly Note[];
}

/** Parsers and this converter call themselves at every level; no article nests deeper. */
const DEEPEST = 400;

/** What no article can hold, and what it is called. */
const DROPPED: Readonly<Record<string, string>> = {
  script: "A script was left out.",
  style: "A stylesheet was left out.",
  form: "A form was left out.",
  object: "An embedded object was left out.",
  embed: "An embedded object was left out.",
  canvas: "A drawing made by a script was left out.",
  ...Object.fromEntries(
    [
      "noscript",
      "template",
      "link",
      "meta",
      "input:not([type=checkbox])",
      "button",
      "select",
      "textarea",
    ].map((name) => [name, ""]),
  ),
};

/** @param html A fragment or a whole page. */
export function htmlToMarkdown(html: string): ConvertedHtml {
  const body = parseHtml(html).body;
  const notes: Note[] = [];
  const ids = new Map<string, string>();
  if (isTooDeep(body)) {
    const message = "Its HTML nests too deep to be read: only its words were taken.";
    notes.push({ kind: "look", message });
    return { markdown: wordsOf(body), ids, notes };
  }
  clean(body, notes);
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const words = (heading.textContent ?? "").replace(/\s+/g, " ").trim();
    const inner = heading.querySelector("[id], a[name]");
    for (const id of [heading.id, inner?.id, inner?.getAttribute("name")]) {
      if (id) ids.set(id, words);
    }
  }
  const markdown = converter().turndown(body as unknown as HTMLElement);
  return { markdown: tidy(markdown), ids, notes };
}

export function parseHtml(html: string): Document {
  // Control characters are in no HTML, but in many exports.
  return createDocument(html.replace(/[^\P{Cc}\t\n\r]/gu, ""), true);
}

/** Its rules are the same for every text. */
let kept: TurndownService | undefined;

function converter(): TurndownService {
  if (kept) return kept;
  const service = new TurndownService({
    headingStyle: "atx",
    codeBlockStyle: "fenced",
    bulletListMarker: "-",
    emDelimiter: "*",
    hr: "---",
    br: "\\",
  });
  service.use(gfm);
  service.escape = (text) =>
    text
      .split("\n")
      .map((line) => escapeLineStart(escapeInline(line)))
      .join("\n");
  addRules(service);
  kept = service;
  return service;
}

/** Without calling itself. */
function isTooDeep(root: Element): boolean {
  let level: Element[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((element) => Array.from(element.children));
  }
  return false;
}

function wordsOf(root: Element): string {
  return escapeInline(
    (root.textContent ?? "")
      .replace(/[ \t]+/g, " ")
      .replace(/\s*\n\s*/g, "\n\n")
      .trim(),
  );
}

function clean(body: Element, notes: Note[]): void {
  for (const [name, message] of Object.entries(DROPPED)) {
    for (const element of Array.from(body.querySelectorAll(name))) {
      if (element.closest("pre")) continue;
      if (message !== "") notes.push({ kind: "left", message });
      element.remove();
    }
  }
  // Beside the link to a file WordPress shows a button with the same address.
  for (const button of Array.from(body.querySelectorAll("a[href] ~ a.wp-block-file__button"))) {
    button.remove();
  }
  markFootnotes(body);
  for (const element of Array.from(body.querySelectorAll("p, div, h1, h2, h3, h4, h5, h6, li"))) {
    const hasMedia = element.querySelector("img, video, audio, iframe, hr, table, pre");
    if (!hasMedia && /^\s*$/.test(element.textContent ?? "") && element.localName !== "li")
      element.remove();
  }
}

/** Line breaks at the ends of paragraphs, and two in a row, which mean a paragraph. */
function tidy(markdown: string): string {
  return outsideFences(markdown, (text) =>
    text
      .replace(/(?:[ \t]*\\\n[ \t]*){2,}/g, "\n\n")
      .replace(/\\\n(?=\s*\n|\s*$)/g, "\n")
      .replace(/\\$/g, "")
      .replace(/^[ \t]*\\?[ \t]*$/gm, "")
      .replace(/\u00A0/g, " ")
      .replace(/[ \t]+$/gm, "")
      .replace(/\n{3,}/g, "\n\n"),
  ).trim();
}

/** Changes a text where it is not code between fences. */
export function outsideFences(markdown: string, change: (text: string) => string): string {
  const parts = markdown.split(
    /(^[ \t>]*(?:`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t>]*(?:`{3,}|~{3,})[ \t]*$)/m,
  );
  return parts.map((part, index) => (index % 2 === 1 ? part : change(part))).join("");
}
