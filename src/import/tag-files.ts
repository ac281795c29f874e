/** Files of tags: what a source says about them, and where their lists were. */
import { writeFrontmatter } from "#authoring/frontmatter-text.ts";
import { toTagSlug } from "#lib/tags.ts";
import { faultOfPath, foldPath, readAddress } from "./addresses.ts";
import type { aliasesOf } from "./aliases.ts";
import type { ImportedSite, ImportedTag, PlacedNote } from "./article.ts";
import type { Existing } from "./existing.ts";
import type { Labels } from "./labels.ts";
import type { PlannedFile } from "./plan-types.ts";

interface TagsOptions {
  readonly site: ImportedSite;
  readonly existing: Existing;
  readonly labels: Labels;
  /** Old addresses of the articles. */
  readonly aliases: Pick<ReturnType<typeof aliasesOf>, "owners">;
  readonly base: string;
  readonly notes: PlacedNote[];
}

/** A file for each tag in use about which there is more to say than its label. */
export function tagFiles(options: TagsOptions): PlannedFile[] {
  const { site, existing, labels } = options;
  const carried = new Set(site.articles.flatMap(({ tags }) => tags.map(toTagSlug)));
  const bySlug = Map.groupBy(site.tags, ({ label }) => toTagSlug(label));
  return [...bySlug].flatMap(([slug, tags]) => {
    if (slug === "" || !labels.slugs.has(slug) || !carried.has(slug)) return [];
    const [{ label }] = tags as [ImportedTag];
    const description = tags.map((tag) => tag.description.trim()).find(Boolean);
    const aliases = tags.flatMap((tag) => aliasOf(tag, slug, options) ?? []);
    if (description === undefined && aliases.length === 0) return [];
    const here = existing.describedTags.get(slug);
    if (here !== undefined && here !== label) {
      if (aliases.length > 0) tellOfOwn(slug, aliases, options);
      return [];
    }
    const fields = { label, description, aliases: aliases.length > 0 ? aliases : undefined };
    return [{ to: `tags/${slug}.md`, text: writeFrontmatter(fields) }];
  });
}

/** The address of the old list, if it was another one and can be answered: a path, or an old slug. */
function aliasOf(
  { label, address }: ImportedTag,
  slug: string,
  { labels, aliases, base, notes }: TagsOptions,
): string | undefined {
  const path = address === undefined ? undefined : readAddress(address, base)?.path;
  if (path === undefined) return undefined;
  const below = /^\/tags\/([^/]+)\/?$/.exec(path)?.[1];
  const old = below === undefined ? undefined : toTagSlug(below);
  if (old !== undefined) return old === slug || labels.slugs.has(old) ? undefined : old;
  const key = foldPath(path);
  const owner = aliases.owners.get(key);
  const fault = owner === undefined ? faultOfPath(path) : `it is the address of ${owner}`;
  if (fault === undefined) {
    aliases.owners.set(key, `the tag ${label}`);
    return path;
  }
  const message = `${path} cannot lead to /tags/${slug}/: ${fault}.`;
  notes.push({ kind: "lost", message, origin: label });
  return undefined;
}

function tellOfOwn(slug: string, aliases: readonly string[], { notes }: TagsOptions): void {
  const file = `tags/${slug}.md`;
  notes.push({
    kind: "look",
    message: `${file} is yours and stays as it is. So that the old list still leads there, write aliases: [${aliases.join(", ")}] in it.`,
    origin: file,
  });
}
