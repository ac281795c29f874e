import { describe, expect, it } from "vitest";
import { createDocument } from "./document.ts";
import { lineOfAttribute, lineOfTag } from "./raw-html.ts";

describe("the place of raw HTML", () => {
  it.each([
    ["a.b", "<p title='aXb'>\n<p title='a.b'>"],
    ["(a|b)+[c]?", "<p title='b'>\n<p title='(a|b)+[c]?'>"],
    ["^{1}$\\d*", "<p title='1'>\n<p title='^{1}$\\d*'>"],
    ["a/b-c", "<p title='a'>\n<p title='a/b-c'>"],
  ])("finds the value %j as it is written", (value, html) => {
    const document = createDocument(5);
    document.rawHtml.push({ line: 1, value: html });
    expect(lineOfAttribute(document, "title", value)).toBe(6);
  });

  it("finds tags whose names hold signs", () => {
    const document = createDocument(5);
    document.rawHtml.push({ line: 1, value: "<aXb>\n<a.b>" });
    expect(lineOfTag(document, "a.b")).toBe(6);
  });
});
