/** Several articles in one text: where one ends and another begins. */
import { isEnd, isGoodbye, isMarginal } from "./noise.ts";
import { lengthOf, type Line, linesOf, rowsOf } from "./lines.ts";
import { isName, readMeta, saysReadingTime } from "./meta.ts";

/** One article of a text. */
export interface Part {
  readonly text: string;
  /** Lines of it at which another one may begin, which is not certain enough to part them. */
  readonly doubts: readonly Line[];
}

/** Letters in whole lines of words that make an article. */
const LEAST_BODY = 400;
const LEAST_LINE = 60;

/** Below a head that leaves no doubt fewer will do, but not the one paragraph of a teaser. */
const LEAST_SURE_BODY = 150;
const LEAST_SURE_LINES = 2;

/** A heading is no longer, a subtitle may be. */
const LONGEST_TITLE = 140;
const LONGEST_SUBTITLE = 220;

/** Lines below a title among which author, date and time to read stand. */
const WINDOW = 16;

/** Of these so many may stand above the first that says something. */
const MOST_BUTTONS = 4;

const RULE = /^(?:[-–—*_=~•·⁂#]\s*){3,}$/u;

/** A page begins anew; as many rows as the sign itself makes. */
const FORM_FEED = "\n==========\n";

/**
 * Parts a text where another article begins for certain: below a title stand its date and who wrote it
 * or how long it takes, words enough follow, and the text before it is an article as well.
 * @param modified When the file was written.
 */
export function partsOf(text: string, modified: Date): readonly Part[] {
  const rows = rowsOf(text.replaceAll("\f", FORM_FEED));
  const begins = beginningsIn(linesOf(rows.join("\n")), modified);
  const sure = begins.filter(({ isSure }) => isSure);
  if (sure.length === 0) return [{ text, doubts: begins.map(({ line }) => line) }];
  const starts = [0, ...sure.map(({ line }) => line.number - 1)];
  return starts.map((start, index) => {
    const part = withoutRule(rows.slice(start, starts[index + 1])).join("\n");
    return { text: part, doubts: [] };
  });
}

interface Beginning {
  readonly line: Line;
  readonly isSure: boolean;
}

function beginningsIn(lines: readonly Line[], modified: Date): readonly Beginning[] {
  const bodyOf = measure(lines);
  const heads = headsIn(lines, modified);
  const tails = lines.flatMap(({ text }, index) => (isEnd(text) ? [index] : []));
  const [first] = heads;
  const found: Beginning[] = [];
  // What stands at the very top is the first article's own head.
  let start = first !== undefined && !isSureBody(bodyOf(0, first.index)) ? first.end : 0;
  const isFirstTold = start > 0;
  for (const [place, head] of heads.entries()) {
    const line = lines[head.index];
    const next = heads[place + 1]?.index ?? lines.length;
    const bodies = [bodyOf(start, head.index), bodyOf(head.end, next)];
    const isLong = bodies.every(({ letters }) => letters >= LEAST_BODY);
    const isEnough = isLong || (isCertain(head) && bodies.every(isSureBody));
    if (!line || head.index < start || !isEnough) continue;
    const from = start;
    const isInTail = tails.some(
      (tail) => tail >= from && tail < head.index && isSureBody(bodyOf(from, tail)),
    );
    const isSure = isFirstTold && isCertain(head) && !head.isAmbiguous;
    if (!isSure && !isLikely(head, isInTail)) continue;
    found.push({ line, isSure });
    start = head.end;
  }
  return found.length > 0 ? found : repeatedTail(lines, tails, bodyOf);
}

/** Whole lines of words, and their letters. */
interface Body {
  readonly letters: number;
  readonly lines: number;
}

type BodyOf = (start: number, end: number) => Body;

function measure(lines: readonly Line[]): BodyOf {
  const sums: Body[] = [{ letters: 0, lines: 0 }];
  for (const { text } of lines) {
    const before = sums.at(-1) as Body;
    const length = lengthOf(text);
    const isWhole = length >= LEAST_LINE;
    sums.push(isWhole ? { letters: before.letters + length, lines: before.lines + 1 } : before);
  }
  return (start, end) => {
    const [from, to] = [sums[start], sums[Math.max(start, end)]] as [Body, Body];
    return { letters: to.letters - from.letters, lines: to.lines - from.lines };
  };
}

function isSureBody({ letters, lines }: Body): boolean {
  return letters >= LEAST_SURE_BODY && lines >= LEAST_SURE_LINES;
}

/** A title with what stands below it. */
interface Head {
  readonly index: number;
  /** Behind its last line. */
  readonly end: number;
  readonly facts: Facts;
  readonly isBelowRule: boolean;
  /** Whether the line above it could be its title, and it a subtitle. */
  readonly isAmbiguous: boolean;
}

interface Facts {
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  /** "By Jane", or only what looks like a name. */
  readonly author: "said" | "likely" | undefined;
}

function isCertain({ facts, isBelowRule }: Head): boolean {
  const { hasDate, hasTime, author } = facts;
  return hasDate && (hasTime || author === "said" || (author === "likely" && isBelowRule));
}

/** Worth a look; below the end of an article the same are comments. */
function isLikely(head: Head, isInTail: boolean): boolean {
  const { hasDate, hasTime, author } = head.facts;
  if (isCertain(head)) return true;
  if (isInTail) return false;
  return hasTime || author === "said" || (hasDate && (author === "likely" || head.isBelowRule));
}

function headsIn(lines: readonly Line[], modified: Date): readonly Head[] {
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
function isTitle(line: Line, above: Line | undefined): boolean {
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

/** "Leave a Comment" twice, each below an article, is the end of two. */
function repeatedTail(
  lines: readonly Line[],
  tails: readonly number[],
  bodyOf: BodyOf,
): readonly Beginning[] {
  const seen = new Map<string, number>();
  for (const tail of tails) {
    const text = (lines[tail]?.text ?? "").toLowerCase();
    const earlier = seen.get(text);
    seen.set(text, tail);
    if (earlier === undefined || bodyOf(0, earlier).letters < LEAST_BODY) continue;
    const begin = lines.findIndex(
      (line, index) => index > earlier && index < tail && isTitle(line, lines[index - 1]),
    );
    const line = lines[begin];
    if (line && bodyOf(begin, tail).letters >= LEAST_BODY) return [{ line, isSure: false }];
  }
  return [];
}

/** A line of signs between two articles is of none. */
function withoutRule(rows: readonly string[]): readonly string[] {
  const last = rows.findLastIndex((row) => row.trim() !== "" && !RULE.test(row.trim()));
  return rows.slice(0, last + 1);
}
