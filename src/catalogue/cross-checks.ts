import { existsSync } from "node:fs";
import { join } from "node:path";
import { RESERVED_SEGMENTS } from "#lib/slug.ts";
import { collectTags, toTagSlug } from "#lib/tags.ts";
import type { PageEntry, PostEntry, TagEntry } from "./entries.ts";
import type { Frontmatter } from "./frontmatter.ts";
import type { Report } from "./report.ts";

/** An entry beside the frontmatter it came from, so that a problem finds its line. */
export interface Placed<Entry> {
  readonly entry: Entry;
  readonly frontmatter: Frontmatter;
}

/** Everything whose members must agree with each other. */
export interface Assembly {
  readonly posts: readonly Placed<Pick<PostEntry, "file" | "slug" | "aliases" | "tags" | "series" | "translationKey" | "lang">>[];
  readonly pages: readonly Placed<Pick<PageEntry, "file" | "slug">>[];
  readonly tags: readonly TagEntry[];
  readonly publicDir: string;
}

/** Reports what no file shows alone: addresses and tags that meet, parts that repeat. */
export function crossCheck(assembly: Assembly, report: Report): void {
  const taken = checkAddresses(assembly, report);
  checkAliases(assembly, taken, report);
  checkTags(assembly, report);
  checkOnce(assembly.posts, report, {
    keyOf: ({ series }) =>
      series?.part === undefined ? undefined : `${series.name} ${series.part}`,
    path: ["series"],
    message: ({ series }, file) =>
      `Part ${series?.part} of ${JSON.stringify(series?.name)} is already ${file}. Give one of them another number.`,
  });
  checkOnce(assembly.posts, report, {
    keyOf: ({ translationKey, lang }) =>
      translationKey === undefined ? undefined : `${translationKey} ${lang}`,
    path: ["translationKey"],
    message: ({ translationKey, lang }, file) =>
      `${file} is already the ${lang} translation of ${JSON.stringify(translationKey)}. Correct the lang or the translationKey of one.`,
  });
}

/** Hosts and file systems differ in whether case counts, so it never may. */
function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function checkAddresses({ posts, pages, publicDir }: Assembly, report: Report): Map<string, string> {
  const taken = new Map<string, string>();
  const all = [
    ...posts.map((placed) => ({ ...placed, path: `/posts/${placed.entry.slug}/` })),
    ...pages.map((placed) => ({ ...placed, path: `/${placed.entry.slug}/` })),
  ];
  for (const { entry, frontmatter, path } of all) {
    const other = taken.get(fold(path));
    if (other !== undefined) {
      report.error(frontmatter, ["slug"], `${path} is already the address of ${other}. Give one of them another slug.`);
      continue;
    }
    taken.set(fold(path), entry.file);
    const [, room, segment] = path.split("/");
    if (room === "posts" && RESERVED_SEGMENTS.has(segment ?? "")) {
      report.error(frontmatter, ["slug"], `${path} belongs to the pages of the list. Write slug: another-name.`);
    } else if (existsSync(join(publicDir, path, "index.html"))) {
      report.error(frontmatter, ["slug"], `public${path}index.html stands at this address. Remove that file, or write slug: another-name.`);
    }
  }
  return taken;
}

function checkAliases({ posts }: Assembly, taken: ReadonlyMap<string, string>, report: Report): void {
  const seen = new Map<string, string>();
  for (const { entry, frontmatter } of posts) {
    entry.aliases.forEach((alias, index) => {
      const at = ["aliases", index];
      const owner = taken.get(fold(alias));
      const earlier = seen.get(fold(alias));
      if (owner === entry.file) {
        report.error(frontmatter, at, `${alias} is the address of this article itself. Remove the alias.`);
      } else if (owner !== undefined) {
        report.error(frontmatter, at, `${alias} is the address of ${owner}, so it cannot lead here. Remove the alias, or change that slug.`);
      } else if (earlier !== undefined) {
        report.error(frontmatter, at, `${alias} already leads to ${earlier}. Keep the alias in one of them.`);
      }
      seen.set(fold(alias), entry.file);
    });
  }
}

function checkTags({ posts, tags }: Assembly, report: Report): void {
  for (const { entry, frontmatter } of posts) {
    entry.tags.forEach((label, index) => {
      if (toTagSlug(label) !== "") return;
      report.error(frontmatter, ["tags", index], `The tag ${JSON.stringify(label)} has no letter or digit to make an address of. Give it a name that can be read.`);
    });
  }
  const uses = posts.flatMap(({ entry, frontmatter }) =>
    entry.tags.map((label, index) => ({
      label,
      file: entry.file,
      line: frontmatter.lineOf(["tags", index]),
    })),
  );
  const declared = tags.flatMap(({ slug, label }) => (label === undefined ? [] : [{ slug, label }]));
  for (const { slug, labels, uses: meeting } of collectTags(uses, declared).collisions) {
    const [first, second] = meeting;
    if (!first || !second) continue;
    report.add({
      file: second.file,
      line: second.line,
      field: "tags",
      severity: "error",
      message: `The tag ${JSON.stringify(second.label)} would share the address /tags/${slug}/ with ${JSON.stringify(first.label)} in ${first.file}. Write both alike, or tell them apart by a letter or digit (${labels.length} labels meet).`,
    });
  }
}

interface OnceRule<Entry> {
  readonly keyOf: (entry: Entry) => string | undefined;
  readonly path: readonly string[];
  readonly message: (entry: Entry, other: string) => string;
}

function checkOnce<Entry extends { file: string }>(
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
