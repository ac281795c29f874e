import { article, type Case } from "../case.ts";

/** Files whose frontmatter is not where it should be. */
export const OPENING: readonly Case[] = [
  {
    name: "an empty file is named",
    files: { "posts/wind.md": "" },
    says: `posts/wind.md:1
  This file is empty. Write an article into it, or delete it.`,
  },
  {
    name: "a file of white space counts as empty",
    files: { "posts/wind.md": "\n   \n\t\n" },
    says: `posts/wind.md:1
  This file is empty. Write an article into it, or delete it.`,
  },
  {
    name: "a file without frontmatter is told what to begin with",
    files: { "posts/wind.md": "The wind blew all night.\n" },
    says: `posts/wind.md:1
  This file has no frontmatter. Run npm run check -- --fix, or begin it with four lines: --- / title: "Its title" / pubDatetime: 2026-08-14 (its date) / ---.`,
  },
  {
    name: "a heading becomes the title in the advice",
    files: { "posts/wind.md": '# The "Wind" of March #\n\nIt blew.\n' },
    says: `posts/wind.md:1
  This file opens with a heading and has no frontmatter. Run npm run check -- --fix, or replace the heading by four lines: --- / title: "The \\"Wind\\" of March" / pubDatetime: 2026-08-14 (its date) / ---.`,
  },
  {
    name: "a heading below empty lines is found on its line",
    files: { "posts/wind.md": "\n\n# Wind\n" },
    says: `posts/wind.md:3
  This file opens with a heading and has no frontmatter. Run npm run check -- --fix, or replace the heading by four lines: --- / title: "Wind" / pubDatetime: 2026-08-14 (its date) / ---.`,
  },
  {
    name: "TOML is recognised",
    files: { "posts/wind.md": '+++\ntitle = "Wind"\ndate = 2026-08-14\n+++\n\nIt blew.\n' },
    says: `posts/wind.md:1
  This frontmatter is TOML (+++). Write it as YAML between two lines of ---, such as title: My article.`,
  },
  {
    name: "JSON is recognised",
    files: { "posts/wind.md": '{\n  "title": "Wind"\n}\n\nIt blew.\n' },
    says: `posts/wind.md:1
  This frontmatter looks like JSON. Write it as YAML between two lines of ---, such as title: My article.`,
  },
  {
    name: "frontmatter that is never closed is told where it opens",
    files: { "posts/wind.md": "---\ntitle: Wind\npubDatetime: 2026-08-14\n\nIt blew.\n" },
    says: `posts/wind.md:1
  The frontmatter that opens here is never closed. Put a line of three hyphens (---) below its last field.`,
  },
  {
    name: "frontmatter that a rule in the text seems to close is told where it should end",
    files: {
      "posts/wind.md":
        "---\ntitle: Wind\npubDatetime: 2026-08-14\n\nIt blew all night.\n\n---\n\nThen it stopped.\n",
    },
    says: `posts/wind.md:5
  The frontmatter is not closed above this line, so that it is read as a field. Put a line of three hyphens (---) below the last field.`,
  },
  {
    name: "a fence of two hyphens is corrected",
    files: { "posts/wind.md": "--\ntitle: Wind\n--\n" },
    says: `posts/wind.md:1
  Frontmatter opens with three plain hyphens, and here stands --. Write --- instead.`,
  },
  {
    name: "a fence that an editor turned into a dash is corrected",
    files: { "posts/wind.md": "—-\ntitle: Wind\n—-\n" },
    says: `posts/wind.md:1
  Frontmatter opens with three plain hyphens, and here stands —-. Write --- instead.`,
  },
  {
    name: "fields without an opening fence are recognised",
    files: { "posts/wind.md": "title: Wind\npubDatetime: 2026-08-14\n---\n\nIt blew.\n" },
    says: `posts/wind.md:1
  The line of --- above these fields is missing. Put three hyphens on a line of their own at the very top.`,
  },
  {
    name: "frontmatter without a field has no title and no date",
    files: { "posts/wind.md": "---\n---\n\nIt blew.\n" },
    says: `posts/wind.md:1 · title
  This article has no title. Add title: "A walk in the snow".
posts/wind.md:1 · pubDatetime
  This article has no pubDatetime. Add its date: pubDatetime: 2026-08-14.`,
  },
  {
    name: "one file that cannot be read does not hide the others",
    files: {
      "posts/calm.md": article(),
      "posts/storm.md": "",
      "posts/wind.md": "# Wind\n",
    },
    says: `posts/storm.md:1
  This file is empty. Write an article into it, or delete it.

posts/wind.md:1
  This file opens with a heading and has no frontmatter. Run npm run check -- --fix, or replace the heading by four lines: --- / title: "Wind" / pubDatetime: 2026-08-14 (its date) / ---.`,
    slugs: ["calm"],
  },
];
