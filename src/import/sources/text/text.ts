/** A text as somebody pasted it: its title, author and dates are found, its marks put in. */
import type { ImportedArticle, Note } from "../../article.ts";
import { dayOfFile } from "../../dates.ts";
import { outsideFences } from "../../html.ts";
import { sameWords } from "../../markdown-headings.ts";
import { toName } from "../../names.ts";
import { stemOf } from "../markdown-file.ts";
import { readHead, type Head } from "./head.ts";
import { type Line, linesOf, without } from "./lines.ts";
import { isNoise } from "./noise.ts";
import { type Part, partsOf } from "./several.ts";
import { structure } from "./structure.ts";
import { trimTail } from "./tail.ts";

interface Pasted {
  /** Its name in the source. */
  readonly origin: string;
  /** When its file was written, in milliseconds since 1970. */
  readonly modified: number;
  readonly find: ImportedArticle["find"];
}

/** Whether somebody wrote it in Markdown already. */
function isMarkdown(text: string): boolean {
  return (
    /^#{1,6} \S/m.test(text) ||
    /^(?:```|~~~)/m.test(text) ||
    /\]\((?:https?:|\/|\.)[^)\s]*\)/.test(text)
  );
}

/** Reads any text that is not empty: one article, or several that stand below each other for certain. */
export function readPasted(text: string, pasted: Pasted): readonly ImportedArticle[] {
  const parts = partsOf(text, new Date(pasted.modified));
  if (parts.length === 1) return parts.map((part) => readPart(part, pasted));
  const { origin } = pasted;
  const articles = parts.map((part, index) =>
    readPart(part, { ...pasted, origin: `${origin} (${index + 1} of ${parts.length})` }),
  );
  const titles = articles.map(({ title }) => `“${title}”`).join(", ");
  const message = `It held ${parts.length} articles, each with a title and a date of its own, and was parted: ${titles}. If they are one, put their texts together again.`;
  return articles.map((article, index) =>
    index > 0 ? article : { ...article, notes: [{ kind: "look", message }, ...article.notes] },
  );
}

function readPart(
  { text, above, doubts }: Part,
  { origin, modified, find }: Pasted,
): ImportedArticle {
  const date = new Date(modified);
  const all = linesOf(text);
  const head = readHead(all, date);
  const { lines, tags, authors, updated, dropped } = trimTail(
    all.slice(head.bodyStart),
    date,
    doubts.at(-1),
  );
  const withoutContents = dropContents(lines);
  const body = isMarkdown(text)
    ? markdownOf(text, withoutContents.lines)
    : structure(withoutContents.lines);
  const title = head.title ?? titleFrom(origin);
  const leftovers = [...head.dropped, ...dropped, ...withoutContents.dropped];
  const changed = head.updated ?? updated;
  const published = head.published?.text;
  const signed = head.authors.length > 0 ? head.authors : authors;
  const first = published ?? changed?.text ?? dayOfFile(modified);
  return {
    origin,
    kind: "post",
    name: toName(title),
    format: "md",
    body,
    title,
    description: head.subtitle,
    published: first,
    updated:
      changed && published && changed.text.slice(0, 10) >= published.slice(0, 10)
        ? changed.text
        : undefined,
    authors: signed,
    tags: [...new Set([...head.tags, ...tags])],
    wantsTags: true,
    fields: {},
    addresses: [],
    notes: [
      ...doubts.map((line) => doubtNote(line, above)),
      ...notesOf({ ...head, authors: signed }, leftovers, {
        dated: dateNote(published, changed?.text, first),
        hasTitle: head.title !== undefined,
        updated: changed?.doubt,
      }),
    ],
    find,
  };
}

/** @param above Lines of the file above the text to which the line belongs. */
function doubtNote({ text, number }: Line, above: number): Note {
  const message = `Another article may begin at “${text}” (line ${above + number}); all of it came over as one. If there are several, put each into a file of its own and import those.`;
  return { kind: "look", message };
}

function titleFrom(origin: string): string {
  const words = stemOf(origin).replace(/[-_]+/g, " ").trim();
  return words === "" ? "Untitled" : (words[0] ?? "").toUpperCase() + words.slice(1);
}

/** Where the date came from, if the text does not say when it was published. */
function dateNote(
  published: string | undefined,
  updated: string | undefined,
  taken: string,
): string | undefined {
  if (published !== undefined) return undefined;
  return updated === undefined
    ? `It names no date, so that of its file was taken: ${taken}.`
    : `It only says when it was updated, so that became its date: ${taken}.`;
}

/** Leftovers that are named one by one. */
const MOST_NAMED = 20;
const LONGEST_NAMED = 50;

function notesOf(
  { published: found, subtitle, authors }: Head,
  leftovers: readonly string[],
  {
    dated,
    hasTitle,
    updated,
  }: { dated: string | undefined; hasTitle: boolean; updated: string | undefined },
): readonly Note[] {
  const notes: Note[] = [];
  if (!hasTitle)
    notes.push({
      kind: "look",
      message: "Its first line is a paragraph, so its title was made of the name of the file.",
    });
  if (dated !== undefined) notes.push({ kind: "look", message: dated });
  for (const doubt of [found?.doubt, updated]) {
    if (doubt) notes.push({ kind: "look", message: `Its date is a guess: ${doubt}.` });
  }
  if (subtitle !== undefined)
    notes.push({ kind: "changed", message: "The line below its title became its description." });
  if (authors.length > 0)
    notes.push({
      kind: "changed",
      message: `Its author was found: ${authors.join(", ")}.`,
    });
  if (leftovers.length > 0) {
    const named = leftovers
      .slice(0, MOST_NAMED)
      .map(
        (line) =>
          `“${line.length > LONGEST_NAMED ? `${line.slice(0, LONGEST_NAMED - 1)}…` : line}”`,
      );
    const rest = leftovers.length - named.length;
    notes.push({
      kind: "left",
      message: `Leftovers of a page were dropped: ${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
    });
  }
  return notes;
}

