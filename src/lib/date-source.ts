/**
 * Reads dates from the source text of frontmatter. A YAML parser is of no help: it turns
 * 30 February into 1 March and cannot tell a local time from one in UTC.
 */
import { utcEpoch, type WallTime, zonedEpoch } from "./time-zones.ts";

type ParsedMoment =
  { readonly ok: true; readonly epoch: number } | { readonly ok: false; readonly message: string };

const DATE = String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`;
const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d+))?)?`;
const OFFSET = String.raw`[Zz]|(?<sign>[+-])(?<offsetHour>\d{1,2})(?::?(?<offsetMinute>\d{2}))?`;
const MOMENT = new RegExp(
  String.raw`^${DATE}(?:(?:[Tt]|[ \t]+)${TIME}(?:[ \t]*(?<offset>${OFFSET}))?)?$`,
);

/** A date with its year first, in another punctuation: 2026/08/14, 2026.8.14. */
const OTHER_PUNCTUATION = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;

/** No clock on earth has been further from UTC. */
const MAX_OFFSET_HOURS = 16;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const MONTH_NAMES =
  "January February March April May June July August September October November December".split(
    " ",
  );

/**
 * Reads a date or a date with a time, as YAML and ISO 8601 write them.
 * @param source As it stands in the file, without quotes; "2026-08-14", "2026-08-14 09:30 +9".
 * @param zone Where a time without offset, or the midnight of a bare date, is meant.
 * @returns Milliseconds since 1970, or a sentence on what is wrong.
 */
export function parseMoment(source: string, zone: string): ParsedMoment {
  const text = source.trim();
  const groups = MOMENT.exec(text)?.groups;
  if (!groups) return refuse(notADate(text));
  const wall = toWall(groups);
  const fault = checkDay(wall) ?? checkTime(wall) ?? checkOffset(groups);
  if (fault !== undefined) return refuse(`${quote(text)} ${fault}`);
  const epoch =
    groups["offset"] === undefined ? zonedEpoch(wall, zone) : utcEpoch(wall) - toOffset(groups);
  return { ok: true, epoch };
}

type Groups = Readonly<Record<string, string | undefined>>;

function toWall(groups: Groups): WallTime {
  return {
    year: Number(groups["year"]),
    month: Number(groups["month"]),
    day: Number(groups["day"]),
    hour: Number(groups["hour"] ?? 0),
    minute: Number(groups["minute"] ?? 0),
    second: Number(groups["second"] ?? 0),
    millisecond: Number((groups["fraction"] ?? "").slice(0, 3).padEnd(3, "0")),
  };
}

/** Milliseconds ahead of UTC. */
function toOffset(groups: Groups): number {
  const hours = Number(groups["offsetHour"] ?? 0);
  const minutes = Number(groups["offsetMinute"] ?? 0);
  return (groups["sign"] === "-" ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
}

function checkDay({ year, month, day }: WallTime): string | undefined {
  const fault = "is not a day of the calendar";
  if (year < 1) return `${fault}: years count from 0001.`;
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) return `${fault}: months go from 01 to 12.`;
  const days = daysInMonth(year, month);
  if (day < 1) return `${fault}: days count from 01.`;
  if (day > days) return `${fault}: ${name} ${year} has ${days} days.`;
  return undefined;
}

function checkTime({ hour, minute, second }: WallTime): string | undefined {
  const fault = "has no time of day";
  if (hour > 23) return `${fault}: hours go from 00 to 23.`;
  if (minute > 59) return `${fault}: minutes go from 00 to 59.`;
  if (second > 59) return `${fault}: seconds go from 00 to 59.`;
  return undefined;
}

function checkOffset(groups: Groups): string | undefined {
  const minutes = Number(groups["offsetMinute"] ?? 0);
  if (minutes > 59 || Math.abs(toOffset(groups)) > MAX_OFFSET_HOURS * HOUR_MS) {
    return "is further from UTC than any clock. Write the offset as Z or +09:00.";
  }
  return undefined;
}

function daysInMonth(year: number, month: number): number {
  const date = new Date(0);
  // Day 0 of the next month is the last of this one.
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

function notADate(text: string): string {
  if (text === "") return "The date is empty. Write it as 2026-08-14 or 2026-08-14T09:30.";
  const [, year, month, day] = OTHER_PUNCTUATION.exec(text) ?? [];
  const instead =
    year && month && day
      ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
      : "2026-08-14 or 2026-08-14T09:30";
  return `${quote(text)} is not a date. Write it as ${instead}.`;
}

/** Somebody may have pasted a whole paragraph. */
const QUOTED_CHARACTERS = 60;

function quote(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, " "));
  const shown = characters.slice(0, QUOTED_CHARACTERS).join("");
  return characters.length > QUOTED_CHARACTERS ? `"${shown}…"` : `"${shown}"`;
}

function refuse(message: string): ParsedMoment {
  return { ok: false, message };
}
