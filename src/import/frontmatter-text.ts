/** Frontmatter as it is written: the order of fields, and YAML. */
import { Document, isSeq } from "yaml";
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
  }>,
): string {
  const { fields, kind } = article;
  const { slug, lang, draft, unlisted, ogImage: _card, ...others } = fields;
  const { tags, authors, aliases, cover, ogImage } = values;
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
    id: article.id,
  };
  const page = { slug, draft: draft || undefined, unlisted: unlisted || undefined, lang };
  const title = article.title.replace(/\s+/g, " ").trim();
  const all = {
    title,
    description: article.description || undefined,
    ...(kind === "page" ? page : post),
  };
  return writeYaml(all);
}

export function writeYaml(fields: Readonly<Record<string, unknown>>): string {
  const written = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  const document = new Document(written);
  for (const name of ["tags", "authors"]) {
    const list = document.get(name, true);
    if (isSeq(list)) list.flow = true;
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}
