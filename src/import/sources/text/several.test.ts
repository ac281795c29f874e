/** When a text is parted, when that is only asked, and when neither. */
import { describe, expect, it } from "vitest";
import { partsOf } from "./several.ts";

const MODIFIED = new Date("2025-06-01T12:00:00Z");
const BODY = Array.from(
  { length: 5 },
  (_, index) =>
    `Paragraph ${index} says something about kites that takes more than one whole line to say, and then it ends.`,
).join("\n\n");

/** What begins, for certain and perhaps. */
function read(text: string): {
  readonly parts: readonly string[];
  readonly doubts: readonly string[];
} {
  const parts = partsOf(text, MODIFIED);
  return {
    parts: parts.map((part) => part.text.trim().split("\n")[0] ?? ""),
    doubts: parts.flatMap(({ doubts }) => doubts.map((line) => `${line.number} ${line.text}`)),
  };
}

const one = (head: string) => `The first of them\n\n${head}\n\n${BODY}\n`;
const FIRST = one("By Jo Beck, May 1, 2024");

describe("a text is parted", () => {
  it.each([
    ["at a byline with a date", "By Ann Lee, May 9, 2024"],
    ["at a time to read with a date", "4 min readMay 9, 2024"],
    [
      "at lines as Medium copies them",
      "Ann Lee\n\n·\n\nFollow\n\n4 min read\n\n·\n\nMay 9, 2024\n\n--\n\n12",
    ],
    ["below a subtitle", "What it says in more words.\n\nBy Ann Lee\nMay 9, 2024"],
    ["in Japanese", "著者：佐藤 みどり 2025.03.03"],
  ])("%s", (_name, head) => {
    expect(read(`${FIRST}\nThe second of them\n\n${head}\n\n${BODY}`)).toEqual({
      parts: ["The first of them", "The second of them"],
      doubts: [],
    });
  });

  it.each([
    ["a line of signs", "\n==========\n\n"],
    ["a new page", "\f"],
  ])("at a name with a date below %s, of which nothing is left", (_name, mark) => {
    const text = `${FIRST}${mark}The second of them\nAnn Lee\nMay 9, 2024\n\n${BODY}`;
    const parts = partsOf(text, MODIFIED);
    expect(parts.map((part) => part.text)).toEqual([
      expect.stringMatching(/^The first[^=\f]*ends\.$/),
      expect.stringMatching(/^\s*The second of them\nAnn Lee/),
    ]);
  });
});

describe("a title may look like", () => {
  it.each([
    ["a name", "Why Paper Planes Beat Drones", "Mara Lindqvist\nFollow\n4 min readMar 3, 2025"],
    ["a name, in Japanese", "紙飛行機の折り方", "著者：佐藤 みどり 2025.03.03"],
    [
      "a line of a site",
      "The Kite Tail",
      "Ann Lee\nPublished in\nThe Long String\n7 min read\nMay 9, 2024",
    ],
    ["a question", "Who folds at night?", "By Ann Lee\nPilot | Speaker\nPublished May 9, 2024"],
  ])("%s", (_name, title, head) => {
    expect(read(`${FIRST}\n${title}\n\n${head}\n\n${BODY}`)).toEqual({
      parts: ["The first of them", title],
      doubts: [],
    });
  });

  it("but the name of an author, or the site's above the title, is none", () => {
    const page =
      "Who folds with us?\n\nLike\nComment\nShare\n24\n5 Comments\nThe Folding Room\nHome › Blog › Paper";
    const text = `${FIRST}\n${page}\n\nHow to choose paper\n\nBy Ann Lee, May 9, 2024\n\n${BODY}`;
    expect(read(text).parts).toEqual(["The first of them", "How to choose paper"]);
    const own = `${FIRST}\nIt ends with a sentence here.\n\nAnn Lee\nAnn Lee\n4 min readMay 9, 2024\n\n${BODY}`;
    expect(read(own).parts).toEqual(["The first of them"]);
  });
});

describe("another article is only asked for", () => {
  it.each([
    ["a byline alone", FIRST, "By Ann Lee"],
    ["a name with a date", FIRST, "Ann Lee\nMay 9, 2024"],
    ["a date below a rule", `${FIRST}\n---\n`, "May 9, 2024"],
    ["a first text that says nothing of itself", `${BODY}\n`, "By Ann Lee, May 9, 2024"],
    [
      "a line that may be its title, or a subtitle",
      FIRST,
      "Or is this the title\n\nBy Ann Lee, May 9, 2024",
    ],
  ])("%s", (_name, above, head) => {
    const text = `${above}\nThe second of them\n\n${head}\n\n${BODY}`;
    const line = text.split("\n").indexOf("The second of them") + 1;
    expect(read(text)).toEqual({
      parts: [text.split("\n")[0]],
      doubts: [`${line} The second of them`],
    });
  });
});

it("names what is a guess in a text that is parted elsewhere", () => {
  const second = `The second of them\n\nBy Ann Lee, May 9, 2024\n\n${BODY}`;
  const text = `${FIRST}\n${second}\n\nThe third of them\n\nBy Pia Rask\n\n${BODY}`;
  const [, part, ...others] = partsOf(text, MODIFIED);
  expect(others).toEqual([]);
  const line = text.split("\n").indexOf("The third of them") + 1;
  expect(part?.doubts.map(({ number }) => part.above + number)).toEqual([line]);
});

describe("a text is one", () => {
  it.each([
    ["with dates below its headings", `${FIRST}\nThe first flight\n\nMay 9, 1903\n\n${BODY}`],
    [
      "with teasers below it",
      `${FIRST}\nTen things about kites\n\n5 min read · May 9, 2024\n\nShort.`,
    ],
    ["with a rule and a heading", `${FIRST}\n==========\n\nThe second half\n\n${BODY}`],
    ["on pages", `${FIRST}\f${BODY}\f${BODY}`],
    [
      "with a comment below it",
      `${FIRST}\n2 Comments\n\nso true my friend\n\nAnn Lee\nMay 9, 2024\n\n${BODY}`,
    ],
    [
      "with code that looks so",
      `${FIRST}\n\`\`\`\n\nThe second of them\nBy Ann Lee, May 9, 2024\n${BODY}\n\`\`\``,
    ],
    ["with a button twice", `${FIRST}\nLeave a comment\n\n${BODY}`],
  ])("%s", (_name, text) => {
    expect(read(text)).toEqual({ parts: ["The first of them"], doubts: [] });
  });
});

it("reads what is made of heads alone without an end of patience", () => {
  const heads = "Some words of it\nBy Ann Lee, May 9, 2024\n\nLeave a Comment\n\n".repeat(5_000);
  // The runner gives up on a test that takes longer than seconds.
  expect(partsOf(heads, MODIFIED).length).toBeGreaterThan(0);
});
