import { postSchema, type PostFrontmatter } from "#schemas/post.ts";
import type { Site } from "#schemas/site.ts";
import { postSlug } from "#lib/slug.ts";
import type { Cover, OwnCard, PostEntry } from "./entries.ts";
import type { Frontmatter } from "./frontmatter.ts";
import { checkPublicFile, findPicture, isRemote, type PictureFolders } from "./pictures.ts";
import { readDate, readFields, readLanguage, readZone } from "./read-entry.ts";
import type { Report } from "./report.ts";

/** What reading needs to know besides the file. */
export interface ReadContext {
  readonly site: Site;
  readonly folders: PictureFolders;
  readonly report: Report;
}

/** An article before its body is rendered. */
export type PostHead = Omit<PostEntry, "body">;

/** Checks an article's frontmatter; undefined if an error was reported. */
export async function readPost(
  frontmatter: Frontmatter,
  context: ReadContext,
): Promise<PostHead | undefined> {
  const { site, report } = context;
  const { source } = frontmatter;
  const errorsBefore = report.problems.length;
  const fields = readFields(frontmatter, postSchema, "This article", report, site.extraFields);
  const slug = postSlug(source.name, stringOf(frontmatter.fields.slug));
  if (!slug.ok) report.error(frontmatter, ["slug"], slug.message);
  // A file with one wrong field may have wrong dates as well: all are told in one run.
  const zone = readZone(frontmatter, stringOf(frontmatter.fields.timezone), site.timezone, report);
  const published = readDate(frontmatter, "pubDatetime", zone, report);
  const updated = readDate(frontmatter, "modDatetime", zone, report);
  const lang = readLanguage(frontmatter, stringOf(frontmatter.fields.lang), site.lang, report);
  if (!fields || !slug.ok) return undefined;
  const cover = await readCover(frontmatter, fields.cover, context);
  const ownCard = await readOwnCard(frontmatter, fields.ogImage, context);
  const aliases = readAliases(frontmatter, fields.aliases ?? [], report);
  if (report.problems.length > errorsBefore || published === undefined) return undefined;
  return {
    file: source.file,
    path: source.path,
    name: `posts/${source.name}`,
    slug: slug.slug,
    format: source.name.endsWith(".mdx") ? "mdx" : "md",
    title: fields.title,
    description: fields.description || undefined,
    lang,
    isDraft: fields.draft ?? false,
    isUnlisted: fields.unlisted ?? false,
    published,
    updated,
    zone,
    authors: readAuthors(fields, site),
    tags: [...new Set(fields.tags ?? [])],
    isFeatured: fields.featured ?? false,
    hideEditPost: fields.hideEditPost ?? false,
    cover,
    ownCard,
    canonicalURL: fields.canonicalURL,
    translationKey: fields.translationKey,
    aliases,
    series: readSeries(fields.series),
    toc: fields.toc,
    feedId: fields.id,
  };
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function readAuthors(fields: PostFrontmatter, site: Site): string[] {
  const one = typeof fields.author === "string" ? [fields.author] : (fields.author ?? []);
  const all = [...new Set([...one, ...(fields.authors ?? [])])];
  return all.length > 0 ? all : [site.author];
}

function readSeries(series: PostFrontmatter["series"]): PostEntry["series"] {
  if (series === undefined) return undefined;
  if (typeof series === "string") return { name: series, part: undefined };
  return { name: series.name, part: series.part };
}

async function readCover(
  frontmatter: Frontmatter,
  cover: PostFrontmatter["cover"],
  { folders, report }: ReadContext,
): Promise<Cover | undefined> {
  if (!cover) return undefined;
  const at = ["cover", "src"];
  if (isRemote(cover.src) || cover.src.startsWith("/")) {
    const message = `A cover lies beside its article, and ${cover.src} is elsewhere. Copy the picture there and write src: ./name.png.`;
    report.error(frontmatter, at, message);
    return undefined;
  }
  const found = await findPicture(cover.src, frontmatter.source.path, folders);
  if ("message" in found) {
    report.error(frontmatter, at, found.message);
    return undefined;
  }
  return { picture: found.picture, alt: cover.alt, caption: cover.caption || undefined };
}

async function readOwnCard(
  frontmatter: Frontmatter,
  image: string | undefined,
  { folders, report }: ReadContext,
): Promise<OwnCard | undefined> {
  if (!image) return undefined;
  if (isRemote(image)) return { kind: "remote", url: image };
  if (image.startsWith("/")) {
    const message = checkPublicFile(image, folders);
    if (message === undefined) return { kind: "public", href: image };
    report.error(frontmatter, ["ogImage"], message);
    return undefined;
  }
  const found = await findPicture(image, frontmatter.source.path, folders);
  if ("picture" in found) return { kind: "local", picture: found.picture };
  report.error(frontmatter, ["ogImage"], found.message);
  return undefined;
}

/** Old paths with a slash at both ends; an alias may be written as a full address of this site. */
function readAliases(
  frontmatter: Frontmatter,
  aliases: readonly string[],
  report: Report,
): string[] {
  return aliases.flatMap((alias, index) => {
    const at = ["aliases", index];
    if (!alias.startsWith("/") || alias.startsWith("//")) {
      const path = `/${alias.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/^\/+/, "")}`;
      report.error(frontmatter, at, `An alias is an old path of this site and begins with a slash. Write ${path}.`);
      return [];
    }
    if (/[?#]/.test(alias)) {
      report.error(frontmatter, at, `An alias is a path, and ${alias} has a ? or # in it, which a static host cannot tell apart. Write the path alone.`);
      return [];
    }
    const path = `/${alias.split("/").filter(Boolean).join("/")}/`.normalize("NFC");
    if (path !== "//" && !path.split("/").includes("..")) return [path];
    report.error(frontmatter, at, `${JSON.stringify(alias)} cannot lead anywhere else. Write an old path such as /2023/old-name/.`);
    return [];
  });
}
