import { collectTags, toTagSlug } from "#lib/tags.ts";
import type { Assembly } from "./cross-checks.ts";
import type { Frontmatter } from "./frontmatter.ts";
import { quoted } from "./quote.ts";
import type { Report } from "./report.ts";

type Tagged = Pick<Assembly, "posts" | "tags">;

/** Reports labels without an address, different ones that would share one, and aliases that lead nowhere. */
export function checkTags({ posts, tags }: Tagged, report: Report): void {
  for (const { entry, frontmatter } of posts) {
    for (const label of entry.tags) {
      if (toTagSlug(label) !== "") continue;
      report.error(
        frontmatter,
        ["tags", indexOf(frontmatter, label)],
        `The tag ${quoted(label)} shows nothing that an address could be made of. Give it a name in letters, digits or signs.`,
      );
    }
  }
  checkCollisions({ posts, tags }, report);
  checkFiles({ posts, tags }, report);
}

function checkCollisions({ posts, tags }: Tagged, report: Report): void {
  const placeOf = new Map(posts.map(({ entry, frontmatter }) => [entry.file, frontmatter]));
  const uses = posts.flatMap(({ entry }) =>
    entry.tags.map((label) => ({ label, file: entry.file })),
  );
  const declared = tags.flatMap(({ entry: { slug, label } }) =>
    label === undefined ? [] : [{ slug, label }],
  );
  for (const { slug, uses: meeting } of collectTags(uses, declared).collisions) {
    const [first, ...others] = meeting;
    if (!first) continue;
    for (const { label, file } of others) {
      const placed = placeOf.get(file);
      const where = first.file === file ? "of this article" : `in ${first.file}`;
      const message = `The tag ${quoted(label)} would share the address /tags/${slug}/ with ${quoted(first.label)} ${where}. Write both alike, or tell them apart by a letter or digit.`;
      if (placed) report.error(placed, ["tags", indexOf(placed, label)], message);
    }
  }
}

/** Files of `content/tags/` against each other and against the tags in use. */
function checkFiles({ posts, tags }: Tagged, report: Report): void {
  const used = new Set(posts.flatMap(({ entry }) => entry.tags.map(toTagSlug)));
  const files = new Map<string, string>();
  for (const { entry, frontmatter } of tags) {
    const other = files.get(entry.slug);
    if (other === undefined) files.set(entry.slug, entry.file);
    else
      report.error(
        frontmatter,
        [],
        `${other} already describes the tag ${entry.slug}. Delete one of the files.`,
      );
  }
  const aliases = new Map<string, string>();
  for (const { entry, frontmatter } of tags) {
    for (const alias of entry.aliases) {
      const owner = files.get(alias) ?? aliases.get(alias);
      aliases.set(alias, entry.file);
      if (owner !== undefined) {
        report.error(
          frontmatter,
          ["aliases"],
          `/tags/${alias}/ already belongs to ${owner === entry.file ? "this tag" : owner}. Remove the alias from one of them.`,
        );
      } else if (used.has(alias)) {
        report.error(
          frontmatter,
          ["aliases"],
          `Articles still use the tag ${alias}, so its address cannot lead here. Write ${entry.label ?? entry.slug} in them, or remove the alias.`,
        );
      }
    }
  }
}

/** The place of a label in the list as written, which may hold doubles and space around words. */
function indexOf({ fields }: Frontmatter, label: string): number {
  const written: unknown[] = Array.isArray(fields.tags) ? fields.tags : [];
  return Math.max(
    written.findIndex((item) => String(item).trim() === label),
    0,
  );
}
