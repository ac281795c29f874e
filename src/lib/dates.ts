/** Points in time as readers see them. */
import { formattingLocale } from "./languages.ts";
import { offsetAt, zoneCity } from "./time-zones.ts";

export { parseMoment } from "./date-source.ts";
export { isTimeZone, suggestTimeZone } from "./time-zones.ts";

export interface Moment {
  /** "2026-08-14T00:30:00.000Z": UTC, sortable as text. */
  readonly iso: string;
  /** "2026-08-14T09:30:00+09:00" for `<time datetime>`. */
  readonly dateTime: string;
  /** "2026-08-14", the day in its zone. */
  readonly date: string;
  /** "14 August 2026", in the given language. */
  readonly label: string;
}

const MINUTE_MS = 60_000;

const TO_THE_MINUTE: Intl.DateTimeFormatOptions = {
  year: "numeric",
  month: "long",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "longGeneric",
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Gregorian in every language, because archives are addressed by Gregorian years and months. */
function formatter(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) {
    const locale = formattingLocale(lang);
    found = new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory" });
    formatters.set(key, found);
  }
  return found;
}

/**
 * Describes a point in time.
 * @param epoch Milliseconds since 1970.
 * @param zone IANA name; decides the day that is shown.
 * @param lang BCP 47 tag of the label.
 * @throws {RangeError} If `epoch` is no time, or `zone` or `lang` is unknown.
 */
export function toMoment(epoch: number, zone: string, lang: string): Moment {
  const offset = offsetAt(epoch, zone);
  return {
    iso: new Date(epoch).toISOString(),
    dateTime: localDateTime(epoch, offset),
    date: new Date(epoch + offset).toISOString().slice(0, 10),
    label: formatter(lang, { timeZone: zone, dateStyle: "long" }).format(epoch),
  };
}

/** The year and the month (from 1) under which a moment is archived, in its own zone. */
export function yearMonth(moment: Pick<Moment, "date">): { year: number; month: number } {
  const [year, month] = moment.date.split("-").map(Number);
  if (!year || !month) throw new RangeError(`"${moment.date}" is not a date.`);
  return { year, month };
}

/** A year as the language writes it: "2026", "2026年", "٢٠٢٦". */
export function yearName(year: number, lang: string): string {
  return formatter(lang, { timeZone: "UTC", year: "numeric" }).format(startOf(year, 1));
}

/** A month under its year: "August", "8月". @param month From 1. */
export function shortMonthName(year: number, month: number, lang: string): string {
  return formatter(lang, { timeZone: "UTC", month: "long" }).format(startOf(year, month));
}

/**
 * The heading of a month: "August 2026".
 * @param month From 1.
 */
export function monthName(year: number, month: number, lang: string): string {
  const options = { timeZone: "UTC", year: "numeric", month: "long" } as const;
  return formatter(lang, options).format(startOf(year, month));
}

function startOf(year: number, month: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date;
}

/**
 * When a scheduled article appears: "14 August 2026, 09:30 (Tokyo)". Only in English are the names of
 * cities known; another language names the zone: "2026年8月14日 09:30 日本標準時".
 */
export function describeSchedule(epoch: number, zone: string, lang: string): string {
  if (!/^en\b/i.test(lang))
    return formatter(lang, { timeZone: zone, ...TO_THE_MINUTE }).format(epoch);
  const day = formatter(lang, { timeZone: zone, dateStyle: "long" }).format(epoch);
  const time = formatter(lang, {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(epoch);
  return `${day}, ${time} (${zoneCity(zone)})`;
}

/**
 * Local time with its offset, to the second. HTML knows offsets in whole minutes only; those of
 * the time before standard zones are rounded up, so that midnight stays on its day.
 */
function localDateTime(epoch: number, exactOffset: number): string {
  const offset = Math.ceil(exactOffset / MINUTE_MS) * MINUTE_MS;
  const local = new Date(epoch + offset).toISOString().slice(0, 19);
  const minutes = Math.abs(offset) / MINUTE_MS;
  const clock = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return `${local}${offset < 0 ? "-" : "+"}${clock}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
