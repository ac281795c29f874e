/** The words of a text of Jekyll, and the files that they name. */
import { posix } from "node:path";
import type { ImportedArticle, Note } from "../../article.ts";
import { findBeside, type SourceFolder } from "../../folder.ts";
import { withReferences } from "../markdown-file.ts";
import { convertLiquid } from "./liquid.ts";

/** What is known of the site while its texts are read. */
export interface Context {
  readonly folder: SourceFolder;
  readonly zone: string | undefined;
  readonly pattern: string;
  readonly baseurl: string;
  readonly posts: readonly string[];
  /** Where the site was, with its base and without a slash at the end. */
  readonly site: string | undefined;
  readonly defaults: unknown;
}

export function textOf(
  body: string,
  origin: string,
  title: string,
  { posts, folder }: Context,
  notes: Note[],
  bodyLine: number,
): Pick<ImportedArticle, "format" | "body"> {
  const stem = (file: string) =>
    file.replace(/^(?:.*\/)?_(?:posts|drafts)\//, "").replace(/\.[^.]+$/, "");
  const isHtml = /\.html?$/i.test(origin);
  const text = convertLiquid(body, {
    title,
    isHtml,
    bodyLine,
    note: (note) => notes.push(note),
    findPost: (name) =>
      posts.find((file) => stem(file) === name.replace(/^\//, "")) ??
      posts.find((file) => posix.basename(stem(file)) === posix.basename(name)),
    findFile: (path) => (folder.has(path.replace(/^\//, "")) ? path.replace(/^\//, "") : undefined),
  });
  return {
    format: isHtml ? "html" : "md",
    body: isHtml ? text : withReferences(text, origin, folder.has),
  };
}

export function find(
  reference: string,
  origin: string,
  { folder, baseurl }: Context,
): { path: string } | undefined {
  const bare =
    baseurl !== "" && reference.startsWith(`${baseurl}/`)
      ? reference.slice(baseurl.length)
      : reference;
  const path = findBeside(folder, origin, bare, ["."]);
  return path === undefined ? undefined : { path };
}
