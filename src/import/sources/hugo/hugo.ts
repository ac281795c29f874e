/** A Hugo site: sections, page bundles, translations, aliases. */
import { statSync } from "node:fs";
import { posix } from "node:path";
import {
  ImportError,
  type ImportedArticle,
  type ImportedSite,
  type Note,
  type PlacedNote,
} from "../../article.ts";
import { findBeside, isThere, openFolder, type SourceFolder } from "../../folder.ts";
import { isLanguage } from "#lib/languages.ts";
import { outsideFences } from "../../html.ts";
import { toName } from "../../names.ts";
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
import { isBundleText, namesOf, splitLanguage } from "./files.ts";
import { convertShortcodes } from "./shortcodes.ts";
import { type HugoSite, hugoPath, isHugoConfig, readHugoSite } from "./site.ts";
import { type Head, listsOf, tagTaxonomies, termsOf } from "./terms.ts";

const TEXT = /\.(?:md|markdown|html?)$/i;
const OTHER_TEXT = /\.(?:org|adoc|ad|rst|pdc|pandoc)$/i;

export const hugo: Source = {
  name: "hugo",
  label: "Hugo",
  recognises(path) {
    if (!statSync(path).isDirectory()) return false;
    const configs = ["toml", "yaml", "yml", "json"].flatMap((ending) => [
      `hugo.${ending}`,
      `config.${ending}`,
    ]);
    const hasConfig =
      configs.some((name) => isThere(path, name)) || isThere(path, "config", "_default");
    return (
      hasConfig &&
      (isThere(path, "content") || isThere(path, "archetypes") || isThere(path, "static"))
    );
  },
  read,
};

interface Context {
  readonly folder: SourceFolder;
  readonly site: HugoSite;
  /** Every text by its path below the folder of articles, with and without language and ending. */
  readonly names: ReadonlyMap<string, string>;
  /** Frontmatter of what was read so far. */
  readonly heads: Head[];
  /** Fields whose words become tags. */
  readonly taxonomies: readonly string[];
}

/** @throws {ImportError} */
function read({ path, url }: SourceOptions): ImportedSite {
  const folder = openFolder(path);
  if (!folder.files.some(isHugoConfig))
    throw new ImportError(`${path} has no hugo.toml or config.toml.`);
  const settings = readHugoSite(folder);
  const site = url === undefined ? settings : { ...settings, url };
  const below = folder.files.filter((file) => file.startsWith(`${site.contentDir}/`));
  const texts = below.filter(
    (file) => TEXT.test(file) && !/(?:^|\/)_[^/]*$/.test(file) && isBundleText(file, folder),
  );
  if (texts.length === 0)
    throw new ImportError(`No articles were found in ${posix.join(path, site.contentDir)}.`);
  const names = namesOf(texts, site);
  const heads: Head[] = [];
  const notes = [...notesOf(below, site)];
  const context: Context = { folder, site, names, heads, taxonomies: tagTaxonomies(site) };
  const articles = readEach(texts, (file) => readArticle(file, context), notes);
  return {
    system: "Hugo",
    articles,
    authors: [],
    tags: termsOf(heads, site),
    lists: listsOf(heads, site),
    url: site.url,
    notes,
  };
}

function notesOf(files: readonly string[], site: HugoSite): readonly PlacedNote[] {
  const lists = files.filter((file) => /(?:^|\/)_index\.[^/]+$/.test(file));
  const others = files.filter((file) => OTHER_TEXT.test(file));
  return [
    ...lists.map((origin): PlacedNote => ({
      kind: "left",
      origin,
      message: "The text above a list (_index) has no place here and was left out.",
    })),
    ...others.map((origin): PlacedNote => ({
      kind: "look",
      origin,
      message: "Only Markdown and HTML are read; this text was left out.",
    })),
    ...(site.url === undefined
      ? [
          {
            kind: "look" as const,
            message:
              "The configuration names no baseURL, so subscribers would see every article twice. Run again with --url https://example.org/ (and its folder, if it lived in one).",
          },
        ]
      : []),
  ];
}

function readArticle(
  origin: string,
  { folder, site, names, heads, taxonomies }: Context,
): ImportedArticle {
  const { mapped, raw, body, bodyLine } = readMarkdown(folder, origin, {
    zone: site.zone,
    handled: ["url"],
    taxonomies,
  });
  const { plain, language } = splitLanguage(origin.slice(site.contentDir.length + 1), site);
  const isDated = mapped.published !== undefined || raw === undefined;
  const isAlone = !/\//.test(plain) || /^[^/]+\/index\.[^/]+$/.test(plain);
  const isPage = isAlone && !isDated;
  const { published, notes: dates } = isPage
    ? { published: "", notes: [] }
    : publishedOf(mapped, folder, origin);
  const title = titleOf(mapped, body, origin);
  const isOther = language !== undefined && language !== (site.language ?? site.languages[0]);
  heads.push({
    fields: raw,
    language: isOther ? language : undefined,
    section: isPage || isAlone ? undefined : plain.split("/")[0],
  });
  const slug = mapped.slug;
  const path = hugoPath(
    {
      file: plain,
      title,
      slug,
      url: mapped.permalink,
      published,
      language: isOther ? language : undefined,
    },
    site,
  );
  const notes: Note[] = [...dates, ...mapped.notes];
  const isHtml = /\.html?$/i.test(origin);
  const text = convertShortcodes(body, {
    file: plain,
    find: (name) => names.get(name),
    note: (note) => notes.push(note),
    bodyLine,
  });
  const own = articleFields(mapped);
  const name = toName(slug ?? stemOf(plain)) + (isOther ? `-${toName(language)}` : "");
  return {
    ...own,
    origin,
    kind: isPage ? "page" : "post",
    name: isPage ? toName(stemOf(plain)) : name,
    format: isHtml ? "html" : "md",
    body: isHtml
      ? text
      : withReferences(
          outsideFences(text, (part) =>
            part.replace(/^<!--\s*more\s*-->\s*$/gm, "").replace(/\n{3,}/g, "\n\n"),
          ),
          origin,
          folder.has,
        ),
    title,
    ...(!isPage && { published }),
    fields: {
      ...own.fields,
      ...(language && isLanguage(language) && isOther && { lang: language }),
      ...(language !== undefined && {
        translationKey: mapped.fields.translationKey ?? plain.replace(/\.[^./]+$/, ""),
      }),
    },
    // The feed of Hugo names an article by its address.
    id:
      own.id ??
      (isPage || own.fields.draft || !site.url ? undefined : new URL(path, site.url).href),
    addresses: [path, ...mapped.aliases.map((alias) => aliasPath(alias, path, site))],
    notes,
    find: (reference) => {
      const found = findBeside(folder, origin, withoutBase(reference, site), ["static", "assets"]);
      return found === undefined ? undefined : { path: found };
    },
  };
}

/** Aliases without a slash are relative to the folder of the article. */
function aliasPath(alias: string, path: string, site: HugoSite): string {
  const base = new URL(site.url ?? "https://localhost").pathname.replace(/\/$/, "");
  return alias.startsWith("/") ? base + alias : posix.join(posix.dirname(path), alias);
}

function withoutBase(reference: string, site: HugoSite): string {
  const base = new URL(site.url ?? "https://localhost").pathname;
  const bare =
    site.url && reference.startsWith(site.url) ? `/${reference.slice(site.url.length)}` : reference;
  return base !== "/" && bare.startsWith(base) ? `/${bare.slice(base.length)}` : bare;
}
