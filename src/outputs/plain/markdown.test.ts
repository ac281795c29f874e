import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { frontMatter } from "./front-matter.ts";
import { llmsText } from "./llms.ts";
import { toPlainMarkdown } from "./markdown.ts";

const PAGE = "https://example.org/blog/posts/kite/";

const words = {
  ...{ model: "Model", ratio: "Shape", length: "Length" },
  seconds: (count: number) => `${count} seconds`,
};

/** Files beside the article have addresses of their own, and so has everything in this test. */
const resolve = (address: string) => URL.parse(address, PAGE)?.href ?? address;

const plain = (source: string, format: "md" | "mdx" = "md") =>
  toPlainMarkdown(source, { format, resolve, words });

const UNCHANGED: readonly (readonly [string, string])[] = [
  ["prose", 'Plain *text*, `code` and [a link](https://a.example/ "T").\n\n- a\n- b'],
  ["code that looks like a link", '```md\n[a](./b.md)\n\n\n<img src="./c.png">\n```'],
  [
    "mathematics and footnotes",
    "$a = \\sqrt{2}$ and a note.[^1]\n\n$$\nx\n$$\n\n[^1]: [A](https://a.example/).",
  ],
  ["callouts and tables", "> [!NOTE]- Title\n> Text.\n\n| a | b |\n| :- | -: |\n| 1 | 2 |"],
];

const CHANGED: readonly (readonly [what: string, source: string, text: string])[] = [
  [
    "links",
    '[a *b*](./x.png "t") [](/y) [c](#d)',
    `[a *b*](${PAGE}x.png "t") [](https://example.org/y) [c](${PAGE}#d)`,
  ],
  [
    "pictures",
    '![a \\] b](<./b c.png> "It \\"floats\\"")',
    `![a \\] b](${PAGE}b%20c.png "It \\"floats\\"")`,
  ],
  ["a picture in a link", "[![a](./a.png)](./b)", `[![a](${PAGE}a.png)](${PAGE}b)`],
  [
    "what references refer to",
    "[a][1]\n\n[1]: ../b/#c",
    "[a][1]\n\n[1]: https://example.org/blog/posts/b/#c",
  ],
  [
    "tags",
    'a <a href="./b?c&amp;d">b</a>\n\n<img src=\'./a.png\' alt="x">',
    `a <a href="${PAGE}b?c&amp;d">b</a>\n\n<img src="${PAGE}a.png" alt="x">`,
  ],
  ["addresses in lists and quotations", "> - [a](./b)\n>\n> c", `> - [a](${PAGE}b)\n>\n> c`],
  [
    "nothing that could run something",
    '[a](javascript:x) ![b](data:image/png;base64,AA) <a href="javascript:x" onclick="y()">c</a>\n\n<script>\nx()\n</script>\n\nd',
    "a b <a>c</a>\n\nd",
  ],
];

const HIDDEN: readonly (readonly [what: string, source: string, text: string])[] = [
  [
    "further sizes of a picture",
    '<img src="./a.png" srcset="./a.png 1x, ./b.png 2x" alt="c">',
    `<img src="${PAGE}a.png" alt="c">`,
  ],
  ["a comment of its own", "A.\n\n<!-- not for\n\nreaders -->\n\nB.", "A.\n\nB."],
  ["a comment in a sentence", "A<!-- not for readers -->.", "A."],
  ["a comment beside a link", "A <!-- a --> [b](./c)", `A  [b](${PAGE}c)`],
  ["a comment in a tag", "<div>\n<!-- c -->\n</div>", "<div>\n\n</div>"],
  ["a comment without an end", "A.\n\n<!-- a\n\nb", "A."],
  ["a script in a sentence", "A <script>run()</script> b <em>c</em>.", "A  b <em>c</em>."],
  ["styles and frames in a sentence", "A <style>a {}</style>b<iframe src=x></iframe>.", "A b."],
  ["a script without an end", "A <script>run()\n\nB.", "A \n\nB."],
];

