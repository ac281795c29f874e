import { describe, expect, it } from "vitest";
import { parseMoment } from "./date-source.ts";

function read(source: string, zone = "UTC"): string {
  const parsed = parseMoment(source, zone);
  return parsed.ok ? new Date(parsed.epoch).toISOString() : parsed.message;
}

describe("parseMoment", () => {
  it.each([
    ["2026-08-14", "2026-08-14T00:00:00.000Z"],
    ["2026-8-4", "2026-08-04T00:00:00.000Z"],
    [" 2026-08-14 ", "2026-08-14T00:00:00.000Z"],
    ["2026-08-14T09:30", "2026-08-14T09:30:00.000Z"],
    ["2026-08-14t09:30", "2026-08-14T09:30:00.000Z"],
    ["2026-08-14 09:30:00", "2026-08-14T09:30:00.000Z"],
    ["2026-08-14   09:30:59", "2026-08-14T09:30:59.000Z"],
    ["2026-08-14T09:30:00.5", "2026-08-14T09:30:00.500Z"],
    ["2026-08-14T09:30:00.123456789Z", "2026-08-14T09:30:00.123Z"],
    ["2022-09-23T04:58:53Z", "2022-09-23T04:58:53.000Z"],
    ["2026-08-14T09:30:00+09:00", "2026-08-14T00:30:00.000Z"],
    ["2026-08-14T09:30+0900", "2026-08-14T00:30:00.000Z"],
    ["2026-08-14T09:30+9", "2026-08-14T00:30:00.000Z"],
    ["2026-08-14T09:30 -03:30", "2026-08-14T13:00:00.000Z"],
    ["2001-12-14 21:59:43.10 -5", "2001-12-15T02:59:43.100Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["2000-02-29", "2000-02-29T00:00:00.000Z"],
    ["0001-01-01", "0001-01-01T00:00:00.000Z"],
    ["0099-12-31", "0099-12-31T00:00:00.000Z"],
    ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
  ])("reads %s", (source, iso) => {
    expect(read(source)).toBe(iso);
  });

  it.each([
    ["midnight of a bare date in the zone", "2026-08-14", "Asia/Tokyo", "2026-08-13T15:00:00.000Z"],
    ["a local time in the zone", "2026-08-14T09:30", "Asia/Tokyo", "2026-08-14T00:30:00.000Z"],
    [
      "a written offset whatever the zone",
      "2026-08-14T09:30Z",
      "Asia/Tokyo",
      "2026-08-14T09:30:00.000Z",
    ],
    ["summer time", "2026-07-01T12:00", "Europe/Berlin", "2026-07-01T10:00:00.000Z"],
    ["winter time", "2026-01-01T12:00", "Europe/Berlin", "2026-01-01T11:00:00.000Z"],
    [
      "a skipped time an hour later",
      "2026-03-29T02:30",
      "Europe/Berlin",
      "2026-03-29T01:30:00.000Z",
    ],
    [
      "the first of a repeated time",
      "2026-10-25T02:30",
      "Europe/Berlin",
      "2026-10-25T00:30:00.000Z",
    ],
    [
      "a skipped time west of Greenwich",
      "2026-03-08T02:30",
      "America/New_York",
      "2026-03-08T07:30:00.000Z",
    ],
    [
      "the first repeated time there",
      "2026-11-01T01:30",
      "America/New_York",
      "2026-11-01T05:30:00.000Z",
    ],
    [
      "a summer time of half an hour",
      "2026-10-04T02:15",
      "Australia/Lord_Howe",
      "2026-10-03T15:45:00.000Z",
    ],
    ["a skipped midnight", "2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
    ["a day that Samoa left out", "2011-12-30T12:00", "Pacific/Apia", "2011-12-30T22:00:00.000Z"],
    ["an offset of 45 minutes", "2026-08-14", "Asia/Kathmandu", "2026-08-13T18:15:00.000Z"],
    ["the minute after a change", "2026-03-29T03:00", "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
    ["the minute before a change", "2026-03-29T01:59", "Europe/Berlin", "2026-03-29T00:59:00.000Z"],
  ])("takes %s", (_, source, zone, iso) => {
    expect(read(source, zone)).toBe(iso);
  });

  it.each([
    ["2024-02-30", '"2024-02-30" is not a day of the calendar: February 2024 has 29 days.'],
    ["2023-02-29", '"2023-02-29" is not a day of the calendar: February 2023 has 28 days.'],
    ["1900-02-29", '"1900-02-29" is not a day of the calendar: February 1900 has 28 days.'],
    ["2026-04-31", '"2026-04-31" is not a day of the calendar: April 2026 has 30 days.'],
    ["2026-13-01", '"2026-13-01" is not a day of the calendar: months go from 01 to 12.'],
    ["2026-00-10", '"2026-00-10" is not a day of the calendar: months go from 01 to 12.'],
    ["2026-08-00", '"2026-08-00" is not a day of the calendar: days count from 01.'],
    ["0000-01-01", '"0000-01-01" is not a day of the calendar: years count from 0001.'],
    ["2026-08-14T25:61", '"2026-08-14T25:61" has no time of day: hours go from 00 to 23.'],
    ["2026-08-14T24:00", '"2026-08-14T24:00" has no time of day: hours go from 00 to 23.'],
    ["2026-08-14T09:60", '"2026-08-14T09:60" has no time of day: minutes go from 00 to 59.'],
    ["2026-08-14T09:30:60", '"2026-08-14T09:30:60" has no time of day: seconds go from 00 to 59.'],
    [
      "2026-08-14T09:30+99:00",
      '"2026-08-14T09:30+99:00" is further from UTC than any clock. Write the offset as Z or +09:00.',
    ],
    ["someday", '"someday" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.'],
    ["20260814", '"20260814" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.'],
    ["14.08.2026", '"14.08.2026" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.'],
    ["26-08-14", '"26-08-14" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.'],
    ["2026-08-14T09", '"2026-08-14T09" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.'],
    ["2026-08-14Z", '"2026-08-14Z" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.'],
    [
      "２０２６-08-14",
      '"２０２６-08-14" is not a date. Write it as 2026-08-14 or 2026-08-14T09:30.',
    ],
    ["2026/8/4", '"2026/8/4" is not a date. Write it as 2026-08-04.'],
    ["", "The date is empty. Write it as 2026-08-14 or 2026-08-14T09:30."],
    ["  \n ", "The date is empty. Write it as 2026-08-14 or 2026-08-14T09:30."],
  ])("refuses %j with a sentence", (source, message) => {
    expect(parseMoment(source, "UTC")).toEqual({ ok: false, message });
  });

  it("quotes only the beginning of a pasted paragraph", () => {
    expect(read("na ".repeat(10_000))).toMatch(/^"(?:na ){20}…" is not a date\./);
  });
});
