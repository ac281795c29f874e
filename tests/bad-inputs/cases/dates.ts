import { article, type Case, file } from "../case.ts";

const dated = (date: string) => ({ "posts/wind.md": file(`title: Wind\npubDatetime: ${date}`) });

/** Dates, time zones and languages. */
export const DATES: readonly Case[] = [
  {
    name: "a missing date is named",
    files: { "posts/wind.md": file("title: Wind") },
    says: `posts/wind.md:1 · pubDatetime
  This article has no pubDatetime. Add its date: pubDatetime: 2026-08-14.`,
  },
  {
    name: "an empty date is named",
    files: dated(""),
    says: `posts/wind.md:3 · pubDatetime
  This article has no pubDatetime. Add its date: pubDatetime: 2026-08-14.`,
  },
  {
    name: "a date of nothing between quotation marks is named",
    files: dated('""'),
    says: `posts/wind.md:3 · pubDatetime
  The pubDatetime is empty. Write it as 2026-08-14 or 2026-08-14T09:30.`,
  },
  {
    name: "a word is no date",
    files: dated("someday"),
    says: `posts/wind.md:3 · pubDatetime
  "someday" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.`,
  },
  {
    name: "a day that February never has is named",
    files: dated("2024-02-30"),
    says: `posts/wind.md:3 · pubDatetime
  "2024-02-30" is not a day of the calendar: February 2024 has 29 days.`,
  },
  {
    name: "a leap day in a common year is named",
    files: dated("2023-02-29"),
    says: `posts/wind.md:3 · pubDatetime
  "2023-02-29" is not a day of the calendar: February 2023 has 28 days.`,
  },
  {
    name: "a thirteenth month is named",
    files: dated("2024-13-01"),
    says: `posts/wind.md:3 · pubDatetime
  "2024-13-01" is not a day of the calendar: months go from 01 to 12.`,
  },
  {
    name: "a time that no clock shows is named",
    files: dated("2024-02-03T25:61"),
    says: `posts/wind.md:3 · pubDatetime
  "2024-02-03T25:61" has no time of day: hours go from 00 to 23.`,
  },
  {
    name: "a minute that no clock shows is named",
    files: dated("2024-02-03 12:60"),
    says: `posts/wind.md:3 · pubDatetime
  "2024-02-03 12:60" has no time of day: minutes go from 00 to 59.`,
  },
  {
    name: "an offset that no clock has is named",
    files: dated("2024-02-03T12:00+27:00"),
    says: `posts/wind.md:3 · pubDatetime
  "2024-02-03T12:00+27:00" is further from UTC than any clock. Write the offset as Z or +09:00.`,
  },
  {
    name: "a date in another order is no date",
    files: dated("14.08.2026"),
    says: `posts/wind.md:3 · pubDatetime
  "14.08.2026" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.`,
  },
  {
    name: "a date with slashes is rewritten",
    files: dated("2026/8/14"),
    says: `posts/wind.md:3 · pubDatetime
  "2026/8/14" is not a date. Write it as 2026-08-14.`,
  },
  {
    name: "a list of dates is no date",
    files: dated("[2026-08-14]"),
    says: `posts/wind.md:3 · pubDatetime
  A list is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.`,
  },
  {
    name: "a number is no date",
    files: dated("20260814"),
    says: `posts/wind.md:3 · pubDatetime
  "20260814" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.`,
  },
  {
    name: "a year is no date",
    files: dated("2026"),
    says: `posts/wind.md:3 · pubDatetime
  "2026" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.`,
  },
  {
    name: "a wrong date of change is named",
    files: { "posts/wind.md": article("modDatetime: yesterday") },
    says: `posts/wind.md:4 · modDatetime
  "yesterday" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.`,
  },
  {
    name: "an impossible day of change is named",
    files: { "posts/wind.md": article("modDatetime: 2026-09-31T10:00:00Z") },
    says: `posts/wind.md:4 · modDatetime
  "2026-09-31T10:00:00Z" is not a day of the calendar: September 2026 has 30 days.`,
  },
  {
    name: "a misspelt time zone leads to the nearest",
    files: { "posts/wind.md": article("timezone: Europe/Pariss") },
    says: `posts/wind.md:4 · timezone
  "Europe/Pariss" is not a time zone. Did you mean Europe/Paris?`,
  },
  {
    name: "a time zone named by its city leads to its full name",
    files: { "posts/wind.md": article("timezone: Tokyo") },
    says: `posts/wind.md:4 · timezone
  "Tokyo" is not a time zone. Did you mean Asia/Tokyo?`,
  },
  {
    name: "a time zone unlike any is told what one looks like",
    files: { "posts/wind.md": article("timezone: Middle-earth/Shire") },
    says: `posts/wind.md:4 · timezone
  "Middle-earth/Shire" is not a time zone. Write one such as Europe/Paris or Asia/Tokyo.`,
  },
  {
    name: "a language by its name is told what a tag looks like",
    files: { "posts/wind.md": article("lang: german") },
    says: `posts/wind.md:4 · lang
  "german" is not a language tag. Write one such as en, ja or pt-BR.`,
  },
  {
    name: "a language tag with an underscore is refused",
    files: { "posts/wind.md": article("lang: pt_BR") },
    says: `posts/wind.md:4 · lang
  "pt_BR" is not a language tag. Did you mean pt-BR?`,
  },
  {
    name: "a page's unknown language is named",
    files: { "pages/about.md": file("title: About\nlang: xx") },
    says: `pages/about.md:3 · lang
  "xx" is not a language tag. Write one such as en, ja or pt-BR.`,
  },
  {
    name: "a wrong zone does not hide a wrong date",
    files: {
      "posts/wind.md": file("title: Wind\npubDatetime: 2024-02-30\ntimezone: Nowhere/City"),
    },
    says: `posts/wind.md:3 · pubDatetime
  "2024-02-30" is not a day of the calendar: February 2024 has 29 days.
posts/wind.md:4 · timezone
  "Nowhere/City" is not a time zone. Write one such as Europe/Paris or Asia/Tokyo.`,
  },
];
