import { basename } from "node:path";
import { authorSchema, pageSchema, tagSchema } from "#schemas/post.ts";
import { RESERVED_PAGES, toSlugSegment } from "#lib/slug.ts";
import { toTagSlug } from "#lib/tags.ts";
import { readAlias, readAliases } from "./aliases.ts";
import type { AuthorEntry, LocalPicture, PageEntry, TagEntry } from "./entries.ts";
import type { Frontmatter } from "./frontmatter.ts";
import { onOneLine, type ReadContext } from "./posts.ts";
import { quoted } from "./quote.ts";
import { readFields, readLanguage } from "./read-entry.ts";

/** A page before its body is rendered. */
type PageHead = Omit<PageEntry, "body">;

/** Checks a page's frontmatter; undefined if an error was reported. */
export function readPage(
  frontmatter: Frontmatter,
  { site, report }: ReadContext,
): PageHead | undefined {
  const { source } = frontmatter;
  const fields = readFields(frontmatter, pageSchema, report, { noun: "This page" });
  const lang = readLanguage(frontmatter, site.lang, report);
  if (!fields) return undefined;
  const stem = source.name.replace(/\.mdx?$/, "").replace(/\/index$/, "");
  const segments = (fields.slug ?? stem).split("/").map(toSlugSegment).filter(Boolean);
  const slug = segments.join("/");
  if (slug === "") {
    report.error(
      frontmatter,
      ["slug"],
      "This page's address would be empty. Write slug: a-name, in letters or digits.",
    );
  } else if (RESERVED_PAGES.has(segments[0] ?? "")) {
    report.error(
      frontmatter,
      ["slug"],
      `/${slug}/ belongs to the site itself. Give the page another name, or write slug: another-name.`,
    );
  }
  const aliases = readAliases(frontmatter, fields.aliases ?? [], report);
  if (report.hasErrors) return undefined;
  return {
    file: source.file,
    path: source.path,
    aliases,
    name: `pages/${source.name}`,
    slug,
    format: source.name.endsWith(".mdx") ? "mdx" : "md",
    title: onOneLine(fields.title),
    description: fields.description || undefined,
    lang,
    isDraft: fields.draft ?? false,
    isUnlisted: fields.unlisted ?? false,
  };
}

/** Checks an author's file; its name is the id. */
export async function readAuthor(
  frontmatter: Frontmatter,
  { pictures, report }: ReadContext,
): Promise<AuthorEntry | undefined> {
  const { source } = frontmatter;
  const fields = readFields(frontmatter, authorSchema, report, { noun: "This author" });
  if (!fields) return undefined;
  let picture: LocalPicture | undefined;
  if (fields.picture !== undefined) {
    const found = await pictures.find(fields.picture, source.path);
    if ("message" in found) report.error(frontmatter, ["picture"], found.message);
    else picture = found.picture;
  }
  const id = toSlugSegment(stemOf(source.name));
  if (id === "") report.error(frontmatter, [], namelessFile(source.name));
  warnOfBody(frontmatter, "an author", report);
  if (report.hasErrors) return undefined;
  return {
    file: source.file,
    path: source.path,
    id,
    name: fields.name,
    description: fields.description || undefined,
    url: fields.url,
    me: [...new Set(fields.me ?? [])],
    isOrganization: fields.organization ?? false,
    picture,
  };
}

/** Checks a tag's file; its name is the slug. */
export function readTag(frontmatter: Frontmatter, { report }: ReadContext): TagEntry | undefined {
  const { source } = frontmatter;
  const fields = readFields(frontmatter, tagSchema, report, { noun: "This tag" });
  if (!fields) return undefined;
  const { label } = fields;
  const slug = toTagSlug(stemOf(source.name));
  if (slug === "") {
    report.error(frontmatter, [], namelessFile(source.name));
  } else if (label !== undefined && toTagSlug(label) !== slug) {
    report.error(frontmatter, ["label"], misnamed(label, slug));
  }
  const written = fields.aliases ?? [];
  const slugs = written.flatMap((alias) => (isPath(alias) ? [] : toTagSlug(alias) || []));
  const paths = written.flatMap((alias, index) =>
    isPath(alias) ? readAlias(frontmatter, { written: alias, index }, report) : [],
  );
  warnOfBody(frontmatter, "a tag", report);
  if (report.hasErrors) return undefined;
  return {
    file: source.file,
    path: source.path,
    slug,
    label,
    title: fields.title,
    description: fields.description || undefined,
    aliases: [...new Set(slugs)],
    paths,
  };
}

/** Whether an alias of a tag is an old path, not an old slug. */
function isPath(alias: string): boolean {
  return alias.trim().startsWith("/");
}

function stemOf(name: string): string {
  return basename(name).replace(/\.md$/, "");
}

function namelessFile(name: string): string {
  return `The name ${quoted(basename(name))} leaves nothing for an address. Rename the file with letters or digits.`;
}

function misnamed(label: string, slug: string): string {
  const meant = toTagSlug(label);
  const start = `The label ${quoted(label)} belongs to the tag ${meant || "without a name"}, and this file is named ${slug}.`;
  return meant === ""
    ? `${start} Give it a label that can be read.`
    : `${start} Rename the file to ${meant}.md, or change the label.`;
}

function warnOfBody(frontmatter: Frontmatter, noun: string, report: ReadContext["report"]): void {
  if (!frontmatter.hasBody) return;
  const message = `The text in the file of ${noun} is shown nowhere. Move it into the field description.`;
  report.add({
    file: frontmatter.source.file,
    line: frontmatter.bodyLine,
    severity: "warning",
    rule: "unread-text",
    message,
  });
}
