/** Files of tags: what a source says about them, and where their lists were. */
import { writeFrontmatter } from "#authoring/frontmatter-text.ts";
import { isForeignTagPath, toTagSlug } from "#lib/tags.ts";
import { faultOfPath, foldPath, readAddress } from "./addresses.ts";
import type { aliasesOf as articleAliases } from "./aliases.ts";
import type { ImportedSite, ImportedTag, PlacedNote } from "./article.ts";
import type { Existing } from "./existing.ts";
import type { Labels } from "./labels.ts";
import type { PlannedFile } from "./plan-types.ts";

interface TagsOptions {
  readonly site: ImportedSite;
  readonly existing: Existing;
  readonly labels: Labels;
  /** Old addresses of the articles. */
  readonly aliases: Pick<ReturnType<typeof articleAliases>, "owners">;
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
    const aliases = tags.flatMap((tag) => aliasesOf(tag, slug, options));
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

/** Where the list and its feeds were, as far as they were elsewhere and can be answered. */
function aliasesOf(tag: ImportedTag, slug: string, options: TagsOptions): readonly string[] {
  const [list, ...feeds] = [tag.address, ...(tag.feeds ?? [])].map((address) =>
    address === undefined ? undefined : readAddress(address, options.base)?.path,
  );
  const below = /^\/tags\/([^/]+)\/?$/.exec(list ?? "")?.[1];
  const isPath = below === undefined || isForeignTagPath(`/tags/${below}/`);
  const own = isPath ? list && pathOf(list, tag, slug, options) : oldSlug(below, slug, options);
  return [own, ...feeds.map((feed) => feed && pathOf(feed, tag, slug, options))].filter(
    (each): each is string => each !== undefined && each !== "",
  );
}

/** Of two tags that shared an address, the first has it. */
function oldSlug(
  name: string,
  slug: string,
  { labels, aliases: { owners } }: TagsOptions,
): string | undefined {
  const old = toTagSlug(name);
  const key = foldPath(`/tags/${old}`);
  if (old === slug || labels.slugs.has(old) || owners.has(key)) return undefined;
  owners.set(key, `the tag ${slug}`);
  return old;
}

function pathOf(
  path: string,
  { label }: ImportedTag,
  slug: string,
  { aliases, notes }: TagsOptions,
): string | undefined {
  const key = foldPath(path);
  if (key === foldPath(`/tags/${slug}/rss.xml`)) return undefined;
  const owner = aliases.owners.get(key);
  const fault = owner === undefined ? faultOfPath(path, true) : `it is the address of ${owner}`;
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
    message: `${file} is yours and stays as it is. So that the old list and its feed still lead there, write aliases: [${aliases.join(", ")}] in it.`,
    origin: file,
  });
}
