/** Plain Markdown and HTML: one file, or a folder of them. */
import { statSync } from "node:fs";
import { basename, dirname, posix } from "node:path";
import { isLanguage } from "#lib/languages.ts";
import {
  ImportError,
  type ImportedArticle,
  type ImportedSite,
  type Note,
  type PlacedNote,
} from "../article.ts";
import { dayOfFile } from "../dates.ts";
import { findBeside, modifiedAt, openFolder, type SourceFolder } from "../folder.ts";
import { toName } from "../names.ts";
import { findArticle } from "../page-html.ts";
import { readText } from "../read-text.ts";
import {
  articleFields,
  publishedOf,
  readMarkdown,
  stemOf,
  titleOf,
  withReferences,
} from "./markdown-file.ts";
import { readEach } from "./read-each.ts";
import type { Source, SourceOptions } from "./source.ts";
import { readPasted } from "./text/text.ts";

const MARKDOWN = /\.(?:md|mdx|markdown|mdown|mkdn?)$/i;
const HTML = /\.(?:html?|xhtml)$/i;
const TEXT = /\.(?:txt|text)$/i;

/** Files about a project. */
const ABOUT = /^(?:readme|license|licence|changelog|contributing|code_of_conduct)\b/i;

/** A folder of Markdown, HTML and plain text, or one such file. */
export const plainFolder: Source = {
  name: "files",
  label: "Files",
  recognises: (path) =>
    statSync(path).isDirectory() || [MARKDOWN, HTML, TEXT].some((pattern) => pattern.test(path)),
  read,
};

/** @throws {ImportError} If there is nothing to read. */
function read({ path, url }: SourceOptions): ImportedSite {
  const isFolder = statSync(path).isDirectory();
  const folder = openFolder(isFolder ? path : dirname(path));
  const wanted = isFolder ? folder.files.filter(isText) : [basename(path)];
  if (wanted.length === 0)
    throw new ImportError(`No Markdown, HTML or plain text was found in ${path}.`);
  const notes: PlacedNote[] = [];
  const articles = readEach(wanted, (file) => readOne(file, folder, isFolder), notes);
  const kinds = [MARKDOWN, HTML, TEXT].filter((pattern) =>
    wanted.some((file) => pattern.test(file)),
  );
  return {
    system: kinds.length > 1 ? "Files" : nameOf(wanted[0] ?? ""),
    articles,
    authors: [],
    tags: [],
    url,
    notes,
  };
}

function isText(file: string): boolean {
  const name = posix.basename(file);
  return (
    [MARKDOWN, HTML, TEXT].some((pattern) => pattern.test(name)) &&
    !ABOUT.test(name) &&
    !/(?:^|\/)[_.]/.test(file)
  );
}

function nameOf(file: string): string {
  if (MARKDOWN.test(file)) return "Markdown";
  return HTML.test(file) ? "HTML" : "Plain text";
}

function readOne(
  file: string,
  folder: SourceFolder,
  isFolder: boolean,
): ImportedArticle | readonly ImportedArticle[] {
  if (HTML.test(file)) return readPage(file, folder);
  const text = readText(posix.join(folder.root, file), file, "article");
  if (text.trim() === "") throw new ImportError(`${file} is empty.`);
  if (MARKDOWN.test(file)) return readArticle(file, folder, isFolder);
  return /^\s*(?:---|\+\+\+)[ \t]*\n[\s\S]*?^(?:---|\+\+\+)[ \t]*$/m.test(text) &&
    /^\s*(?:---|\+\+\+)[ \t]*\n\s*["\w-]+\s*[:=]/.test(text)
    ? readArticle(file, folder, isFolder)
    : readPasted(text, {
        origin: file,
        modified: modifiedAt(posix.join(folder.root, file)),
        find: (reference) => finder(file, folder)(reference),
      });
}

function finder(file: string, folder: SourceFolder) {
  return (reference: string) => {
    const path = findBeside(folder, file, reference, [".", "public", "static"]);
    return path === undefined ? undefined : { path };
  };
}

function readArticle(file: string, folder: SourceFolder, isFolder: boolean): ImportedArticle {
  const { mapped, body } = readMarkdown(folder, file, { handled: ["url"] });
  const { published, notes } = publishedOf(mapped, folder, file);
  const stem = stemOf(file).replace(/^\d{4}-\d{2}-\d{2}-/, "");
  const above = posix.dirname(file.replace(/\/index\.[^/]+$/, ""));
  const folders = isFolder && above !== "." ? above.split("/").map(toName) : [];
  const addresses = [mapped.permalink, ...mapped.aliases].filter(
    (each): each is string => each !== undefined,
  );
  const slug = mapped.slug?.replace(/^\/|\/$/g, "");
  return {
    ...articleFields(mapped),
    origin: file,
    kind: "post",
    name: [
      ...folders,
      slug
        ? slug
            .split("/")
            .filter((part) => !/^\.*$/.test(part))
            .map(toName)
            .join("/")
        : toName(stem),
    ].join("/"),
    format: file.endsWith(".mdx") ? "mdx" : "md",
    body: withReferences(body, file, folder.has),
    title: titleOf(mapped, body, file),
    published,
    addresses: addresses.map((each) => (/^(?:\/|https?:)/.test(each) ? each : `/${each}`)),
    notes: [...notes, ...mapped.notes],
    find: finder(file, folder),
  };
}

function readPage(file: string, folder: SourceFolder): ImportedArticle {
  const path = posix.join(folder.root, file);
  const found = findArticle(readText(path, file, "article"));
  const day = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?=[-_])/.exec(file)?.[1];
  const published = found.published ?? day ?? dayOfFile(modifiedAt(path));
  const notes: Note[] = [];
  if (found.published === undefined && day === undefined) {
    notes.push({
      kind: "look",
      message: `It names no date, so that of its file was taken: ${published}.`,
    });
  }
  if (found.dropped.length > 0) {
    notes.push({
      kind: "left",
      message: `Parts of the page around the article were left out: ${found.dropped.join(", ")}.`,
    });
  }
  const lang = found.lang?.split("-")[0];
  const title =
    found.title ?? titleOf({ title: undefined } as Parameters<typeof titleOf>[0], "", file);
  return {
    origin: file,
    kind: "post",
    name: toName(addressName(found.address) ?? (day ? title : stemOf(file))),
    format: "html",
    body: found.html,
    title,
    description: found.description,
    published,
    updated: found.updated === found.published ? undefined : found.updated,
    authors: found.author ? [found.author] : [],
    tags: found.tags,
    fields: {
      ...(lang && isLanguage(lang) && lang !== "en" && { lang }),
      // Medium exports what was never published under such names.
      ...(/(?:^|\/)draft_/.test(file) && { draft: true }),
    },
    addresses: found.address && /^https?:/.test(found.address) ? [found.address] : [],
    notes,
    find: finder(file, folder),
  };
}

/** The last part of an old address. */
function addressName(address: string | undefined): string | undefined {
  const path = address === undefined ? undefined : URL.parse(address)?.pathname;
  return (
    path
      ?.replace(/(?:\/index)?(?:\.html?)?\/?$/, "")
      .split("/")
      .pop() || undefined
  );
}