const MDX: readonly (readonly [what: string, source: string, text: string])[] = [
  [
    "constants and literals say their value",
    'export const span = 240;\n\nA {span} b {"c d"} e {`f`} g {7} {/* h */}i {span * 2}.',
    "A 240 b c d e f g 7 i .",
  ],
  [
    "modules and other expressions go",
    'import X from "./x.astro";\n\nexport const a = 1;\n\nA {/* c */}b.\n\n{1 + 1}\n\nC.',
    "A b.\n\nC.",
  ],
  [
    "a prompt is a quotation",
    '<Prompt model="imagined" ratio="16:9" seconds={10}>\nA *boat*.\n\nIn rain.\n</Prompt>',
    "> A *boat*.\n>\n> In rain.\n>\n> Model: imagined · Shape: 16:9 · Length: 10 seconds",
  ],
  [
    "a clip is a link with its words",
    '<Clip src="./a.mp4" poster="./a.png" label="A [kite]">\nIt *flies*.\n</Clip>',
    `[A \\[kite\\]](${PAGE}a.mp4)\n\nIt *flies*.`,
  ],
  [
    "pictures and questions stay",
    '<Filmstrip label="F">\n\n1. ![a](./a.png "l")\n\n</Filmstrip>\n\n<Faq open>\n### Why?\n\nSo.\n</Faq>',
    `1. ![a](${PAGE}a.png "l")\n\n### Why?\n\nSo.`,
  ],
  [
    "any other component gives what it holds",
    "A <X b={1}>c</X> d.\n\n<X.Y>\n\nE.\n\n</X.Y>",
    "A c d.\n\nE.",
  ],
  [
    "what is indented for its tags alone is no code",
    "<X>\n  <Y>\n      One\n\n      ```js {1}\n      a\n        b\n      ```\n  </Y>\n</X>",
    "One\n\n```js\na\n  b\n```",
  ],
  [
    "what is indented in a list or a quotation stays in it",
    "- <X>\n      One\n\n      Two\n  </X>\n\n> <X>\n>     One\n>\n>     Two\n> </X>",
    "- One\n\n  Two\n\n> One\n>\n> Two",
  ],
  [
    "tags stay",
    'A <kbd>K</kbd> and <a href="./b">c</a>.',
    `A <kbd>K</kbd> and <a href="${PAGE}b">c</a>.`,
  ],
  [
    "tags are written as HTML",
    'export const to = "./b";\n\n<p className="a" style={{ color: "red" }} tabIndex={0} hidden>\n  A<br/> <a href={to} onClick={() => 1} {...x}>c</a> <i title={`"d"`}></i>.\n</p>',
    `<p class="a" tabIndex="0" hidden>\n  A<br> <a href="${PAGE}b">c</a> <i title="&quot;d&quot;"></i>.\n</p>`,
  ],
  [
    "what a tag holds stays in its quotation",
    '> <section id="a">\n>\n> A.\n>\n> </section>',
    '> <section id="a">\n>\n> A.\n>\n> </section>',
  ],
  ["nothing that runs", "A <script>{`run()`}</script>b.\n\n<style>{`a {}`}</style>", "A b."],
];

describe("an article as Markdown", () => {
  it.each(UNCHANGED)("keeps %s", async (_, source) => {
    expect(await plain(source)).toBe(source);
    expect((await plain(source, "mdx")).trim()).toBe(source);
  });

  it.each(CHANGED)("makes the addresses absolute of %s", async (_, source, text) => {
    expect(await plain(source)).toBe(text);
  });

  it.each(HIDDEN)("leaves out %s", async (_, source, text) => {
    expect(await plain(source)).toBe(text);
  });

  it.each(MDX)("of MDX: %s", async (_, source, text) => {
    expect(await plain(source, "mdx")).toBe(text);
  });
});

describe("what stands above it", () => {
  it("reads back as it was, whatever is in it", () => {
    const facts = {
      title: 'Kites: "a" # <b>',
      description: "- one\nand: two",
      authors: ["Ada", "007"],
      published: "2026-08-14T09:30:00+09:00",
      updated: undefined,
      tags: ["no", "C#"],
      series: "How kites: fly",
      part: 2,
      lang: "ja",
      url: PAGE,
    };
    const [, yaml = ""] = frontMatter(facts).split("---\n");
    const { updated: _, ...written } = facts;
    expect(parse(yaml)).toEqual(written);
  });
});

describe("llms.txt", () => {
  const article = (number: number) => ({
    title: `Kite [${number}]`,
    url: `https://example.org/posts/${number}.md`,
    description: "Two\nlines.",
  });
  const facts = {
    title: "Planes",
    description: "Essays",
    more: [],
    sitemap: "https://example.org/s.xml",
  };

  it("names the site and each article with its text", () => {
    const text = llmsText({
      ...facts,
      articles: [article(1)],
      more: [{ ...article(2), description: "" }],
    });
    expect(text).toMatch(
      /^# Planes\n\n> Essays\n\n[^#]+\n\n## Articles\n\n- \[Kite \\\[1\\\]\]\(https:\/\/example\.org\/posts\/1\.md\): Two lines\.\n\n## Optional\n\n- \[Kite \\\[2\\\]\]\(\S+\)\n$/,
    );
  });

  it("stays small however many there are", () => {
    const articles = Array.from({ length: 10_000 }, (_, index) => article(index));
    const text = llmsText({ ...facts, articles });
    expect(text.length).toBeLessThan(150_000);
    expect(text).toContain(
      "9500 older articles are listed in the [sitemap](https://example.org/s.xml).",
    );
  });

  it("of an empty site has no list", () => {
    expect(llmsText({ ...facts, articles: [] })).not.toContain("##");
  });
});
