import { postSchema, type PostFrontmatter } from "#schemas/post.ts";
import type { Site } from "#schemas/site.ts";
import { postSlug } from "#lib/slug.ts";
import { readAliases } from "./aliases.ts";
import type { PostEntry } from "./entries.ts";
import type { Frontmatter } from "./frontmatter.ts";
import { readCover, readOwnCard } from "./own-pictures.ts";
import type { Pictures } from "./pictures.ts";
import { readDate, readFields, readLanguage, readZone, textOf } from "./read-entry.ts";
import type { Report } from "./report.ts";

/** What reading a file needs to know besides the file. */
export interface ReadContext {
  readonly site: Site;
  readonly pictures: Pictures;
  /** Of this file alone. */
  readonly report: Report;
}

/** An article before its body is rendered. */
type PostHead = Omit<PostEntry, "body">;

/** Checks an article's frontmatter; undefined if an error was reported. */
export async function readPost(
  frontmatter: Frontmatter,
  context: ReadContext,
): Promise<PostHead | undefined> {
  const { site, report } = context;
  const { source } = frontmatter;
  const { extraFields } = site;
  const fields = readFields(frontmatter, postSchema, report, { noun: "This article", extraFields });
  const slug = readSlug(frontmatter, report);
  // A file with one wrong field may have wrong dates as well: all are told in one run.
  const zone = readZone(frontmatter, site.timezone, report);
  const { published, updated } = readDates(frontmatter, zone, report);
  const lang = readLanguage(frontmatter, site.lang, report);
  if (!fields) return undefined;
  if (textOf(frontmatter, "pubDatetime") === undefined) {
    const message = "The pubDatetime is empty. Write it as 2026-08-14 or 2026-08-14T09:30.";
    report.error(frontmatter, ["pubDatetime"], message);
  }
  const cover = await readCover(frontmatter, fields.cover, context);
  const ownCard = await readOwnCard(frontmatter, fields.ogImage, context);
  const aliases = readAliases(frontmatter, fields.aliases ?? [], report);
  if (report.hasErrors || slug === undefined || published === undefined) return undefined;
  return {
    file: source.file,
    path: source.path,
    name: `posts/${source.name}`,
    slug,
    format: source.name.endsWith(".mdx") ? "mdx" : "md",
    lang,
    published,
    updated,
    zone,
    cover,
    ownCard,
    aliases,
    ...plainFields(fields, site),
  };
}

/** When an article was published and changed; a change before that is told, and left out. */
function readDates(
  frontmatter: Frontmatter,
  zone: string,
  report: Report,
): { published: number | undefined; updated: number | undefined } {
  const published = readDate(frontmatter, "pubDatetime", zone, report);
  const modified = readDate(frontmatter, "modDatetime", zone, report);
  if (modified !== undefined && published !== undefined && modified < published) {
    report.warning(
      frontmatter,
      ["modDatetime"],
      "This is before the pubDatetime, and is left out: nothing changes before it is published. Correct one of the two.",
      "date-order",
    );
  }
  const isLater = modified !== undefined && modified > (published ?? 0);
  return { published, updated: isLater ? modified : undefined };
}

/** Fields that need no more than a default. */
function plainFields(fields: PostFrontmatter, site: Site) {
  return {
    title: onOneLine(fields.title),
    description: fields.description || undefined,
    isDraft: fields.draft ?? false,
    isUnlisted: fields.unlisted ?? false,
    authors: readAuthors(fields, site),
    tags: [...new Set(fields.tags ?? [])],
    isFeatured: fields.featured ?? false,
    hideEditPost: fields.hideEditPost ?? false,
    isInFeeds: fields.feed ?? true,
    canonicalURL: fields.canonicalURL,
    translationKey: fields.translationKey,
    series: readSeries(fields.series),
    toc: fields.toc,
    feedId: fields.id,
  };
}

/** A title in a YAML block has line breaks, which no heading can show. */
export function onOneLine(title: string): string {
  return title.replace(/[\t-\r ]+/g, " ");
}

function readSlug(frontmatter: Frontmatter, report: Report): string | undefined {
  const { fields, source } = frontmatter;
  const written = typeof fields.slug === "string" ? fields.slug : undefined;
  const slug = postSlug(source.name, written);
  if (!slug.ok) {
    report.error(frontmatter, ["slug"], slug.message);
    return undefined;
  }
  const folder = slug.slug
    .split("/")
    .slice(0, -1)
    .find((segment) => segment.endsWith(".md"));
  if (folder === undefined) return slug.slug;
  const message = `In the slug ${JSON.stringify(slug.slug)} the part ${JSON.stringify(folder)} ends in ".md", where the text of another article may lie. Write it without.`;
  report.error(frontmatter, ["slug"], message);
  return undefined;
}

function readAuthors(fields: PostFrontmatter, site: Site): string[] {
  const one = typeof fields.author === "string" ? [fields.author] : (fields.author ?? []);
  const all = [...new Set([...one, ...(fields.authors ?? [])])];
  return all.length > 0 ? all : [site.author];
}

function readSeries(series: PostFrontmatter["series"]): PostEntry["series"] {
  if (series === undefined) return undefined;
  if (typeof series === "string") return { name: series, part: undefined, description: undefined };
  const { name, part, description } = series;
  return { name, part, description: description || undefined };
}
