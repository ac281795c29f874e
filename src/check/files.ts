import { basename, dirname, join, resolve } from "node:path";
import { isIgnoredFile } from "#lib/slug.ts";
import { decoded } from "#markdown/addresses.ts";
import type { Finding } from "./finding.ts";
import { allOf, type Model } from "./model.ts";

/** What a program can import, which may import more. */
const CODE = /\.(?:[cm]?[jt]sx?|astro|css|json|svelte|vue)$/i;

/** What systems write into every folder. */
const OF_SYSTEMS = /^(?:thumbs\.db|desktop\.ini|icon\r?)$/i;

/** Files in the folder of an article that it does not use. */
export function checkFiles(model: Model): Finding[] {
  // Most sites have none, and what is used needs not be gathered.
  if (model.otherFiles.length === 0) return [];
  const folders = articleFolders(model);
  const used = usedFiles(model);
  return model.otherFiles.flatMap((path): Finding[] => {
    if (used.has(path) || OF_SYSTEMS.test(basename(path))) return [];
    const folder = folderAround(path, folders);
    if (folder === undefined) return [];
    const article = folders.get(folder);
    const inside = path.slice(folder.length + 1).split(/[\\/]/);
    if (!article || inside.some(isIgnoredFile)) return [];
    if (article.hasImports && CODE.test(path)) return [];
    const message = `${article.file} does not use this file, so it is not published. Show it in the text, delete it, or begin its name with _.`;
    return [{ file: model.nameOf(path), rule: "unused-file", message }];
  });
}

/** Articles that are folders, by folder; undefined where the text has a mistake, and may use anything. */
function articleFolders(model: Model) {
  const known = new Map<string, { file: string; hasImports: boolean } | undefined>();
  for (const { entry } of allOf(model)) {
    if (!/[\\/]index\.mdx?$/.test(entry.path)) continue;
    const traces = model.traces.get(entry.file);
    const article = traces && { file: entry.file, hasImports: traces.imports.length > 0 };
    known.set(dirname(entry.path), article);
  }
  return known;
}

function folderAround(path: string, folders: ReadonlyMap<string, unknown>): string | undefined {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (folders.has(folder)) return folder;
  }
  return undefined;
}

/** Everything that some text shows, plays, imports or leads to. */
function usedFiles(model: Model): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { entry } of model.posts) {
    if (entry.cover) used.add(entry.cover.picture.path);
    if (entry.ownCard?.kind === "local") used.add(entry.ownCard.picture.path);
  }
  for (const { body } of model.bodies.values()) {
    for (const { path } of body.images) used.add(path);
    for (const file of body.files) {
      if (file.kind !== "medium") continue;
      used.add(file.path);
      if (file.poster) used.add(file.poster.path);
    }
  }
  for (const { entry } of allOf(model)) {
    const traces = model.traces.get(entry.file);
    // A link to a file that is not published is told as such.
    const named = [...(traces?.imports ?? []), ...(traces?.links ?? []).map(({ href }) => href)];
    for (const name of named) {
      const path = decoded(name).replace(/[?#].*$/s, "");
      if (path.startsWith("@/")) used.add(join(model.environment.contentDir, path.slice(2)));
      else if (!/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path))
        used.add(resolve(dirname(entry.path), path));
    }
  }
  return used;
}
