import { describe, expect, it } from "vitest";
import { inspectMdx } from "./inspect-mdx.ts";

const OPTIONS = { line: 5, knownComponents: ["Prompt", "Clip", "Frame"] };

describe("inspectMdx", () => {
  it("tells what an article holds, with lines of the file", () => {
    const source = [
      'import Own from "./Own.astro";',
      "",
      "The *first* paragraph costs $5 and $10.",
      "",
      "## A heading",
      "",
      '![A plane](./plane.png "Caption")',
      "",
      "![Far](https://far.example.org/a.png)",
      "",
      "<Frame><Own.Part /></Frame>",
      "",
      "export const Local = () => null;",
      "",
      "<Local />",
    ].join("\n");
    // What the checks look at has tests of its own.
    const { traces: _traces, ...inspected } = inspectMdx(source, OPTIONS);
    expect(inspected).toEqual({
      problems: [],
      headings: [{ depth: 2, slug: "a-heading", text: "A heading" }],
      features: ["zoom"],
      files: [],
      images: [{ src: "./plane.png", alt: "A plane", line: 11 }],
      remote: ["https://far.example.org"],
      words: { words: 9, characters: 0 },
      excerpt: "The first paragraph costs $5 and $10.",
      notes: [
        {
          line: 13,
          rule: "remote-picture",
          message:
            "Pictures from https://far.example.org load from another site: it sees who reads the article, and they vanish when it does. Copy them beside the article.",
        },
      ],
    });
  });

  it.each([
    ["<Clpi />", 5, "`Clpi` is not a component here. Did you mean `Clip`?"],
    [
      "text\n\nin <Zeppelin.Cabin /> line",
      7,
      "`Zeppelin` is not a component here. Import it above, or write it in Markdown.",
    ],
    ["<div>\n\nx", 5, "<div> is never closed. Write </div> behind what it holds, or <div />."],
    ["a </b>", 5, "</b> closes nothing. Take it away, or write <b> before it."],
    ["<Clip>\n\n</Prompt>", 7, "</Prompt> closes <Clip>. Write </Clip> first."],
    ["<!-- no -->", 5, "MDX has no <!-- comments -->. Write {/* comment */}."],
    [
      "a\n\nb {c",
      7,
      "A brace “{” is never closed. Write “}” behind what it holds, or \\{ for a plain brace.",
    ],
    [
      "{1 +}",
      5,
      "What stands in braces is no JavaScript: unexpected token. Write \\{ for a plain brace.",
    ],
    ["import A from\n\nx", 7, "This import or export is not complete: unexpected token."],
    [
      "<Clip x={1>",
      5,
      "What follows “<” is no tag that MDX can read. Write &lt; for a less-than sign, and [text](address) for a link; a value in braces needs both of them.",
    ],
    [
      "text\n\n$\\frac{a$",
      7,
      "The formula “\\frac{a” has an error: unexpected end of input in a macro argument, expected '}'. Give every { its }.",
    ],
  ])("names the mistake in %j", (source, line, message) => {
    expect(inspectMdx(source, OPTIONS).problems).toEqual([{ line, message }]);
  });

  it("names what it takes away, with the line", () => {
    const source = 'a\n\n<p style={{ color: "red" }} onClick="x()">b</p>\n\n<script>1</script>';
    const { problems, notes } = inspectMdx(source, OPTIONS);
    expect(problems).toEqual([]);
    expect(notes.map(({ line, message }) => [line, message.split(" was ")[0]])).toEqual([
      [7, "`style` of <p>"],
      [7, "`onclick` of <p>"],
      [9, "<script>"],
    ]);
  });

  it("tells the files of components, those of other sites and the styles they want", () => {
    const source = [
      "Text.",
      "",
      '<Clip src="./a%20b.mp4" fallback="https://film.example/a.webm" label="A kite"',
      '  poster="./a.png" captions="/a.vtt" />',
    ].join("\n");
    const { problems, files, images, remote, features } = inspectMdx(source, OPTIONS);
    expect(problems).toEqual([]);
    expect(files).toEqual([
      { kind: "medium", href: "./a%20b.mp4", line: 7 },
      { kind: "public", href: "/a.vtt", line: 7 },
    ]);
    expect(images).toEqual([{ src: "./a.png", alt: "", line: 7 }]);
    expect(remote).toEqual(["https://film.example"]);
    expect(features).toEqual(["clip"]);
  });

  it.each([
    ["```js\nfly();\n```", ["code"]],
    ["```js {1}\nfly();\n```", ["code"]],
    ["```js wrap\nfly();\n```", ["code", "code-lines"]],
    ["```js showLineNumbers\nfly();\n```", ["code", "code-lines"]],
    ["```js\nfly(); // [!code ++]\n```", ["code", "code-lines"]],
  ])("tells the styles that code wants before it is coloured: %j", (source, features) => {
    expect(inspectMdx(source, OPTIONS).features).toEqual(features);
  });

  it("leaves the page its ids", () => {
    const { headings, notes } = inspectMdx('## Main\n\n<p id="main">a</p>', OPTIONS);
    expect(headings.map(({ slug }) => slug)).toEqual(["main-1"]);
    expect(notes).toEqual([
      {
        line: 7,
        rule: "removed-html",
        message: "<p> lost its id “main”: the page around the article has it.",
      },
    ]);
  });

  it.each([
    ['<iframe src="https://play.example/1" title="A film" style="a" width={9} />', []],
    [
      '<iframe src="https://play.example/1" />',
      [
        '<iframe> was left out: nobody who cannot see it would know what it is. Write title="…" into it.',
      ],
    ],
    [
      '<iframe src="https://other.example/1" title="A film" />',
      [
        "<iframe> was left out: pages show frames only from sites that `frames` in the site config names.",
      ],
    ],
  ])("shows frames only from where the site does: %j", (source, messages) => {
    const { problems, notes } = inspectMdx(source, {
      ...OPTIONS,
      frames: ["https://play.example"],
    });
    expect(problems).toEqual([]);
    expect(notes.map(({ message }) => message)).toEqual(messages);
  });

  it("tells of pictures from other sites, once for each", () => {
    const source = [
      '<video src="https://film.example/a.mp4" poster="https://pics.example/a.png" />',
      "",
      '![a](https://pics.example/b.png) <img src="https://more.example/c.png" alt="" />',
    ].join("\n");
    const { notes, remote } = inspectMdx(source, OPTIONS);
    expect(notes.map(({ line, message }) => [line, message.split(" load ")[0]])).toEqual([
      [5, "Pictures from https://pics.example"],
      [7, "Pictures from https://more.example"],
    ]);
    expect(remote.toSorted()).toEqual([
      "https://film.example",
      "https://more.example",
      "https://pics.example",
    ]);
  });
});
