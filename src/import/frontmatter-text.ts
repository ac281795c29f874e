/** The fields of an imported text, in their order. */
import { writeFrontmatter } from "#authoring/frontmatter-text.ts";
import type { ImportedArticle } from "./article.ts";
import type { Place } from "./places.ts";

/** Frontmatter in the order in which people read it. */
export function frontmatterOf(
  { article }: Place,
  values: Readonly<{
    tags: readonly string[];
    authors: readonly string[];
    aliases: readonly string[];
    cover: ImportedArticle["cover"];
    ogImage: string | undefined;
    id: string | undefined;
  }>,
): string {
  const { fields, kind } = article;
  const { slug, lang, draft, unlisted, ogImage: _card, ...others } = fields;
  const { tags, authors, aliases, cover, ogImage, id } = values;
  const post = {
    pubDatetime: article.published,
    modDatetime: article.updated,
    ...(authors.length > 1 ? { authors } : { author: authors[0] }),
    slug,
    tags: tags.length > 0 ? tags : undefined,
    draft: draft || undefined,
    unlisted: unlisted || undefined,
    lang,
    cover,
    ogImage,
    ...others,
    aliases: aliases.length > 0 ? aliases : undefined,
    id,
  };
  const page = {
    slug,
    draft: draft || undefined,
    unlisted: unlisted || undefined,
    lang,
    aliases: aliases.length > 0 ? aliases : undefined,
  };
  const title = article.title.replace(/\s+/g, " ").trim();
  const all = {
    title,
    description: article.description || undefined,
    ...(kind === "page" ? page : post),
  };
  return writeFrontmatter(all);
}
