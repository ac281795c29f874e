/** A feed as a file: RSS, Atom, RDF or JSON. */
import { statSync } from "node:fs";
import { ImportError, type ImportedArticle, type ImportedSite, type Note } from "../article.ts";
import { dayOfFile } from "../dates.ts";
import { modifiedAt } from "../folder.ts";
import { decode } from "../markdown.ts";
import { toName } from "../names.ts";
import { headOf, readText } from "../read-text.ts";
import { assertWhole, cleanXml } from "../xml.ts";
import { entriesOf, type Entry, wordsOf } from "./feed-entries.ts";
import type { Source, SourceOptions } from "./source.ts";

export const feed: Source = {
  name: "feed",
  label: "Feed",
  recognises: (path) => {
    if (!statSync(path).isFile()) return false;
    const head = headOf(path);
    return (
      /<(?:rss|feed|rdf:RDF)[\s>]/i.test(head) ||
      /"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(head) ||
      /\.(?:xml|rss|atom|json)$/i.test(path)
    );
  },
  read,
};

/** @throws {ImportError} If it is no feed, or not whole. */
function read({ path, name, url }: SourceOptions): ImportedSite {
  const text = cleanXml(readText(path, name, "export"), name);
  const isJson = text.startsWith("{");
  if (!isJson) assertWhole(text, name);
  const { title, link, entries } = entriesOf(text, name);
  if (entries.length === 0) throw new ImportError(`${name} is a feed without an entry.`);
  const day = dayOfFile(modifiedAt(path));
  const articles = entries.map((entry, index) => articleOf(entry, index, day));
  return {
    system: title ? `Feed “${title}”` : "Feed",
    articles,
    authors: [],
    tags: [],
    url: url ?? link,
    notes: [
      {
        kind: "look",
        message:
          "A feed holds what its site chose to put in: often only the newest articles, sometimes only their first lines.",
      },
    ],
  };
}

function articleOf(entry: Entry, index: number, day: string): ImportedArticle {
  const notes: Note[] = [];
  const title = entry.title ?? firstWords(entry.html);
  const published = entry.published ?? day;
  if (entry.published === undefined) {
    notes.push({
      kind: "look",
      message: `It names no date, so that of the file was taken: ${day}.`,
    });
  }
  const path = entry.link === undefined ? "" : decode(URL.parse(entry.link)?.pathname ?? "");
  const last =
    path
      .replace(/(?:\/index)?(?:\.html?|\.php)?\/?$/, "")
      .split("/")
      .pop() ?? "";
  return {
    origin: `entry ${index + 1}${title ? ` “${title}”` : ""}`,
    kind: "post",
    name: toName(/[\p{L}]/u.test(last) ? last : title),
    format: "html",
    body: entry.html,
    title: title || "Untitled",
    description: descriptionOf(entry),
    published,
    updated:
      entry.updated !== undefined && Date.parse(entry.updated) > Date.parse(published)
        ? entry.updated
        : undefined,
    authors: [...new Set(entry.authors.map((name) => name.trim()).filter(Boolean))],
    tags: [...new Set(entry.tags.map((tag) => tag.trim()))].filter(
      (tag) => tag !== "" && !/^uncategori[sz]ed$/i.test(tag),
    ),
    fields: { ...(entry.isDraft && { draft: true }), ...(entry.image && { ogImage: entry.image }) },
    addresses: entry.link === undefined ? [] : [entry.link],
    id: entry.id,
    notes,
    find: () => undefined,
  };
}

/** Longer summaries are the text itself. */
const LONGEST_SUMMARY = 300;

function descriptionOf({ summary }: Entry): string | undefined {
  const words = wordsOf(summary);
  return words === undefined ||
    words.length > LONGEST_SUMMARY ||
    /(?:\[…\]|\[\.\.\.\]|&hellip;)/.test(words)
    ? undefined
    : words;
}

/** A note without a title is known by how it begins. */
function firstWords(html: string): string {
  const words = (wordsOf(html) ?? "").split(" ");
  return words.length <= 8 ? words.join(" ") : `${words.slice(0, 8).join(" ")}…`;
}
