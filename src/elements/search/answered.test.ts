import { describe, expect, it } from "vitest";
import { isAbout, isAnswered, respelt } from "./answered.ts";

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
  ])("%s is asked, and %s is marked: “%s”", (text, _, marked, is) => {
    expect(isAnswered(text, [{ excerpt: ["Before ", marked, " after."] }])).toBe(is);
  });

  it("puts the passages of all articles together", () => {
    const passages = [{ excerpt: ["", "luggage", ""] }, { excerpt: ["", "tag", ""] }];
    expect(isAnswered("luggage tag", passages)).toBe(true);
    expect(isAnswered("luggage label", passages)).toBe(false);
  });
});

it("leaves out passages that hold only the beginning of a word", () => {
  expect(isAbout("weissglut", { excerpt: ["", "We", " launched"] })).toBe(false);
  expect(isAbout("weissglut lamp", { excerpt: ["", "Weißglut", ""] })).toBe(true);
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
