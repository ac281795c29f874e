/** Headings of Markdown: their levels, and the ids that links mean. */
import GithubSlugger from "github-slugger";
import type { MdastNode } from "satteri";
import {
  applyEdits,
  decode,
  type Edit,
  type MarkdownFormat,
  nodesOf,
  parse,
  type Place,
  placeOf,
} from "./markdown.ts";

export interface MarkdownHeading extends Place {
  readonly depth: number;
  readonly text: string;
  /** Its words as they are written, without marks of the heading. */
  readonly written: string;
}

function headingsOf(source: string, format: MarkdownFormat): MarkdownHeading[] {
  if (!/^\s*(?:>|[-*+]|\d+[.)])*\s*#|^[=-]+\s*$/m.test(source)) return [];
  return nodesOf(parse(source, format)).flatMap((node) => {
    const place = node.type === "heading" ? placeOf(node) : undefined;
    if (node.type !== "heading" || !place) return [];
    const first = node.children[0] && placeOf(node.children[0]);
    const last = node.children.at(-1);
    const end = last && placeOf(last)?.end;
    const written = first && end !== undefined ? source.slice(first.start, end) : "";
    return [{ ...place, depth: node.depth, text: textOf(node), written }];
  });
}

/** A mark of an id behind a heading, as Hugo and kramdown write it. */
const ID_MARK = /\s*\{:?\s*#([\w:.-]+)[^}]*\}\s*$/;

interface LeveledText {
  readonly text: string;
  /** The words of headings by ids that they were given. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Makes the headings begin at the second level, as below a title, and takes away one that repeats it.
 * @param title Of the article.
 */
export function levelHeadings(source: string, format: MarkdownFormat, title: string): LeveledText {
  const headings = headingsOf(source, format);
  const ids = new Map<string, string>();
  const [first, ...others] = headings;
  const isTitle =
    first !== undefined &&
    sameWords(first.text, title) &&
    (first.depth === 1 || source.slice(0, first.start).trim() === "");
  const kept = isTitle ? others : headings;
  const top = Math.min(...kept.map(({ depth }) => depth));
  const shift = kept.length === 0 ? 0 : 2 - top;
  const edits: Edit[] = isTitle ? [{ start: first.start, end: first.end, text: "" }] : [];
  for (const { start, end, depth, written, text } of kept) {
    const id = ID_MARK.exec(text)?.[1];
    const words = written.replace(ID_MARK, "").replace(/\s*\n\s*/g, " ");
    if (id !== undefined) ids.set(id, text.replace(ID_MARK, ""));
    if (shift === 0 && id === undefined) continue;
    const marks = "#".repeat(Math.min(6, depth + shift));
    edits.push({ start, end, text: words === "" ? "" : `${marks} ${words}` });
  }
  return { text: applyEdits(source, edits).replace(/^\n+/, ""), ids };
}

/** Letters and digits alone, for comparing titles. */
export function bareWords(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

export function sameWords(a: string, b: string): boolean {
  return bareWords(a) !== "" && bareWords(a) === bareWords(b);
}

/** The ids that the engine gives the headings of a text. */
export function anchorsOf(source: string, format: MarkdownFormat): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  return new Set(headingsOf(source, format).map(({ text }) => slugger.slug(text) || "section"));
}

/** @returns The anchor itself, or the one that another system would have written like this. */
export function nearestAnchor(
  anchor: string,
  anchors: ReadonlySet<string>,
  ids: ReadonlyMap<string, string>,
): string | undefined {
  const wanted = decode(anchor);
  if (anchors.has(wanted)) return wanted;
  const words = ids.get(wanted) ?? wanted;
  const slug = new GithubSlugger().slug(words);
  if (anchors.has(slug)) return slug;
  // kramdown drops what stands before the first letter, WordPress puts "h-" there.
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const bares = [bare(words), bare(words.replace(/^h-/, ""))];
  return [...anchors].find((each) => {
    const own = bare(each);
    return bares.includes(own) || bares.includes(own.replace(/^\P{L}+/u, ""));
  });
}

function textOf(node: MdastNode): string {
  if ("value" in node && typeof node.value === "string" && node.type !== "html") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
