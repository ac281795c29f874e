import { describe, expect, it } from "vitest";
import { countAnswered, isAnswered, respelt } from "./answered.ts";

describe("isAnswered", () => {
  it.each([
    ["cookie", "a", "cookie", true],
    ["cook", "a beginning", "cookie", true],
    ["cookies", "another form", "cookie", true],
    ["étude", "without the accent", "Etude", true],
    ["watermrak", "the rest of a shortened word", "water", false],
    ["difusoin", "another word with the same beginning", "different", false],
    ["luggage tag", "one of two words", "luggage", false],
    ["luggage tag", "both words", "luggage tag", true],
    ['"luggage tag"', "a phrase", "luggage tag", true],
    ["竹の骨", "parts of words", "竹", true],
  ])("%s is asked, and %s is found: “%s”", (text, _, found, is) => {
    expect(isAnswered(text, [found])).toBe(is);
  });

  it("puts the words of all articles together", () => {
    expect(isAnswered("luggage tag", ["luggage", "tag."])).toBe(true);
    expect(isAnswered("luggage label", ["luggage", "tag."])).toBe(false);
  });
});

it("counts words, and no beginnings of them", () => {
  expect(countAnswered("weissglut", { excerpt: ["", "We", " launched"] })).toBe(0);
  expect(countAnswered("weissglut lamp", { excerpt: ["", "Weißglut", ""] })).toBe(1);
  expect(
    countAnswered("to the lamp", { excerpt: ["", "to", " and ", "to", " one ", "lamp"] }),
  ).toBe(2);
});

describe("respelt", () => {
  it.each([
    ["المدرسة", "مدرسة"],
    ["والمدرسة في البيت", "مدرسة في بيت"],
    ["للمدرسة", "مدرسة"],
    ["مجال", "مجال"],
    ["الى", "الى"],
    ["school", "school"],
    ["Heißluft", "Heissluft"],
    ["$5.99 or 5 €", "5.99 or 5 "],
  ])("%s is looked for as %s", (text, bare) => {
    expect(respelt(text)).toBe(bare);
  });
});
