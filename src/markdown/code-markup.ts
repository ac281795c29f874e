/** Small HTML for highlighted lines: one class a role, neighbours of one role together. */
import type { Element, ElementContent, Properties } from "hast";
import { roleOf } from "./code-theme.ts";
import type { CodeRole } from "./code-theme.ts";
import { WHOLE_CLASS, wholeWords } from "./whole-words.ts";

/** Class that marks a word, as our transformers set it. */
export const WORD_CLASS = "word";

/** Classes a line can have besides "line". */
const LINE_CLASSES = ["focus", "hl", "add", "del"] as const;

interface LineOptions {
  /** Words to mark. */
  readonly words: readonly string[];
  /** Number to show, if any. */
  readonly number: number | undefined;
  readonly isHighlighted: boolean;
  /** Whether spaces at the end may be what is left of a taken comment. */
  readonly isTrimmed: boolean;
  /** Whether it breaks where it is too long. */
  readonly isWrapped: boolean;
}

interface Segment {
  text: string;
  role: CodeRole;
  isMarked: boolean;
}

/** @param line A `span.line` of Shiki's. */
export function lineMarkup(line: Element, options: LineOptions): string {
  const classes = classNames(line.properties);
  if (options.isHighlighted) classes.add("hl");
  const names = ["line", ...LINE_CLASSES.filter((name) => classes.has(name))].join(" ");
  const number = options.number === undefined ? "" : ` data-line="${options.number}"`;
  const segments = shownSegments(line, options.words, options.isTrimmed);
  const html = segments.map((segment) => markup(segment, options.isWrapped)).join("");
  return `<span class="${names}"${number}>${html}</span>`;
}

/** The same line as text alone. */
export function lineText(line: Element, isTrimmed: boolean): string {
  return shownSegments(line, [], isTrimmed)
    .map(({ text }) => text)
    .join("");
}

/** Whether a mark gave the line a class. */
export function hasLineClass(line: Element, name: (typeof LINE_CLASSES)[number]): boolean {
  return classNames(line.properties).has(name);
}

function shownSegments(line: Element, words: readonly string[], isTrimmed: boolean): Segment[] {
  const segments = merge(markWords(segmentsOf(line.children, "", false), words));
  const last = segments.at(-1);
  if (last && isTrimmed) last.text = last.text.trimEnd();
  return segments;
}

function segmentsOf(
  nodes: readonly ElementContent[],
  role: CodeRole,
  isMarked: boolean,
): Segment[] {
  return nodes.flatMap((node): Segment[] => {
    if (node.type === "text") return [{ text: node.value, role, isMarked }];
    if (node.type !== "element") return [];
    const { style, class: plain, className } = node.properties;
    const own = typeof style === "string" ? roleOfStyle(style) : role;
    const marked = isMarked || [plain, className].flat().includes(WORD_CLASS);
    return segmentsOf(node.children, own, marked);
  });
}

/** Roles by inline style, of which the theme has seven. */
const styles = new Map<string, CodeRole>();

function roleOfStyle(style: string): CodeRole {
  const known = styles.get(style);
  if (known !== undefined) return known;
  const role = roleOf(/color:(#[0-9a-f]{6})/i.exec(style)?.[1] ?? "");
  styles.set(style, role);
  return role;
}

/** Parts the segments where a marked word begins or ends. */
function markWords(segments: Segment[], words: readonly string[]): Segment[] {
  if (words.length === 0) return segments;
  const text = segments.map((segment) => segment.text).join("");
  const isMarked = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      isMarked.fill(1, at, at + word.length);
    }
  }
  let offset = 0;
  return segments.flatMap((segment) => {
    const from = offset;
    offset += segment.text.length;
    return Array.from({ length: segment.text.length }, (_, index) => ({
      ...segment,
      text: segment.text.charAt(index),
      isMarked: segment.isMarked || isMarked[from + index] === 1,
    }));
  });
}

/** Joins neighbours that look alike; spaces look like anything. */
function merge(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments) {
    const last = merged.at(-1);
    const isBlank = segment.text.trim() === "";
    if (last && last.isMarked === segment.isMarked && (isBlank || last.role === segment.role)) {
      last.text += segment.text;
    } else if (segment.text !== "") {
      merged.push({ ...segment, role: isBlank ? "" : segment.role });
    }
  }
  return merged;
}

function markup({ text, role, isMarked }: Segment, isWrapped: boolean): string {
  const escaped = isWrapped ? wholeMarkup(text) : escapeCode(text);
  const coloured = role === "" ? escaped : `<span class="${role}">${escaped}</span>`;
  return isMarked ? `<mark>${coloured}</mark>` : coloured;
}

function wholeMarkup(code: string): string {
  const pieces = wholeWords(code).map(({ text, isWhole }) =>
    isWhole ? `<span class="${WHOLE_CLASS}">${escapeCode(text)}</span>` : escapeCode(text),
  );
  return pieces.join("");
}

/** Enough for text between tags; quotes are frequent in code and stay as they are. */
function escapeCode(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function classNames(properties: Properties): Set<string> {
  const { class: plain, className } = properties;
  return new Set([plain, className].flat().flatMap((names) => String(names ?? "").split(" ")));
}
