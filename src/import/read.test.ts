/** Reading: dates, encodings, frontmatter, names. */
import { describe, expect, it } from "vitest";
import { toDateText, withOffset } from "./dates.ts";
import { mapFields } from "./fields.ts";
import { splitFrontmatter } from "./frontmatter.ts";
import { toFileName, toName } from "./names.ts";
import { decode } from "./read-text.ts";
import { suggestTags } from "./suggest-tags.ts";
import { jekyllPath } from "./sources/jekyll/permalinks.ts";
import { convertShortcodes } from "./sources/hugo/shortcodes.ts";

describe("dates", () => {
  it.each([
    ["2023-05-01", {}, "2023-05-01"],
    ["2023-05-01", { zone: "UTC", isMidnight: true }, "2023-05-01T00:00:00Z"],
    ["2023-05-01 10:00", {}, "2023-05-01T10:00:00"],
    ["2023-05-01 10:00:00 +0200", {}, "2023-05-01T10:00:00+02:00"],
    ["2023-05-01T10:00:00.123Z", {}, "2023-05-01T10:00:00Z"],
    ["2023-05-01T10:00", { zone: "Europe/Oslo" }, "2023-05-01T10:00:00+02:00"],
    ["2023/5/1", {}, "2023-05-01"],
    ["Tue, 03 Jun 2003 09:39:21 GMT", {}, "2003-06-03T09:39:21Z"],
    ["3 Jun 03 09:39 -0500", {}, "2003-06-03T09:39:00-05:00"],
    ["2023-02-30", {}, undefined],
    ["soon", {}, undefined],
    [12, {}, undefined],
  ])("%s %o", (written, rules, expected) => {
    expect(toDateText(written, rules)).toBe(expected);
  });

  it("tells the offset from the same moment in UTC", () => {
    expect(withOffset("2022-07-01 10:00:00", "2022-07-01 08:00:00")).toBe(
      "2022-07-01T10:00:00+02:00",
    );
    expect(withOffset("2022-07-01 10:00:00", "2022-07-01 15:30:00")).toBe(
      "2022-07-01T10:00:00-05:30",
    );
    expect(withOffset("2022-07-01 10:00:00", "2022-07-01 10:00:00")).toBe("2022-07-01T10:00:00Z");
  });
});

describe("encodings", () => {
  const utf16 = (text: string) => Buffer.from(text, "utf16le");

  it.each([
    ["UTF-8", Buffer.from("kité 用")],
    ["UTF-8 with a mark", Buffer.from("\uFEFFkité 用")],
    ["UTF-16 with a mark", utf16("\uFEFFkité 用")],
    ["UTF-16, the other way round", utf16("\uFEFFkité 用").swap16()],
  ])("%s", (_name, bytes) => {
    expect(decode(bytes, "a.txt")).toBe("kité 用");
  });

  it("UTF-16 without a mark", () => {
    expect(decode(utf16("A longer text in Latin letters"), "a")).toBe(
      "A longer text in Latin letters",
    );
  });

  it.each([
    ["Latin-1", Buffer.from("one\nkit\xe9 x", "latin1"), /not UTF-8 \(line 2\)/],
    ["a ZIP", Buffer.from("PK\x03\x04rest"), /is packed/],
    ["a PDF", Buffer.from("%PDF-1.7"), /is a PDF/],
    ["RTF", Buffer.from("{\\rtf1"), /rich text/],
    ["half a character", Buffer.from("\xff\xfea\0b", "latin1"), /half a character/],
    ["zero bytes", Buffer.from("a text with \0 in it"), /not a text/],
  ])("refuses %s", (_name, bytes, message) => {
    expect(() => decode(bytes, "a.txt")).toThrow(message);
  });
});

describe("frontmatter", () => {
  it.each([
    ["---\ntitle: A\n---\nb", { title: "A" }, "b"],
    ["+++\ntitle = 'A'\n+++\nb", { title: "A" }, "b"],
    ['{\n "title": "A", "x": {"y": "}"}\n}\nb', { title: "A", x: { y: "}" } }, "b"],
    ["\n---\ntitle: A\n...\nb", { title: "A" }, "b"],
    ["---\n---\nb", {}, "b"],
    ["---\nA rule above and one below\n---\n", undefined, "---\nA rule above and one below\n---\n"],
    ["no fields", undefined, "no fields"],
  ])("%s", (text, fields, body) => {
    expect(splitFrontmatter(text, "a")).toMatchObject({ fields, body });
  });

  it.each([
    ['---\ntitle: "A\n---\n', /^a\.md:2: its YAML cannot be read\. .* Mend it and import again\.$/],
    ["---\ntitle: A\ntags: [a, b\n---\n", /^a\.md:3: its YAML/],
    ["\n\n---\ntitle: A: b\n---\n", /^a\.md:4: its YAML/],
    ["---\na: &a [*a, *a]\n---\n", /^a\.md:2: its YAML/],
    ["+++\ntitle = 'A'\ntags = [a]\n+++\n", /^a\.md:3: its TOML/],
    ['{\n  "title": "A",\n}\nText.\n', /^a\.md:1: its JSON cannot be read\. Mend it/],
    ["---\ntitle: A\ndate: 2024-01-01\n\nText.\n", /^a\.md:1: its frontmatter has no end\. .* ---/],
    ["---\ntitle: A", /^a\.md:1: its frontmatter has no end/],
    ["+++\ntitle = 'A'\ntags = [\n  'b',\n]\ndraft = true\nText.\n", /^a\.md:1: .* \+\+\+/],
  ])("refuses what is broken, by name and line: %j", (text, message) => {
    expect(() => splitFrontmatter(text, "a.md")).toThrow(message);
  });

  it("takes a rule above a text for no field", () => {
    const text = "---\nNote: this is a sentence.\n\nAnd one more.\n";
    expect(splitFrontmatter(text, "a.md").fields).toBeUndefined();
  });
});

