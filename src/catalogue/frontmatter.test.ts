import { describe, expect, it } from "vitest";
import { parseFile, placeFrontmatter } from "./frontmatter.ts";

/** @param yaml Its first line is the second of the file. */
function read(yaml: string) {
  const parsed = parseFile(`---\n${yaml}\n---\n\nText.\n`);
  if ("faults" in parsed) throw new Error(parsed.faults[0]?.message);
  const source = { file: "posts/wind.md", path: "/content/posts/wind.md", name: "wind.md" };
  return placeFrontmatter(source, parsed);
}

describe("values", () => {
  it.each([
    ["title: 2024", "2024"],
    ["title: 1.10", "1.10"],
    ["title: 0x1F", "0x1F"],
    ["title: 1e3", "1e3"],
    ["title: -0", "-0"],
    ["title: .inf", ".inf"],
    ["title: 123456789012345678901234567890", "123456789012345678901234567890"],
    ["title: 007", "007"],
    ["title: 2026-08-14", "2026-08-14"],
    ["title: 10:30", "10:30"],
    ["title: yes", "yes"],
    ["title: true", true],
    ["title: ~", null],
    ["title:", null],
    ["title: 'It''s windy'", "It's windy"],
    ['title: "a\\tb\\u00e9"', "a\tbé"],
    ['title: "\\ud800"', "\uFFFD"],
    ["title: a # comment", "a"],
    ["title: a#b", "a#b"],
    ["title: |\n  a\n  b", "a\nb\n"],
    ["title: >-\n  a\n  b", "a b"],
    ["title: [1, 2.0, a]", ["1", "2.0", "a"]],
    ["title: { part: 1, depth: 2 }", { part: "1", depth: "2" }],
  ])("in %j is %j", (yaml, value) => {
    expect(read(yaml).fields.title).toEqual(value);
  });

  it("are numbers only where something is counted", () => {
    const { fields } = read("series: { name: 7, part: 7 }\ntoc:\n  depth: 3\npart: 5");
    expect(fields).toEqual({ series: { name: "7", part: 7 }, toc: { depth: 3 }, part: "5" });
  });

  it("survive a stay in a JSON file, with whatever names authors think of", () => {
    const { fields } = read(
      "__proto__: { polluted: true }\nconstructor: 1\nseries: { part: .nan }",
    );
    expect(JSON.parse(JSON.stringify(fields))).toEqual(fields);
    expect(Object.keys(fields)).toEqual(["__proto__", "constructor", "series"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });
});

describe("lineOf", () => {
  const frontmatter = read(
    [
      "title: Wind", // line 2
      "tags: [a, b,", // 3
      "  c]",
      "aliases:", // 5
      "  - /one/",
      "",
      "  # a comment",
      "  - /two/", // 9
      "cover:", // 10
      "  src: ./a.png",
      "  alt: >-", // 12
      "    Long",
      "series: { name: Weather,", // 14
      "  part: 2 }",
      '"quoted key": x', // 16
      "a/b: 1",
    ].join("\n"),
  );

  it.each([
    [["title"], 2],
    [["tags"], 3],
    [["tags", 1], 3],
    [["tags", 2], 4],
    [["tags", 7], 3],
    [["aliases", 0], 6],
    [["aliases", 1], 9],
    [["cover"], 10],
    [["cover", "alt"], 12],
    [["cover", "caption"], 10],
    [["series", "name"], 14],
    [["series", "part"], 15],
    [["quoted key"], 16],
    [["a/b"], 17],
    [["absent"], 1],
    [["absent", "inside"], 1],
    [["constructor"], 1],
    [["__proto__"], 1],
    [[], 1],
  ])("finds %j on line %i", (path, line) => {
    expect(frontmatter.lineOf(path)).toBe(line);
  });

  it("counts from the fence where empty lines stand above it", () => {
    const parsed = parseFile("\n\n---\ntitle: Wind\n---\nText.");
    expect(parsed).toMatchObject({ fenceLine: 3, lines: { title: 4 }, bodyLine: 6 });
  });
});

describe("the body", () => {
  it.each([
    ["---\ntitle: A\n---\nText.", 4, "Text."],
    ["---\ntitle: A\n---\n\nText.\n", 4, "\nText.\n"],
    ["---\ntitle: A\n---", 4, ""],
    ["---\n---\n---\n", 3, "---\n"],
    ["---\ntitle: A\n---\ntext\n---\nmore", 4, "text\n---\nmore"],
  ])("of %j begins on line %i", (text, line, body) => {
    const parsed = parseFile(text);
    if ("faults" in parsed) throw new Error("not parsed");
    expect(parsed.bodyLine).toBe(line);
    expect(text.slice(parsed.bodyStart)).toBe(body);
  });
});
