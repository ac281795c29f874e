import { describe, expect, it } from "vitest";
import {
  canonicalLanguage,
  direction,
  formattingLocale,
  hasOtherLanguages,
  isLanguage,
} from "./languages.ts";

describe("isLanguage", () => {
  it.each([
    "en",
    "EN-gb",
    "pt-BR",
    "zh-Hans",
    "zh-Hant-TW",
    "es-419",
    "ja",
    "haw",
    "sr-Latn",
    "de-1996",
  ])("knows %s", (tag) => {
    expect(isLanguage(tag)).toBe(true);
  });

  it.each([
    "",
    " ",
    "xx",
    "xx-invalid",
    "englisch",
    "en_GB",
    "en-",
    "e",
    "und",
    "mul",
    "zxx",
    "x-private",
    "en-Qwer",
    "en-XY",
    "日本語",
  ])("does not take %j", (tag) => {
    expect(isLanguage(tag)).toBe(false);
  });
});

describe("canonicalLanguage", () => {
  it.each([
    ["EN-gb", "en-GB"],
    ["zh-hans", "zh-Hans"],
    ["iw", "he"],
    ["en-UK", "en-GB"],
    ["not a tag", "not a tag"],
  ])("spells %s as %s", (tag, canonical) => {
    expect(canonicalLanguage(tag)).toBe(canonical);
  });
});

describe("direction", () => {
  it.each([
    ["ar", "rtl"],
    ["he-IL", "rtl"],
    ["fa", "rtl"],
    ["ur", "rtl"],
    ["ckb", "rtl"],
    ["dv", "rtl"],
    ["az-Arab", "rtl"],
    ["ar-Latn", "ltr"],
    ["en", "ltr"],
    ["ja", "ltr"],
    ["", "ltr"],
    ["not a tag", "ltr"],
  ])("writes %j from %s", (lang, expected) => {
    expect(direction(lang)).toBe(expected);
  });
});

describe("formattingLocale", () => {
  it.each([
    ["en", "en-001"],
    ["en-US", "en-US"],
    ["de", "de"],
  ])("formats %s as %s", (lang, locale) => {
    expect(formattingLocale(lang)).toBe(locale);
  });
});

describe("hasOtherLanguages", () => {
  it.each([
    ['<html lang="en"><p lang="en-GB">', false],
    ['<html lang="ja">', true],
    ['<html lang="en"><a lang="de" href="/">', true],
    ['<html lang="en"><a lang="enm">', true],
    ['<a hreflang="de">', false],
    ['<a lang="">', false],
  ])("reads %s", (html, expected) => {
    expect(hasOtherLanguages(html)).toBe(expected);
  });
});
