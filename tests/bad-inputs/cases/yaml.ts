import { article, type Case, file } from "../case.ts";

const DATE = "pubDatetime: 2026-08-14";

/** Frontmatter that is no YAML, or other YAML than its author meant. */
export const YAML: readonly Case[] = [
  {
    name: "a tab before a field is named",
    files: { "posts/wind.md": file(`title: Wind\n\t${DATE}`) },
    says: `posts/wind.md:3
  This line is indented with a tab, which YAML does not allow. Use two spaces instead.`,
  },
  {
    name: "a tab before an item is named",
    files: { "posts/wind.md": article("tags:\n\t- weather") },
    says: `posts/wind.md:5
  This line is indented with a tab, which YAML does not allow. Use two spaces instead.`,
  },
  {
    name: "a colon in a title asks for quotation marks",
    files: { "posts/wind.md": file(`title: Wind: a history\n${DATE}`) },
    says: `posts/wind.md:2
  A value with a colon in it needs quotation marks. Write title: "Wind: a history".`,
  },
  {
    name: "a colon at the end of a title asks for quotation marks",
    files: { "posts/wind.md": file(`title: On wind:\n${DATE}`) },
    says: `posts/wind.md:2
  A value with a colon in it needs quotation marks. Write title: "On wind:".`,
  },
  {
    name: "a colon in a description that also quotes asks for quotation marks",
    files: { "posts/wind.md": article('description: He said: "It blows" and left') },
    says: `posts/wind.md:4
  A value with a colon in it needs quotation marks. Write description: "He said: \\"It blows\\" and left".`,
  },
  {
    name: "a colon in a description of several lines is named on its line",
    files: {
      "posts/wind.md": article(
        "description:\n  It blew all night and\n  in the morning: silence and\n  a broken kite.\ndraft: true",
      ),
    },
    says: `posts/wind.md:6
  A text with a colon in it needs quotation marks. Put one before its first word and one behind its last, or write description: >- above it.`,
  },
  {
    name: "a colon in a description below its name asks for quotation marks",
    files: { "posts/wind.md": article("description:\n  In the morning: silence.") },
    says: `posts/wind.md:4 · description
  A value with a colon in it needs quotation marks. Write description: "In the morning: silence.".`,
  },
  {
    name: "a value that begins with @ asks for quotation marks",
    files: { "posts/wind.md": article("author: @ada") },
    says: `posts/wind.md:4
  A value cannot begin with @ unless it is quoted. Write author: "@ada".`,
  },
  {
    name: "a value that begins with a backtick asks for quotation marks",
    files: { "posts/wind.md": file(`title: \`wind\` and weather\n${DATE}`) },
    says: `posts/wind.md:2
  A value cannot begin with \` unless it is quoted. Write title: "\`wind\` and weather".`,
  },
  {
    name: "a value that begins with * asks for quotation marks",
    files: { "posts/wind.md": file(`title: *Wind* and weather\n${DATE}`) },
    says: `posts/wind.md:2
  A value cannot begin with * unless it is quoted. Write title: "*Wind* and weather".`,
  },
  {
    name: "a value that begins with & asks for quotation marks",
    files: { "posts/wind.md": file(`title: &c and so on\n${DATE}`) },
    says: `posts/wind.md:2
  A value cannot begin with & unless it is quoted. Write title: "&c and so on".`,
  },
  {
    name: "a value that is only an anchor asks for quotation marks",
    files: { "posts/wind.md": article("author: &Sons") },
    says: `posts/wind.md:4
  A value cannot begin with & unless it is quoted. Write author: "&Sons".`,
  },
  {
    name: "an anchor on the line above its value is refused",
    files: { "posts/wind.md": article("series: &weather\n  name: Weather") },
    says: `posts/wind.md:4
  A value cannot begin with & unless it is quoted. Write series: "&weather".`,
  },
  {
    name: "a value that begins with ! asks for quotation marks",
    files: { "posts/wind.md": file(`title: !important news\n${DATE}`) },
    says: `posts/wind.md:2
  A value cannot begin with ! unless it is quoted. Write title: "!important news".`,
  },
  {
    name: "a value that begins with % asks for quotation marks",
    files: { "posts/wind.md": file(`title: %d kites\n${DATE}`) },
    says: `posts/wind.md:2
  A value cannot begin with % unless it is quoted. Write title: "%d kites".`,
  },
  {
    name: "a value that begins with | asks for quotation marks",
    files: { "posts/wind.md": file(`title: | wind |\n${DATE}`) },
    says: `posts/wind.md:2
  A value cannot begin with | unless it is quoted. Write title: "| wind |".`,
  },
  {
    name: "a value that begins with > asks for quotation marks",
    files: { "posts/wind.md": file(`title: > wind\n${DATE}`) },
    says: `posts/wind.md:2
  A value cannot begin with > unless it is quoted. Write title: "> wind".`,
  },
  {
    name: "an item that begins with @ asks for quotation marks",
    files: { "posts/wind.md": article("tags: [weather, @home]") },
    says: `posts/wind.md:4
  An item cannot begin with @ unless it is quoted. Write "@home".`,
  },
  {
    name: "an item that begins with * asks for quotation marks",
    files: { "posts/wind.md": article("tags:\n  - weather\n  - *new") },
    says: `posts/wind.md:6
  A value cannot begin with * unless it is quoted. Write "*new".`,
  },
  {
    name: "a quotation mark that is never closed is told where it opens",
    files: { "posts/wind.md": file(`title: "Wind\n${DATE}\ndraft: true`) },
    says: `posts/wind.md:2
  A quotation mark opens here and is never closed. Close it at the end of the value.`,
  },
  {
    name: "a single quotation mark that is never closed is told where it opens",
    files: { "posts/wind.md": article("description: 'Wind\ntags: [weather]") },
    says: `posts/wind.md:4
  A quotation mark opens here and is never closed. Close it at the end of the value.`,
  },
  {
    name: "an apostrophe that ends a quoted title is named",
    files: { "posts/wind.md": file(`title: 'It's windy'\n${DATE}`) },
    says: `posts/wind.md:2
  A quotation mark inside the text ends it early. Write title: "It's windy".`,
  },
  {
    name: "quotation marks inside quotation marks are named",
    files: { "posts/wind.md": file(`title: "The "Wind" of March"\n${DATE}`) },
    says: `posts/wind.md:2
  A quotation mark inside the text ends it early. Write title: "The \\"Wind\\" of March".`,
  },
  {
    name: "a title that goes on behind a quotation is named",
    files: { "posts/wind.md": file(`title: "Wind" and weather\n${DATE}`) },
    says: `posts/wind.md:2
  A quotation mark inside the text ends it early. Write title: "\\"Wind\\" and weather".`,
  },
  {
    name: "a title with a quotation and a colon is named",
    files: { "posts/wind.md": file(`title: "Wind": a history\n${DATE}`) },
    says: `posts/wind.md:2
  A quotation mark inside the text ends it early. Write title: "\\"Wind\\": a history".`,
  },
  {
    name: "a title that begins with a bracket is named",
    files: { "posts/wind.md": file(`title: [Review] A book of wind\n${DATE}`) },
    says: `posts/wind.md:2
  A value that begins with [ is a list unless it is quoted. Write title: "[Review] A book of wind".`,
  },
  {
    name: "a list that is never closed is told where it opens",
    files: { "posts/wind.md": article("tags: [weather, wind\ndraft: true") },
    says: `posts/wind.md:4
  A bracket opens here and is never closed. Write the list as [one, two].`,
  },
  {
    name: "a group that is never closed is told where it opens",
    files: { "posts/wind.md": article("cover: { src: ./a.png, alt: A kite\ndraft: true") },
    says: `posts/wind.md:4
  A bracket opens here and is never closed. Write the list as [one, two].`,
  },
  {
    name: "a list over several lines that is never closed is told where it opens",
    files: { "posts/wind.md": article("tags: [\n  weather,\n  wind\ndraft: true") },
    says: `posts/wind.md:4
  A bracket opens here and is never closed. Write the list as [one, two].`,
  },
  {
    name: "a closing bracket too many is named",
    files: { "posts/wind.md": article("tags: [weather]]") },
    says: `posts/wind.md:4
  A bracket closes here that was never opened. Take it away, or put the value between quotation marks.`,
  },
  {
    name: "a comma too many in a list is named",
    files: { "posts/wind.md": article("tags: [weather,, wind]") },
    says: `posts/wind.md:4
  A comma stands here without an item before it. Write the list as [one, two].`,
  },
  {
    name: "a field that appears twice is named",
    files: { "posts/wind.md": article("tags: [weather]\ntitle: Wind again") },
    says: `posts/wind.md:5
  \`title\` appears twice in this frontmatter. Keep one of them.`,
  },
  {
    name: "every field that appears twice is named",
    files: { "posts/wind.md": article("title: Wind again\ncover:\n  alt: A\n  alt: B") },
    says: `posts/wind.md:4
  \`title\` appears twice in this frontmatter. Keep one of them.
posts/wind.md:7
  \`alt\` appears twice in this frontmatter. Keep one of them.`,
  },
  {
    name: "frontmatter that is a list is refused",
    files: { "posts/wind.md": file("- title\n- date") },
    says: `posts/wind.md:2
  The frontmatter is a list, and should be fields. Write one a line, such as title: My article.`,
  },
  {
    name: "frontmatter that is a word is refused",
    files: { "posts/wind.md": file("wind") },
    says: `posts/wind.md:2
  The frontmatter is a line of text, and should be fields. Write one a line, such as title: My article.`,
  },
  {
    name: "a colon without a space is named",
    files: { "posts/wind.md": file(`title:Wind\n${DATE}`) },
    says: `posts/wind.md:2
  A colon needs a space behind it. Write title: Wind.`,
  },
  {
    name: "a line without a colon is named",
    files: { "posts/wind.md": file(`title: Wind\nblowing hard\n${DATE}`) },
    says: `posts/wind.md:3
  This line is not a field. Write one field a line, such as title: My article. If the article begins here, put a line of --- above it.`,
  },
  {
    name: "a field that is indented by mistake is named",
    files: { "posts/wind.md": file(`title: Wind\n  ${DATE}`) },
    says: `posts/wind.md:3
  This line is indented, as if it belonged to title. Begin it at the start of the line.`,
  },
  {
    name: "a field that is indented too little is named",
    files: { "posts/wind.md": article("cover:\n    src: ./a.png\n  alt: A kite") },
    says: `posts/wind.md:6
  This line is not indented like the lines it belongs with. Begin them all in the same column.`,
  },
  {
    name: "a backslash between double quotes is explained",
    files: { "posts/wind.md": file(`title: "C:\\wind"\n${DATE}`) },
    says: `posts/wind.md:2
  \\w means nothing between double quotes. Write a backslash twice (\\\\), or use single quotes.`,
  },
  {
    name: "a line of dots is named",
    files: { "posts/wind.md": file(`title: Wind\n...\n${DATE}`) },
    says: `posts/wind.md:3
  A line of dots ends YAML early. Delete it.`,
  },
  {
    name: "a line that begins with % is named",
    files: { "posts/wind.md": file(`%title: Wind\n${DATE}`) },
    says: `posts/wind.md:2
  A line cannot begin with %. Write one field a line, such as title: My article.`,
  },
  {
    name: "a template that was never filled in is named",
    files: { "posts/wind.md": file(`title: {{ title }}\n${DATE}`) },
    says: `posts/wind.md:2
  A value that begins with { is a group of fields unless it is quoted. Write title: "{{ title }}".`,
  },
  {
    name: "a list as a field's name is refused",
    files: { "posts/wind.md": article("? [a, b]\n: c") },
    says: `posts/wind.md:4
  A field's name is a word, and here stands something else. Write one field a line, such as title: My article.`,
  },
];
