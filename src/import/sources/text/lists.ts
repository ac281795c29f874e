/** Lists in plain lines: dots, dashes, numbers. */
import type { Line } from "./lines.ts";

export interface Item {
  readonly text: string;
  /** From 0. */
  readonly depth: number;
  /** Undefined for a dot. */
  readonly number: number | undefined;
}

/** Dots that stand for nothing else, with or without a space behind. */
const DOT = /^([•◦▪▫‣∙●○■□►▸➤➢➔❖✦✓✔✅☑☐◆◇・])\s*(.*)$/u;

/** Signs that stand in sentences, too. */
const DASH = /^([-*+·]|→)\s+(.+)$/;

const NESTED = /[◦▫○□‣]/u;

/** "1. ", "2) ", "(3) ", "4、"; not "1986. " nor "1.5 ". */
const NUMBER = /^(?:[(（](\d{1,2})[)）]|(\d{1,2})(?:[.)）]|、|\.\s*[-–])\s*)(?=\S)(?!\d)(.+)$/;

const CIRCLED = /^([①-⑳])\s*(.+)$/u;

/** @returns What stands behind the dot. */
export function bulletOf({
  text,
  raw,
}: Line): { readonly text: string; readonly depth: number } | undefined {
  const dotted = DOT.exec(text);
  const dashed = dotted ? null : DASH.exec(text);
  // Word writes the second level as the letter o and a tab.
  const lettered = /^\s*o\t+(.+)$/.exec(raw);
  const words = dotted?.[2] ?? dashed?.[2] ?? lettered?.[1];
  if (words === undefined) return undefined;
  const indent = /^[ \t]*/.exec(raw)?.[0].replaceAll("\t", "    ").length ?? 0;
  const isNested = lettered !== null || NESTED.test(dotted?.[1] ?? "") || indent >= 4;
  return { text: words.trim(), depth: isNested ? 1 : 0 };
}

/** @returns The number and what stands behind it. */
export function numberOf({
  text,
}: Line): { readonly number: number; readonly text: string } | undefined {
  const circled = CIRCLED.exec(text);
  if (circled)
    return { number: (circled[1] ?? "①").charCodeAt(0) - 0x245f, text: circled[2] ?? "" };
  const [, round, plain, words = ""] = NUMBER.exec(text) ?? [];
  const number = round ?? plain;
  return number === undefined ? undefined : { number: Number(number), text: words.trim() };
}

/** The list that begins at a line, if one does. */
export function readLists(
  group: readonly Line[],
  start: number,
  headings: ReadonlyMap<Line, number>,
): { readonly items: readonly Item[]; readonly length: number } | undefined {
  const items: Item[] = [];
  let index = start;
  for (; index < group.length; index += 1) {
    const line = group[index] as Line;
    if (headings.has(line)) break;
    const bullet = bulletOf(line);
    const numbered = bullet ? undefined : numberOf(line);
    if (bullet) {
      // A dot may stand on a line of its own, above its words.
      const next = group[index + 1];
      const isLone = bullet.text === "";
      if (isLone && next === undefined) break;
      const isBelowNumber = items.some(({ number }) => number !== undefined);
      items.push({
        text: isLone ? (next?.text ?? "") : bullet.text,
        depth: bullet.depth > 0 && items.length > 0 ? 1 : isBelowNumber ? 1 : 0,
        number: undefined,
      });
      if (isLone) index += 1;
    } else if (numbered) {
      const last = items.findLast(({ number }) => number !== undefined)?.number;
      if (last !== undefined && numbered.number !== last + 1) break;
      if (items.length > 0 && last === undefined) break;
      items.push({ ...numbered, depth: 0 });
    } else break;
  }
  return items.length === 0 ? undefined : { items, length: index - start };
}
