import { describe, expect, it } from "vitest";
import { collectTags, isForeignTagPath, toTagSlug } from "./tags.ts";

describe("toTagSlug", () => {
  it.each([
    ["C", "c"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["F#", "f-sharp"],
    ["C# 12", "c-sharp-12"],
    [".NET", "dot-net"],
    ["ASP.NET", "asp-net"],
    ["ASP .NET", "asp-dot-net"],
    ["Node.js", "node-js"],
    ["v4.0", "v4-0"],
    ["R&D", "r-and-d"],
    ["Q & A", "q-and-a"],
    ["A*", "a-star"],
    ["@media", "at-media"],
    ["@", "at"],
    ["100%", "100-percent"],
    ["#ai", "ai"],
    ["TCP/IP", "tcp-ip"],
    ["text to video", "text-to-video"],
    ["  Text   TO_Video ", "text-to-video"],
    ["café", "café"],
    ["cafe\u0301", "caf\u00E9"],
    ["中文", "中文"],
    ["日本語 タグ", "日本語-タグ"],
    ["ＡＩ", "ai"],
    ["ｶﾒﾗ", "カメラ"],
    ["हिन्दी", "हिन्दी"],
    ["עברית", "עברית"],
    ["🚀", "🚀"],
    ["❤️", "❤"],
    ["👩‍💻", "👩‍💻"],
    ["🇯🇵", "🇯🇵"],
    ["AI 🚀", "ai"],
    ["???", "u3f-u3f-u3f"],
    ["…", "u2026"],
    ["/", "u2f"],
    ["..", "u2e-u2e"],
    ["<script>", "script"],
    ["", ""],
    [" \t\n", ""],
    ["\u200B", ""],
    ["\u200D\uFE0F", ""],
    ["\u0301", ""],
  ])("turns %j into %j", (label, slug) => {
    expect(toTagSlug(label)).toBe(slug);
  });

  it("never makes a path of its own", () => {
    for (const label of ["../x", "a/b", "a\\b", "a?b#c", "%2F", "."]) {
      expect(toTagSlug(label)).toMatch(/^[\p{L}\p{N}-]+$/u);
    }
  });

  it("leaves its own slugs as they are", () => {
    for (const label of ["C++", "Node.js", "中文", "🚀", "text to video", "???"]) {
      expect(toTagSlug(toTagSlug(label))).toBe(toTagSlug(label));
    }
  });

  it("stays fast on a huge label", () => {
    const start = performance.now();
    toTagSlug(".+#".repeat(50_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

it.each([
  ["/tags/next.js/", true],
  ["/tags/c++/", true],
  ["/tags/next-js/", false],
  ["/tags/Next/", false],
  ["/tags/next.js/more/", false],
  ["/tags/", false],
  ["/posts/next.js/", false],
])("no tag can have its page at %s: %s", (path, isForeign) => {
  expect(isForeignTagPath(path)).toBe(isForeign);
});

describe("collectTags", () => {
  const use = (label: string, file = "a.md", line?: number) => ({ label, file, line });

  it("keeps tags apart that mean different things", () => {
    const uses = ["C", "C++", "C#", ".NET", "中文", "🚀", "text to video"].map((label) =>
      use(label),
    );
    const { labels, collisions } = collectTags(uses, []);
    expect([...labels.keys()]).toEqual([
      "c",
      "c-plus-plus",
      "c-sharp",
      "dot-net",
      "中文",
      "🚀",
      "text-to-video",
    ]);
    expect(collisions).toEqual([]);
  });

  it("shows the label that is used most", () => {
    const { labels, collisions } = collectTags([use("ai"), use("AI"), use("AI"), use("Ai")], []);
    expect(labels).toEqual(new Map([["ai", "AI"]]));
    expect(collisions).toEqual([]);
  });

  it("decides between equally used labels without regard to order", () => {
    const forwards = collectTags([use("ai"), use("AI")], []).labels;
    const backwards = collectTags([use("AI"), use("ai")], []).labels;
    expect(forwards).toEqual(backwards);
    expect(forwards.get("ai")).toBe("AI");
  });

  it.each([
    ["text to video", "text-to-video"],
    ["text to video", " Text_To  Video "],
    ["Node.js", "node js"],
    ["café", "cafe\u0301"],
    ["AI", "ＡＩ"],
  ])("takes %j and %j for one tag", (one, other) => {
    const { labels, collisions } = collectTags([use(one), use(other)], []);
    expect(labels.size).toBe(1);
    expect(collisions).toEqual([]);
  });

  it("shows labels without needless space", () => {
    const { labels } = collectTags([use("  text   to video ")], []);
    expect(labels.get("text-to-video")).toBe("text to video");
  });

  it("lets a declared label win, used or not", () => {
    const declared = [
      { slug: "ai", label: "Artificial intelligence" },
      { slug: "wind", label: "Wind" },
    ];
    const { labels } = collectTags([use("AI"), use("AI")], declared);
    expect(labels).toEqual(
      new Map([
        ["ai", "Artificial intelligence"],
        ["wind", "Wind"],
      ]),
    );
  });

  it("names both articles of a collision", () => {
    const uses = [use("C++", "a.md", 4), use("c++", "a.md", 9), use("C plus plus", "b.md", 3)];
    expect(collectTags(uses, []).collisions).toEqual([
      {
        slug: "c-plus-plus",
        labels: ["C++", "C plus plus"],
        uses: [use("C++", "a.md", 4), use("C plus plus", "b.md", 3)],
        files: ["a.md", "b.md"],
      },
    ]);
  });

  it.each([
    ["AI", "AI 🚀"],
    ["Yahoo", "Yahoo!"],
    [".NET", "dot net"],
    ["ai", "#ai"],
  ])("reports that %j and %j would share an address", (one, other) => {
    expect(collectTags([use(one), use(other)], []).collisions).toHaveLength(1);
  });

  it("settles a collision when the owner declares the tag", () => {
    const uses = [use("Yahoo"), use("Yahoo!")];
    expect(collectTags(uses, [{ slug: "yahoo", label: "Yahoo!" }]).collisions).toEqual([]);
  });

  it("passes over labels without anything visible", () => {
    expect(collectTags([use(""), use(" ")], []).labels.size).toBe(0);
  });

  it("gathers thirty thousand uses at once", () => {
    const uses = Array.from({ length: 30_000 }, (_, n) => use(`tag ${n % 700}`, `${n}.md`));
    const start = performance.now();
    expect(collectTags(uses, []).labels.size).toBe(700);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
