import { describe, expect, it } from "vitest";
import { says, toPassages, wordsFound } from "./passages.ts";
import { joinSigns, showSigns, writeSigns } from "./text-signs.ts";

/** As `text-signs.ts` puts them. */
const BLOCK_END = " \u2060";
const GAP = " \u2063";

function read(excerpt: string, url = "/posts/kite/#tail") {
  const part = { title: "The tail", url, excerpt, locations: [1] };
  const article = { url: "/posts/kite/", meta: { title: "Kite" }, content: "" };
  const [passage] = toPassages({ ...article, sub_results: [part] }, "kite");
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
    [
      "leaves brackets unmarked",
      "allowed: <mark>[kite</mark>, wind",
      ["allowed: [", "kite", ", wind"],
    ],
    ["marks neighbours together", "a <mark>box</mark> <mark>kite</mark>", ["a ", "box kite", ""]],
    ["joins Japanese", "凧 <mark>揚 </mark>\u200b<mark>げ </mark>を", ["凧", "揚げ", "を"]],
    [
      "keeps the spaces of Korean",
      "종 이 <mark>는\u2062 </mark>한\u2062 장",
      ["종이", "는", " 한 장"],
    ],
    ["reads what is escaped", "&lt;b&gt; &amp;amp; <mark>x</mark>", ["<b> &amp; ", "x", ""]],
    [
      "tells blocks apart",
      `The tail${BLOCK_END} A <mark>tail${BLOCK_END}</mark> pulls.${BLOCK_END} So`,
      ["The tail. A ", "tail", ". pulls. So"],
    ],
    [
      "begins and ends with words",
      `${BLOCK_END} Where the <mark>kite</mark> lives${BLOCK_END}`,
      ["Where the ", "kite", " lives"],
    ],
    [
      "tells a heading from what is found right below it",
      `The tail${BLOCK_END} <mark>Kite</mark> and tail`,
      ["The tail. ", "Kite", " and tail"],
    ],
    [
      "tells blocks apart in Japanese",
      `凧${BLOCK_END} <mark>紙 </mark>と 骨${BLOCK_END} 糸`,
      ["凧。", "紙", "と骨。糸"],
    ],
    ["closes up what stands after a comma", "紙 と、 <mark>骨 </mark>を", ["紙と、", "骨", "を"]],
    [
      "ends a block once",
      `Does it fly?${BLOCK_END}${BLOCK_END} A <mark>kite</mark> does${BLOCK_END}${BLOCK_END} Here`,
      ["Does it fly? A ", "kite", " does. Here"],
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
      "two three four-,kite,-five six seven",
    ],
    [
      "none of another block",
      `Head${BLOCK_END} <mark>kite</mark> flies${BLOCK_END} Next`,
      "kite,-flies",
    ],
    ["none beyond a gap", `high${GAP} up a <mark>kite</mark>${GAP} flies`, "up a-,kite"],
    ["whole words of Japanese", "紙 飛 <mark>行 </mark><mark>機 </mark>が 飛 ぶ", "飛行機,-が"],
    ["dashes as they are", "well-made, <mark>box-kite</mark>", "well%2Dmade%2C-,box%2Dkite"],
  ])("is found by %s", (_, excerpt, directive) => {
    expect(read(excerpt)?.href).toBe(
      `/posts/kite/#tail:~:text=${encodeURI(directive).replaceAll("%25", "%")}`,
    );
  });

  it("is found in its article where it stands under no heading", () => {
    const passage = read("A <mark>kite</mark>", "/posts/kite/");
    expect(passage).toMatchObject({ section: "/posts/kite/", heading: "" });
    expect(passage?.href).toBe("/posts/kite/#:~:text=A-,kite");
  });
});

