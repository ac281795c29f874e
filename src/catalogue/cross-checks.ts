import { existsSync, readdirSync } from "node:fs";
import { toSeriesSlug } from "#lib/series.ts";
import { checkAddresses, checkAliases } from "./address-checks.ts";
import type { AuthorEntry, PageEntry, PostEntry, TagEntry } from "./entries.ts";
import { quoted } from "./quote.ts";
import { checkPublic } from "./public-checks.ts";
import type { Report } from "./report.ts";
import type { Placed } from "./read-file.ts";
import { checkSeries } from "./series-checks.ts";
import { checkTags } from "./tag-checks.ts";

/** Everything whose members must agree with each other. */
export interface Assembly {
  readonly posts: readonly Placed<Omit<PostEntry, "body">>[];
  readonly pages: readonly Placed<Omit<PageEntry, "body">>[];
  readonly authors: readonly Placed<AuthorEntry>[];
  readonly tags: readonly Placed<TagEntry>[];
  readonly publicDir: string;
}

/**
 * Reports what no file shows alone: addresses and tags that meet, parts that repeat.
 * @returns Paths of the files of `public/`, with a slash in front.
 */
export function crossCheck(assembly: Assembly, report: Report): ReadonlySet<string> {
  const { posts, authors } = assembly;
  const publicFiles = listPublic(assembly.publicDir);
  checkPublic(publicFiles, report);
  const taken = checkAddresses(assembly, publicFiles, report);
  checkAliases(assembly, { taken, publicFiles }, report);
  checkTags(assembly, report);
  checkOnce(authors, report, {
    keyOf: ({ id }) => id,
    path: [],
    message: ({ id }, file) =>
      `${file} is already the author ${id}. Give one of the files another name.`,
  });
  checkSeries(assembly, report);
  checkOnce(posts, report, {
    keyOf: ({ series }) =>
      series?.part === undefined
        ? undefined
        : JSON.stringify([toSeriesSlug(series.name), series.part]),
    path: ["series", "part"],
    message: ({ series }, file) =>
      `Part ${series?.part} of ${quoted(series?.name ?? "")} is already ${file}. Give one of them another number.`,
  });
  checkOnce(posts, report, {
    keyOf: ({ translationKey, lang }) =>
      translationKey === undefined ? undefined : JSON.stringify([translationKey, lang]),
    path: ["translationKey"],
    message: ({ translationKey, lang }, file) =>
      `${file} is already the ${lang} text of ${quoted(translationKey ?? "")}. Correct the lang or the translationKey of one.`,
  });
  checkOnce(posts, report, {
    keyOf: ({ feedId }) => feedId,
    path: ["id"],
    message: ({ feedId }, file) =>
      `${quoted(feedId ?? "")} is already the id of ${file}, and feeds would take the two for one article. Remove this id, or write another.`,
  });
  return publicFiles;
}

/** Paths of the files of `public/`, with a slash in front. */
function listPublic(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return new Set(
    files.map(({ parentPath, name }) =>
      `${parentPath.slice(folder.length)}/${name}`.replaceAll("\\", "/"),
    ),
  );
}

interface OnceRule<Entry> {
  readonly keyOf: (entry: Entry) => string | undefined;
  readonly path: readonly string[];
  readonly message: (entry: Entry, other: string) => string;
}

function checkOnce<Entry extends { readonly file: string }>(
  placed: readonly Placed<Entry>[],
  report: Report,
  { keyOf, path, message }: OnceRule<Entry>,
): void {
  const seen = new Map<string, string>();
  for (const { entry, frontmatter } of placed) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, entry.file);
    else report.error(frontmatter, path, message(entry, other));
  }
}
