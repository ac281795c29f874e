/** IANA time zones, known through Intl alone: Node 24 has no Temporal yet. */
import { nearest } from "./nearest.ts";

const DAY_MS = 86_400_000;

/** A reading of calendar and clock somewhere; `month` counts from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** Making a formatter costs far more than using one. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(zone: string): Intl.DateTimeFormat {
  let found = clocks.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    clocks.set(zone, found);
  }
  return found;
}

/** Abbreviations that name a zone of their own; "EST" and "IST" mean several or know no summer. */
const SHORT_NAMES: ReadonlySet<string> = new Set(["UTC", "GMT", "CET", "MET", "EET", "WET"]);

/** What people mean most often by the others, in lower case. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  jst: "Asia/Tokyo",
  kst: "Asia/Seoul",
  ist: "Asia/Kolkata",
  msk: "Europe/Moscow",
  bst: "Europe/London",
  cest: "Europe/Berlin",
  est: "America/New_York",
  edt: "America/New_York",
  cst: "America/Chicago",
  cdt: "America/Chicago",
  mst: "America/Denver",
  mdt: "America/Denver",
  pst: "America/Los_Angeles",
  pdt: "America/Los_Angeles",
  aest: "Australia/Sydney",
};

/** Names in use today that Intl lists under older ones only. */
const NEWER_NAMES = [
  "UTC",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Ho_Chi_Minh",
  "Asia/Yangon",
  "Europe/Kyiv",
  "America/Nuuk",
] as const;

/**
 * Whether `name` is a time zone in its exact spelling, such as "Asia/Tokyo" or "UTC".
 * Offsets ("+09:00"), which Intl would take, are not zones: they know no summer time.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  // Intl takes "JST" too, an old alias of its own.
  if (/^[A-Z]{3,4}$/.test(name) && !SHORT_NAMES.has(name)) return false;
  try {
    const resolved = clock(name).resolvedOptions().timeZone;
    return resolved === name || resolved.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

/** The zone that was probably meant by `name`: by its spelling, abbreviation or city alone. */
export function suggestTimeZone(name: string): string | undefined {
  const zones = [...new Set([...NEWER_NAMES, ...Intl.supportedValuesOf("timeZone")])];
  const wanted = name.trim().replaceAll(" ", "_");
  const abbreviated = nearest(wanted, Object.values(ABBREVIATIONS), 0, ABBREVIATIONS);
  const byName = abbreviated ?? nearest(wanted, zones);
  if (byName !== undefined) return byName;
  const cities = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf("/") + 1), zone]));
  const city = nearest(wanted.slice(wanted.lastIndexOf("/") + 1), [...cities.keys()]);
  return city === undefined ? undefined : cities.get(city);
}

/** The city a zone is named after: "Asia/Ho_Chi_Minh" → "Ho Chi Minh". */
export function zoneCity(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

/** "GMT", "GMT+09:00", and before there were standard zones "GMT-00:01:15". */
const OFFSET = /GMT(?:(?<sign>[+-])(?<hours>\d+):(?<minutes>\d+)(?::(?<seconds>\d+))?)?$/;

/** Milliseconds by which clocks in `zone` were ahead of UTC at `epoch`. */
export function offsetAt(epoch: number, zone: string): number {
  const { sign, hours, minutes, seconds } = OFFSET.exec(clock(zone).format(epoch))?.groups ?? {};
  const total = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return (sign === "-" ? -total : total) * 1000;
}

/**
 * The point in time at which clocks in `zone` show `wall`.
 * A reading that summer time skips moves forward by what was skipped; of two, the first is meant.
 * @returns Milliseconds since 1970.
 */
export function zonedEpoch(wall: WallTime, zone: string): number {
  const asUtc = utcEpoch(wall);
  // No zone changes twice within two days, so these are the offsets around any change near it.
  const before = offsetAt(asUtc - DAY_MS, zone);
  const after = offsetAt(asUtc + DAY_MS, zone);
  const first = asUtc - before;
  if (before === after || offsetAt(first, zone) === before) return first;
  const second = asUtc - after;
  return offsetAt(second, zone) === after ? second : first;
}

/** Milliseconds since 1970 of `wall` in UTC; `Date.UTC` would move the years 1 to 99. */
export function utcEpoch(wall: WallTime): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  return date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
}
