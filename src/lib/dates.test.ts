import { describe, expect, it } from "vitest";
import {
  describeSchedule,
  isTimeZone,
  monthName,
  shortMonthName,
  suggestTimeZone,
  toMoment,
  yearMonth,
  yearName,
} from "./dates.ts";

const at = (iso: string): number => Date.parse(iso);

describe("toMoment", () => {
  it("describes a point in time as its zone and language see it", () => {
    expect(toMoment(at("2026-08-14T00:30:00Z"), "Asia/Tokyo", "en")).toEqual({
      iso: "2026-08-14T00:30:00.000Z",
      dateTime: "2026-08-14T09:30:00+09:00",
      date: "2026-08-14",
      label: "14 August 2026",
    });
  });

  it.each([
    ["UTC", "2026-08-13T20:00:00+00:00", "2026-08-13"],
    ["Asia/Tokyo", "2026-08-14T05:00:00+09:00", "2026-08-14"],
    ["America/St_Johns", "2026-08-13T17:30:00-02:30", "2026-08-13"],
    ["Asia/Kathmandu", "2026-08-14T01:45:00+05:45", "2026-08-14"],
    ["Pacific/Kiritimati", "2026-08-14T10:00:00+14:00", "2026-08-14"],
  ])("reads the clocks of %s", (zone, dateTime, date) => {
    expect(toMoment(at("2026-08-13T20:00:00Z"), zone, "en")).toMatchObject({ dateTime, date });
  });

  it.each([
    ["en", "14 August 2026"],
    ["en-US", "August 14, 2026"],
    ["de", "14. August 2026"],
    ["ja", "2026年8月14日"],
    ["ko", "2026년 8월 14일"],
    ["pt-BR", "14 de agosto de 2026"],
  ])("labels the day in %s", (lang, label) => {
    expect(toMoment(at("2026-08-14T12:00:00Z"), "UTC", lang).label).toBe(label);
  });

  it.each(["fa", "th", "ar-SA"])(
    "keeps to the Gregorian calendar of the archives in %s",
    (lang) => {
      const label = toMoment(at("2026-08-14T12:00:00Z"), "UTC", `${lang}-u-nu-latn`).label;
      expect(label).toContain("2026");
    },
  );

  it("keeps midnight on its day where offsets had seconds", () => {
    const midnight = at("1880-01-01T00:00:00Z") - 33_539_000;
    const moment = toMoment(midnight, "Asia/Tokyo", "en");
    expect(moment.date).toBe("1880-01-01");
    expect(moment.dateTime).toBe("1880-01-01T00:00:01+09:19");
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 9e15])("refuses %d as a time", (epoch) => {
    expect(() => toMoment(epoch, "UTC", "en")).toThrow(RangeError);
  });

  it("costs little for ten thousand articles", () => {
    const start = performance.now();
    for (let n = 0; n < 10_000; n++) toMoment(n * 1e8, "Europe/Berlin", "en");
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("yearMonth", () => {
  it("archives a moment by the day of its own zone", () => {
    const moment = toMoment(at("2026-12-31T20:00:00Z"), "Asia/Tokyo", "en");
    expect(yearMonth(moment)).toEqual({ year: 2027, month: 1 });
  });

  it("refuses what is no date", () => {
    expect(() => yearMonth({ date: "soon" })).toThrow(RangeError);
  });
});

describe("monthName", () => {
  it.each([
    [2026, 8, "en", "August 2026"],
    [2026, 1, "ja", "2026年1月"],
    [2026, 12, "de", "Dezember 2026"],
    [99, 1, "en", "January 99"],
  ])("names %d-%d in %s", (year, month, lang, name) => {
    expect(monthName(year, month, lang)).toBe(name);
  });
});

describe("describeSchedule", () => {
  it.each([
    ["Asia/Tokyo", "14 August 2026, 09:30 (Tokyo)"],
    ["UTC", "14 August 2026, 00:30 (UTC)"],
    ["America/New_York", "13 August 2026, 20:30 (New York)"],
    ["America/Argentina/Buenos_Aires", "13 August 2026, 21:30 (Buenos Aires)"],
  ])("names the city of %s", (zone, sentence) => {
    expect(describeSchedule(at("2026-08-14T00:30:00Z"), zone, "en")).toBe(sentence);
  });
});

describe("describeSchedule in other languages", () => {
  it.each([
    ["ja", "Asia/Tokyo", "2026年8月14日 09:30 日本標準時"],
    ["ar", "Africa/Cairo", "14 أغسطس 2026 في 03:30 توقيت شرق أوروبا"],
    ["de", "Europe/Berlin", "14. August 2026 um 02:30 Mitteleuropäische Zeit"],
  ])("says it in %s", (lang, zone, sentence) => {
    expect(describeSchedule(at("2026-08-14T00:30:00Z"), zone, lang)).toBe(sentence);
  });
});

describe("names of years and months", () => {
  it.each([
    ["en", "2026", "August", "August 2026"],
    ["ja", "2026年", "8月", "2026年8月"],
    ["ar", "2026", "أغسطس", "أغسطس 2026"],
    ["ar-EG", "٢٠٢٦", "أغسطس", "أغسطس ٢٠٢٦"],
    // The calendar stays the one by which archives are addressed.
    ["fa", "۲۰۲۶", "اوت", "اوت ۲۰۲۶"],
    ["th", "2026", "สิงหาคม", "สิงหาคม 2026"],
  ])("are those of %s", (lang, year, short, month) => {
    expect(yearName(2026, lang)).toBe(year);
    expect(shortMonthName(2026, 8, lang)).toBe(short);
    expect(monthName(2026, 8, lang)).toBe(month);
  });
});

describe("isTimeZone", () => {
  it.each([
    "UTC",
    "Asia/Tokyo",
    "Asia/Calcutta",
    "Asia/Kolkata",
    "America/Argentina/Ushuaia",
    "GMT",
  ])("knows %s", (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each([
    "",
    " ",
    "Tokyo",
    "asia/tokyo",
    "ASIA/TOKYO",
    "+09:00",
    "JST",
    "EST",
    "Mars/Base",
    "Asia/Tokyo ",
  ])("does not take %j", (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe("suggestTimeZone", () => {
  it.each([
    ["asia/tokyo", "Asia/Tokyo"],
    ["Asia/Tokio", "Asia/Tokyo"],
    ["Tokyo", "Asia/Tokyo"],
    ["New York", "America/New_York"],
    ["Europe/Belrin", "Europe/Berlin"],
    ["utc", "UTC"],
    ["JST", "Asia/Tokyo"],
    ["Kolkata", "Asia/Kolkata"],
    ["Europe/Kyev", "Europe/Kyiv"],
    ["PDT", "America/Los_Angeles"],
    ["Mars/Olympus_Mons", undefined],
    ["", undefined],
  ])("leads from %j to %s", (name, zone) => {
    expect(suggestTimeZone(name)).toBe(zone);
  });
});
