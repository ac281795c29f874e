/** Fields of other systems by the names that they have here. */
import type { ImportedArticle, Note, OtherFields } from "./article.ts";
import { FieldReader, type FieldRules, plainKey } from "./field-reader.ts";
import type { RawFields } from "./frontmatter.ts";

export interface MappedFields {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly fields: OtherFields;
  readonly cover: ImportedArticle["cover"];
  readonly id: string | undefined;
  /** Old addresses that the text names besides its own. */
  readonly aliases: readonly string[];
  /** Its own address or the end of it, as the source wrote it. */
  readonly slug: string | undefined;
  readonly permalink: string | undefined;
  readonly notes: readonly Note[];
}

/** Fields whose words become tags, in every system. */
const LABELS = ["tags", "tag", "categories", "category", "keywords", "topics"];

/** Brings fields of another system into our form; what has no place here is named. */
export function mapFields(raw: RawFields, rules: FieldRules = {}): MappedFields {
  const reader = new FieldReader(raw, rules);
  const scheduled = reader.date("publishdate");
  const dated = reader.date(
    "pubdatetime",
    "date",
    "pubdate",
    "published",
    "publishdate",
    "datepublished",
    "publishedat",
    "createdat",
    "created",
    "datecreated",
  );
  const updated = reader.date(
    "moddatetime",
    "lastmod",
    "updated",
    "lastmodifiedat",
    "modified",
    "updatedat",
    "updateddate",
    "datemodified",
    "moddate",
  );
  // Hugo shows an article from its date of publication on, even if its date is an earlier one.
  const isLater = scheduled && Date.parse(scheduled) > Date.parse(dated ?? "1970-01-01");
  const published = isLater ? scheduled : dated;
  return {
    title: reader.text("title", "name", "headline"),
    description: reader.text("description", "summary", "excerpt", "subtitle", "abstract"),
    published,
    updated: updated === published ? undefined : updated,
    authors: reader.names("author", "authors", "by", "creator"),
    tags: reader.labels(...LABELS, ...(rules.taxonomies ?? []).map(plainKey)),
    cover: reader.cover(),
    id: reader.text("id", "guid"),
    aliases: reader.list("aliases", "redirectfrom", "redirects", "oldurls"),
    slug: reader.text("slug", "postslug"),
    permalink: reader.text("permalink", "url"),
    fields: reader.others(),
    notes: reader.notes(),
  };
}
