import { expect, it } from "vitest";
import { parseXml } from "../../xml.ts";
import { termsOf } from "./terms.ts";

it("reads names as WordPress keeps them, with entities: else no article would carry them", () => {
  const text = `<c xmlns:wp="x">
<wp:category><wp:category_nicename>rd</wp:category_nicename><wp:cat_name><![CDATA[R &amp; D]]></wp:cat_name></wp:category>
<wp:tag><wp:tag_slug>qa</wp:tag_slug><wp:tag_name><![CDATA[Q &amp; A]]></wp:tag_name></wp:tag></c>`;
  const channel = parseXml(text, "export.xml")["c"] as Parameters<typeof termsOf>[0];
  const terms = termsOf(channel, [], "https://kites.example.net/blog");
  expect(terms.map(({ label, address }) => [label, address])).toEqual([
    ["R & D", "/blog/category/rd/"],
    ["Q & A", "/blog/tag/qa/"],
  ]);
});
