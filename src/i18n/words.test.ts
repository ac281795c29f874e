import { describe, expect, it } from "vitest";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import {
  counted,
  fill,
  languages,
  nothingYet,
  numberIn,
  onPage,
  otherLanguageOfWords,
  wordsFor,
} from "./words.ts";

describe("the words of the interface", () => {
  it.each([
    ["en", en],
    ["en-GB", en],
    ["xx", en],
    ["ja", ja],
    ["ja-JP", ja],
    ["ar", ar],
    ["ar-EG", ar],
  ])("has words for %s", (lang, words) => {
    expect(wordsFor(lang)).toBe(words);
  });

  it.each([
    ["en-GB", undefined],
    ["ja-JP", undefined],
    ["ar", undefined],
    ["de", "en"],
    ["zh-Hant", "en"],
  ])("tells for %s in which other language they are", (lang, other) => {
    expect(otherLanguageOfWords(lang)).toBe(other);
  });

  it("puts values into a sentence and leaves unknown places alone", () => {
    expect(fill("{count} of {total}, {other}", { count: 2, total: 10 })).toBe("2 of 10, {other}");
  });

  it("puts in a value as it is, even one that looks like a replacement pattern", () => {
    expect(fill("About {tag}", { tag: "$& {tag}" })).toBe("About $& {tag}");
  });

  it.each([
    ["en", 0, "0 articles"],
    ["en", 1, "1 article"],
    ["en", 2, "2 articles"],
    ["en", 1234, "1,234 articles"],
    ["de", 1234, "1.234 articles"],
    ["ru", 21, "21 articles"],
    ["fr", 0, "0 articles"],
    ["zh-Hant", 1, "1 article"],
    ["ja", 1, "1本の記事"],
    ["ja", 1234, "1,234本の記事"],
    ["ar", 0, "لا مقالات"],
    ["ar", 1, "مقالة واحدة"],
    ["ar", 2, "مقالتان"],
    ["ar", 3, "3 مقالات"],
    ["ar", 11, "11 مقالة"],
    ["ar", 100, "100 مقالة"],
    ["ar-EG", 103, "١٠٣ مقالات"],
  ])("in %s counts %d as “%s”", (lang, count, phrase) => {
    expect(counted(wordsFor(lang).articleCount, count, lang)).toBe(phrase);
  });

  it.each([
    ["en", "1,234"],
    ["ar", "1,234"],
    ["ar-EG", "١٬٢٣٤"],
    ["fa", "۱٬۲۳۴"],
  ])("writes numbers in the digits of %s", (lang, number) => {
    expect(numberIn(lang, 1234)).toBe(number);
  });

  it("says that nothing is published yet", () => {
    expect(nothingYet("en")).toBe(
      "Nothing published yet. Put a Markdown file into content/posts/, and it appears here.",
    );
    expect(nothingYet("ja")).toMatch(/^まだ何も公開されていません。\S/);
  });

  it("says on which page of a list a reader is, from the second on", () => {
    expect(onPage("Kites", { number: 1, count: 3 }, "en")).toBe("Kites");
    expect(onPage("Kites", { number: 2, count: 3 }, "en")).toBe("Kites, page 2 of 3");
    expect(onPage("凧", { number: 2, count: 3 }, "ja")).toBe("凧（2／3ページ）");
    expect(onPage("ورق", { number: 2, count: 3 }, "ar-EG")).toBe("ورق، الصفحة ٢ من ٣");
  });
});

type Group = Readonly<Record<string, unknown>>;

const isPlural = (value: unknown): value is Group =>
  typeof value === "object" && value !== null && "other" in value && !("note" in value);

/** Every phrase with the way to it: ["searching.close", "Close"]. A counted phrase is one. */
function phrasesOf(group: Group, way = ""): [string, unknown][] {
  return Object.entries(group).flatMap(([key, value]) =>
    typeof value === "object" && value !== null && !isPlural(value)
      ? phrasesOf(value as Group, `${way}${key}.`)
      : [[`${way}${key}`, value]],
  );
}

/** The places for values: "{count}", "{query}". */
const placesOf = (phrase: unknown): readonly string[] =>
  typeof phrase === "string" ? (phrase.match(/\{\w+\}/g) ?? []).toSorted() : [];

describe.each(Object.entries(languages))("the language %s", (lang, words) => {
  const phrases = new Map(phrasesOf(words));
  const english = phrasesOf(en);

  it("has every phrase, each with something in it, and no other", () => {
    expect([...phrases.keys()].toSorted()).toEqual(english.map(([way]) => way).toSorted());
    const empty = [...phrases].filter(([, phrase]) => typeof phrase === "string" && !phrase);
    // Sentences of Japanese follow each other without a space.
    const mayBeEmpty = lang === "ja" ? ["space", "searching.space"] : [];
    expect(empty.map(([way]) => way)).toEqual(mayBeEmpty);
  });

  it("keeps the places for values", () => {
    for (const [way, phrase] of english) {
      expect(placesOf(phrases.get(way)), way).toEqual(placesOf(phrase));
    }
  });

  it("has a form for each of its plural categories, and for no other", () => {
    const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
    for (const [way, phrase] of phrases) {
      if (!isPlural(phrase)) continue;
      expect(Object.keys(phrase).toSorted(), way).toEqual(pluralCategories.toSorted());
      // A number may hide in its word, as in "مقالتان"; where any number may stand, it is told.
      expect(placesOf(phrase.other), way).toEqual(["{count}"]);
    }
  });

  it("is not English where it should not be", () => {
    if (lang === "en") return;
    const same = english.filter(([way, phrase]) => {
      const hasWords =
        typeof phrase === "string" && /[a-z]/i.test(phrase.replaceAll(/\{\w+\}/g, ""));
      return hasWords && way !== "feedRss" && phrases.get(way) === phrase;
    });
    expect(same).toEqual([]);
  });
});
