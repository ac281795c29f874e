import { describe, expect, it } from "vitest";
import { fold, isDense, spaced, squeezed, words } from "./fold.ts";

describe("fold", () => {
  it.each([
    ["Café", "cafe"],
    ["cafe\u0301", "cafe"],
    ["ＣＡＦÉ", "cafe"],
    ["Straße", "strasse"],
    ["Øresund Łódź", "oresund lodz"],
    ["isn’t", "isnt"],
    ["Ёлка", "елка"],
    ["مُحَمَّد", "محمد"],
    ["أحمد", "احمد"],
    ["が", "が"],
    ["ﾋﾞﾃﾞｵ", "ビデオ"],
    ["비디오", "비디오"],
    ["✈️", "✈"],
    ["Segel\u00adflug", "segelflug"],
  ])("writes %j as %j", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });
});

describe("words", () => {
  it.each([
    ["text-to-video, in 2024!", ["text", "to", "video", "in", "2024"]],
    ["c++ c# and c", ["c++", "c#", "and", "c"]],
    ["時空パッチとは何か", ["時空", "パッチ", "と", "は", "何", "か"]],
    ["sora動画", ["sora", "動画"]],
    ["비디오 생성", ["비디오", "생성"]],
    ["✈ paper", ["✈", "paper"]],
    ["", []],
  ])("of %j are %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

it("reduces a text to words for phrases", () => {
  expect(spaced("paper — planes, folded.")).toBe(" paper planes folded ");
});

it("takes out what separates the words of a tag", () => {
  expect(squeezed("text-to video")).toBe(squeezed("text to-video"));
});

it.each([
  ["中", true],
  ["ひ", true],
  ["비", true],
  ["a", false],
  ["ж", false],
])("knows whether one sign of %j says something: %j", (text, expected) => {
  expect(isDense(text)).toBe(expected);
});
