/** An export of WordPress (WXR): posts, pages, authors, categories, comments. */
import { statSync } from "node:fs";
import {
  ImportError,
  type ImportedArticle,
  type ImportedSite,
  type Note,
  type PlacedNote,
} from "../../article.ts";
import { toDateText, withOffset } from "../../dates.ts";
import { decode } from "../../markdown.ts";
import { toName } from "../../names.ts";
import { headOf, readText } from "../../read-text.ts";
import { assertWhole, cleanXml, nodesOf, parseXml, textOf, type XmlNode } from "../../xml.ts";
import type { Source, SourceOptions } from "../source.ts";
import { bodyHtml } from "./body.ts";
import { commentNotes, commentsOf } from "./comments.ts";
import { type Library, libraryOf, metaOf } from "./library.ts";
import { carriedBy, coAuthorsOf, fieldsOf, isOfTags } from "./taxonomies.ts";
import { listsOf, notesOnTerms, termsOf } from "./terms.ts";
import { findUpload } from "./uploads.ts";
import { plain } from "./words.ts";

export const wordPress: Source = {
  name: "wordpress",
  label: "WordPress",
  recognises: (path) => statSync(path).isFile() && /wordpress\.org\/export\//.test(headOf(path)),
  read,
};

/** @throws {ImportError} */
function read({ path, name, url, uploads }: SourceOptions): ImportedSite {
  const text = cleanXml(readText(path, name, "export"), name);
  assertWhole(text, name);
  const channel = nodesOf(nodesOf(parseXml(text, name), "rss")[0] ?? {}, "channel")[0];
  if (!channel) throw new ImportError(`${name} is no export of WordPress: it has no channel.`);
  const items = nodesOf(channel, "item");
  const home =
    url ??
    (textOf(channel, "wp:base_blog_url").trim() || textOf(channel, "link").trim() || undefined);
  const context: Context = { ...libraryOf(items, uploads), home };
  const notes: PlacedNote[] = [];
  const articles = items.flatMap((item) => readItem(item, context, notes) ?? []);
  const texts = items.filter((item) => /^(?:post|page)?$/.test(typeOf(item)));
  if (uploads === undefined && context.attachments.size > 0) {
    notes.push({
      kind: "look",
      message:
        "The picture files are not in the export: their addresses stay as they are. With a copy of wp-content/uploads, run again with --uploads <folder>.",
    });
  }
  return {
    system: "WordPress",
    articles,
    authors: nodesOf(channel, "wp:author")
      .map((author) => ({
        id: textOf(author, "wp:author_login").trim(),
        name:
          textOf(author, "wp:author_display_name").trim() ||
          textOf(author, "wp:author_login").trim(),
      }))
      .filter(({ id }) => articles.some(({ authors }) => authors.includes(id))),
    tags: termsOf(channel, texts, home),
    lists: listsOf(texts, articles, home),
    url: home,
    notes: [...notes, ...notesOnTerms(texts)],
  };
}

/** Kinds of entries that are no texts. */
const SILENT: ReadonlySet<string> = new Set(
  "attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_global_styles wp_navigation wp_template wp_template_part wp_font_family wp_font_face".split(
    " ",
  ),
);

interface Context extends Library {
  /** The address of the old blog, which may be a folder of its host. */
  readonly home: string | undefined;
}

function typeOf(item: XmlNode): string {
  return textOf(item, "wp:post_type").trim();
}

function readItem(
  item: XmlNode,
  context: Context,
  notes: PlacedNote[],
): ImportedArticle | undefined {
  const type = typeOf(item) || "post";
  const status = textOf(item, "wp:status").trim() || "publish";
  const title = plain(textOf(item, "title"));
  const origin = `${type} ${textOf(item, "wp:post_id").trim()}${title === "" ? "" : ` “${title}”`}`;
  if (SILENT.has(type)) return undefined;
  if (type !== "post" && type !== "page") {
    notes.push({
      kind: "look",
      origin,
      message: `Entries of the kind ${type} belong to a plugin and were left out.`,
    });
    return undefined;
  }
  if (["trash", "auto-draft", "inherit"].includes(status)) {
    notes.push({
      kind: "left",
      origin,
      message: `What WordPress keeps as “${status}” was left out.`,
    });
    return undefined;
  }
  return articleOf(item, { type, status, title, origin }, context);
}

interface Kind {
  readonly type: "post" | "page";
  readonly status: string;
  readonly title: string;
  readonly origin: string;
}

