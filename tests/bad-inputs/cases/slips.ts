import { article, type Case, file } from "../case.ts";

const DATE = "pubDatetime: 2026-08-14";

const config = (text: string) => ({ "site.config.ts": text });

/** Slips of keyboards and habits from elsewhere, each with the remedy that mends it. */
export const SLIPS: readonly Case[] = [
  {
    name: "a wide colon is named",
    files: { "posts/wind.md": file(`title：Wind\n${DATE}`) },
    says: `posts/wind.md:2
  This colon is a wide one (：). Write title: Wind.`,
  },
  {
    name: "a space that does not break is named",
    files: { "posts/wind.md": file(`title:\u00a0Wind\n${DATE}`) },
    says: `posts/wind.md:2
  The space behind this colon is no plain one. Write title: Wind.`,
  },
  {
    name: "a hyphen without a space is named",
    files: { "posts/wind.md": article("tags:\n  -weather\n  -wind") },
    says: `posts/wind.md:4 · tags
  A hyphen begins an item only with a space behind it. Write - weather.`,
  },
  {
    name: "an item that YAML takes for a comment is explained",
    files: { "posts/wind.md": article("tags:\n  - wind\n  - #weather") },
    says: `posts/wind.md:6 · tags
  An item that begins with # is a comment unless it is quoted. Write "#weather", or leave out the #.`,
  },
  {
    name: "a tag of YAML's own is quoted whole",
    files: { "posts/wind.md": article("description: !!str Wind") },
    says: `posts/wind.md:4
  A value cannot begin with ! unless it is quoted. Write description: "!!str Wind".`,
  },
  {
    name: "a colon without a name is explained",
    files: { "posts/wind.md": article('"": Wind') },
    says: `posts/wind.md:4
  A colon stands here without a name before it. Write one field a line, such as title: My article.`,
  },
  {
    name: "a name with signs that nobody sees is written out",
    files: { "posts/wind.md": article('"mo\\eod\\nx": Wind') },
    says: `posts/wind.md:4 · mo\\u001bod\\nx
  \`mo\\u001bod\\nx\` is not a field here. Remove it, or allow it by naming it in extraFields of site.config.ts.`,
  },
  {
    name: "a cover elsewhere is not to be copied into the fields",
    files: { "posts/wind.md": article("cover: https://example.org/kite.png") },
    says: `posts/wind.md:4 · cover
  "https://example.org/kite.png" is not a picture with its description. Write cover: { src: ./picture.png, alt: "What the picture shows" }.`,
  },
  {
    name: "a depth alone becomes a setting of the contents list",
    files: { "posts/wind.md": article("toc: 3") },
    says: `posts/wind.md:4 · toc
  "3" is not a setting of the contents list. Write toc: { depth: 3 }.`,
  },
  {
    name: "a contents list that says yes becomes true in the advice",
    files: { "posts/wind.md": article("toc: yes") },
    says: `posts/wind.md:4 · toc
  "yes" is not a setting of the contents list. Write toc: true.`,
  },
  {
    name: "a slug that is a whole address is named",
    files: { "posts/wind.md": article("slug: https://example.org/wind/") },
    says: `posts/wind.md:4 · slug
  The slug "https://example.org/wind/" is a whole address. Write only its last part, such as a-walk-in-the-snow.`,
  },
  {
    name: "an alias that is a host alone is refused",
    files: { "posts/wind.md": article("aliases: [//example.org/]") },
    says: `posts/wind.md:4 · aliases
  "//example.org/" is not a path that can lead here. Write an old one, such as /2023/old-name/.`,
  },
  {
    name: "an alias with a percent sign that encodes nothing is refused",
    files: { "posts/wind.md": article('aliases: ["/100%/"]') },
    says: `posts/wind.md:4 · aliases
  "/100%/" is not a path that can lead here. Write an old one, such as /2023/old-name/.`,
  },
  {
    name: "an opening fence that is indented is named",
    files: { "posts/wind.md": ` ---\ntitle: Wind\n${DATE}\n---\n` },
    says: `posts/wind.md:1
  This line of --- is indented. Begin it at the start of the line.`,
  },
  {
    name: "a closing fence that is indented is named on its line",
    files: { "posts/wind.md": `---\ntitle: Wind\n${DATE}\n  ---\n\nText.\n` },
    says: `posts/wind.md:4
  This line of --- is indented. Begin it at the start of the line.`,
  },
  {
    name: "a closing fence of four hyphens is named on its line",
    files: { "posts/wind.md": `---\ntitle: Wind\n${DATE}\n----\n\nText.\n` },
    says: `posts/wind.md:4
  Frontmatter closes with three plain hyphens, and here stands ----. Write --- instead.`,
  },
  {
    name: "a page, an author and a tag without frontmatter are told what theirs begins with",
    files: {
      "authors/ada.md": "Ada writes.\n",
      "authors/bob.md": "# Bob\n",
      "pages/about.md": "# About us\n",
      "pages/terms.md": "Be kind.\n",
      "tags/storm.md": "",
      "tags/weather.md": "Wind and rain.\n",
    },
    says: `authors/ada.md:1
  This file has no frontmatter. Begin it with three lines: --- / name: "Ada Lovelace" / ---.

authors/bob.md:1
  This file opens with a heading and has no frontmatter. Replace the heading by three lines: --- / name: "Bob" / ---.

pages/about.md:1
  This file opens with a heading and has no frontmatter. Run npm run check -- --fix, or replace the heading by three lines: --- / title: "About us" / ---.

pages/terms.md:1
  This file has no frontmatter. Run npm run check -- --fix, or begin it with three lines: --- / title: "Its title" / ---.

tags/storm.md:1
  This file is empty. Write the tag into it, or delete it.

tags/weather.md:1
  This file has no frontmatter. Begin it with three lines: --- / title: "Its title" / ---.`,
  },
  {
    name: "Markdown beside the folders that are read is not passed over in silence",
    files: {
      "Posts/wind.md": article(),
      "blog/2026/wind.md": article(),
      "ideas/wind.md": "# Wind\n",
      "wind.md": article(),
      "_drafts/wind.md": article(),
      "README.md": "# How we write\n",
      "data/wind.json": "{}",
    },
    says: `Posts · warning · unread-file
  Nothing in this folder is read. Rename it to posts/.

blog · warning · unread-file
  Nothing in this folder is read. Rename it to posts/.

ideas · warning · unread-file
  Nothing in this folder is read. Articles lie in posts/, pages in pages/. Move them there, or begin its name with _.

wind.md · warning · unread-file
  This file lies in no folder that is read. Move it into posts/ or pages/, or begin its name with _.`,
    slugs: [],
  },
  {
    name: "control characters in texts are passed over",
    files: {
      "posts/wind.md": article(
        'description: "a\\a\\0b\\ec, and so on for a whole sentence"\ntags: ["we\\u0001ather"]',
      ),
    },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "a config under another name is not passed over in silence",
    files: { "site.config.js": "export default {};\n" },
    says: `site.config.js
  Only site.config.ts is read. Rename the file, and see that it is TypeScript.`,
  },
  {
    name: "a field of articles among the extra ones is named",
    files: config('export default {\n  extraFields: ["mood", "title"],\n};\n'),
    says: `site.config.ts:2 · extraFields
  "title" is a field that every article may have. Remove it from extraFields.`,
  },
  {
    name: "a value that is wrong in two ways is told once",
    files: config('export default {\n  title: () => "Wind",\n};\n'),
    says: `site.config.ts:2 · title
  A function is not a text. Write title: "My magazine".`,
  },
  {
    name: "a name that we do not export is named",
    files: config(
      'import { defineConfig } from "paper-planes";\n\nexport default defineConfig({});\n',
    ),
    says: `site.config.ts:1
  The file imports defineConfig from paper-planes, which has no such thing. Write import { defineSite } from "paper-planes".`,
  },
  {
    name: "a mistake in a file that the config imports is named there",
    files: {
      ...config('import { title } from "./title.ts";\n\nexport default { title };\n'),
      "title.ts": "\nexport const title = ;\n",
    },
    says: `title.ts:2
  This is not JavaScript or TypeScript that can be read (Expression expected). Look for a comma, a bracket or a quotation mark that is missing here or on the line above.`,
  },
];
