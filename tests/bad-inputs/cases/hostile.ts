import { article, type Case, file } from "../case.ts";

const DATE = "pubDatetime: 2026-08-14";

/** A hundred thousand times its own length, if aliases were followed: "billion laughs". */
const BOMB = [
  "a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]",
  ..."bcdefghi".split("").map((name, index) => {
    const before = "abcdefgh"[index] ?? "a";
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(", ")}]`;
  }),
].join("\n");

/** Inputs that would cost memory, time or safety. */
export const HOSTILE: readonly Case[] = [
  {
    name: "a bomb of aliases is refused before it grows",
    files: { "posts/wind.md": file(`${BOMB}\ntitle: Wind\n${DATE}`) },
    says: `posts/wind.md:2
  A value cannot begin with & unless it is quoted. Write a: "&a [ha, ha, ha, ha, ha, ha, ha, ha, ha]".`,
  },
  {
    name: "an alias in place of a value is refused",
    files: { "posts/wind.md": file(`title: Wind\n${DATE}\ntags: [weather]\naliases: *tags`) },
    says: `posts/wind.md:5
  A value cannot begin with * unless it is quoted. Write aliases: "*tags".`,
  },
  {
    name: "a prototype is a field like any other, and unknown",
    files: {
      "posts/wind.md": article("__proto__:\n  isAdmin: true\nconstructor: x\ntoString: y"),
    },
    says: `posts/wind.md:4 · __proto__
  \`__proto__\` is not a field here. Remove it, or allow it by naming it in extraFields of site.config.ts.
posts/wind.md:6 · constructor
  \`constructor\` is not a field here. Remove it, or allow it by naming it in extraFields of site.config.ts.
posts/wind.md:7 · toString
  \`toString\` is not a field here. Remove it, or allow it by naming it in extraFields of site.config.ts.`,
  },
  {
    name: "a prototype inside a group is unknown too",
    files: { "posts/wind.md": article("series:\n  name: Weather\n  __proto__: { part: 1 }") },
    says: `posts/wind.md:6 · series.__proto__
  \`__proto__\` is not a field of series. It has name, part, and description.`,
  },
  {
    name: "frontmatter of five megabytes is refused",
    files: { "posts/wind.md": article(`description: ${"wind ".repeat(1_000_000)}`) },
    says: `posts/wind.md:1
  This frontmatter has 5,000,050 characters, and at most 20,000 are read. Close it with a line of --- where the text begins.`,
  },
  {
    name: "a hundred thousand tags are refused",
    files: { "posts/wind.md": article(`tags: [${"a, ".repeat(100_000)}b]`) },
    says: `posts/wind.md:1
  This frontmatter has 300,046 characters, and at most 20,000 are read. Close it with a line of --- where the text begins.`,
  },
  {
    name: "brackets that never end are refused",
    files: { "posts/wind.md": article(`tags: ${"[".repeat(10_000)}`) },
    says: `posts/wind.md:4
  The brackets or lists of this frontmatter are nested too deeply to be meant. Write one field a line, such as title: My article.`,
  },
  {
    name: "brackets inside brackets are refused",
    files: { "posts/wind.md": article(`tags: ${"[".repeat(40)}a${"]".repeat(40)}`) },
    says: `posts/wind.md:4
  The brackets or lists of this frontmatter are nested too deeply to be meant. Write one field a line, such as title: My article.`,
  },
  {
    name: "lists inside lists are refused",
    files: { "posts/wind.md": article(`tags:\n  ${"- ".repeat(5_000)}a`) },
    says: `posts/wind.md:5
  The brackets or lists of this frontmatter are nested too deeply to be meant. Write one field a line, such as title: My article.`,
  },
  {
    name: "groups as names of groups are refused",
    files: { "posts/wind.md": article("? ".repeat(1_000)) },
    says: `posts/wind.md:4
  A field's name is a word, and here stands something else. Write one field a line, such as title: My article.`,
  },
  {
    name: "a name as long as a book is shortened",
    files: {
      "posts/wind.md": article(`${"wind".repeat(200)}: 1\ntimezone: ${"x".repeat(1_000)}`),
    },
    says: `posts/wind.md:4 · windwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwind…
  \`windwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwindwind…\` is not a field here. Remove it, or allow it by naming it in extraFields of site.config.ts.
posts/wind.md:5 · timezone
  "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" is not a time zone. Write one such as Europe/Paris or Asia/Tokyo.`,
  },
  {
    name: "signs that would move the cursor of a terminal are written out",
    files: { "posts/wind.md": article('lang: "\\e[31m\\u202Ered"') },
    says: `posts/wind.md:4 · lang
  "\\u001b[31m\\u202ered" is not a language tag. Write one such as en, ja or pt-BR.`,
  },
];
