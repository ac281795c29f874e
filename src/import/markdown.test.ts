import { describe, expect, it } from "vitest";
import { rewriteAddresses } from "./markdown.ts";
import { anchorsOf, levelHeadings, nearestAnchor } from "./markdown-headings.ts";

const changes = {
  link: (address: string) =>
    address.includes("gone") ? undefined : address.replace("/old", "/new"),
  picture: (address: string) =>
    address.includes("gone") ? undefined : `./${address.split("/").at(-1) ?? ""}`,
};

describe("rewriteAddresses", () => {
  it.each([
    ["[a *b*](/old 'T') `[x](/old)`", '[a *b*](/new "T") `[x](/old)`'],
    ["[a](/gone) and ![alt *x*](gone.png)", "a and *alt x*"],
    ["[![A](/img/a.png)](/old)", "[![A](./a.png)](/new)"],
    ["[![A](/img/a.png)](/img/large.png)", "![A](./a.png)"],
    ["[![A](/img/a.png)](/old/File:A.png)", "[![A](./a.png)](/new/File:A.png)"],
    ["[a][r]\n\n[r]: /old 'T'", '[a][r]\n\n[r]: /new "T"'],
    ["<https://x.org/old>", "[https://x.org/old](https://x.org/new)"],
    [
      '<img src="/img/a.png" style="x" onclick="y"> <a href="/old">b</a>',
      '<img src="./a.png"> <a href="/new">b</a>',
    ],
    ['<img alt="A kite" src="/gone.png">', "<em>A kite</em>"],
    ["![a](my kite.png)", "![a](./my%20kite.png)"],
    ["```\n![a](b.png)\n```", "```\n![a](b.png)\n```"],
    ["    ![a](b.png)", "    ![a](b.png)"],
  ])("%s", (source, expected) => {
    expect(rewriteAddresses(source, "md", changes)).toBe(expected);
  });
});

describe("levelHeadings", () => {
  it.each([
    ["# T\n\ntext\n\n# A\n\n## B", "text\n\n## A\n\n### B"],
    ["T\n=\n\n## A", "## A"],
    ["### A\n\n#### B", "## A\n\n### B"],
    ["# A {#custom}", "## A"],
    ["## A\n\n```\n# no heading\n```", "## A\n\n```\n# no heading\n```"],
  ])("%s", (source, expected) => {
    expect(levelHeadings(source, "md", "T").text.trim()).toBe(expected);
  });
});

it("finds anchors as other systems write them", () => {
  const anchors = anchorsOf("## 1. Knots & ropes\n\n## Über uns", "md");
  const ids = new Map([["h-x", "Über uns"]]);
  expect(nearestAnchor("1-knots--ropes", anchors, ids)).toBe("1-knots--ropes");
  expect(nearestAnchor("knots-ropes", anchors, ids)).toBe("1-knots--ropes");
  expect(nearestAnchor("h-x", anchors, ids)).toBe("über-uns");
  expect(nearestAnchor("none", anchors, ids)).toBeUndefined();
});
