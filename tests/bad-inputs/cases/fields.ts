import { article, type Case, file } from "../case.ts";

const DATE = "pubDatetime: 2026-08-14";

/** Fields that are missing, misspelt or of the wrong kind. */
export const FIELDS: readonly Case[] = [
  {
    name: "a missing title is named",
    files: { "posts/wind.md": file(DATE) },
    says: `posts/wind.md:1 · title
  This article has no title. Add title: "A walk in the snow".`,
  },
  {
    name: "an empty title is named",
    files: { "posts/wind.md": file(`title:\n${DATE}`) },
    says: `posts/wind.md:2 · title
  This article has no title. Add title: "A walk in the snow".`,
  },
  {
    name: "a title of nothing between quotation marks is named",
    files: { "posts/wind.md": file(`title: ""\n${DATE}`) },
    says: `posts/wind.md:2 · title
  The title is empty. Write title: "A walk in the snow".`,
  },
  {
    name: "a title of spaces is named",
    files: { "posts/wind.md": file(`title: "   "\n${DATE}`) },
    says: `posts/wind.md:2 · title
  The title is empty. Write title: "A walk in the snow".`,
  },
  {
    name: "a title that YAML takes for a comment is explained",
    files: { "posts/wind.md": file(`title: #1 in the wind\n${DATE}`) },
    says: `posts/wind.md:2 · title
  A value that begins with # is a comment unless it is quoted. Write title: "#1 in the wind".`,
  },
  {
    name: "a title that is a list is named",
    files: { "posts/wind.md": file(`title: [Wind, Weather]\n${DATE}`) },
    says: `posts/wind.md:2 · title
  A list is not a line of text. Write title: "A walk in the snow".`,
  },
  {
    name: "a title that is a group is named",
    files: { "posts/wind.md": file(`title:\n  en: Wind\n${DATE}`) },
    says: `posts/wind.md:2 · title
  A group of fields is not a line of text. Write title: "A walk in the snow".`,
  },
  {
    name: "a title that YAML takes for a truth value is quoted",
    files: { "posts/wind.md": file(`title: true\n${DATE}`) },
    says: `posts/wind.md:2 · title
  true is not a line of text. Write title: "true".`,
  },
  {
    name: "a description that is a list is named",
    files: { "posts/wind.md": article("description:\n  - One\n  - Two") },
    says: `posts/wind.md:4 · description
  A list is not a line of text. Write description: "What the article is about".`,
  },
  {
    name: "a draft that is maybe is named",
    files: { "posts/wind.md": article("draft: maybe") },
    says: `posts/wind.md:4 · draft
  "maybe" is not true or false. Write draft: true or draft: false.`,
  },
  {
    name: "a featured that says yes becomes true in the advice",
    files: { "posts/wind.md": article('featured: "yes"') },
    says: `posts/wind.md:4 · featured
  "yes" is not true or false. Write featured: true.`,
  },
  {
    name: "an unlisted that is off becomes false in the advice",
    files: { "posts/wind.md": article("unlisted: off\nhideEditPost: 1") },
    says: `posts/wind.md:4 · unlisted
  "off" is not true or false. Write unlisted: false.
posts/wind.md:5 · hideEditPost
  "1" is not true or false. Write hideEditPost: true.`,
  },
  {
    name: "`pubDate` leads to pubDatetime, and is told once",
    files: { "posts/wind.md": file("title: Wind\npubDate: 2026-08-14") },
    says: `posts/wind.md:3 · pubDate
  \`pubDate\` is not a field here. Did you mean \`pubDatetime\`?`,
  },
  {
    name: "`tittle` leads to title",
    files: { "posts/wind.md": file(`tittle: Wind\n${DATE}`) },
    says: `posts/wind.md:2 · tittle
  \`tittle\` is not a field here. Did you mean \`title\`?`,
  },
  {
    name: "a capital letter leads to the field in small ones",
    files: { "posts/wind.md": article("Tags: [weather]") },
    says: `posts/wind.md:4 · Tags
  \`Tags\` is not a field here. Did you mean \`tags\`?`,
  },
  {
    name: "`desciption` leads to description",
    files: { "posts/wind.md": article("desciption: It blows.") },
    says: `posts/wind.md:4 · desciption
  \`desciption\` is not a field here. Did you mean \`description\`?`,
  },
  {
    name: "names of other systems lead to ours",
    files: {
      "posts/wind.md": article("lastmod: 2026-08-15\ncategories: [weather]\nsummary: It blows."),
    },
    says: `posts/wind.md:4 · lastmod
  \`lastmod\` is not a field here. Did you mean \`modDatetime\`?
posts/wind.md:5 · categories
  \`categories\` is not a field here. Did you mean \`tags\`?
posts/wind.md:6 · summary
  \`summary\` is not a field here. Did you mean \`description\`?`,
  },
  {
    name: "an unknown field is named with the way to allow it",
    files: { "posts/wind.md": article("mood: stormy") },
    says: `posts/wind.md:4 · mood
  \`mood\` is not a field here. Remove it, or allow it by naming it in extraFields of site.config.ts.`,
  },
  {
    name: "an unknown field without a value is named",
    files: { "posts/wind.md": article("mood:") },
    says: `posts/wind.md:4 · mood
  \`mood\` is not a field here. Remove it, or allow it by naming it in extraFields of site.config.ts.`,
  },
  {
    name: "a misspelt field inside another is named with its parent",
    files: {
      "posts/wind.md": article("cover:\n  src: ./kite.png\n  alt: A kite\n  captoin: By hand"),
    },
    says: `posts/wind.md:7 · cover.captoin
  \`captoin\` is not a field of cover. Did you mean \`caption\`?`,
  },
  {
    name: "an unknown field inside another is told what there is",
    files: { "posts/wind.md": article("series:\n  name: Weather\n  total: 4") },
    says: `posts/wind.md:6 · series.total
  \`total\` is not a field of series. It has name, part, and description.`,
  },
  {
    name: "a text in braces that goes on after a comma is not cut there",
    files: {
      "posts/wind.md": article("series: { name: Weather, description: On wind, and on rain }"),
    },
    says: `posts/wind.md:4 · series.and on rain
  \`and on rain\` is not a field of series. It has name, part, and description. A comma in braces begins the next field; put a text that has one in quotation marks.`,
  },
  {
    name: "a series with a misspelt name is told once",
    files: { "posts/wind.md": article("series: { nam: Weather, part: 1 }") },
    says: `posts/wind.md:4 · series.nam
  \`nam\` is not a field of series. Did you mean \`name\`?`,
  },
  {
    name: "a part that is no number is named",
    files: { "posts/wind.md": article("series: { name: Weather, part: first }") },
    says: `posts/wind.md:4 · series.part
  "first" is not a part's number, counted from 1. Write part: 1.`,
  },
  {
    name: "a part that is nought is named",
    files: { "posts/wind.md": article("series: { name: Weather, part: 0 }") },
    says: `posts/wind.md:4 · series.part
  0 is not a part's number, counted from 1. Write part: 1.`,
  },
  {
    name: "a series that is a list is named",
    files: { "posts/wind.md": article("series: [Weather, 1]") },
    says: `posts/wind.md:4 · series
  A list is not a series. Write series: { name: How Sora works, part: 1 }.`,
  },
  {
    name: "a contents list that is deeper than headings go is named",
    files: { "posts/wind.md": article("toc: { depth: 7 }") },
    says: `posts/wind.md:4 · toc.depth
  7 is not a depth from 2 to 6. Write depth: 3.`,
  },
  {
    name: "a contents list that is a word is named",
    files: { "posts/wind.md": article("toc: deep") },
    says: `posts/wind.md:4 · toc
  "deep" is not a setting of the contents list. Write toc: false or toc: { depth: 3 }.`,
  },
  {
    name: "an address without https is completed",
    files: { "posts/wind.md": article("canonicalURL: example.org/wind/") },
    says: `posts/wind.md:4 · canonicalURL
  "example.org/wind/" is not a full address. Write canonicalURL: https://example.org/wind/.`,
  },
  {
    name: "a canonical address that is none is named",
    files: { "posts/wind.md": article("canonicalURL: my old blog") },
    says: `posts/wind.md:4 · canonicalURL
  "my old blog" is not a full address. Write canonicalURL: https://example.org/first-published/.`,
  },
  {
    name: "an author that is a group of fields is named",
    files: { "posts/wind.md": article("author:\n  name: Ada Lovelace") },
    says: `posts/wind.md:4 · author
  A group of fields is not a line of text. Write author: "Ada Lovelace".`,
  },
  {
    name: "authors in one line become a list",
    files: { "posts/wind.md": article("authors: Ada Lovelace, Grace Hopper") },
    says: `posts/wind.md:4 · authors
  "Ada Lovelace, Grace Hopper" is not a list. Write authors: [Ada Lovelace, Grace Hopper].`,
  },
  {
    name: "several wrong fields are told in the order of their lines",
    files: {
      "posts/wind.md": file("tags: weather\ndraft: maybe\nmood: stormy\npubDatetime: someday"),
    },
    says: `posts/wind.md:1 · title
  This article has no title. Add title: "A walk in the snow".
posts/wind.md:2 · tags
  "weather" is not a list. Write tags: [weather].
posts/wind.md:3 · draft
  "maybe" is not true or false. Write draft: true or draft: false.
posts/wind.md:4 · mood
  \`mood\` is not a field here. Remove it, or allow it by naming it in extraFields of site.config.ts.
posts/wind.md:5 · pubDatetime
  "someday" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.`,
  },
  {
    name: "a page may have no date",
    files: { "pages/about.md": file(`title: About\n${DATE}`) },
    says: `pages/about.md:3 · pubDatetime
  \`pubDatetime\` is not a field here. Remove it.`,
  },
  {
    name: "a page needs a title",
    files: { "pages/about.md": file("description: Who we are.") },
    says: `pages/about.md:1 · title
  This page has no title. Add title: "A walk in the snow".`,
  },
  {
    name: "an author needs a name",
    files: { "authors/ada.md": file("description: Writes.", "") },
    says: `authors/ada.md:1 · name
  This author has no name. Add name: "Ada Lovelace".`,
  },
  {
    name: "an author's profile that is no list, and a wish that is no yes, are named",
    files: {
      "authors/ada.md": file("name: Ada\nme: https://mastodon.example/@ada\norganization: yes", ""),
    },
    says: `authors/ada.md:3 · me
  "https://mastodon.example/@ada" is not a list. Write me: [https://mastodon.example/@ada].
authors/ada.md:4 · organization
  "yes" is not true or false. Write organization: true.`,
  },
  {
    name: "an author's own page needs a full address",
    files: { "authors/ada.md": file("name: Ada\nurl: ada.example.org", "") },
    says: `authors/ada.md:3 · url
  "ada.example.org" is not a full address. Write url: https://ada.example.org.`,
  },
];
