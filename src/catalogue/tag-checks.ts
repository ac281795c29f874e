import { collectTags, toTagSlug } from "#lib/tags.ts";
import type { Assembly } from "./cross-checks.ts";
import type { Frontmatter } from "./frontmatter.ts";
import { quoted } from "./quote.ts";
import type { Report } from "./report.ts";

/** Addresses below /tags/ that lists of tags have. */
const TAKEN: ReadonlySet<string> = new Set(["by-count", "by-letter"]);

type Tagged = Pick<Assembly, "posts" | "tags">;

/** Where a label stands. */
interface Use {
  readonly file: string;
  readonly frontmatter: Frontmatter;
}

/** Reports labels without an address, different ones that would share one, and aliases that lead nowhere. */
export function checkTags({ posts, tags }: Tagged, report: Report): void {
  // Thousands of articles share their labels: what a label says is found out once.
  const firstUses = new Map<string, Use>();
  const invisible = new Set<string>();
  const slugs = new Set<string>();
  for (const { entry, frontmatter } of posts) {
    for (const label of entry.tags) {
      if (firstUses.has(label)) continue;
      firstUses.set(label, { file: entry.file, frontmatter });
      const slug = toTagSlug(label);
      if (slug === "") invisible.add(label);
      else slugs.add(slug);
      if (!TAKEN.has(slug)) continue;
      const message = `The tag ${quoted(label)} would take /tags/${slug}/, where a list of tags is. Name it otherwise.`;
      report.error(frontmatter, ["tags", indexOf(frontmatter, label)], message);
    }
  }
  if (invisible.size > 0) reportInvisible(posts, invisible, report);
  reportCollisions(firstUses, tags, report);
  reportFiles(tags, slugs, report);
  reportUnused(tags, slugs, report);
}

function reportInvisible(
  posts: Tagged["posts"],
  invisible: ReadonlySet<string>,
  report: Report,
): void {
  for (const { entry, frontmatter } of posts) {
    for (const label of entry.tags.filter((each) => invisible.has(each))) {
      const message = `The tag ${quoted(label)} shows nothing that an address could be made of. Give it a name in letters, digits or signs.`;
      report.error(frontmatter, ["tags", indexOf(frontmatter, label)], message);
    }
  }
}

function reportCollisions(
  firstUses: ReadonlyMap<string, Use>,
  tags: Tagged["tags"],
  report: Report,
): void {
  const uses = [...firstUses].map(([label, { file }]) => ({ label, file }));
  const declared = tags.flatMap(({ entry: { slug, label } }) =>
    label === undefined ? [] : [{ slug, label }],
  );
  for (const { slug, uses: meeting } of collectTags(uses, declared).collisions) {
    const [first, ...others] = meeting;
    if (!first) continue;
    for (const { label, file } of others) {
      const frontmatter = firstUses.get(label)?.frontmatter;
      const where = first.file === file ? "of this article" : `in ${first.file}`;
      const message = `The tag ${quoted(label)} would share the address /tags/${slug}/ with ${quoted(first.label)} ${where}. Write both alike, or tell them apart by a letter or digit.`;
      if (frontmatter) report.error(frontmatter, ["tags", indexOf(frontmatter, label)], message);
    }
  }
}

/** Files of `content/tags/` against each other and against the tags in use. */
function reportFiles(tags: Tagged["tags"], used: ReadonlySet<string>, report: Report): void {
  const files = new Map<string, string>();
  for (const { entry, frontmatter } of tags) {
    const other = files.get(entry.slug);
    const message = `${other} already describes the tag ${entry.slug}. Delete one of the files.`;
    if (other === undefined) files.set(entry.slug, entry.file);
    else report.error(frontmatter, [], message);
  }
  const aliases = new Map<string, string>();
  for (const { entry, frontmatter } of tags) {
    const { file, label, slug } = entry;
    for (const alias of entry.aliases) {
      const owner = files.get(alias) ?? aliases.get(alias);
      aliases.set(alias, file);
      const fail = (message: string) => report.error(frontmatter, ["aliases"], message);
      if (TAKEN.has(alias)) {
        fail(`/tags/${alias}/ is a list of tags, so it cannot lead here. Remove the alias.`);
      } else if (owner !== undefined) {
        fail(
          `/tags/${alias}/ already belongs to ${owner === file ? "this tag" : owner}. Remove the alias from one of them.`,
        );
      } else if (used.has(alias)) {
        fail(
          `Articles still use the tag ${alias}, so its address cannot lead here. Write ${label ?? slug} in them, or remove the alias.`,
        );
      }
    }
  }
}

function reportUnused(tags: Tagged["tags"], used: ReadonlySet<string>, report: Report): void {
  // Articles with a mistake are not among those that are known here.
  if (report.hasErrors) return;
  for (const { entry, frontmatter } of tags) {
    if (used.has(entry.slug)) continue;
    const message = `No article has the tag ${entry.slug}, so this file is shown nowhere. Give the tag to an article, or delete the file.`;
    report.warning(frontmatter, [], message, "unused-tag");
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
