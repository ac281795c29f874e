import { basename } from "node:path";
import { authorSchema, pageSchema, tagSchema } from "#schemas/post.ts";
import { RESERVED_PAGES, toSlugSegment } from "#lib/slug.ts";
import { toTagSlug } from "#lib/tags.ts";
import type { AuthorEntry, LocalPicture, PageEntry, TagEntry } from "./entries.ts";
import type { Frontmatter } from "./frontmatter.ts";
import { findPicture } from "./pictures.ts";
import type { ReadContext } from "./posts.ts";
import { readFields, readLanguage } from "./read-entry.ts";

/** A page before its body is rendered. */
export type PageHead = Omit<PageEntry, "body">;

/** Checks a page's frontmatter; undefined if an error was reported. */
export function readPage(
  frontmatter: Frontmatter,
  { site, report }: ReadContext,
): PageHead | undefined {
  const { source } = frontmatter;
  const errorsBefore = report.problems.length;
  const fields = readFields(frontmatter, pageSchema, "This page", report);
  if (!fields) return undefined;
  const lang = readLanguage(frontmatter, fields.lang, site.lang, report);
  const stem = source.name.replace(/(?:\/index)?\.mdx?$/, "");
  const segments = (fields.slug ?? stem).split("/").map(toSlugSegment);
  const slug = segments.filter(Boolean).join("/");
  if (slug === "") {
    report.error(frontmatter, ["slug"], "This page's address would be empty. Write slug: a-name, in letters or digits.");
  } else if (RESERVED_PAGES.has(segments.find(Boolean) ?? "")) {
    report.error(frontmatter, ["slug"], `/${slug}/ belongs to the site itself. Give the page another name, or write slug: another-name.`);
  }
  if (report.problems.length > errorsBefore) return undefined;
  return {
    file: source.file,
    path: source.path,
    name: `pages/${source.name}`,
    slug,
    format: source.name.endsWith(".mdx") ? "mdx" : "md",
    title: fields.title,
    description: fields.description || undefined,
    lang,
    isDraft: fields.draft ?? false,
    isUnlisted: fields.unlisted ?? false,
  };
}

/** Checks an author's file; its name is the id. */
export async function readAuthor(
  frontmatter: Frontmatter,
  { folders, report }: ReadContext,
): Promise<AuthorEntry | undefined> {
  const { source } = frontmatter;
  const fields = readFields(frontmatter, authorSchema, "This author", report);
  if (!fields) return undefined;
  let picture: LocalPicture | undefined;
  if (fields.picture !== undefined) {
    const found = await findPicture(fields.picture, source.path, folders);
    if ("message" in found) report.error(frontmatter, ["picture"], found.message);
    else picture = found.picture;
  }
  return {
    file: source.file,
    path: source.path,
    id: toSlugSegment(basename(source.name).replace(/\.mdx?$/, "")),
    name: fields.name,
    description: fields.description || undefined,
    url: fields.url,
    picture,
  };
}

/** Checks a tag's file; its name is the slug. */
export function readTag(
  frontmatter: Frontmatter,
  { report }: ReadContext,
): TagEntry | undefined {
  const { source } = frontmatter;
  const fields = readFields(frontmatter, tagSchema, "This tag", report);
  if (!fields) return undefined;
  const slug = toSlugSegment(basename(source.name).replace(/\.mdx?$/, ""));
  if (fields.label !== undefined && toTagSlug(fields.label) !== slug) {
    const message = `The label ${JSON.stringify(fields.label)} belongs to the tag ${toTagSlug(fields.label)}, and this file is named ${slug}. Rename the file to ${toTagSlug(fields.label)}.md, or change the label.`;
    report.error(frontmatter, ["label"], message);
    return undefined;
  }
  return {
    file: source.file,
    path: source.path,
    slug,
    label: fields.label,
    title: fields.title,
    description: fields.description || undefined,
    aliases: (fields.aliases ?? []).map(toTagSlug).filter((alias) => alias !== ""),
  };
}
