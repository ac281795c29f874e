/** A Jekyll site: posts by their dated names, drafts, pages. */
import { statSync } from "node:fs";
import { posix } from "node:path";
import { isTimeZone } from "#lib/dates.ts";
import {
  ImportError,
  type ImportedArticle,
  type ImportedSite,
  type Note,
  type PlacedNote,
} from "../../article.ts";
import { toDateText } from "../../dates.ts";
import { findBeside, isThere, openFolder, type SourceFolder } from "../../folder.ts";
import { readYaml } from "../../frontmatter.ts";
import { toName } from "../../names.ts";
import { readText } from "../../read-text.ts";
import {
  articleFields,
  publishedOf,
  readMarkdown,
  stemOf,
  titleOf,
  withReferences,
} from "../markdown-file.ts";
import type { Source, SourceOptions } from "../source.ts";
import { convertLiquid } from "./liquid.ts";
import { jekyllPath } from "./permalinks.ts";
import { authorsOf, isPage, listOf, TEXT, unread } from "./surroundings.ts";

const DATED = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)\.[^.]+$/;

export const jekyll: Source = {
  name: "jekyll",
  label: "Jekyll",
  recognises(path) {
    if (!statSync(path).isDirectory()) return false;
    const hasPosts = isThere(path, "_posts") || isThere(path, "_drafts");
    return hasPosts || (isThere(path, "_config.yml") && isThere(path, "_layouts"));
  },
  read,
};

interface Context {
  readonly folder: SourceFolder;
  readonly zone: string | undefined;
  readonly pattern: string;
  readonly baseurl: string;
  readonly posts: readonly string[];
}

/** @throws {ImportError} */
function read({ path, url }: SourceOptions): ImportedSite {
  const folder = openFolder(path);
  const config =
    ["_config.yml", "_config.yaml"]
      .filter(folder.has)
      .map((file) => readYaml(readText(posix.join(folder.root, file), file, "article"), file))[0] ??
    {};
  const text = (name: string) => (typeof config[name] === "string" ? config[name] : undefined);
  const posts = folder.files.filter(
    (file) => /(?:^|\/)_(?:posts|drafts)\//.test(file) && TEXT.test(file),
  );
  if (posts.length === 0)
    throw new ImportError(`No articles were found in ${posix.join(path, "_posts")}.`);
  const zone = text("timezone");
  const baseurl = (text("baseurl") ?? "").replace(/\/$/, "");
  const context: Context = {
    folder,
    zone: zone && isTimeZone(zone) ? zone : undefined,
    pattern: text("permalink") ?? "date",
    baseurl,
    posts,
  };
  const notes: PlacedNote[] = [];
  const articles = [
    ...posts.flatMap((file) => readPost(file, context, notes) ?? []),
    ...folder.files.filter(isPage).flatMap((file) => readPage(file, context) ?? []),
  ];
  const site = url ?? text("url");
  return {
    system: "Jekyll",
    articles,
    authors: authorsOf(folder),
    tags: [],
    url: site === undefined ? undefined : site.replace(/\/$/, "") + baseurl + "/",
    notes: [...notes, ...unread(folder)],
  };
}

function readPost(
  origin: string,
  context: Context,
  notes: PlacedNote[],
): ImportedArticle | undefined {
  const { folder, zone, pattern, baseurl } = context;
  const isDraft = /(?:^|\/)_drafts\//.test(origin);
  const [, day, stem = stemOf(origin)] = DATED.exec(posix.basename(origin)) ?? [];
  if (!isDraft && day === undefined) {
    notes.push({
      kind: "left",
      origin,
      message: "Jekyll publishes no file in _posts without a date in its name, so it was left out.",
    });
    return undefined;
  }
  const { mapped, raw, body, bodyLine } = readMarkdown(folder, origin, {
    zone,
    splitsAtSpaces: true,
    handled: ["url"],
  });
  const title = titleOf(mapped, body, origin);
  const fromName = day === undefined ? undefined : toDateText(day);
  const dated = { ...mapped, published: mapped.published ?? fromName };
  const { published, notes: dates } = publishedOf(dated, folder, origin);
  const above = origin
    .split("/")
    .slice(0, -1)
    .filter((name) => !name.startsWith("_"));
  const categories = [...above, ...listOf(raw, "category", "categories")];
  const path = jekyllPath(mapped.permalink ?? pattern, {
    published,
    slug: mapped.slug,
    stem,
    title,
    categories,
    ending: ".html",
  });
  const own: Note[] = [...dates, ...mapped.notes];
  const fields = articleFields(mapped);
  return {
    ...fields,
    origin,
    kind: "post",
    name: toName(mapped.slug ?? stem),
    ...textOf(body, origin, title, context, own, bodyLine),
    title,
    published,
    tags: [...new Set([...above, ...fields.tags])],
    fields: { ...fields.fields, ...(isDraft && { draft: true }) },
    addresses: isDraft
      ? []
      : [
          baseurl + path,
          ...mapped.aliases.map((alias) => baseurl + (alias.startsWith("/") ? alias : `/${alias}`)),
        ],
    notes: own,
    find: (reference) => find(reference, origin, context),
  };
}

function readPage(origin: string, context: Context): ImportedArticle | undefined {
  const { folder, baseurl, zone } = context;
  const { mapped, raw, body, bodyLine } = readMarkdown(folder, origin, {
    zone,
    splitsAtSpaces: true,
    handled: ["url", "date"],
  });
  // Without frontmatter Jekyll only copies a file.
  if (raw === undefined) return undefined;
  const title = titleOf(mapped, body, origin);
  const path =
    mapped.permalink ??
    `/${origin.replace(/\.[^.]+$/, context.pattern === "pretty" ? "/" : ".html")}`;
  const notes: Note[] = [...mapped.notes];
  const { description, fields } = articleFields(mapped);
  return {
    origin,
    kind: "page",
    name:
      path
        .replace(/(?:\/index)?(?:\.html)?\/?$/, "")
        .split("/")
        .filter(Boolean)
        .map(toName)
        .join("/") || toName(stemOf(origin)),
    ...textOf(body, origin, title, context, notes, bodyLine),
    title,
    description,
    authors: [],
    tags: [],
    fields,
    addresses: [baseurl + path],
    notes,
    find: (reference) => find(reference, origin, context),
  };
}

function textOf(
  body: string,
  origin: string,
  title: string,
  { posts, folder }: Context,
  notes: Note[],
  bodyLine: number,
): Pick<ImportedArticle, "format" | "body"> {
  const stem = (file: string) =>
    file.replace(/^(?:.*\/)?_(?:posts|drafts)\//, "").replace(/\.[^.]+$/, "");
  const text = convertLiquid(body, {
    title,
    bodyLine,
    note: (note) => notes.push(note),
    findPost: (name) =>
      posts.find((file) => stem(file) === name.replace(/^\//, "")) ??
      posts.find((file) => posix.basename(stem(file)) === posix.basename(name)),
    findFile: (path) => (folder.has(path.replace(/^\//, "")) ? path.replace(/^\//, "") : undefined),
  });
  const isHtml = /\.html?$/i.test(origin);
  return {
    format: isHtml ? "html" : "md",
    body: isHtml ? text : withReferences(text, origin, folder.has),
  };
}

function find(
  reference: string,
  origin: string,
  { folder, baseurl }: Context,
): { path: string } | undefined {
  const bare =
    baseurl !== "" && reference.startsWith(`${baseurl}/`)
      ? reference.slice(baseurl.length)
      : reference;
  const path = findBeside(folder, origin, bare, ["."]);
  return path === undefined ? undefined : { path };
}
