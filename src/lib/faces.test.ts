import { describe, expect, it } from "vitest";
import { facesIn } from "./faces.ts";

describe("facesIn", () => {
  it.each([
    ["text alone", "<p>Paper</p>", ["roman", "display", "sans"]],
    ["a stressed word", "<p>A <em>sheet</em></p>", ["roman", "display", "sans", "italic"]],
    ["a lead", '<p class="lead astro-1">So</p>', ["roman", "display", "sans", "italic"]],
    ["an entry that leads a list", '<article class="entry lead">', ["roman", "display", "sans"]],
    ["code", "<p><code>fold()</code></p>", ["roman", "display", "sans", "mono"]],
    ["a quotation", "<blockquote>So</blockquote>", ["roman", "display", "sans", "italic"]],
    [
      "a prompt",
      '<figure class="prompt"> <blockquote>A boat</blockquote>',
      ["roman", "display", "sans", "mono"],
    ],
    [
      "words that begin like a mark",
      "<p><embed><iframe><prelude></p>",
      ["roman", "display", "sans"],
    ],
  ])("finds those of %s", (_, html, faces) => {
    expect(facesIn(html, "en", [])).toEqual(faces);
  });

  it.each(["ja", "ar", "zh-Hant", "th"])("slants nothing in %s", (lang) => {
    expect(facesIn("<em>x</em>", lang, [])).not.toContain("italic");
  });

  it("leaves out what the owner replaces", () => {
    expect(facesIn("<em>x</em> <code>y</code>", "en", ["serif", "mono"])).toEqual([
      "display",
      "sans",
    ]);
  });
});
