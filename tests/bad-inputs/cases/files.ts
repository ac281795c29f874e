import { article, type Case, file } from "../case.ts";

/** Latin-1: one byte for ü, which is no UTF-8. */
const LATIN_1 = Buffer.from(article("", "Windy.\n\nStürmisch.\n"), "latin1");

/**
 * Files that cannot be read. Rights are not among them: whoever may read everything, as in most
 * containers, reads a file without rights too. See source.test.ts for them.
 */
export const FILES: readonly Case[] = [
  {
    name: "a link to a file that is gone is named",
    files: { "posts/wind.md": { linkTo: "../elsewhere/wind.md" } },
    says: `posts/wind.md
  This is a link to a file that is gone. Mend the link, or delete it.`,
  },
  {
    name: "a link that leads to itself is named",
    files: { "posts/wind.md": { linkTo: "wind.md" } },
    says: `posts/wind.md
  This is a link that leads to itself. Mend the link, or delete it.`,
  },
  {
    name: "a folder with the name of an article is named",
    files: { "posts/wind.md": { isFolder: true } },
    says: `posts/wind.md
  This is a folder with the name of a file, and nothing to read lies in it. Rename or delete it.`,
  },
  {
    name: "a folder of articles that is a file is named",
    files: { posts: "wind\n" },
    says: `posts
  This is a file, and a folder is looked for here. Rename or delete it.`,
  },
  {
    name: "bytes that are not UTF-8 are named on their line",
    files: { "posts/wind.md": LATIN_1 },
    says: `posts/wind.md:8
  This line holds bytes that are not UTF-8. Save the file as UTF-8 in your editor, and it is read.`,
  },
  {
    name: "UTF-16 is named on the first line",
    files: { "posts/wind.md": Buffer.from(`\uFEFF${article()}`, "utf16le") },
    says: `posts/wind.md:1
  This file is UTF-16 or no text at all. Save it as UTF-8 in your editor.`,
  },
  {
    name: "UTF-16 without its mark is named on the first line",
    files: { "posts/wind.md": Buffer.from(article(), "utf16le") },
    says: `posts/wind.md:1
  This file is UTF-16 or no text at all. Save it as UTF-8 in your editor.`,
  },
  {
    name: "Markdown with another ending is not passed over in silence",
    files: { "posts/calm.markdown": article(), "posts/storm.MD": article() },
    says: `posts/calm.markdown
  Only .md and .mdx files are read here. Rename it to calm.md.

posts/storm.MD
  Only .md and .mdx files are read here. Rename it to storm.md.`,
  },
  {
    name: "MDX where it is not read is named",
    files: { "authors/ada.mdx": file("name: Ada", "") },
    says: `authors/ada.mdx
  Only .md files are read here. Rename it to ada.md.`,
  },
];
