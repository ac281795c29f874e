/** Several articles in one text: where one ends and another begins. */
import { isEnd } from "./noise.ts";
import { lengthOf, type Line, linesOf, rowsOf } from "./lines.ts";
import { headsIn, isCertain, isLikely, isTitle, RULE } from "./several-heads.ts";

/** One article of a text. */
export interface Part {
  readonly text: string;
  /** How many lines stand above it. */
  readonly above: number;
  /** Lines of it at which another one may begin, which is not certain enough to part them. */
  readonly doubts: readonly Line[];
}

/** Letters in whole lines of words that make an article. */
const LEAST_BODY = 400;
const LEAST_LINE = 60;

/** Below a head that leaves no doubt fewer will do, but not the one paragraph of a teaser. */
const LEAST_SURE_BODY = 150;
const LEAST_SURE_LINES = 2;

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
  if (sure.length === 0) return [{ text, above: 0, doubts: begins.map(({ line }) => line) }];
  const starts = [0, ...sure.map(({ line }) => line.number - 1)];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? rows.length;
    const doubts = begins
      .filter(({ isSure, line }) => !isSure && line.number > start && line.number <= end)
      .map(({ line }) => ({ ...line, number: line.number - start }));
    const part = withoutRule(rows.slice(start, end)).join("\n");
    return { text: part, above: start, doubts };
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
