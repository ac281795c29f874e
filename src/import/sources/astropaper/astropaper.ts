/** AstroPaper, versions 4 to 6: a whole repository, or its folder of articles alone. */
import { statSync } from "node:fs";
import { join, posix } from "node:path";
import { postSlug } from "#lib/slug.ts";
import {
  ImportError,
  type FoundFile,
  type ImportedArticle,
  type ImportedSite,
  type ImportedTag,
  type PlacedNote,
} from "../../article.ts";
import {
  findBeside,
  isThere,
  openFolder,
  posixBelow,
  type SourceFolder,
  upwards,
} from "../../folder.ts";
import {
  articleFields,
  publishedOf,
  readMarkdown,
  stemOf,
  titleOf,
  withReferences,
} from "../markdown-file.ts";
import { readEach } from "../read-each.ts";
import type { Source, SourceOptions } from "../source.ts";
import { type AstroPaperConfig, CONFIGS, guidOf, oldPathOf, readConfig, textAt } from "./config.ts";
import { tagSlugRule } from "./tag-slugs.ts";

/** Where its versions keep articles: 6, 5, 4. */
const ROOMS = ["src/content/posts", "src/data/blog", "src/content/blog"];

export const astroPaper: Source = {
  name: "astropaper",
  label: "AstroPaper",
  recognises: (path) => rootOf(path) !== undefined,
  read,
};

/** The repository around a path. */
function rootOf(path: string): string | undefined {
  if (!statSync(path).isDirectory()) return undefined;
  const root = upwards(
    path,
    (folder) =>
      isThere(folder, "astro.config.ts") ||
      isThere(folder, "astro.config.mjs") ||
      isThere(folder, "package.json"),
  );
  if (root === undefined || !ROOMS.some((room) => isThere(root, room))) return undefined;
  const isInRoom =
    root === path || ROOMS.some((room) => `${path}/`.startsWith(`${join(root, room)}/`));
  return isInRoom && saysAstroPaper(root) ? root : undefined;
}

function saysAstroPaper(root: string): boolean {
  return ["package.json", "README.md", ...CONFIGS].some((name) =>
    /astro-?paper|SITE\s*[:=]|scheduledPostMargin/i.test(textAt(root, name)),
  );
}

/** @throws {ImportError} */
function read({ path, url }: SourceOptions): ImportedSite {
  // Articles alone are read, too, when somebody says that they are AstroPaper's.
  const root = rootOf(path) ?? path;
  const folder = openFolder(root);
  const room = ROOMS.find((each) => isThere(root, each)) ?? "";
  const only = root === path ? room : posixBelow(root, path);
  const written = readConfig(root, room);
  const home = url?.replace(/\/?$/, "/");
  const config = home === undefined ? written : { ...written, url: home, base: baseOf(home) };
  const context: Context = { folder, room, config };
  const files = folder.files.filter((file) => isArticle(file, only));
  if (files.length === 0) throw new ImportError(`No articles were found in ${join(root, only)}.`);
  const notes = [...notesOn(config)];
  const pages = pagesOf(folder);
  const articles = readEach(
    [...files, ...pages],
    (file) => (pages.includes(file) ? readPage(file, context) : readArticle(file, context)),
    notes,
  );
  return {
    system: "AstroPaper",
    articles,
    authors: [],
    tags: tagsOf(articles, config.base, tagSlugRule(textAt(root, "src/utils/slugify.ts"), room)),
    url: config.url,
    notes,
  };
}

/** Lists of tags were below `tags/`, as ours are, by slugs of their own. */
function tagsOf(
  articles: readonly ImportedArticle[],
  base: string,
  slugOf: (label: string) => string,
): readonly ImportedTag[] {
  const labels = new Set(articles.flatMap(({ tags }) => tags));
  return [...labels].map((label) => {
    const slug = slugOf(label);
    return { label, description: "", address: slug ? `${base}tags/${slug}/` : undefined };
  });
}

function baseOf(url: string): string {
  return new URL(url).pathname;
}

