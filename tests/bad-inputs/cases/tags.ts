import { article, type Case, file } from "../case.ts";

/** Tags, authors, series, translations and ids. */
export const TAGS: readonly Case[] = [
  {
    name: "tags in one line become a list",
    files: { "posts/wind.md": article("tags: weather, text to video") },
    says: `posts/wind.md:4 · tags
  "weather, text to video" is not a list. Write tags: [weather, text to video].`,
  },
  {
    name: "tags with number signs become a list without them",
    files: { "posts/wind.md": article('tags: "#weather"') },
    says: `posts/wind.md:4 · tags
  "#weather" is not a list. Write tags: [weather].`,
  },
  {
    name: "a list inside the list of tags is named",
    files: { "posts/wind.md": article("tags:\n  - weather\n  - [wind, storm]") },
    says: `posts/wind.md:6 · tags
  A list cannot stand in the list of tags. Write tags: [diffusion, text to video].`,
  },
  {
    name: "a tag with a colon is explained",
    files: { "posts/wind.md": article("tags:\n  - weather\n  - wind: strong") },
    says: `posts/wind.md:6 · tags
  An item with a colon in it needs quotation marks. Write "wind: strong".`,
  },
  {
    name: "an empty item among the tags is named on its line",
    files: { "posts/wind.md": article("tags:\n  - weather\n  -\n  - wind") },
    says: `posts/wind.md:6 · tags
  An empty item cannot stand in the list of tags. Delete it, or write tags: [diffusion, text to video].`,
  },
  {
    name: "a tag of nothing between quotation marks is named",
    files: { "posts/wind.md": article('tags: [weather, ""]') },
    says: `posts/wind.md:4 · tags
  An empty item cannot stand in the list of tags. Delete it, or write tags: [diffusion, text to video].`,
  },
  {
    name: "a tag in which nothing is visible is named",
    files: { "posts/wind.md": article('tags: [weather, "\\u200b"]') },
    says: `posts/wind.md:4 · tags
  The tag "\\u200b" shows nothing that an address could be made of. Give it a name in letters, digits or signs.`,
  },
  {
    name: "a tag that would take the place of a list of tags is named",
    files: { "posts/wind.md": article("tags: [weather, By Count]") },
    says: `posts/wind.md:4 · tags
  The tag "By Count" would take /tags/by-count/, where a list of tags is. Name it otherwise.`,
  },
  {
    name: "an old name of a tag cannot be where a list of tags is",
    files: {
      "posts/wind.md": article("tags: [weather]"),
      "tags/weather.md": "---\naliases: [by-letter]\n---\n",
    },
    says: `tags/weather.md:2 · aliases
  /tags/by-letter/ is a list of tags, so it cannot lead here. Remove the alias.`,
  },
  {
    name: "two tags that would share an address are told of each other",
    files: {
      "posts/storm.md": article("tags: [R&D]"),
      "posts/wind.md": article("tags:\n  - weather\n  - R and D"),
    },
    says: `posts/wind.md:6 · tags
  The tag "R and D" would share the address /tags/r-and-d/ with "R&D" in posts/storm.md. Write both alike, or tell them apart by a letter or digit.`,
  },
  {
    name: "two tags of one article that would share an address are told apart",
    files: { "posts/wind.md": article("tags: [weather, weather, 100%, 100 percent]") },
    says: `posts/wind.md:4 · tags
  The tag "100 percent" would share the address /tags/100-percent/ with "100%" of this article. Write both alike, or tell them apart by a letter or digit.`,
  },
  {
    name: "a tag's file whose label belongs to another tag is named",
    files: { "tags/weather.md": file("label: Wind & Weather", "") },
    says: `tags/weather.md:2 · label
  The label "Wind & Weather" belongs to the tag wind-and-weather, and this file is named weather. Rename the file to wind-and-weather.md, or change the label.`,
  },
  {
    name: "a tag's file whose name leaves nothing is named",
    files: { "tags/\u200b.md": file("title: Weather", "") },
    says: `tags/​.md:1
  The name "\\u200b.md" leaves nothing for an address. Rename the file with letters or digits.`,
  },
  {
    name: "two files for one tag are told of each other",
    files: { "tags/Weather.md": file("title: A", ""), "tags/weather.md": file("title: B", "") },
    says: `tags/weather.md:1
  tags/Weather.md already describes the tag weather. Delete one of the files.`,
  },
  {
    name: "an old slug of a tag that articles still use is named",
    files: {
      "posts/wind.md": article("tags: [storms]"),
      "tags/weather.md": file("aliases: [storms]", ""),
    },
    says: `tags/weather.md:2 · aliases
  Articles still use the tag storms, so its address cannot lead here. Write weather in them, or remove the alias.`,
  },
  {
    name: "an old slug of two tags is named",
    files: {
      "tags/storm.md": file("aliases: [blow]", ""),
      "tags/wind.md": file("aliases: [blow, wind]", ""),
    },
    says: `tags/wind.md:2 · aliases
  /tags/blow/ already belongs to tags/storm.md. Remove the alias from one of them.
tags/wind.md:2 · aliases
  /tags/wind/ already belongs to this tag. Remove the alias from one of them.`,
  },
  {
    name: "a misspelt field of a tag is named",
    files: { "tags/weather.md": file("lable: Weather", "") },
    says: `tags/weather.md:2 · lable
  \`lable\` is not a field here. Did you mean \`label\`?`,
  },
  {
    name: "text in a tag's file is not lost without a word",
    files: {
      "tags/weather.md": file("label: Weather", "All about it.\n"),
      "posts/wind.md": article("tags: [weather]"),
    },
    says: `tags/weather.md:4 · warning · unread-text
  The text in the file of a tag is shown nowhere. Move it into the field description.`,
  },
  {
    name: "a tag's file that belongs to no article is told",
    files: {
      "tags/weather.md": file("label: Weather", ""),
      "tags/wind.md": file("label: Wind", ""),
      "posts/wind.md": article("tags: [wind]"),
    },
    says: `tags/weather.md:1 · warning · unused-tag
  No article has the tag weather, so this file is shown nowhere. Give the tag to an article, or delete the file.`,
  },
  {
    name: "two authors of one id are told of each other",
    files: {
      "authors/ada.md": file("name: Ada", ""),
      "authors/old/Ada.md": file("name: Ada L.", ""),
    },
    says: `authors/old/Ada.md:1
  authors/ada.md is already the author ada. Give one of the files another name.`,
  },
  {
    name: "an author's missing picture is named",
    files: { "authors/ada.md": file("name: Ada\npicture: ./ada.jpg", "") },
    says: `authors/ada.md:3 · picture
  There is no picture at ./ada.jpg. Put it there, or correct the name.`,
  },
  {
    name: "a part of a series that there is twice is named",
    files: {
      "posts/storm.md": article("series: { name: Weather, part: 2 }"),
      "posts/wind.md": article("series:\n  name: Weather\n  part: 2"),
    },
    says: `posts/wind.md:6 · series.part
  Part 2 of "Weather" is already posts/storm.md. Give one of them another number.`,
  },
  {
    name: "a part that there is twice is named, however the series is spelt",
    files: {
      "posts/storm.md": article("series: { name: The weather, part: 2 }"),
      "posts/wind.md": article("series: { name: the  Weather, part: 2 }"),
    },
    says: `posts/wind.md:4 · series.part
  Part 2 of "the  Weather" is already posts/storm.md. Give one of them another number.`,
  },
  {
    name: "a series in which nothing is visible is named",
    files: { "posts/wind.md": article('series: "\\u200b"') },
    says: `posts/wind.md:4 · series
  The series "\\u200b" shows nothing that an address could be made of. Give it a name in letters, digits or signs.`,
  },
  {
    name: "two series that would share an address are told of each other",
    files: {
      "posts/storm.md": article("series: R&D"),
      "posts/wind.md": article("series:\n  part: 2\n  name: R and D"),
    },
    says: `posts/wind.md:6 · series.name
  The series "R and D" would share the address /series/r-and-d/ with "R&D" in posts/storm.md. Write both alike, or tell them apart by a letter or digit.`,
  },
  {
    name: "two translations into one language are named",
    files: {
      "posts/vent.md": article("translationKey: wind\nlang: fr"),
      "posts/le-vent.md": article("lang: FR\ntranslationKey: wind"),
    },
    says: `posts/vent.md:4 · translationKey
  posts/le-vent.md is already the fr text of "wind". Correct the lang or the translationKey of one.`,
  },
  {
    name: "two texts of one language are named, the site's own among them",
    files: {
      "posts/storm.md": article("translationKey: wind\nlang: en"),
      "posts/wind.md": article("translationKey: wind"),
    },
    says: `posts/wind.md:4 · translationKey
  posts/storm.md is already the en text of "wind". Correct the lang or the translationKey of one.`,
  },
  {
    name: "an id that was copied along is named",
    files: {
      "posts/storm.md": article("id: tag:example.org,2024:1"),
      "posts/wind.md": article("id: tag:example.org,2024:1"),
    },
    says: `posts/wind.md:4 · id
  "tag:example.org,2024:1" is already the id of posts/storm.md, and feeds would take the two for one article. Remove this id, or write another.`,
  },
];
