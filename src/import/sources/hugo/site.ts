/** The configuration of a Hugo site, as far as addresses and languages need it. */
import { posix } from "node:path";
import { isTimeZone } from "#lib/dates.ts";
import type { SourceFolder } from "../../folder.ts";
import { isFields, type RawFields, readToml, readYaml } from "../../frontmatter.ts";
import { readText } from "../../read-text.ts";

export interface HugoSite {
  readonly url: string | undefined;
  /** Folder of the articles below the root. */
  readonly contentDir: string;
  readonly zone: string;
  readonly languages: readonly string[];
  readonly language: string | undefined;
  /** Patterns of addresses by section. */
  readonly permalinks: ReadonlyMap<string, string>;
  readonly hasUglyAddresses: boolean;
  /** Names of fields that sort articles, in lower case: "tags", "categories". */
  readonly taxonomies: readonly string[];
  /** Patterns of the lists of terms, by taxonomy. */
  readonly termPatterns: ReadonlyMap<string, string>;
}

const NAME = /^(?:config\/_default\/)?(?:hugo|config)\.(toml|ya?ml|json)$/;
const LANGUAGES = /^config\/_default\/languages\.(toml|ya?ml|json)$/;
const TAXONOMIES = /^config\/_default\/taxonomies\.(toml|ya?ml|json)$/;
const PERMALINKS = /^config\/_default\/permalinks\.(toml|ya?ml|json)$/;

export function isHugoConfig(file: string): boolean {
  return NAME.test(file);
}

/** @throws {ImportError} If a configuration file cannot be read. */
export function readHugoSite(folder: SourceFolder): HugoSite {
  const config = merged(folder, NAME);
  const languages = { ...fieldsOf(config, "languages"), ...merged(folder, LANGUAGES) };
  const permalinks = { ...fieldsOf(config, "permalinks"), ...merged(folder, PERMALINKS) };
  const zone = textOf(config, "timezone");
  const language = textOf(config, "defaultcontentlanguage");
  const own = language === undefined ? undefined : languages[language];
  const contentDir =
    (isFields(own) && textOf(own, "contentdir")) || textOf(config, "contentdir") || "content";
  const url = textOf(config, "baseurl");
  return {
    url: url && /^https?:\/\//.test(url) ? url : undefined,
    contentDir: posix.normalize(contentDir).replace(/\/$/, ""),
    zone: zone && isTimeZone(zone) ? zone : "UTC",
    languages: Object.keys(languages),
    language: language ?? textOf(config, "languagecode"),
    permalinks: patternsOf(permalinks, "page"),
    hasUglyAddresses: get(config, "uglyurls") === true,
    taxonomies: taxonomiesOf({ ...fieldsOf(config, "taxonomies"), ...merged(folder, TAXONOMIES) }),
    termPatterns: patternsOf(permalinks, "term"),
  };
}

function merged(folder: SourceFolder, pattern: RegExp): RawFields {
  const files = folder.files.filter((file) => pattern.test(file));
  return Object.assign({}, ...files.map((file) => readConfig(folder, file))) as RawFields;
}

function readConfig(folder: SourceFolder, file: string): RawFields {
  const text = readText(posix.join(folder.root, file), file, "article");
  return file.endsWith(".toml") ? readToml(text, file) : readYaml(text, file);
}

/** Hugo reads its keys in any case. */
function get(fields: RawFields, name: string): unknown {
  return Object.entries(fields).find(([key]) => key.toLowerCase() === name)?.[1];
}

function textOf(fields: RawFields, name: string): string | undefined {
  const value = get(fields, name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function fieldsOf(fields: RawFields, name: string): RawFields {
  const value = get(fields, name);
  return isFields(value) ? value : {};
}

/** Patterns stand directly below `permalinks`, or since 0.116 below the kind of page. */
function patternsOf(permalinks: RawFields, kind: "page" | "term"): Map<string, string> {
  const pages = { ...permalinks, ...fieldsOf(permalinks, kind) };
  return new Map(
    Object.entries(pages).flatMap(([section, pattern]) =>
      typeof pattern === "string" ? [[section, pattern] as const] : [],
    ),
  );
}

/** Those of a site take the place of Hugo's own. */
function taxonomiesOf(written: RawFields): readonly string[] {
  const names = Object.values(written).filter((name) => typeof name === "string");
  return names.length > 0 ? names.map((name) => name.toLowerCase()) : ["tags", "categories"];
}

interface Addressed {
  /** Below the folder of articles, without language: "posts/wind/index.md". */
  readonly file: string;
  readonly title: string;
  readonly slug: string | undefined;
  readonly url: string | undefined;
  /** "2023-05-01…" */
  readonly published: string;
  /** In front of the path of articles in another language. */
  readonly language: string | undefined;
}

/** The path at which Hugo publishes an article. */
export function hugoPath(article: Addressed, site: HugoSite): string {
  const { file, url, language } = article;
  const prefix = language === undefined ? "" : `/${language}`;
  const base = new URL(site.url ?? "https://localhost").pathname.replace(/\/$/, "");
  if (url !== undefined) return url.startsWith("/") ? base + url : `${base}${prefix}/${url}`;
  const stem = file.replace(/\.[^./]+$/, "").replace(/(^|\/)index$/, "");
  const sections = posix.dirname(stem) === "." ? [] : posix.dirname(stem).split("/");
  const name = posix.basename(stem);
  const pattern = site.permalinks.get(sections[0] ?? "/");
  const path = pattern
    ? fill(pattern, article, sections, name)
    : [...sections, article.slug ?? name].map(urlize).join("/");
  const whole = `${base}${prefix}/${path}`.replace(/\/{2,}/g, "/").replace(/\/$/, "");
  return site.hasUglyAddresses && !whole.endsWith(".html") ? `${whole}.html` : `${whole}/`;
}

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );

function fill(
  pattern: string,
  { published, slug, title }: Addressed,
  sections: readonly string[],
  name: string,
): string {
  const [year = "", month = "", day = ""] = published.slice(0, 10).split("-");
  const values: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    monthname: MONTHS[Number(month) - 1] ?? "",
    yearday: String(dayOfYear(published)),
    section: urlize(sections[0] ?? ""),
    sections: sections.map(urlize).join("/"),
    title: urlize(title),
    slug: urlize(slug ?? title),
    filename: urlize(name),
    contentbasename: urlize(name),
    slugorfilename: urlize(slug ?? name),
    slugorcontentbasename: urlize(slug ?? name),
  };
  return pattern.replace(/:([a-z]+)(?:\[[^\]]*\])?/g, (token, key: string) => values[key] ?? token);
}

function dayOfYear(published: string): number {
  const [year = 1970, month = 1, day = 1] = published.slice(0, 10).split("-").map(Number);
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 0)) / 86_400_000);
}

/** How Hugo writes words in addresses. */
function urlize(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}/._\-\s~+#%]/gu, "")
    .replace(/\s+/g, "-")
    .replace(/[#%]/g, "");
}
