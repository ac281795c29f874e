/** Headings, lists, quotations, tables and code in a text that has no marks for them. */
import { columnOf, groupsOf, joinLines, type Line } from "./lines.ts";
import { type Block, writeBlock } from "./blocks.ts";
import { headingsAmong, isUnderlined } from "./headings.ts";
import { isCode } from "./code.ts";
import { bulletOf, type Item, numberOf, readLists } from "./lists.ts";

const RULE = /^(?:(?:[-–—*_=~•·⁂◆◇■□●○☆★#]\s*){3,}|⁂|\*)$/u;

/** Markdown of plain lines. */
export function structure(lines: readonly Line[]): string {
  const column = columnOf(lines);
  const paragraphs = dotted(column === undefined ? lines : unwrapped(lines));
  const headings = headingsAmong(paragraphs);
  const blocks: Block[] = [];
  let before: Line | undefined;
  for (const group of groupsOf(paragraphs)) {
    blocks.push(...blocksOf(group, headings, before));
    before = group.at(-1);
  }
  return joined(blocks).map(writeBlock).join("\n\n");
}

/** Lines of one paragraph as one line; what begins with a mark begins anew. */
function unwrapped(lines: readonly Line[]): readonly Line[] {
  return groupsOf(lines).flatMap((group) => {
    if (isCode(group) || isTable(group)) return group;
    const parts: Line[][] = [];
    for (const line of group) {
      const begins =
        bulletOf(line) !== undefined ||
        numberOf(line) !== undefined ||
        /^>/.test(line.text) ||
        RULE.test(line.text);
      const open = parts.at(-1);
      if (open && !begins) open.push(line);
      else parts.push([line]);
    }
    return parts.map((part) => {
      const [first, last] = [part[0], part.at(-1)] as [Line, Line];
      const text = joinLines(part.map((line) => line.text));
      return { ...first, text, raw: /^\s*/.exec(first.raw)?.[0] + text, isLast: last.isLast };
    });
  });
}

/** Signs with which people begin the items of a list, where several follow each other. */
const ITEM_SIGN = /^([–]|\p{Extended_Pictographic})\uFE0F?\s+(?=\S)/u;

/** Such lines with dots. */
function dotted(lines: readonly Line[]): readonly Line[] {
  const signs = lines.map(({ text }) => ITEM_SIGN.exec(text)?.[1]);
  return lines.map((line, index) => {
    const sign = signs[index];
    const isList = sign !== undefined && (signs[index - 1] === sign || signs[index + 1] === sign);
    return isList ? { ...line, text: line.text.replace(ITEM_SIGN, "• ") } : line;
  });
}

function blocksOf(
  group: readonly Line[],
  headings: ReadonlyMap<Line, number>,
  before: Line | undefined,
): readonly Block[] {
  if (isCode(group)) return [{ kind: "code", text: unindented(group.map(({ raw }) => raw)) }];
  if (isTable(group))
    return [
      {
        kind: "table",
        rows: group.map(({ raw }) =>
          raw
            .trim()
            .split("\t")
            .map((cell) => cell.trim()),
        ),
      },
    ];
  const blocks: Block[] = [];
  for (let index = 0; index < group.length;) {
    const { block, length } = nextBlock(group, index, headings, group[index - 1] ?? before);
    blocks.push(block);
    index += length;
  }
  return blocks;
}

interface Next {
  readonly block: Block;
  /** Lines that it takes. */
  readonly length: number;
}

function nextBlock(
  group: readonly Line[],
  index: number,
  headings: ReadonlyMap<Line, number>,
  before: Line | undefined,
): Next {
  const line = group[index] as Line;
  const depth = headings.get(line);
  if (depth !== undefined) {
    const length = isUnderlined(group, index) ? 2 : 1;
    return { block: { kind: "heading", text: line.text, depth }, length };
  }
  if (RULE.test(line.text) && bulletOf(line) === undefined)
    return { block: { kind: "rule" }, length: 1 };
  const list = readLists(group, index, headings);
  if (list) return { block: { kind: "list", items: list.items }, length: list.length };
  const quote = quoteAt(group, index);
  if (quote) return quote;
  const implied = impliedList(group, index, headings, before);
  if (implied) return implied;
  const verse = verseAt(group, index, headings);
  if (verse) return verse;
  return { block: { kind: "paragraph", text: line.text }, length: 1 };
}

/** A quotation with its speaker below it, or lines that begin with ">". */
function quoteAt(group: readonly Line[], index: number): Next | undefined {
  const marked = takeWhile(group, index, ({ text }) => text.startsWith(">"));
  if (marked.length > 0) {
    return {
      block: { kind: "quote", texts: marked.map(({ text }) => text.replace(/^>+\s?/, "")) },
      length: marked.length,
    };
  }
  const [line, next] = [group[index], group[index + 1]];
  const isQuoted = /^[“"„«「『].{20,}[”"“»」』]$/.test(line?.text ?? "");
  const speaker = /^[—–―-]{1,2}\s*\p{Lu}.{1,80}$/u.test(next?.text ?? "");
  if (!line || !next || !isQuoted || !speaker) return undefined;
  return { block: { kind: "quote", texts: [line.text, "", next.text] }, length: 2 };
}

const SHORT = 90;

/** "You need:" and the short lines right below it, which were a list before they were copied. */
function impliedList(
  group: readonly Line[],
  index: number,
  headings: ReadonlyMap<Line, number>,
  before: Line | undefined,
): Next | undefined {
  if (!before || !/[:：]$/.test(before.text)) return undefined;
  const items = takeWhile(
    group,
    index,
    (line) => line.text.length <= SHORT && !headings.has(line) && !/[:：]$/.test(line.text),
  );
  const areSentences = items.every(({ text }) => /[.!?。！？]$/.test(text));
  if (items.length < 2 || areSentences) return undefined;
  return {
    block: {
      kind: "list",
      items: items.map(({ text }) => ({ text, depth: 0, number: undefined })),
    },
    length: items.length,
  };
}

/** Short lines without an end are a poem or an address: they stay lines. */
function verseAt(
  group: readonly Line[],
  index: number,
  headings: ReadonlyMap<Line, number>,
): Next | undefined {
  const lines = takeWhile(
    group,
    index,
    (line) =>
      line.text.length <= 60 &&
      !headings.has(line) &&
      bulletOf(line) === undefined &&
      !RULE.test(line.text),
  );
  const isVerse =
    lines.length >= 2 &&
    !/[:：]$/.test(lines[0]?.text ?? "") &&
    lines.filter(({ text }) => /[.!?。！？:：]["”’」]?$/.test(text)).length <= lines.length / 2;
  if (!isVerse) return undefined;
  return { block: { kind: "lines", texts: lines.map(({ text }) => text) }, length: lines.length };
}

/** Poems and lists are shorter; looking further at every line of a long text would take for ever. */
const LONGEST_RUN = 60;

function takeWhile(
  lines: readonly Line[],
  from: number,
  holds: (line: Line) => boolean,
): readonly Line[] {
  const near = lines.slice(from, from + LONGEST_RUN);
  const end = near.findIndex((line) => !holds(line));
  return end === -1 ? near : near.slice(0, end);
}

/** Cells that were copied from a page or a sheet have tabs between them. */
function isTable(group: readonly Line[]): boolean {
  if (group.length < 2) return false;
  const counts = group.map(({ raw }) => raw.trim().split("\t").length);
  const isEven = counts.every((count) => count === counts[0]) && (counts[0] ?? 0) >= 2;
  return (
    isEven && !group.some((line) => bulletOf(line) !== undefined || numberOf(line) !== undefined)
  );
}

function unindented(rows: readonly string[]): string {
  const indents = rows.map((row) => /^\s*/.exec(row)?.[0].length ?? 0);
  const least = Math.min(...indents);
  return rows.map((row) => row.slice(least)).join("\n");
}

/** Lists and code that an empty line parted are one. */
function joined(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last?.kind === "list" && block.kind === "list" && continues(last.items, block.items)) {
      result.splice(-1, 1, { kind: "list", items: [...last.items, ...block.items] });
    } else if (last?.kind === "code" && block.kind === "code") {
      result.splice(-1, 1, { kind: "code", text: `${last.text}\n\n${block.text}` });
    } else {
      result.push(block);
    }
  }
  return result;
}

function continues(before: readonly Item[], after: readonly Item[]): boolean {
  const last = before.findLast(({ depth }) => depth === 0)?.number;
  const first = after[0]?.number;
  if (last === undefined || first === undefined) return last === first;
  return first === last + 1;
}
