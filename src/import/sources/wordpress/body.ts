/** The text of a WordPress post as HTML that any converter reads. */
import type { Note } from "../../article.ts";
import { autop, hasBlocks } from "./autop.ts";
import { type Attachment, convertShortcodes } from "./shortcodes.ts";

interface Context {
  readonly attachments: ReadonlyMap<string, Attachment>;
  readonly own: readonly Attachment[];
  /** Texts of footnotes, as the block editor keeps them beside the post. */
  readonly footnotes: string;
  readonly note: (note: Note) => void;
}

/** An address on a line of its own is an embed. */
const LONE_ADDRESS = /^[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*$/gm;

export function bodyHtml(content: string, context: Context): string {
  const isBlocks = hasBlocks(content);
  const noted = noteBlocks(content, context.note);
  const run = convertShortcodes(
    isBlocks ? noted : noted.replace(LONE_ADDRESS, "\n\n<figure>$1</figure>\n\n"),
    context,
  );
  const html = isBlocks ? run : autop(run);
  return withFootnotes(
    html.replace(/<!--\s*nextpage\s*-->/g, "<hr>").replace(/<!--[\s\S]*?-->/g, ""),
    context.footnotes,
  );
}

/** Blocks whose words are made on the server, so that the export holds nothing of them. */
const EMPTY_BLOCK = /<!--\s*wp:([\w/-]+)(?:\s+\{(?:(?!-->)[\s\S])*\})?\s*\/-->/g;

function noteBlocks(content: string, note: Context["note"]): string {
  for (const [, name = ""] of content.matchAll(EMPTY_BLOCK)) {
    if (/^(?:more|nextpage|separator|spacer|footnotes|core\/footnotes)$/.test(name)) continue;
    note({
      kind: "look",
      message: `The block ${name} is made by WordPress itself, and nothing of it is in the export.`,
    });
  }
  return content;
}

interface Footnote {
  readonly id?: unknown;
  readonly content?: unknown;
}

/** Marks and texts as Markdown's footnotes, in words that no converter changes. */
function withFootnotes(html: string, source: string): string {
  const notes = readFootnotes(source);
  if (notes.length === 0) return html;
  const marked = html.replace(
    /<sup\b[^>]*data-fn="([^"]+)"[^>]*>[\s\S]*?<\/sup>/g,
    (all, id: string) => {
      const index = notes.findIndex((each) => each.id === id);
      return index === -1 ? all : `<a data-footnote="${index + 1}"></a>`;
    },
  );
  const texts = notes.map(
    ({ content }, index) => `<p><a data-footnote="${index + 1}:"></a> ${String(content ?? "")}</p>`,
  );
  return `${marked}\n${texts.join("\n")}`;
}

function readFootnotes(source: string): readonly Footnote[] {
  if (source.trim() === "") return [];
  try {
    const notes: unknown = JSON.parse(source);
    return Array.isArray(notes) ? (notes as Footnote[]) : [];
  } catch {
    return [];
  }
}
