/** Heads in the middle of a text: a title, and below it who wrote what follows, when, and how long it is. */
import { lengthOf, type Line } from "./lines.ts";
import { isName, readMeta, saysReadingTime } from "./meta.ts";
import { isEnd, isGoodbye, isMarginal } from "./noise.ts";

/** A heading is no longer, a subtitle may be. */
const LONGEST_TITLE = 140;
const LONGEST_SUBTITLE = 220;

/** Lines below a title among which author, date and time to read stand. */
const WINDOW = 16;

/** Of these so many may stand above the first that says something. */
const MOST_BUTTONS = 4;

/** A line of signs. */
export const RULE = /^(?:[-–—*_=~•·⁂#]\s*){3,}$/u;

/** A title with what stands below it. */
export interface Head {
  readonly index: number;
  /** Behind its last line. */
  readonly end: number;
  readonly facts: Facts;
  readonly isBelowRule: boolean;
  /** Whether the line below could be the title, and this one the end of what stands above. */
  readonly isAmbiguous: boolean;
}

interface Facts {
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  /** "By Jane", or only what looks like a name. */
  readonly author: "said" | "likely" | undefined;
}

/** Whether nothing but the head of an article says so much. */
export function isCertain({ facts, isBelowRule }: Head): boolean {
  const { hasDate, hasTime, author } = facts;
  return hasDate && (hasTime || author === "said" || (author === "likely" && isBelowRule));
}

/** Worth a look; below the end of an article the same are comments. */
export function isLikely(head: Head, isInTail: boolean): boolean {
  const { hasDate, hasTime, author } = head.facts;
  if (isCertain(head)) return true;
  if (isInTail) return false;
  return hasTime || author === "said" || (hasDate && (author === "likely" || head.isBelowRule));
}

/** Each title with facts below it. */
export function headsIn(lines: readonly Line[], modified: Date): readonly Head[] {
  const heads: Head[] = [];
  let isCode = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    if (/^(?:```|~~~)/.test(line.text)) isCode = !isCode;
    if (isCode || !isTitle(line, lines[index - 1])) continue;
    if (readMeta(line.text, modified)?.isCertain) continue;
    const head = headAt(lines, index, modified);
    if (!head) continue;
    heads.push(head);
    index = head.end - 1;
  }
  return heads;
}

function headAt(lines: readonly Line[], index: number, modified: Date): Head | undefined {
  const isBelowRule = RULE.test(lines[index - 1]?.text ?? "");
  const below = factsAt(lines, index + 1, modified);
  if (below) return { index, ...below, isBelowRule, isAmbiguous: false };
  const subtitle = lines[index + 1];
  if (!subtitle || lengthOf(subtitle.text) > LONGEST_SUBTITLE) return undefined;
  const further = factsAt(lines, index + 2, modified);
  if (!further) return undefined;
  const isAmbiguous = subtitle.isFirst && isTitle(subtitle, undefined) && !isBelowRule;
  return { index, ...further, isBelowRule, isAmbiguous };
}

/** Facts in the lines from here on, as far as they say nothing else. */
function factsAt(
  lines: readonly Line[],
  start: number,
  modified: Date,
): { readonly facts: Facts; readonly end: number } | undefined {
  const title = lines[start - 1]?.text ?? "";
  let [hasDate, hasTime, end] = [false, false, start];
  let author: Facts["author"];
  for (let index = start; index < Math.min(lines.length, start + WINDOW); index += 1) {
    const text = lines[index]?.text ?? "";
    const meta = readMeta(text, modified);
    const isAside = author !== undefined && isDated(lines, index, modified);
    if ((!meta && !isAside) || (meta?.published && hasDate)) break;
    if (end === start && index - start >= MOST_BUTTONS) break;
    hasDate ||= meta?.published !== undefined;
    hasTime ||= saysReadingTime(text);
    const names = meta?.authors.filter((name) => name !== title) ?? [];
    if (names.length > 0) author = meta?.isCertain ? "said" : (author ?? "likely");
    if (meta?.isCertain || names.length > 0) end = index + 1;
  }
  // Somebody's name with a date is a comment, and with nothing but a time to read the author's own line.
  const isHead = isName(title)
    ? author !== undefined && (hasTime || author === "said")
    : hasDate || hasTime || author === "said";
  return isHead ? { facts: { hasDate, hasTime, author }, end } : undefined;
}

/** What an author does may stand above the date; above another author stands a title. */
function isDated(lines: readonly Line[], index: number, modified: Date): boolean {
  const isShort = (lines[index]?.text.length ?? 0) <= LONGEST_TITLE;
  const next = readMeta(lines[index + 1]?.text ?? "", modified);
  return isShort && next?.published !== undefined && next.authors.length === 0;
}

/** Words that could be a title: they stand apart, and are no sentence, fact or button. */
export function isTitle(line: Line, above: Line | undefined): boolean {
  const text = line.text.replace(/^#+\s+/, "");
  const isApart = line.isFirst || RULE.test(above?.text ?? "");
  if (!isApart || lengthOf(text) > LONGEST_TITLE || lengthOf(text) < 6) return false;
  if (/[.,;:…。、；：]["”’」』)）]?$|^[•◦▪>|+*-]|^\d+[.)]\s|https?:\/\//.test(text)) return false;
  if (/[.!?。！？]\s+\p{Lu}/u.test(text.replace(/\b(?:vs|Mr|Mrs|Ms|Dr|St|No)\.\s/g, "")))
    return false;
  const isWords = /\S\s+\S/.test(text) || /[\p{Lo}]{4}/u.test(text);
  return isWords && /\p{L}/u.test(text) && !isMarginal(text) && !isClosing(text);
}

function isClosing(text: string): boolean {
  return isEnd(text) || isGoodbye(text);
}