function articleOf(
  item: XmlNode,
  { type, status, title, origin }: Kind,
  context: Context,
): ImportedArticle {
  const notes: Note[] = [];
  const id = textOf(item, "wp:post_id").trim();
  const isHidden = status === "private" || textOf(item, "wp:post_password").trim() !== "";
  if (isHidden)
    notes.push({
      kind: "look",
      message: "It was private or had a password, and came over as a draft.",
    });
  // Plugins have words of their own for what is not public.
  const isDraft = isHidden || (status !== "publish" && status !== "future");
  const published = dateOf(item, "wp:post_date") ?? toDateText(textOf(item, "pubDate").trim());
  const updated = dateOf(item, "wp:post_modified");
  const slug = decode(textOf(item, "wp:post_name").trim());
  const labels = carriedBy(item).flatMap((term) => (isOfTags(term.taxonomy) ? [term.label] : []));
  const coAuthors = coAuthorsOf(item);
  const link = textOf(item, "link").trim();
  const cover = coverOf(item, title, context);
  const isSticky = textOf(item, "wp:is_sticky").trim() === "1";
  return {
    origin,
    kind: type,
    name: nameOf(type, slug || title || `post-${id}`, link),
    format: "html",
    body: bodyHtml(textOf(item, "content:encoded"), {
      attachments: context.attachments,
      own: context.uploaded.get(id) ?? [],
      footnotes: metaOf(item, "footnotes"),
      note: (note) => notes.push(note),
    }),
    title: title || "Untitled",
    description: plain(textOf(item, "excerpt:encoded")),
    ...(type === "post" && {
      published: published ?? undated(notes),
      updated: later(updated, published),
    }),
    authors: coAuthors.length > 0 ? coAuthors : [textOf(item, "dc:creator").trim()].filter(Boolean),
    tags: [...new Set(labels)].filter(
      (label) => label !== "" && !/^(?:uncategori[sz]ed|allgemein|non classé)$/i.test(label),
    ),
    fields: {
      ...(type === "post" && fieldsOf(item)),
      ...(isDraft && { draft: true }),
      ...(isSticky && type === "post" && { featured: true }),
    },
    ...(cover && type === "post" && { cover }),
    addresses: isDraft && /[?&]p(?:age_id)?=/.test(link) ? [] : addressesOf(link, id, context.home),
    id: type === "post" ? textOf(item, "guid").trim() || undefined : undefined,
    comments: commentsOf(item),
    notes: [...notes, ...commentNotes(item)],
    find: (reference) => findUpload(reference, context.uploads),
  };
}

function undated(notes: Note[]): string {
  notes.push({
    kind: "look",
    message: "It has no date in the export; 1970-01-01 stands in its place.",
  });
  return "1970-01-01";
}

/** Every post also answers at its number. */
function addressesOf(link: string, id: string, home = "/"): readonly string[] {
  const short = URL.parse(home.replace(/\/*$/, "/"), link)?.href;
  const isShort = /[?&]p(?:age_id)?=\d+/.test(link);
  return [link, ...(short && !isShort && id !== "" ? [`${short}?p=${id}`] : [])].filter(Boolean);
}

/** Pages keep the path that they had. */
function nameOf(type: "post" | "page", slug: string, link: string): string {
  const path =
    type === "page" && !link.includes("?") ? decode(URL.parse(link)?.pathname ?? "") : "";
  const segments = path.split("/").filter(Boolean).map(toName);
  return segments.length > 0 ? segments.join("/") : toName(slug);
}

/** Local time, with the offset that the same moment in UTC tells. */
function dateOf(item: XmlNode, name: string): string | undefined {
  const local = textOf(item, name).trim();
  const utc = textOf(item, `${name}_gmt`).trim();
  if (local === "" || local.startsWith("0000")) return undefined;
  if (utc === "" || utc.startsWith("0000")) return toDateText(local);
  return withOffset(local, utc) ?? toDateText(local);
}

function later(updated: string | undefined, published: string | undefined): string | undefined {
  if (updated === undefined || published === undefined) return undefined;
  return Date.parse(updated) > Date.parse(published) ? updated : undefined;
}

function coverOf(item: XmlNode, title: string, { attachments }: Library): ImportedArticle["cover"] {
  const found = attachments.get(metaOf(item, "_thumbnail_id"));
  if (!found) return undefined;
  const { url, alt, caption } = found;
  return { src: url, alt: alt || title, ...(caption && { caption }) };
}
