/** A pasted text as lines: whatever programs put between and around words is gone. */

export interface Line {
  /** Without space around it. */
  readonly text: string;
  /** With the space before it, for code. */
  readonly raw: string;
  /** 1-based, in the file. */
  readonly number: number;
  /** Whether an empty line, or the beginning, stands before it. */
  readonly isFirst: boolean;
  /** Whether an empty line, or the end, stands behind it. */
  readonly isLast: boolean;
}

/** Signs that show nothing: zero-width spaces and joins, marks of direction, soft hyphens. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/g;

/** Word's own bullets come as private letters. */
const PRIVATE_BULLETS = /[\uF0B7\uF0A7\uF0D8\uF076\uF0FC]/g;

/** All lines, without signs that show nothing. */
export function rowsOf(text: string): readonly string[] {
  return text
    .replace(INVISIBLE, "")
    .replace(PRIVATE_BULLETS, "•")
    .replace(/[\v\u2028\u0085]/g, "\n")
    .replace(/[\f\u2029]/g, "\n\n")
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F]/g, " ")
    .replace(/[^\P{Cc}\t\n]|\uFFFC/gu, "")
    .split("\n");
}

/** Lines that hold words. */
export function linesOf(text: string): readonly Line[] {
  const rows = rowsOf(text);
  const isEmpty = (index: number) => (rows[index] ?? "").trim() === "";
  return rows.flatMap((row, index) => {
    const words = row.trim();
    if (words === "") return [];
    return [
      {
        text: narrow(words),
        raw: row.trimEnd(),
        number: index + 1,
        isFirst: isEmpty(index - 1),
        isLast: isEmpty(index + 1),
      },
    ];
  });
}

/** Numbers in front of a line as everywhere else: "１．" → "1. ". */
function narrow(text: string): string {
  return text.replace(
    /^([０-９]{1,2})[．.、)）]\s*/,
    (_all, digits: string) => `${digits.normalize("NFKC")}. `,
  );
}

/** The same lines after some were taken out: what stood around a hole has an end there. */
export function without(lines: readonly Line[], isGone: (line: Line) => boolean): readonly Line[] {
  return lines.flatMap((line, index) => {
    if (isGone(line)) return [];
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const isFirst = line.isFirst || before === undefined || isGone(before);
    const isLast = line.isLast || after === undefined || isGone(after);
    return [{ ...line, isFirst, isLast }];
  });
}

/** Lines that no empty line parts. */
export function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open && !line.isFirst && !open.at(-1)?.isLast) open.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Scripts that put no space between words. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

export function isSpaceless(sign: string | undefined): boolean {
  return sign !== undefined && SPACELESS.test(sign);
}

/** Lines of one paragraph as one. */
export function joinLines(texts: readonly string[]): string {
  return texts.reduce((joined, next) => {
    const [end, start] = [joined.at(-1), next[0]];
    if (isSpaceless(end) && isSpaceless(start)) return joined + next;
    // A word that was parted keeps its hyphen: whether it had one nobody can know.
    return /\p{L}-$/u.test(joined) && /^\p{Ll}/u.test(next) ? joined + next : `${joined} ${next}`;
  });
}

/** Longer lines were not broken by a program that counts columns. */
const WIDEST_COLUMN = 110;
const NARROWEST_COLUMN = 40;

/**
 * The column at which a text was broken, as mails and notes are; undefined when its lines are
 * paragraphs. A line was broken there if the next word would not have fitted.
 */
export function columnOf(lines: readonly Line[]): number | undefined {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && !line.isLast && !next.isFirst ? [[line, next] as const] : [];
  });
  if (pairs.length < 2) return undefined;
  const widths = lines.map(({ raw }) => widthOf(raw));
  const column = widths.reduce((widest, width) => Math.max(widest, width), 0);
  if (column > WIDEST_COLUMN || column < NARROWEST_COLUMN) return undefined;
  const broken = pairs.filter(
    ([line, next]) => widthOf(line.raw) + 1 + widthOf(firstWord(next.text)) > column - 4,
  );
  return broken.length >= pairs.length * 0.6 ? column : undefined;
}

function firstWord(text: string): string {
  return isSpaceless(text[0]) ? (text[0] ?? "") : (/^\S+/.exec(text)?.[0] ?? "");
}

/** Columns: a letter of East Asia takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += isSpaceless(sign) ? 2 : 1;
  return width;
}

/** How long a text is to a reader: a sign of East Asia says as much as two letters. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const sign of text) length += isSpaceless(sign) ? 2.2 : 1;
  return length;
}
