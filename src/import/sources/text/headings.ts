/** Headings that have no mark: short lines with words below them. */
import { lengthOf, type Line } from "./lines.ts";
import { bulletOf, numberOf } from "./lists.ts";

const LONGEST = 90;
const MOST_WORDS = 14;

/** A paragraph has this many letters, or ends as a sentence does. */
const LEAST_PARAGRAPH = 60;

/** "1.", "1.2", "2.3.1", with or without a dot behind; then words. */
const SECTION =
  /^(\d{1,2}(?=[.)．、:])|\d{1,2}(?:\.\d{1,2}){1,3})[.)．、:]?(?:\s+(?=\p{L}|["“「])|(?=\p{Lo}))/u;

const CHAPTER =
  /^(?:(?:step|part|chapter|section|day|week|lesson|tip|rule|reason|schritt|teil|kapitel|étape|partie|paso|parte)\s+(?:\d{1,3}|[ivxlc]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)\b|第\s*[\d一二三四五六七八九十]+\s*[章節部回話])/i;

/** @returns The depth of each line that is a heading. */
export function headingsAmong(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const likely = lines.map((line, index) => isLikely(line) && stands(lines, index));
  const chosen = lines.flatMap((line, index) =>
    isUnderlined(lines, index) || (likely[index] && isFollowed(lines, likely, index)) ? [line] : [],
  );
  return withDepths(chosen, lines);
}

/** Whether the next line is a row of signs right below it. */
export function isUnderlined(lines: readonly Line[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  const isRow = next !== undefined && !next.isFirst && /^(?:={3,}|-{3,}|~{3,})$/.test(next.text);
  return isRow && line !== undefined && line.isFirst && lengthOf(line.text) <= LONGEST;
}

/** Whether the words of a line could be a heading's. */
function isLikely(line: Line): boolean {
  const { text } = line;
  if (CHAPTER.test(text) && lengthOf(text) <= LONGEST && !/[.,;。、]$/.test(text)) return true;
  if (isRule(text)) return true;
  if (bulletOf(line) !== undefined || /^[>#|]|https?:\/\/|www\.|@\w/.test(text)) return false;
  if (lengthOf(text) > LONGEST || text.split(/\s+/).length > MOST_WORDS) return false;
  if (
    /[.,;:…。、；，：]["”’」』)）]?$/.test(text.replace(/\b(?:etc|vs|Inc|Jr|Sr|U\.S)\.$/, "")) &&
    !isLabel(text)
  )
    return false;
  const words = text.replace(SECTION, "");
  if (/[.!?。！？]\s*[\p{Lu}「]/u.test(words.replace(/\b(?:vs|Mr|Mrs|Ms|Dr|St|No)\.\s/g, "")))
    return false;
  // A heading does not begin in the middle of a sentence, nor with what somebody says.
  return (
    /^["“‘「『(（¿¡]?[\p{Lu}\p{Lo}\d]|^\p{Extended_Pictographic}/u.test(words) &&
    !/^["“].*["”]$|^[—–―]/u.test(text)
  );
}

/** "1. Never fold in a hurry." above its paragraph. */
function isRule(text: string): boolean {
  const words = text.replace(SECTION, "");
  return words !== text && lengthOf(text) <= LEAST_PARAGRAPH && /^\p{Lu}[^.!?]*\.$/u.test(words);
}

/** "Conclusion:" is a heading that a list or paragraph follows. */
function isLabel(text: string): boolean {
  return /[:：]$/.test(text) && text.split(/\s+/).length <= 4;
}

/** Whether it stands apart from what is around it. */
function stands(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  const [before, after] = [lines[index - 1], lines[index + 1]];
  if (line.isFirst && line.isLast) return true;
  // "Step 2: Fold" says so itself.
  if (CHAPTER.test(line.text) && line.isFirst) return true;
  // In texts without empty lines it stands between paragraphs.
  if (line.isLast || after === undefined) return false;
  const isAboveList = bulletOf(after) !== undefined && numberOf(line) === undefined;
  // "Pros", dots, "Cons", dots.
  const partsLists =
    isAboveList && before !== undefined && bulletOf(before) !== undefined && isBrief(line);
  const endsBefore = line.isFirst || before === undefined || isParagraph(before) || partsLists;
  return endsBefore && (isAboveList || isParagraph(after) || isLikely(after));
}

function isBrief({ text }: Line): boolean {
  return text.split(/\s+/).length <= 2;
}

function isParagraph({ text }: Line): boolean {
  return (
    lengthOf(text) >= LEAST_PARAGRAPH ||
    (/[.!?。！？…:：]["”’」』)）]?$/.test(text) && lengthOf(text) >= 22)
  );
}

/** Whether words follow: a paragraph, a list, or one more heading with words. */
function isFollowed(lines: readonly Line[], likely: readonly boolean[], index: number): boolean {
  const line = lines[index] as Line;
  const next = lines[index + 1];
  if (!next) return false;
  if (CHAPTER.test(line.text) && !likely[index + 1]) return true;
  if (isRule(line.text)) return numberOf(next) === undefined && isParagraph(next);
  const isListed = isLabel(line.text) && !SECTION.test(line.text);
  if (likely[index + 1]) {
    // Three short lines in a row are lines, not headings.
    const [third] = [lines[index + 2]];
    const isPair = third !== undefined && !likely[index + 2] && !(likely[index - 1] ?? false);
    return (
      isPair &&
      (isParagraph(third) || bulletOf(third) !== undefined) &&
      !isListed &&
      !isSameList(line, next)
    );
  }
  if (bulletOf(next) !== undefined || numberOf(next) !== undefined) return !isListed;
  return isParagraph(next) && lengthOf(next.text) > lengthOf(line.text) * 0.8;
}

/** "1. One", "2. Two" right below each other. */
function isSameList(line: Line, next: Line): boolean {
  const [a, b] = [numberOf(line), numberOf(next)];
  return a !== undefined && b !== undefined;
}

/** What ends an article is no part of its last section. */
const CLOSING =
  /^(?:(?:in )?conclusions?|summary|references|sources|further reading|final thoughts|closing (?:thoughts|words)|wrapping up|faq|fazit|zum schluss|quellen|まとめ|おわりに|終わりに|結論|参考文献)\s*[:：]?$/i;

function withDepths(chosen: readonly Line[], lines: readonly Line[]): ReadonlyMap<Line, number> {
  const hasNumbers = chosen.filter(({ text }) => isMain(text)).length >= 2;
  const capitals = chosen.filter(({ text }) => isCapitals(text)).length;
  const hasCapitals = capitals >= 2 && capitals < chosen.length;
  const firstNumber = chosen.findIndex(({ text }) => isMain(text));
  const indexes = new Map(lines.map((line, index) => [line, index]));
  const depths = new Map<Line, number>();
  let last = 1;
  for (const [index, line] of chosen.entries()) {
    const number = SECTION.exec(line.text)?.[1];
    const previous = lines[(indexes.get(line) ?? 0) - 1];
    const isBelow = previous !== undefined && depths.has(previous);
    const isMinor =
      hasNumbers && index > firstNumber && !isMain(line.text) && !CLOSING.test(line.text);
    const base = isMinor || (hasCapitals && !isCapitals(line.text)) || isBelow ? 3 : 2;
    const depth = number?.includes(".") ? number.split(".").length + 1 : base;
    last = Math.min(depth, last + 1);
    depths.set(line, last);
  }
  return depths;
}

function isMain(text: string): boolean {
  const number = SECTION.exec(text)?.[1];
  return (number !== undefined && !number.includes(".")) || CHAPTER.test(text);
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return (
    letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}
