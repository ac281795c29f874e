import { describe, expect, it } from "vitest";
import { escapeHtml, escapeXml, jsonForHtml } from "./escape.ts";

describe.each([
  ["escapeHtml", escapeHtml],
  ["escapeXml", escapeXml],
])("%s", (_, escape) => {
  it.each([
    ["", ""],
    ["plain text, 日本 🚀", "plain text, 日本 🚀"],
    [`<b class="x">'&'</b>`, "&lt;b class=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;"],
    ["&amp;", "&amp;amp;"],
    ["</script>", "&lt;/script&gt;"],
    ["]]>", "]]&gt;"],
    ["a\tb\nc\rd", "a\tb\nc\rd"],
    ["a\u0000b\u0008c\u000Bd\u001Fe", "abcde"],
    ["\uFFFE\uFFFF", ""],
    ["half \uD83D pair", "half  pair"],
    ["\uDE80", ""],
    ["\u{10FFFF}", "\u{10FFFF}"],
  ])("turns %j into %j", (text, expected) => {
    expect(escape(text)).toBe(expected);
  });
});

describe("jsonForHtml", () => {
  it("cannot end its element or open a comment", () => {
    const json = jsonForHtml({ name: "</script><!-- <script> ]]> & \u2028\u2029" });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  });

  it.each([
    [{ name: `</script>"'&<!--\u2028\u0000` }],
    [["日本", "🚀", null, 1.5, true]],
    ["text"],
  ])("is read back the same: %j", (value) => {
    expect(JSON.parse(jsonForHtml(value))).toEqual(value);
  });

  it("refuses what has no JSON", () => {
    expect(() => jsonForHtml(undefined)).toThrow(TypeError);
    expect(() => jsonForHtml(() => 1)).toThrow(TypeError);
  });
});
