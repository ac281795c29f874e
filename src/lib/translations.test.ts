import { describe, expect, it } from "vitest";
import { gatherTranslations, nameOfLanguage } from "./translations.ts";

const article = (translationKey: string | undefined, lang: string) => ({ translationKey, lang });

describe("translations", () => {
  it("are the articles of one key, in the order of their languages", () => {
    const articles = [
      article("wind", "ja"),
      article("snow", "en"),
      article("wind", "ar"),
      article("wind", "en"),
      article("snow", "fr"),
    ];
    const found = gatherTranslations(articles);
    expect([...found.keys()]).toEqual(["wind", "snow"]);
    expect(found.get("wind")?.map(({ lang }) => lang)).toEqual(["ar", "en", "ja"]);
  });

  it("are none where a text has one language, or no key", () => {
    const articles = [article("wind", "ja"), article(undefined, "en"), article(undefined, "fr")];
    expect(gatherTranslations(articles).size).toBe(0);
  });
});

describe("nameOfLanguage", () => {
  it.each([
    ["ja", "日本語"],
    ["en", "English"],
    ["ar", "العربية"],
    ["fr", "français"],
    ["zh-Hant", "繁體中文"],
    ["pt-BR", "português (Brasil)"],
    ["qaa", "qaa"],
  ])("calls %s “%s”", (lang, name) => {
    expect(nameOfLanguage(lang)).toBe(name);
  });
});
