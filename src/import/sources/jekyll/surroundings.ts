/** What lies around the texts of a Jekyll site: collections, authors. */
import { posix } from "node:path";
import { ImportError, type ImportedAuthor, type PlacedNote } from "../../article.ts";
import type { SourceFolder } from "../../folder.ts";
import { isFields, type RawFields, readYaml } from "../../frontmatter.ts";
import { readText } from "../../read-text.ts";

/** What Jekyll makes pages of. */
export const TEXT = /\.(?:md|markdown|mkdn?|mkdown|html?)$/i;

/** Collections of the site's own. */
export function unread(folder: SourceFolder): readonly PlacedNote[] {
  const rooms = folder.files.flatMap((file) => {
    const room = /^_(?!posts|drafts|includes|layouts|data|sass|site|plugins|pages)[^/]+(?=\/)/.exec(
      file,
    )?.[0];
    return room !== undefined && TEXT.test(file) ? [room] : [];
  });
  return [...new Set(rooms)].map((room) => ({
    kind: "look",
    message: `The collection ${room}/ was left out. Import it as a folder of its own: npm run import -- <site>/${room}.`,
  }));
}

/** @param notes Where a file that cannot be read is named; then articles are signed as they stand. */
export function authorsOf(folder: SourceFolder, notes: PlacedNote[]): readonly ImportedAuthor[] {
  const file = ["_data/authors.yml", "_data/authors.yaml"].find(folder.has);
  if (file === undefined) return [];
  return Object.entries(readData(folder, file, notes)).flatMap(([id, value]) => {
    if (!isFields(value)) return [];
    const text = (...names: readonly string[]) =>
      names.map((name) => value[name]).find((one): one is string => typeof one === "string");
    return [
      {
        id,
        name: text("name", "display_name") ?? id,
        description: text("bio", "description"),
        url: text("url", "web", "website", "uri"),
      },
    ];
  });
}

function readData(folder: SourceFolder, file: string, notes: PlacedNote[]): RawFields {
  try {
    return readYaml(readText(posix.join(folder.root, file), file, "article"), file);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    notes.push({ kind: "look", message: `${error.message} It was left out.` });
    return {};
  }
}

/** Fields that mean something here; most defaults are for templates. */
const USEFUL: ReadonlySet<string> = new Set(
  "author authors categories category lang permalink published tag tags".split(" "),
);

/**
 * What `defaults` of the configuration says about a text; what comes later is stronger.
 * @see https://jekyllrb.com/docs/configuration/front-matter-defaults/
 */
export function defaultsFor(origin: string, type: string, defaults: unknown): RawFields {
  const rules = Array.isArray(defaults) ? defaults.filter(isFields) : [];
  const values = rules.flatMap(({ scope, values: given }) => {
    const { path = "", type: wanted = type } = isFields(scope) ? scope : {};
    const folder = typeof path === "string" ? path.replace(/^\/|\/$/g, "") : "";
    const isBelow = folder === "" || origin === folder || origin.startsWith(`${folder}/`);
    return wanted === type && isBelow && isFields(given) ? Object.entries(given) : [];
  });
  return Object.fromEntries(values.filter(([name]) => USEFUL.has(name)));
}

/** A list of words that may stand on one line. */
export function listOf(raw: RawFields | undefined, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const value = raw?.[name];
    if (typeof value === "string") return value.split(/\s+/).filter(Boolean);
    return Array.isArray(value) ? value.map(String) : [];
  });
}

/** Texts of the root and of folders without "_". */
export function isPage(file: string): boolean {
  const isPlain = !/(?:^|\/)[_.]/.test(file) && !/^(?:assets|node_modules|vendor)\//.test(file);
  return (
    isPlain &&
    TEXT.test(file) &&
    !/(?:^|\/)(?:index|404|feed|search|tags?|categories|archives?|README|LICENSE|CHANGELOG|CONTRIBUTING)\./i.test(
      file,
    )
  );
}
