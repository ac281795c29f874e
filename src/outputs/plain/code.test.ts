import { describe, expect, it } from "vitest";
import { toPlainMarkdown } from "./markdown.ts";

const words = {
  ...{ model: "Model", ratio: "Shape", length: "Length" },
  seconds: (count: number) => `${count} seconds`,
};

const plain = (source: string, format: "md" | "mdx") =>
  toPlainMarkdown(source, { format, resolve: (address) => address, words });

const fenced = (info: string, ...lines: readonly string[]) =>
  ["```" + info, ...lines, "```"].join("\n");

/** Every syntax in which a comment can hold a mark. */
const COMMENTS: readonly (readonly [language: string, comment: string])[] = [
  ["ts", "// [!code highlight]"],
  ["ts", "/* [!code hl] */"],
  ["python", "# [!code focus]"],
  ["html", "<!-- [!code highlight] -->"],
  ["sql", "-- [!code focus:2]"],
  ["lua", "-- [!code highlight]"],
  ["lisp", ";; [!code highlight]"],
  ["tex", "% [!code highlight]"],
  ["css", "/* [!code word:a] */"],
  ["JS", "// [!CODE Highlight]"],
];

const DIFFS: readonly (readonly [what: string, source: string, text: string])[] = [
  [
    "are those of a diff, with the language above",
    fenced("ts", "let a = 1; // [!code --]", "let a = 2; // [!code ++]", "", "fly(a);"),
    `TypeScript\n\n${fenced("diff", "- let a = 1;", "+ let a = 2;", "", "  fly(a);")}`,
  ],
  [
    "follow a mark that has a line of its own and counts",
    fenced("py", "# [!code ++:2]", "a()", "b()", "c()"),
    `Python\n\n${fenced("diff", "+ a()", "+ b()", "  c()")}`,
  ],
  [
    "stand behind their title and language",
    fenced('js title="Two wings" {1}', "a(); // [!code ++]", "b();"),
    `**Two wings** · JavaScript\n\n${fenced("diff", "+ a();", "  b();")}`,
  ],
  [
    "are in a diff",
    fenced("diff", "a // [!code ++]", "// [!code --]", "b"),
    fenced("diff", "  a // [!code ++]", "- b"),
  ],
  ["are in no language", fenced("", "// [!code --]", "a"), fenced("diff", "- a")],
];

const OPTIONS: readonly (readonly [what: string, source: string, text: string])[] = [
  ["lines and words", fenced("js {1,3-5} /a b/ wrap", "a"), fenced("js", "a")],
  ["what is glued to the language", fenced("js{1}", "a"), fenced("js", "a")],
  ["lines without a language", fenced("{1}", "a"), fenced("", "a")],
  ["numbers", fenced("js showLineNumbers{5} startLine=5", "a"), fenced("js", "a")],
  ["a title of nothing", fenced('js title=" "', "a"), fenced("js", "a")],
  ["what means nothing", fenced("js frame=none", "a"), fenced("js", "a")],
  ["a file", fenced("ts file=src/a_b.ts", "a"), `\`src/a_b.ts\`\n\n${fenced("ts", "a")}`],
  ["a title", fenced('ts title="A *b* <c>"', "a"), `**A \\*b\\* \\<c\\>**\n\n${fenced("ts", "a")}`],
  ["tildes", "~~~~js {1}\na\n\n```\n~~~~", "~~~~js\na\n\n```\n~~~~"],
  ["a block without an end", "```js {1}\na", fenced("js", "a")],
  ["an empty block", fenced("js {1}"), fenced("js")],
];

const PLACES: readonly (readonly [what: string, source: string, text: string])[] = [
  [
    "a quotation",
    "> ```js file=a.js\n>a\n>\n>   b // [!code ++]\n> ```",
    "> `a.js` · JavaScript\n>\n> ```diff\n>   a\n>\n> +   b\n> ```",
  ],
  [
    "a list",
    "1. One:\n   ```js file=a.js\n   a\n\n   b\n   ```\n2. Two",
    "1. One:\n   \n   `a.js`\n\n   ```js\n   a\n\n   b\n   ```\n2. Two",
  ],
  ["the first line of an item", "- ```js {1}\n  a\n  ```", "- ```js\n  a\n  ```"],
  [
    "a footnote",
    "a[^1]\n\n[^1]: ```js {1}\n    a\n    ```",
    "a[^1]\n\n[^1]: ```js\n    a\n    ```",
  ],
  [
    "below a paragraph",
    `Look:\n${fenced("js file=a.js", "a")}`,
    `Look:\n\n\`a.js\`\n\n${fenced("js", "a")}`,
  ],
];

/** In MDX an indented line is a paragraph. */
const INDENTED: readonly (readonly [source: string, text: string])[] = [
  ["    // [!code hl]\n    a\n      b", "```\na\n  b\n```"],
  ["- a\n\n      // [!code ++]\n      b", "- a\n\n  ```diff\n  + b\n  ```"],
  ["b\n\n    a\n      b", "b\n\n    a\n      b"],
];

/** Shown by the page as they are written. */
const LITERAL: readonly (readonly [what: string, source: string])[] = [
  ["a mark in a string", fenced("js", 'const mark = "[!code ++]";')],
  ["a comment in plain text", fenced("", "a // [!code hl]")],
  ["a mark that nobody knows", fenced("js", "a(); // [!code big]")],
  ["a mark in a sentence", "Write `// [!code ++]` at the end."],
  ["a block without options", fenced("js", "a  ", "", "b")],
];

describe("code in the text of an article", () => {
  it.each(COMMENTS)("of the language “%s” has no mark in %s", async (language, comment) => {
    const source = fenced(language, `a ${comment}`, "b");
    for (const format of ["md", "mdx"] as const) {
      expect(await plain(source, format)).toBe(fenced(language, "a", "b"));
    }
  });

  it.each(DIFFS)("tells lines that were added and removed: they %s", async (_, source, text) => {
    for (const format of ["md", "mdx"] as const) expect(await plain(source, format)).toBe(text);
  });

  it.each(OPTIONS)("has its language alone behind the fence, not %s", async (_, source, text) => {
    for (const format of ["md", "mdx"] as const) expect(await plain(source, format)).toBe(text);
  });

  it.each(PLACES)("stays in %s", async (_, source, text) => {
    for (const format of ["md", "mdx"] as const) expect(await plain(source, format)).toBe(text);
  });

  it.each(INDENTED)("is fenced where it was indented and has marks", async (source, text) => {
    expect(await plain(source, "md")).toBe(text);
  });

  it.each(LITERAL)("keeps %s", async (_, source) => {
    for (const format of ["md", "mdx"] as const) expect(await plain(source, format)).toBe(source);
  });

  it("is never closed by what is left of a line", async () => {
    const source = "````md\n``` // [!code hl]\na\n````";
    expect(await plain(source, "md")).toBe("````md\n```\na\n````");
    const short = "```py\n```` # [!code hl]\na\n```";
    expect(await plain(short, "md")).toBe("`````py\n````\na\n`````");
  });
});
