/**
 * What Astro's language server needs to complete, explain and check frontmatter while it is typed: which
 * file belongs to which schema. Astro writes such files itself only for schemas of its own.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Catalogue } from "#catalogue/load.ts";
import type { Environment } from "./environment.ts";

/** Folders of the content folder that have a schema. */
const COLLECTIONS = ["posts", "pages", "authors", "tags"] as const;

/** A file of the content folder, by its absolute path. */
type Listed = Readonly<Record<(typeof COLLECTIONS)[number], readonly { readonly path: string }[]>>;

/**
 * Writes `.astro/collections/`, where editors that open the project look.
 * @param catalogue The articles that are known; others are helped with once they are read.
 */
export function writeEditorHelp(
  { root, contentDir }: Pick<Environment, "root" | "contentDir">,
  catalogue: Listed & Pick<Catalogue, "site">,
): void {
  // There is one such folder in a project, and it belongs to the project's own content.
  if (contentDir !== join(root, "content")) return;
  const folder = join(root, ".astro/collections");
  mkdirSync(folder, { recursive: true });
  for (const name of COLLECTIONS) {
    const schema = readFileSync(join(root, "src/schemas/json", `${name}.schema.json`), "utf8");
    const allowed = name === "posts" ? catalogue.site.extraFields : [];
    writeIfNew(join(folder, `${name}.schema.json`), withFields(schema, allowed));
  }
  const entries = COLLECTIONS.flatMap((name) =>
    catalogue[name].map(({ path }) => [addressOf(path), name] as const),
  );
  const collections = COLLECTIONS.map((name) => ({ hasSchema: true, name }));
  const text = JSON.stringify({ collections, entries: Object.fromEntries(entries) }, null, 2);
  writeIfNew(join(folder, "collections.json"), text);
}

/** The same for one new article, where the help was written before. */
export function addEditorHelp(
  { root, contentDir }: Pick<Environment, "root" | "contentDir">,
  path: string,
): void {
  const file = join(root, ".astro/collections/collections.json");
  if (contentDir !== join(root, "content") || !existsSync(file)) return;
  const known = JSON.parse(readFileSync(file, "utf8")) as { entries?: Record<string, string> };
  const entries = { ...known.entries, [addressOf(path)]: "posts" };
  writeIfNew(file, JSON.stringify({ ...known, entries }, null, 2));
}

/** Fields that the owner allows take anything. */
function withFields(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const schema = JSON.parse(text) as { properties: Record<string, unknown> };
  for (const name of names) schema.properties[name] ??= {};
  return JSON.stringify(schema, null, 2);
}

/** As the language server looks a file up. */
function addressOf(path: string): string {
  return decodeURIComponent(pathToFileURL(path).href).toLowerCase();
}

/** Editors reload whenever the file changes. */
function writeIfNew(path: string, text: string): void {
  let before = "";
  try {
    before = readFileSync(path, "utf8");
  } catch {
    // It is the first time.
  }
  if (before !== text) writeFileSync(path, text);
}