const CONTENTS =
  /^(?:table of contents|contents|in this (?:article|post|guide)|inhaltsverzeichnis|inhalt|sommaire|índice|目次|もくじ)\s*:?(?:\s*\[?(?:hide|show|toggle|非表示|表示)\]?)?$/i;

/** A list of contents whose lines come again as headings. */
function dropContents(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly dropped: readonly string[];
} {
  const start = lines.findIndex(({ text }) => CONTENTS.test(text));
  if (start === -1) return { lines, dropped: [] };
  const bare = (text: string) =>
    text.replace(/^(?:[•◦▪*-]|\d{1,2}(?:\.\d{1,2})*[.)]?)\s+/, "").replace(/[\s.…·]+\d{1,3}$/, "");
  let end = start + 1;
  while (
    end < lines.length &&
    lines.slice(end + 1).some(({ text }) => sameWords(bare(text), bare(lines[end]?.text ?? "")))
  )
    end += 1;
  if (end === start + 1) return { lines, dropped: [] };
  const gone = new Set(lines.slice(start, end));
  return {
    lines: without(lines, (line) => gone.has(line)),
    dropped: [lines[start]?.text ?? "", `${end - start - 1} lines of a list of contents`],
  };
}

/** Text that is Markdown keeps its lines, empty ones too. */
function markdownOf(text: string, lines: readonly Line[]): string {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return "";
  const rows = text.split("\n").slice(first.number - 1, last.number);
  const body = rows.join("\n");
  return outsideFences(body, (part) =>
    part
      .split("\n")
      .filter((row) => !isNoise(row.trim()))
      .map((row) => row.replace(/^(\s*)[•●▪◦‣∙]\s*(?=\S)/, "$1- "))
      .join("\n"),
  );
}
