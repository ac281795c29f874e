import { article, type Case, file, PIXEL } from "../case.ts";

/** Inputs that look odd and are right: nothing is said about them. */
export const FINE: readonly Case[] = [
  { name: "an empty content folder is a site without articles", files: {}, says: "", slugs: [] },
  {
    name: "a content folder with a config and no articles is one too",
    files: { "site.config.ts": 'export default { title: "Wind" };\n' },
    says: "",
    slugs: [],
  },
  {
    name: "an empty config file means the defaults",
    files: { "site.config.ts": "" },
    says: "",
    slugs: [],
  },
  {
    name: "a byte-order mark is passed over",
    files: { "posts/wind.md": `\uFEFF${article()}` },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "Windows line endings are read",
    files: { "posts/wind.md": article("tags:\n  - weather\n  - wind").replaceAll("\n", "\r\n") },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "old Macintosh line endings are read",
    files: { "posts/wind.md": article().replaceAll("\n", "\r") },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "empty lines above the frontmatter are passed over",
    files: { "posts/wind.md": `\n\n${article()}` },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "spaces behind the fences are passed over",
    files: { "posts/wind.md": "---  \ntitle: Wind\npubDatetime: 2026-08-14\n--- \nIt blew." },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "an article may end with its frontmatter",
    files: { "posts/wind.md": "---\ntitle: Wind\npubDatetime: 2026-08-14\n---" },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "fields that a template leaves empty count as not written",
    files: {
      "posts/wind.md": article(
        'modDatetime: null\ntags:\nogImage: ""\ndescription: ""\ncanonicalURL: ""\nauthor:\ntimezone: ""\nlang: ""\nslug:\nfeatured:\nid: ""\nseries: ""\ntranslationKey: ""\naliases: []\ncover:\ntoc:',
      ),
    },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "dates may be quoted, and have a time, an offset and seconds",
    files: {
      "posts/a.md": file('title: A\npubDatetime: "2026-08-14"'),
      "posts/b.md": file("title: B\npubDatetime: '2026-08-13T09:30'"),
      "posts/c.md": file("title: C\npubDatetime: 2026-08-12 09:30:10.5 +09:00"),
      "posts/d.md": file("title: D\npubDatetime: 2026-08-11T09:30:00Z\nmodDatetime: 2026-08-12"),
    },
    says: "",
    slugs: ["a", "b", "c", "d"],
  },
  {
    name: "a title may be a number, a date, a sign or a block of lines",
    files: {
      "posts/a.md": file("title: 1984\npubDatetime: 2026-08-14"),
      "posts/b.md": file("title: 1.10\npubDatetime: 2026-08-13"),
      "posts/c.md": file("title: 2026-08-14\npubDatetime: 2026-08-12"),
      "posts/d.md": file("title: '?'\npubDatetime: 2026-08-11"),
      "posts/e.md": file("title: >-\n  A title\n  of two lines\npubDatetime: 2026-08-10"),
      "posts/f.md": file("title: Wind #4 & more! (C++) 100% @home *here*\npubDatetime: 2026-08-09"),
    },
    says: "",
    slugs: ["a", "b", "c", "d", "e", "f"],
  },
  {
    name: "a tag may be a number, in any script, with signs or an emoji",
    files: { "posts/wind.md": article("tags: [2024, 3.0, 中文, C++, .NET, 🪁, true story, yes]") },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "one tag may be written in several ways",
    files: {
      "posts/a.md": article("tags: [Text to Video, weather, weather]"),
      "posts/b.md": article('tags: ["text  to video", WEATHER]'),
    },
    says: "",
    slugs: ["a", "b"],
  },
  {
    name: "a very long title is a title",
    files: {
      "posts/wind.md": file(`title: ${"Wind and weather ".repeat(60)}\npubDatetime: 2026-08-14`),
    },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "files that begin with _ or . are notes to oneself",
    files: {
      "posts/_README.md": "# How to write here\n",
      "posts/.draft.md": "nothing yet",
      "posts/.obsidian/notes.md": "nothing",
      "posts/_later/wind.md": article(),
    },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "other files beside articles are passed over, and in its folder with an underscore",
    files: {
      "posts/notes.txt": "nothing",
      "posts/wind/index.md": article(),
      "posts/wind/_a.png": PIXEL,
    },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "a file name may hold spaces, an emoji, #, % and ?",
    files: {
      "posts/the wind.md": article(),
      "posts/what is wind?.md": article(),
      "posts/100% wind.md": article(),
      "posts/wind #2.md": article(),
      "posts/🪁 kite.md": article(),
      "posts/🪁/storm.md": article(),
    },
    says: "",
    slugs: ["-kite", "100-wind", "storm", "the-wind", "what-is-wind", "wind-2"],
  },
  {
    name: "a picture's name may hold them too",
    files: {
      "posts/wind.md": article(
        'ogImage: "50% #1?.png"\ncover: { src: ./a kite.png, alt: A kite }',
        "![One](<a kite.png>) ![Two](a%20kite.png) ![Three](50%25%20%231%3F.png)\n",
      ),
      "posts/a kite.png": PIXEL,
      "posts/50% #1?.png": PIXEL,
    },
    says: ``,
    slugs: ["wind"],
  },
  {
    name: "links to articles and to folders of them are followed",
    files: {
      "_elsewhere/storm.md": article(),
      "_elsewhere/calm/index.md": article(),
      "_elsewhere/calm/back": { linkTo: ".." },
      "posts/linked.md": { linkTo: "../_elsewhere/storm.md" },
      "posts/weather": { linkTo: "../_elsewhere" },
    },
    says: "",
    slugs: ["linked", "weather/calm", "weather/storm"],
  },
  {
    name: "a field that the config allows is accepted",
    files: {
      "site.config.ts": 'export default { extraFields: ["mood", "rating"] };\n',
      "posts/wind.md": article("mood: stormy\nrating:\n  - 1"),
    },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "a series may be a name, or have a name without a part, or parts",
    files: {
      "posts/a.md": article("series: Weather"),
      "posts/b.md": article("series: { name: Weather }"),
      "posts/c.md": article("series: { name: Weather, part: 1 }"),
      "posts/d.md": article("series: { name: Weather, part: 2 }"),
    },
    says: "",
    slugs: ["a", "b", "c", "d"],
  },
  {
    name: "an alias may be encoded, end without a slash, and lie under posts/",
    files: {
      "posts/wind.md": article("aliases: [/2023/old-wind, /caf%C3%A9/, /posts/old/, /wind.html]"),
    },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "an MDX article may import, export and use what there is",
    files: {
      "posts/wind/index.mdx": article(
        "",
        'import { fast } from "./speed.ts";\nimport kite from "./kite.png";\nexport const slow = 1;\n\n<Prompt>{fast + slow}</Prompt>\n\n```js\nimport nothing from "./nowhere.js";\n```\n',
      ),
      "posts/wind/speed.ts": "export const fast = 2;\n",
      "posts/wind/kite.png": PIXEL,
    },
    says: "",
    slugs: ["wind"],
  },
  {
    name: "a draft and a scheduled article are read as others are",
    files: {
      "posts/a.md": article("draft: true"),
      "posts/b.md": file("title: B\npubDatetime: 2999-01-01\nchecks: { far-future: off }"),
    },
    says: "",
    slugs: ["b", "a"],
  },
];
