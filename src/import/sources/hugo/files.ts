/** Texts of a Hugo site by their files: bundles, languages, and the names by which others refer to them. */
import { posix } from "node:path";
import type { SourceFolder } from "../../folder.ts";
import { stemOf } from "../markdown-file.ts";
import type { HugoSite } from "./site.ts";

/** In the folder of a bundle other texts are its resources. */
export function isBundleText(file: string, folder: SourceFolder): boolean {
  if (/(?:^|\/)index\.[^/]+$/.test(file)) return true;
  for (let above = posix.dirname(file); above.includes("/"); above = posix.dirname(above)) {
    if (folder.has(`${above}/index.md`)) return false;
  }
  return true;
}

/** "posts/wind.de.md" → its language and the rest. */
export function splitLanguage(
  file: string,
  site: HugoSite,
): { readonly plain: string; readonly language: string | undefined } {
  const [, stem = "", mark = "", ending = ""] = /^(.*)\.([\w-]+)(\.\w+)$/.exec(file) ?? [];
  if (!site.languages.includes(mark)) return { plain: file, language: undefined };
  return { plain: stem + ending, language: mark };
}

/** Every text by its path below the folder of articles, with and without language and ending. */
export function namesOf(files: readonly string[], site: HugoSite): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, file: string) => {
    if (!names.has(name)) names.set(name, file);
  };
  for (const file of files) {
    const below = file.slice(site.contentDir.length + 1);
    const { plain } = splitLanguage(below, site);
    const stem = plain.replace(/\.[^./]+$/, "").replace(/\/index$/, "");
    for (const name of [below, plain, stem, `${stem}.md`]) add(name, file);
  }
  // `ref` also finds an article by its name alone, wherever it lies.
  for (const file of files) {
    for (const name of [posix.basename(file), stemOf(file)]) add(name, file);
  }
  return names;
}
