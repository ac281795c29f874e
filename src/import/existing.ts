/** What a content folder holds already, as far as an import must know it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseFile } from "#catalogue/frontmatter.ts";
import { decodeText, posixRelative } from "#catalogue/source.ts";
import { listFiles } from "#catalogue/walk.ts";
import { postSlug, toSlugSegment } from "#lib/slug.ts";
import { toTagSlug } from "#lib/tags.ts";

export interface ExistingArticle {
  /** Below the content folder: "posts/wind/index.md". */
  readonly file: string;
  /** "/posts/wind/" */
  readonly address: string;
  readonly title: string;
  readonly id: string | undefined;
  readonly aliases: readonly string[];
  /** Labels as they are written. */
  readonly tags: readonly string[];
}

export interface Existing {
  readonly articles: readonly ExistingArticle[];
  /** Ids by the names of authors, both as they are written. */
  readonly authors: ReadonlyMap<string, string>;
  /** Labels by slug of the tags that have a file in `tags/`. */
  readonly describedTags: ReadonlyMap<string, string>;
  /** Paths of `public/`: "/kite.png". */
  readonly publicFiles: ReadonlySet<string>;
}

interface Folders {
  readonly contentDir: string;
  readonly publicDir: string;
}

/** Reads the heads of all files; one that is wrong is passed over, and told by the next build. */
export async function readExisting({ contentDir, publicDir }: Folders): Promise<Existing> {
  const posts = await headsOf(contentDir, "posts");
  const pages = await headsOf(contentDir, "pages");
  const authors = await headsOf(contentDir, "authors");
  const tags = await headsOf(contentDir, "tags");
  return {
    articles: [
      ...posts.map((head) => asArticle(head, postAddress(head))),
      ...pages.map((head) => asArticle(head, pageAddress(head))),
    ],
    authors: new Map(
      authors.map(({ name, fields }) => [
        text(fields["name"]) ?? stem(name),
        toSlugSegment(stem(name)),
      ]),
    ),
    describedTags: new Map(
      tags.map(({ name, fields }) => [toTagSlug(stem(name)), text(fields["label"]) ?? stem(name)]),
    ),
    publicFiles: listPublic(publicDir),
  };
}

interface Head {
  /** Below its room: "wind/index.md". */
  readonly name: string;
  /** Below the content folder. */
  readonly file: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

async function headsOf(contentDir: string, room: string): Promise<readonly Head[]> {
  const folder = join(contentDir, room);
  if (!existsSync(folder)) return [];
  const nameOf = (path: string) => path;
  const { paths } = await listFiles({ folder, extensions: [".md", ".mdx"], nameOf });
  return paths.flatMap((path) => {
    const name = posixRelative(folder, path);
    const parsed = parseFile(decodeText(readFileSync(path)));
    return [{ name, file: `${room}/${name}`, fields: "fields" in parsed ? parsed.fields : {} }];
  });
}

function asArticle({ file, fields }: Head, address: string): ExistingArticle {
  return {
    file,
    address,
    title: text(fields["title"]) ?? "",
    id: text(fields["id"]),
    aliases: textsOf(fields["aliases"]),
    tags: textsOf(fields["tags"]),
  };
}

function postAddress({ name, fields }: Head): string {
  const slug = postSlug(name, text(fields["slug"]));
  return slug.ok ? `/posts/${slug.slug}/` : "";
}

function pageAddress({ name, fields }: Head): string {
  const written = text(fields["slug"]) ?? name.replace(/\.mdx?$/, "").replace(/\/index$/, "");
  return `/${written.split("/").map(toSlugSegment).filter(Boolean).join("/")}/`;
}

function listPublic(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `/${posixRelative(folder, join(entry.parentPath, entry.name))}`),
  );
}

function stem(name: string): string {
  return name.replace(/^.*\//, "").replace(/\.mdx?$/, "");
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