describe("what was hidden stays hidden", () => {
  it.each([
    { draft: true },
    { draft: "true" },
    { published: false },
    { publish: false },
    { status: "private" },
    { headless: true },
    { build: { render: "never" } },
    { expiryDate: "2001-01-01" },
  ])("%o", (fields) => {
    expect(mapFields(fields).fields.draft).toBe(true);
  });

  it("an article is not shown before its date of publication", () => {
    expect(mapFields({ date: "2020-01-01", publishDate: "2099-01-01" }).published).toBe(
      "2099-01-01",
    );
    expect(mapFields({ date: "2020-01-01", publishDate: "2019-01-01" }).published).toBe(
      "2020-01-01",
    );
    expect(mapFields({ publishDate: "2019-01-01", draft: false })).toMatchObject({
      published: "2019-01-01",
      fields: {},
    });
  });
});

describe("names", () => {
  it.each([
    ["../../x", "x"],
    ["A walk in the Snow!", "a-walk-in-the-snow"],
    ["日本の凧", "日本の凧"],
    ["CON", "con-article"],
    ["???", "untitled"],
    ["index", "index-page"],
    [
      "word ".repeat(40),
      "word-word-word-word-word-word-word-word-word-word-word-word-word-word-word-word",
    ],
  ])("%s", (text, name) => {
    expect(toName(text)).toBe(name);
  });

  it.each([
    ["../../etc/passwd", "passwd"],
    ["..\\..\\evil.PNG", "evil.png"],
    [".hidden.png", "hidden.png"],
    ["a b?.jpg", "a-b.jpg"],
    ["\u0000.gif", "file.gif"],
  ])("of files: %s", (path, name) => {
    expect(toFileName(path)).toBe(name);
  });
});

it("suggests tags of the site that the text is about", () => {
  const labels = new Map([
    ["kites", "kites"],
    ["text-to-video", "text to video"],
    ["紙", "紙"],
    ["c", "C"],
  ]);
  const body = "Kites and kites. Text-to-video, and text to video again. C is short. 紙と紙。";
  expect(suggestTags({ title: "On text to video", body }, labels)).toEqual([
    "text to video",
    "kites",
    "紙",
  ]);
});

it.each([
  ["date", "/how-to/string/2019/04/05/knots.html"],
  ["pretty", "/how-to/string/2019/04/05/knots/"],
  ["ordinal", "/how-to/string/2019/095/knots.html"],
  ["none", "/how-to/string/knots.html"],
  ["/:year/:i_month/:title", "/2019/4/knots"],
  ["/blog/:short_year/:slug:output_ext", "/blog/19/knots.html"],
])("Jekyll's permalink %s", (pattern, path) => {
  const article = {
    published: "2019-04-05",
    slug: undefined,
    stem: "knots",
    title: "Knots",
    ending: ".html",
  };
  expect(jekyllPath(pattern, { ...article, categories: ["how-to", "string"] })).toBe(path);
});

describe("Hugo's shortcodes", () => {
  const convert = (body: string) => {
    const notes: string[] = [];
    const text = convertShortcodes(body, {
      file: "posts/a.md",
      find: (name) => (name.includes("b") ? "content/posts/b.md" : undefined),
      note: ({ message, line }) => notes.push(`${line ?? 0}: ${message}`),
      bodyLine: 5,
    });
    return { text, notes };
  };

  it.each([
    ['{{< figure src="a.png" alt="A" caption="C > D" >}}', '![A](a.png "C > D")'],
    ["{{< figure src=a.png >}}", "![](a.png)"],
    ['{{% ref "b.md#x" %}}', "import:content%2Fposts%2Fb.md#x"],
    [
      "{{< youtube dQw4w9WgXcQ >}}",
      "[https://www.youtube.com/watch?v=dQw4w9WgXcQ](https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
    ],
    ["{{< highlight js >}}\na\n{{< /highlight >}}", "\n```js\na\n```\n"],
    ["{{</* youtube x */>}}", "{{< youtube x >}}"],
  ])("%s", (body, text) => {
    expect(convert(body).text).toBe(text);
  });

  it("names the unknown with their lines", () => {
    const { text, notes } = convert("a\n\n{{< box >}}b{{< /box >}}");
    expect(text).toBe("a\n\n{{< box >}}b{{< /box >}}");
    expect(notes).toEqual([
      "7: The shortcode box is unknown here; it stands in the text as it was.",
    ]);
  });

  it("gives up on none, however it is cut", () => {
    // The runner gives up on a test that takes longer than seconds.
    for (const text of [`{{< figure src="${"a ".repeat(20_000)}`, "{{< x ".repeat(5_000)]) {
      expect(() => convert(text)).not.toThrow();
    }
  });
});
