import { expect, it } from "vitest";
import { hasFurtherLetters } from "./letters.ts";

it.each([
  ["plain English, with “quotes” – and a dash…", false],
  ["Köln, Málaga, São Paulo, Århus, façade, œuvre, groß", false],
  ["Łódź", true],
  ["Žižek", true],
  ["GROẞ", true],
  ["Nguyễn", true],
  ["Ελλάδα", true],
  ["Москва", true],
  ["空", true],
  ["하늘", true],
  ["سماء", true],
  ["├── src", true],
  ["", false],
])("of %j: %s", (text, expected) => {
  expect(hasFurtherLetters(text)).toBe(expected);
});
