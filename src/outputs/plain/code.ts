/**
 * Code blocks as every reader of Markdown knows them: the language alone behind the fence, what names
 * the block above it, and none of our marks in its lines.
 */
import type { MdastNode } from "satteri";
import { mayHaveMarks, shownLines, type ShownLine } from "#markdown/code-marks.ts";
import { type CodeMeta, parseCodeMeta } from "#markdown/code-meta.ts";
import { findLanguage } from "#markdown/highlighter.ts";

type Code = Extract<MdastNode, { type: "code" }>;

/** What may have to be written in another way: something behind a language, or a mark. */
export const MAY_BE_MARKED = /(?:```|~~~)[^\n`]*?(?:\{|[^\s`][ \t])|\[!code/i;

/** What stands before a line of a block in which lines are marked as added and removed. */
const SIGNS = { added: "+ ", removed: "- ", other: "  " };

const NEEDS_ESCAPE = /[\\`*_[\]<>&|~$]/g;

/**
 * Writes a block in another way where it has to be.
 * @param source The text in which it stands.
 * @returns From the beginning of its fence; nothing where it can stay as it is.
 */
export async function plainCode(node: Code, source: string): Promise<string | undefined> {
  const meta = parseCodeMeta(node.lang ?? "", node.meta ?? "");
  const isMarked = mayHaveMarks(node.value);
  const hasOptions = Boolean(node.meta?.trim()) || (node.lang ?? "").includes("{");
  if (!isMarked && !hasOptions) return undefined;
  const lines = isMarked ? await linesOf(node.value, meta) : node.value.split("\n").map(plainLine);
  const isDiff = lines.some(({ isAdded, isRemoved }) => isAdded || isRemoved);
  const texts = lines.map((line) => (isDiff ? signed(line) : line.text));
  if (!hasOptions && !isDiff && texts.join("\n") === node.value) return undefined;
  const start = node.position?.start.offset ?? 0;
  const fence = fenceFor(source.slice(start), texts);
  const language = isDiff ? "diff" : (node.lang ?? "").replace(/\{.*/s, "");
  const title = caption(meta, isDiff);
  const { before, isBelowText } = placeOf(source, start);
  const written = [
    ...(title === undefined ? [] : [...(isBelowText ? [""] : []), title, ""]),
    `${fence}${language}`,
    ...(node.value === "" ? [] : texts),
    fence,
  ];
  return written.join("\n").replace(/\n(.?)/g, (_, next: string) => {
    return `\n${next === "" ? before.trimEnd() : before}${next}`;
  });
}

function linesOf(code: string, meta: CodeMeta): Promise<readonly ShownLine[]> {
  return shownLines(code, findLanguage(meta.language)?.id ?? "text");
}

function plainLine(text: string): ShownLine {
  return { text, isAdded: false, isRemoved: false };
}

function signed({ text, isAdded, isRemoved }: ShownLine): string {
  const sign = isAdded ? SIGNS.added : isRemoved ? SIGNS.removed : SIGNS.other;
  return `${sign}${text}`.trimEnd();
}

/** Longer than anything at the beginning of a line that would close it. */
function fenceFor(written: string, lines: readonly string[]): string {
  const sign = written.startsWith("~") ? "~" : "`";
  const own = /^(?:`{3,}|~{3,})/.exec(written)?.[0].length ?? 3;
  const runs = lines.map((line) => /^\s*(`+|~+)/.exec(line)?.[1] ?? "");
  const longest = Math.max(
    0,
    ...runs.filter((run) => run.startsWith(sign)).map((run) => run.length),
  );
  return sign.repeat(Math.max(own, longest + 1));
}

/** The name of the file or what else is its title, and the language where the fence tells another. */
function caption({ title, language }: CodeMeta, isDiff: boolean): string | undefined {
  const label = isDiff && language !== "diff" ? findLanguage(language)?.label : undefined;
  const name = title?.trim() ? nameOf(title) : undefined;
  const parts = [name, label].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(" · ") : undefined;
}

/** A path as code, words in bold. */
function nameOf(title: string): string {
  if (/^[^\s`]+$/.test(title)) return `\`${title}\``;
  return `**${title
    .trim()
    .replace(/\s+/g, " ")
    .replace(NEEDS_ESCAPE, String.raw`\$&`)}**`;
}

interface Place {
  /** What stands before each further line there: marks of quotations, the depth of lists. */
  readonly before: string;
  /** Whether the line above belongs to what stands before it. */
  readonly isBelowText: boolean;
}

function placeOf(source: string, start: number): Place {
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const own = source.slice(lineStart, start);
  const above = source.slice(
    source.lastIndexOf("\n", lineStart - 2) + 1,
    Math.max(0, lineStart - 1),
  );
  return {
    before: own
      .replace(/\[\^[^\]]*\]:\s*$/, "    ")
      .replace(/[^>\s]/g, " ")
      .replace(/>$/, "> "),
    isBelowText: /^[\s>]*$/.test(own) && /[^\s>]/.test(above),
  };
}
