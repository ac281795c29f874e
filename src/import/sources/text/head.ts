/** Title, subtitle, author and dates at the beginning of a pasted text. */
import type { Line } from "./lines.ts";
import { isName, type Meta, readMeta, readTags } from "./meta.ts";
import { isMarginal } from "./noise.ts";
import type { WrittenDate } from "./written-dates.ts";

export interface Head {
  readonly title: string | undefined;
  readonly subtitle: string | undefined;
  readonly authors: readonly string[];
  readonly published: WrittenDate | undefined;
  readonly updated: WrittenDate | undefined;
  readonly tags: readonly string[];
  /** Where the words of the article begin. */
  readonly bodyStart: number;
  /** Lines that said nothing about the article. */
  readonly dropped: readonly string[];
}

/** A paragraph is no title. */
const LONGEST_TITLE = 200;

/** Lines between a title and a date that can be anything: a subtitle, what an author does. */
const MOST_UNKNOWN = 2;
const LONGEST_UNKNOWN = 220;

/** Lines among which a date of publication is looked for. */
const WINDOW = 16;

/** @param modified When the file was written. */
export function readHead(lines: readonly Line[], modified: Date): Head {
  const found = new Finding();
  let index = 0;
  // Some pages show their date, or where one is, above the title.
  for (; index < lines.length - 1; index += 1) {
    const text = lines[index]?.text ?? "";
    const meta = readMeta(text, modified);
    if (!isMarginal(text) && !meta?.isCertain) break;
    if (meta?.isCertain) found.add(meta);
    else found.dropped.push(text);
  }
  index = behindSiteName(lines, index, modified, found.dropped);
  const first = titleOf(lines[index]?.text ?? "");
  if (first !== undefined) index += 1;
  if (/^[=\-_~*]{3,}$/.test(lines[index]?.text ?? "")) index += 1;
  const end = first === undefined ? index : endOfHead(lines, index, modified, found.hasDate);
  let subtitle: string | undefined;
  let title = first;
  for (; index < end; index += 1) {
    const text = lines[index]?.text ?? "";
    const meta = readMeta(text, modified);
    if (meta) found.add(meta, text);
    else if (subtitle === undefined && found.isUntouched && !isMarginal(text)) subtitle = text;
    else found.dropped.push(text);
  }
  const [below, tags] = [lines[index]?.text ?? "", readTags(lines[index + 1]?.text ?? "")];
  if (title !== undefined && !found.isUntouched && tags && below.length <= LONGEST_TITLE) {
    // Some pages show their name, the author and the date above the title, and tags below it.
    found.dropped.push(title);
    title = titleOf(below);
    found.tags.push(...tags);
    index += 2;
  }
  if (title !== undefined && found.isUntouched && subtitle === undefined) {
    const next = looseSubtitle(lines, index);
    if (next === "author") found.authors.push(lines[index]?.text ?? "");
    if (next === "subtitle") subtitle = lines[index]?.text;
    if (next !== undefined) index += 1;
  }
  return {
    title,
    subtitle: subtitle?.replace(/^#+\s+/, ""),
    ...found.facts,
    bodyStart: index,
    dropped: found.dropped,
  };
}

/**
 * A page shows the name of its site above its buttons, and the title below them.
 * @returns Where the title is.
 */
function behindSiteName(
  lines: readonly Line[],
  start: number,
  modified: Date,
  dropped: string[],
): number {
  let index = start + 1;
  while (index < lines.length && isMarginal(lines[index]?.text ?? "")) index += 1;
  const text = lines[index]?.text ?? "";
  if (index === start + 1 || text === "" || isName(text) || readMeta(text, modified)) return start;
  // Only where something is known of what follows; else the buttons were the article's.
  const isTitle =
    text.length <= LONGEST_TITLE &&
    !/[.。]$/.test(text) &&
    endOfHead(lines, index + 1, modified) > index + 1;
  if (!isTitle) return start;
  dropped.push(...lines.slice(start, index).map((line) => line.text));
  return index;
}

class Finding {
  readonly authors: string[] = [];
  readonly tags: string[] = [];
  readonly dropped: string[] = [];
  #published: WrittenDate | undefined;
  #updated: WrittenDate | undefined;
  #named: readonly string[] = [];

  add(meta: Meta, line?: string): void {
    // "By Jane" is surer than a line that merely looks like a name.
    if (meta.isCertain) this.authors.push(...meta.authors);
    else this.#named = this.#named.length > 0 ? this.#named : meta.authors;
    this.tags.push(...meta.tags);
    this.#published ??= meta.published;
    this.#updated ??= meta.updated;
    const saysNothing =
      meta.authors.length + meta.tags.length === 0 && !meta.published && !meta.updated;
    if (saysNothing && line !== undefined) this.dropped.push(line);
  }

  get hasDate(): boolean {
    return this.#published !== undefined;
  }

  get isUntouched(): boolean {
    return (
      this.authors.length + this.tags.length + this.#named.length === 0 &&
      !this.#published &&
      !this.#updated
    );
  }

  get facts(): Pick<Head, "authors" | "published" | "updated" | "tags"> {
    const authors = [...new Set(this.authors.length > 0 ? this.authors : this.#named)];
    return {
      authors,
      published: this.#published,
      updated: this.#updated,
      tags: [...new Set(this.tags)],
    };
  }
}

function titleOf(line: string): string | undefined {
  const text = line
    .replace(/^#+\s+/, "")
    .replace(/^(?:title|subject|titel|titre|título|タイトル)\s*[:：]\s*/i, "")
    .replace(/^\*\*(.+)\*\*$/, "$1")
    .trim();
  return text === "" || text.length > LONGEST_TITLE ? undefined : text;
}

/** Behind the last line which says who or when, before the words begin. */
function endOfHead(
  lines: readonly Line[],
  start: number,
  modified: Date,
  isDatedAbove = false,
): number {
  let end = start;
  let unknown = 0;
  let hasDate = isDatedAbove;
  let isCertain = false;
  for (let index = start; index < Math.min(lines.length, start + WINDOW); index += 1) {
    const text = lines[index]?.text ?? "";
    const meta = readMeta(text, modified);
    if (meta?.isCertain) {
      // A second date begins a diary.
      if (meta.published && hasDate) break;
      hasDate ||= meta.published !== undefined;
      isCertain = true;
      end = index + 1;
    } else if (isCertain) {
      // What follows is a button, a count or a name beside one; else the words begin.
      if (isMarginal(text)) end = index + 1;
      else if (!isAside(lines, start, index, modified) || (!meta && hasDate)) break;
    } else if (!meta && !isMarginal(text)) {
      unknown += 1;
      // A sentence is a subtitle once; a second one is where the words begin.
      const isSentence = unknown > 1 && /[.!?。！？]$/.test(text);
      if (hasDate || isSentence || unknown > MOST_UNKNOWN || text.length > LONGEST_UNKNOWN) break;
    }
  }
  return end;
}

/** A name that is shown twice, or a line between the author and the date. */
function isAside(lines: readonly Line[], start: number, index: number, modified: Date): boolean {
  return isRepeated(lines, start, index) || isDated(lines, index, modified);
}

/** A credit may stand between the author and the date. */
function isDated(lines: readonly Line[], index: number, modified: Date): boolean {
  const isShort = (lines[index]?.text.length ?? 0) <= 60;
  return isShort && readMeta(lines[index + 1]?.text ?? "", modified)?.published !== undefined;
}

/** Pages show a name twice, beside the picture and below it. */
function isRepeated(lines: readonly Line[], start: number, index: number): boolean {
  return lines.slice(start, index).some(({ text }) => text === lines[index]?.text);
}

const LEAST_WORDS = 6;

/** A line below the title of a text that says nothing else about itself. */
function looseSubtitle(lines: readonly Line[], index: number): "author" | "subtitle" | undefined {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next) return undefined;
  // Programs that write documents put the author right below the title; a heading has room above.
  if (!line.isFirst && line.isLast && isName(line.text) && line.text.includes(" ")) return "author";
  const words = line.text.split(/\s+/).length;
  const isFragment =
    line.isLast &&
    words >= LEAST_WORDS &&
    line.text.length <= 140 &&
    !/[.!?:;。！？：]$/.test(line.text);
  const isOpening = /^(?:[-*•\d>#|]|https?:)/.test(line.text);
  const isFollowed = next.text.length > line.text.length && next.text.length > 100;
  return isFragment && !isOpening && isFollowed ? "subtitle" : undefined;
}
