import { describe, expect, it } from "vitest";
import { tagsIn } from "./raw-tags.ts";

const read = (html: string) =>
  tagsIn(html).map(({ name, line, attributes }) => [name, line, Object.fromEntries(attributes)]);

describe("tags of raw HTML", () => {
  it("are found with their lines and attributes", () => {
    expect(
      read("<p>\n<A HREF=\"/a&amp;b/\" id=x>b</A>\n<img\n src='a > b.png' alt hidden/>"),
    ).toEqual([
      ["p", 0, {}],
      ["a", 1, { href: "/a&b/", id: "x" }],
      ["img", 2, { src: "a > b.png", alt: "", hidden: "" }],
    ]);
  });

  it("are none in comments, in text, or where they never end", () => {
    expect(read('<!-- <a href="/x"> --> 1 < 2 > 1 <!-- <b>')).toEqual([]);
    expect(read('<a href="/x" <b>')).toEqual([["b", 0, {}]]);
    expect(read("<!--><b> <!-- --!><i>")).toEqual([
      ["b", 0, {}],
      ["i", 0, {}],
    ]);
  });

  it.each([
    "<a" + " ".repeat(50_000),
    "<a '".repeat(20_000),
    "<".repeat(50_000),
    "<a b=".repeat(20_000),
  ])("take no time, however odd the text", (html) => {
    // The runner gives up on a test that takes longer than seconds.
    expect(() => tagsIn(html)).not.toThrow();
  });
});