describe("an article with many passages", () => {
  const part = (title: string, excerpt: string, locations: readonly number[]) => ({
    title,
    url: `/posts/kite/#${title}`,
    excerpt,
    locations,
  });
  const article = {
    url: "/posts/kite/",
    meta: { title: "Kites", tags: "text-to-video" },
    content: "to and to and to the tail. To to",
    sub_results: [
      part("often", "<mark>to</mark> and <mark>to</mark> and <mark>to</mark>", [0, 2, 4]),
      part("again", "<mark>To</mark> <mark>to</mark>", [7, 8]),
      part("both", "<mark>to</mark> the <mark>tail.</mark>", [6]),
    ],
  };

  it("shows those with most of the words, then those with most occurrences", () => {
    expect(toPassages(article, "to tail").map(({ heading }) => heading)).toEqual(["both", "often"]);
  });

  it("marks each sign that was asked for, of which Pagefind marks the first", () => {
    const signs = [part("紙", "<mark>紙 </mark>を 折 る。新 聞 紙 の 紙", [0])];
    const [passage] = toPassages({ ...article, sub_results: signs }, "紙");
    expect(passage?.excerpt).toEqual(["", "紙", "を折る。新聞", "紙", "の", "紙", ""]);
  });

  it.each([
    [
      "a whole sentence",
      "It flies. The kite's “tail” pulls. So",
      "The <mark>kite's</mark> “tail” pulls.",
      [false, false],
    ],
    [
      "the middle of one",
      "Here is how the tail & reel pull",
      "the <mark>tail</mark> &amp; reel",
      [true, true],
    ],
    [
      "the end of one, in quotes",
      "He said “the tail pulls.” So",
      "the <mark>tail</mark> pulls.”",
      [true, false],
    ],
    ["all of a text", "The tail", "The <mark>tail</mark>", [false, false]],
    [
      "a heading",
      `Here${BLOCK_END} The tail${BLOCK_END} So`,
      "The <mark>tail</mark>",
      [false, false],
    ],
    [
      "words after a number in the margin",
      `It flies.${GAP} The tail`,
      "The <mark>tail</mark>",
      [false, false],
    ],
    ["Japanese", "紙 ​を ​折 ​る​。​紙 ​は ​軽 ​い", "<mark>紙 </mark>は 軽", [false, true]],
    [
      "the full stop after a footnote",
      `It flies${GAP} .${BLOCK_END} The tail`,
      `${GAP} .${BLOCK_END} The <mark>tail</mark>`,
      [false, false],
    ],
    [
      "words after a colon",
      "Without it: the tail pulls.",
      "the <mark>tail</mark> pulls.",
      [true, false],
    ],
    ["what cannot be found again", "Nothing", "the <mark>tail</mark>", [false, false]],
  ])("tells whether sentences go on around %s", (_, content, excerpt, ends) => {
    const parts = [part("tail", excerpt, [0])];
    const [passage] = toPassages({ ...article, content, sub_results: parts }, "tail");
    expect([passage?.isBegunBefore, passage?.goesOn]).toEqual(ends);
  });

  it("tells all words that were found, shown or not", () => {
    const inText = ["to", "to", "to", "To", "to", "tail."];
    expect(wordsFound(article)).toEqual([...inText, "Kites", "text-to-video"]);
    const raw = { ...article, raw_content: "0\u200b1\u200b2\u200b3\u200b4\u200b5\u200b揚げ" };
    expect(wordsFound(raw)).toContain("揚げ");
  });
});

describe("the signs of a text", () => {
  it.each([
    ["Japanese", "<p>紙<em>飛行</em>機が飛ぶ。</p>", "紙飛行機が飛ぶ。"],
    ["Korean", "<p>종이비행기는 한 장</p>", "종이비행기는 한 장"],
    ["Latin", "<h2>The tail</h2><p>It <b>pulls</b>.</p>", "The tail. It pulls."],
    ["a footnote", "<p>A kite<sup>1</sup> flies</p>", "A kite1 flies"],
  ])("are not seen in %s", (_, html, shown) => {
    const text = writeSigns(html)
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim();
    expect(showSigns(joinSigns(text)).trim()).toBe(shown);
  });

  it("leave addresses alone", () => {
    expect(writeSigns('<h2 id="骨を組む">')).toBe('<h2 id="骨を組む">');
  });
});

describe("an article that is listed", () => {
  const href = "/posts/kite/";
  const heading = { text: "The tail", href: "/posts/kite/#tail" };
  const passage = (section: string, excerpt: string) => {
    const found = read(excerpt, section);
    if (!found) throw new Error("There is no passage.");
    return found;
  };

  it.each([
    ["its section", { heading }, passage("/posts/kite/#tail", "A <mark>tail</mark> pulls."), true],
    ["another section", { heading }, passage("/posts/kite/#reel", "A <mark>reel</mark>."), false],
    ["its beginning", {}, passage(href, "How a <mark>kite</mark> flies, and"), true],
    ["something else", {}, passage(href, "What a <mark>kite</mark> costs"), false],
  ])("says %s itself: %j", (_, changes, found, is) => {
    expect(says({ href, description: "How a kite flies, and why.", ...changes }, found)).toBe(is);
  });
});
