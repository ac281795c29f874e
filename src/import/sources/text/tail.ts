/** What stands below a pasted article. */
import { type Line, without } from "./lines.ts";
import { readMeta, readTags } from "./meta.ts";
import { isEnd, isGoodbye, isMarginal, isNoise } from "./noise.ts";
import type { WrittenDate } from "./written-dates.ts";

export interface Trimmed {
  readonly lines: readonly Line[];
  readonly tags: readonly string[];
  readonly updated: WrittenDate | undefined;
  /** "Posted by …" stands below an article on some pages. */
  readonly authors: readonly string[];
  readonly dropped: readonly string[];
}

/** An article that is shorter was not one yet, and its "Comments" is a heading. */
const LEAST_SHARE = 0.3;
const LEAST_CHARACTERS = 500;

const MOST_TAGS = 5;

function isLabel(text: string): boolean {
  return (
    text.length <= 30 && /^\p{Lu}[\p{L}\p{N}&' -]*$/u.test(text) && text.split(" ").length <= 3
  );
}

/** Lines at the end among which good-byes and buttons are looked for. */
const LAST_LINES = 8;

/**
 * Takes away what is not of the article, at its end and in between.
 * @param from Line before which no article ends, where one may begin.
 */
export function trimTail(lines: readonly Line[], modified: Date, from?: Line): Trimmed {
  const dropped: string[] = [];
  const tags: string[] = [];
  const authors: string[] = [];
  let updated: WrittenDate | undefined;
  const end = endOf(lines, from?.number ?? 0);
  for (const { text } of lines.slice(end)) {
    const found = readTags(text);
    if (found) tags.push(...found);
    else dropped.push(text);
  }
  let kept = lines.slice(0, end);
  const writer = /^written by\s*(.*)$/i.exec(lines[end]?.text ?? "")?.[1];
  if (writer !== undefined) {
    // Medium shows tags above the author, a line each, and between them counts, a name and a button.
    const last = kept.findLastIndex(({ text }) => !isMarginal(text) && text !== writer);
    const from = kept.findLastIndex(({ text }, index) => index <= last && !isLabel(text)) + 1;
    if (last + 1 - from <= MOST_TAGS) {
      tags.push(...kept.slice(from, last + 1).map(({ text }) => text));
      dropped.unshift(...kept.slice(last + 1).map(({ text }) => text));
      kept = kept.slice(0, from);
    }
  }
  for (let looked = 0; looked < LAST_LINES && kept.length > 1; looked += 1) {
    const text = kept.at(-1)?.text ?? "";
    const found = readTags(text);
    const meta = readMeta(text, modified);
    const later = meta?.updated;
    if (found) tags.push(...found);
    else if (later) updated ??= later;
    else if (meta?.isCertain && meta.authors.length > 0) authors.push(...meta.authors);
    else if (isGoodbye(text) || isMarginal(text)) dropped.push(text);
    else break;
    kept = kept.slice(0, -1);
  }
  const gone = new Set(kept.filter(({ text }) => isNoise(text)));
  for (const { text } of gone) dropped.push(text);
  return {
    lines: closed(without(kept, (line) => gone.has(line))),
    tags,
    authors,
    updated,
    dropped,
  };
}

function closed(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) =>
    index === lines.length - 1 ? { ...line, isLast: true } : line,
  );
}

/** The first line that begins something else; what stands before it must be an article. */
function endOf(lines: readonly Line[], from: number): number {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    const isLong = before >= Math.min(total * LEAST_SHARE, LEAST_CHARACTERS) && index >= 3;
    // A heading is followed by a paragraph, and "Comments" could be one.
    const next = lines[index + 1]?.text ?? "";
    const isHeading =
      next.length > 200 &&
      /^(?:about me|comments?|responses?|trending|help|status|about|press|terms|privacy)$/i.test(
        text,
      );
    if (isLong && line.number > from && isEnd(text) && !isHeading) return index;
    before += text.length;
  }
  return lines.length;
}
