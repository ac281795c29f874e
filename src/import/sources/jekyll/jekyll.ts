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
import { isThere, openFolder } from "../../folder.ts";
import { readYaml } from "../../frontmatter.ts";
import { toName } from "../../names.ts";
import { readText } from "../../read-text.ts";
import { articleFields, publishedOf, readMarkdown, stemOf, titleOf } from "../markdown-file.ts";
import { readEach } from "../read-each.ts";
import type { Source, SourceOptions } from "../source.ts";
import { type Context, find, textOf } from "./body.ts";
import { jekyllPath } from "./permalinks.ts";
import { type Sorted, termsOf } from "./terms.ts";
import { authorsOf, defaultsFor, isPage, listOf, TEXT, unread } from "./surroundings.ts";

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

const NO_URL: PlacedNote = {
  kind: "look",
  message:
    "The configuration names no url with https:// in front, so subscribers would see every article twice. Run again with --url https://example.org to keep the ids of the feed.",
};

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
  const host = url ?? webAddress(text("url"));
  const context: Context = {
    folder,
    zone: zone && isTimeZone(zone) ? zone : undefined,
    pattern: text("permalink") ?? "date",
    baseurl,
    posts,
    site: host && host.replace(/\/$/, "") + baseurl,
    defaults: config["defaults"],
  };
  const notes: PlacedNote[] = host ? [] : [NO_URL];
  const sorted: Sorted[] = [];
  const pages = new Set(folder.files.filter(isPage));
  const articles = readEach(
    [...posts, ...pages],
    (file) => (pages.has(file) ? readPage(file, context) : readPost(file, context, notes, sorted)),
    notes,
  );
  return {
    system: "Jekyll",
    articles,
    authors: authorsOf(folder, notes),
    tags: termsOf(sorted, config, baseurl),
    url: context.site && `${context.site}/`,
    notes: [...notes, ...unread(folder)],
  };
}

function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//.test(text) && URL.canParse(text) ? text : undefined;
}

function readPost(
  origin: string,
  context: Context,
  notes: PlacedNote[],
  sorted: Sorted[],
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
    defaults: defaultsFor(origin, isDraft ? "drafts" : "posts", context.defaults),
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
  if (!isDraft) {
    for (const label of categories) sorted.push({ kind: "category", label });
    for (const label of listOf(raw, "tag", "tags")) sorted.push({ kind: "tag", label });
  }
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
    id: isDraft ? undefined : (fields.id ?? feedId(path, mapped.slug ?? stem, context)),
    notes: own,
    find: (reference) => find(reference, origin, context),
  };
}

/** As jekyll-feed names an article: its address without ending or slash. */
function feedId(path: string, slug: string, { site }: Context): string | undefined {
  return site && new URL(site + posix.join(posix.dirname(path), slug)).href;
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