function notesOn({ url, zone }: AstroPaperConfig): readonly PlacedNote[] {
  const dates = `AstroPaper read dates without an offset as UTC, so they have one now${zone ? `. Its site was in ${zone}: write timezone: "${zone}" into your site.config.ts if yours is` : ""}.`;
  const unknown =
    "Where the old site was is not said here, so its subscribers would see every article twice if yours is elsewhere. Run again with --url https://example.org/, the website of its configuration.";
  return [
    { kind: "changed", message: dates },
    ...(url === undefined ? [{ kind: "look" as const, message: unknown }] : []),
  ];
}

function isArticle(file: string, room: string): boolean {
  const isBelow = room === "" || file.startsWith(`${room}/`);
  return isBelow && /\.mdx?$/.test(file) && !/(?:^|\/)_[^/]*$/.test(file);
}

function pagesOf({ files }: SourceFolder): readonly string[] {
  return files.filter((file) => /^src\/(?:content\/)?pages\/[^_][^/]*\.mdx?$/.test(file));
}

interface Context {
  readonly folder: SourceFolder;
  /** Where articles lie below the root. */
  readonly room: string;
  readonly config: AstroPaperConfig;
}

function readArticle(file: string, context: Context): ImportedArticle {
  const { folder, room, config } = context;
  const { author, base } = config;
  const { mapped, raw, body } = readMarkdown(folder, file, {
    zone: "UTC",
    isMidnight: true,
    handled: ["layout", "slug"],
  });
  const { published, notes } = publishedOf(mapped, folder, file);
  const name = file.slice(room === "" ? 0 : room.length + 1).replace(/\.mdx?$/, "");
  const slug =
    typeof raw?.["slug"] === "string" && raw["slug"].trim() !== ""
      ? raw["slug"].trim()
      : mapped.slug;
  const address = postSlug(`${name}.md`, slug);
  const path = address.ok ? oldPathOf(address.slug, slug, config.link) : undefined;
  const own = articleFields(mapped);
  const wanted = name.replace(/\/index$/, "");
  return {
    ...own,
    origin: file,
    kind: "post",
    name: wanted,
    format: file.endsWith(".mdx") ? "mdx" : "md",
    body: withReferences(body, file, folder.has),
    title: titleOf(mapped, body, file),
    published,
    authors: own.authors.length > 0 ? own.authors : author ? [author] : [],
    fields: { ...own.fields, ...(slug !== undefined && slug !== stemOf(file) && { slug }) },
    addresses: [
      ...(path === undefined ? [] : addressesAt(`posts/${path}/`, base)),
      ...mapped.aliases,
    ],
    id: own.id ?? (path === undefined || own.fields.draft ? undefined : guidOf(path, config)),
    notes: [...notes, ...mapped.notes],
    find: (reference) => find(reference, file, folder),
  };
}

/** Texts may name an article without the folder that the site lived in. */
function addressesAt(path: string, base: string): readonly string[] {
  return [...new Set([`${base}${path}`, `/${path}`])];
}

function readPage(file: string, context: Context): ImportedArticle {
  const { mapped, body } = readMarkdown(context.folder, file, { handled: ["layout"] });
  const stem = stemOf(file);
  return {
    ...articleFields(mapped),
    origin: file,
    kind: "page",
    name: stem,
    format: file.endsWith(".mdx") ? "mdx" : "md",
    body: withReferences(body, file, context.folder.has),
    title: titleOf(mapped, body, file),
    addresses: addressesAt(`${stem}/`, context.config.base),
    notes: mapped.notes,
    find: (reference) => find(reference, file, context.folder),
  };
}

/** Pictures of `src/assets` keep their place, which the engine knows as `@/assets`. */
function find(reference: string, file: string, folder: SourceFolder): FoundFile | undefined {
  const written = reference.replace(/^@\//, "/src/");
  const path = findBeside(folder, file, written, [".", "public", "src"]);
  if (path === undefined) return undefined;
  const below = posixBelow(folder.root, path);
  const shared = /^src\/(assets\/.+)$/.exec(below)?.[1];
  return shared === undefined ? { path } : { path, target: safePath(shared) };
}

function safePath(path: string): string {
  return posix
    .normalize(path)
    .split("/")
    .map((name) => name.replace(/^\.+/, ""))
    .join("/");
}
