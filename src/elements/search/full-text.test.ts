import { describe, expect, it } from "vitest";
import { isAnswered } from "./full-text.ts";

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
