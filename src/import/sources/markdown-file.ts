/** One Markdown file with frontmatter, as most systems have them. */
import { posix } from "node:path";
import type { ImportedArticle, Note } from "../article.ts";
import { referenceTo } from "../article.ts";
import { dayOfFile, toDateText } from "../dates.ts";
import type { FieldRules } from "../field-reader.ts";
import { mapFields, type MappedFields } from "../fields.ts";
import { modifiedAt, type SourceFolder } from "../folder.ts";
import { type RawFields, splitFrontmatter } from "../frontmatter.ts";
import { decode } from "../markdown.ts";
import { readText } from "../read-text.ts";

export interface ReadMarkdown {
  readonly raw: RawFields | undefined;
  readonly mapped: MappedFields;
  readonly body: string;
  readonly bodyLine: number;
}

/** @throws {ImportError} */
export function readMarkdown(
  folder: SourceFolder,
  origin: string,
  { defaults, ...rules }: FieldRules & { readonly defaults?: RawFields },
): ReadMarkdown {
  const text = readText(posix.join(folder.root, origin), origin, "article");
  const { fields, body, bodyLine } = splitFrontmatter(text, origin);
  const raw = fields && { ...defaults, ...fields };
  return { raw, mapped: mapFields(raw ?? {}, rules), body, bodyLine };
}

/** The first heading of a text, or words made of the name of its file. */
export function titleOf(mapped: MappedFields, body: string, origin: string): string {
  if (mapped.title !== undefined) return mapped.title;
  const heading = /^\s*#\s+(.+?)\s*#*\s*$/m.exec(body)?.[1] ?? /^(\S.*)\n=+\s*$/m.exec(body)?.[1];
  if (heading !== undefined) return heading.replace(/[*_`]/g, "").trim();
  const stem = stemOf(origin).replace(/^\d{4}-\d{1,2}-\d{1,2}-?/, "");
  const words = stem.replace(/[-_]+/g, " ").trim();
  return words === "" ? "Untitled" : words[0]?.toUpperCase() + words.slice(1);
}

/** "posts/wind/index.md" → "wind" */
export function stemOf(origin: string): string {
  const stem = posix.basename(origin).replace(/\.[^.]+$/, "");
  if (stem.toLowerCase() !== "index") return stem;
  return posix.basename(posix.dirname(origin)) || stem;
}

/** When an article was published; without a date, the day of its file, and that is said. */
export function publishedOf(
  mapped: MappedFields,
  folder: SourceFolder,
  origin: string,
): { readonly published: string; readonly notes: readonly Note[] } {
  const dated = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?=[-_.])/.exec(origin)?.[1];
  const found = mapped.published ?? (dated && toDateText(dated));
  if (found !== undefined) return { published: found, notes: [] };
  const published = dayOfFile(modifiedAt(posix.join(folder.root, origin)));
  const message = `It names no date, so that of its file was taken: ${published}.`;
  return { published, notes: [{ kind: "look", message }] };
}

/** Links to other Markdown files as references, which become addresses later. */
export function withReferences(
  body: string,
  origin: string,
  has: (path: string) => boolean,
): string {
  return body.replace(
    /(\]\(\s*<?|^\[[^\]\n]+\]:\s*<?)(?![a-z][a-z\d+.-]*:)([^()\s<>#?]+\.mdx?)(#[^()\s<>]*)?/gim,
    (all, before: string, path: string, hash = "") => {
      const target = posix
        .join(path.startsWith("/") ? "" : posix.dirname(origin), decode(path))
        .replace(/^\//, "");
      return has(target) ? before + referenceTo(target, hash as string) : all;
    },
  );
}

/** The fields of an article that come from its frontmatter. */
export function articleFields(
  mapped: MappedFields,
): Pick<ImportedArticle, "description" | "updated" | "authors" | "tags" | "fields" | "id"> &
  Pick<ImportedArticle, "cover"> {
  const { description, updated, authors, tags, fields, id, cover } = mapped;
  return { description, updated, authors, tags, fields, id, ...(cover && { cover }) };
}
