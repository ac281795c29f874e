import { describe, expect, it } from "vitest";
import { toPassages } from "./passages.ts";
import { BLOCK_END, GAP } from "./text-signs.ts";

function read(excerpt: string, url = "/posts/kite/#tail") {
  const part = { title: "The tail", url, excerpt, locations: [1] };
  const [passage] = toPassages({
    url: "/posts/kite/",
    meta: { title: "Kite" },
    sub_results: [part],
  });
  return passage;
}

describe("a passage", () => {
  it("is text in turn plain and marked", () => {
    expect(read("A <mark>kite</mark> and a <mark>tail</mark> fly.")?.excerpt).toEqual([
      "A ",
      "kite",
      " and a ",
      "tail",
      " fly.",
    ]);
  });

  it.each([
    ["leaves quotes and full stops unmarked", "“<mark>“kite.”</mark>", ["““", "kite", ".”"]],
    ["marks neighbours together", "a <mark>box</mark> <mark>kite</mark>", ["a ", "box kite", ""]],
    ["joins Japanese", "凧\u200b<mark>揚げ</mark>\u200bを", ["凧", "揚げ", "を"]],
    ["reads what is escaped", "&lt;b&gt; &amp;amp; <mark>x</mark>", ["<b> &amp; ", "x", ""]],
    [
      "tells blocks apart",
      `The tail${BLOCK_END} A <mark>tail${BLOCK_END}</mark> pulls.${BLOCK_END} So`,
      ["The tail. A ", "tail", ". pulls. So"],
    ],
    [
      "hides what is not searched",
      `string${GAP} and <mark>reel</mark>`,
      ["string and ", "reel", ""],
    ],
  ])("%s", (_, excerpt, pieces) => {
    expect(read(excerpt)?.excerpt).toEqual(pieces);
  });

  it.each([
    [
      "three words on each side",
      "one two three four <mark>kite</mark> five six seven eight",
      "two%20three%20four-,kite,-five%20six%20seven",
    ],
    [
      "none of another block",
      `Head${BLOCK_END} <mark>kite</mark> flies${BLOCK_END} Next`,
      "kite,-flies",
    ],
    ["none beyond a gap", `high${GAP} up a <mark>kite</mark>${GAP} flies`, "up%20a-,kite"],
    ["dashes as they are", "well-made, <mark>box-kite</mark>", "well%2Dmade%2C-,box%2Dkite"],
  ])("is found by %s", (_, excerpt, directive) => {
    expect(read(excerpt)?.href).toBe(`/posts/kite/#tail:~:text=${directive}`);
  });

  it("is found in its article where it stands under no heading", () => {
    const passage = read("A <mark>kite</mark>", "/posts/kite/");
    expect(passage).toMatchObject({ section: "/posts/kite/", heading: "" });
    expect(passage?.href).toBe("/posts/kite/#:~:text=A-,kite");
  });
});
