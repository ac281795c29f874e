import { describe, expect, it } from "vitest";
import { RESERVED_PAGES, firstSlug, isIgnoredFile, postSlug, toSlugSegment } from "./slug.ts";

describe("toSlugSegment", () => {
  it.each([
    ["Hello, World!", "hello-world"],
    ["  -- A  B -- ", "a-b"],
    ["Café au lait", "café-au-lait"],
    ["Cafe\u0301", "caf\u00E9"],
    ["ÅNGSTRÖM", "ångström"],
    ["Straße", "straße"],
    ["日本語 の 記事", "日本語-の-記事"],
    ["हिन्दी", "हिन्दी"],
    ["مرحبا بالعالم", "مرحبا-بالعالم"],
    ["ภาษาไทย", "ภาษาไทย"],
    ["10:30", "10-30"],
    ["a_b.c", "a-b-c"],
    ["soft\u00ADhyphen", "softhyphen"],
    ["zero\u200Bwidth", "zero-width"],
    ["\u0301a", "a"],
    ["❤️", ""],
    ["../../etc/passwd", "etc-passwd"],
    ["<script>", "script"],
    ["\uD800", ""],
    ["!?", ""],
    ["", ""],
  ])("turns %j into %j", (text, slug) => {
    expect(toSlugSegment(text)).toBe(slug);
  });

  it("comes out the same when it is done twice", () => {
    const once = toSlugSegment("İstanbul – ΟΔΟΣ & Ǆ");
    expect(toSlugSegment(once)).toBe(once);
  });

  it("stays fast on a huge text", () => {
    const start = performance.now();
    toSlugSegment("- ".repeat(200_000) + "a");
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("postSlug", () => {
  it.each([
    ["wind.md", undefined, "wind"],
    ["wind.mdx", undefined, "wind"],
    ["wind/index.md", undefined, "wind"],
    ["Wind/Index.md", undefined, "wind"],
    ["2024/My Post.mdx", undefined, "2024/my-post"],
    ["Release Notes/_2024/v2.md", undefined, "release-notes/v2"],
    ["_releases/astro-paper-v4.md", undefined, "astro-paper-v4"],
    ["a/b/c/index.md", undefined, "a/b/c"],
    ["日本語.md", undefined, "日本語"],
    ["cafe\u0301.md", undefined, "caf\u00E9"],
    ["index.md", undefined, "index"],
    ["🚀/x.md", undefined, "x"],
    ["posts/page.md", undefined, "posts/page"],
  ])("reads the path %s (slug: %s) as %s", (path, slug, expected) => {
    expect(postSlug(path, slug)).toEqual({ ok: true, slug: expected });
  });

  it.each([
    ["my_post.md", "my_post"],
    ["what's-new.md", "whats-new"],
    ["v4.0.md", "v40"],
    ["a - b.md", "a---b"],
    ["C++ & C#.md", "c--c"],
  ])("gives the file name %s the address that AstroPaper gives it", (path, expected) => {
    expect(postSlug(path)).toEqual({ ok: true, slug: expected });
  });

  it.each([
    ["wind.md", "storm", "storm"],
    ["a/wind.md", "storm", "a/storm"],
    ["a/wind/index.md", "storm", "a/storm"],
    ["a/_b/wind.md", "/storm", "storm"],
    ["a/wind.md", "/x/Y/", "x/y"],
    ["a/wind.md", "x/y", "a/x/y"],
    ["a.md", "astro-4.0", "astro-4.0"],
    ["a.md", "Snake_Case~x", "snake_case~x"],
    ["a.md", "a--b", "a--b"],
    ["a.md", "Hello, World!", "hello-world"],
    ["a.md", "x//y", "x/y"],
    ["a.md", "日本/語", "日本/語"],
    ["a.md", "cafe\u0301", "caf\u00E9"],
    ["🚀.md", "rocket", "rocket"],
    ["_d/index.md", "d", "d"],
    ["a.md", "a%20b", "a-20b"],
    ["a.md", "pages", "pages"],
  ])("lets %s have the slug %j: %s", (path, slug, expected) => {
    expect(postSlug(path, slug)).toEqual({ ok: true, slug: expected });
  });

  it.each([
    [
      "🚀.md",
      undefined,
      'The name "🚀.md" leaves nothing for an address. Rename the file with letters or digits, or give it a `slug`.',
    ],
    [
      "_d/index.md",
      undefined,
      'The name "_d/index.md" leaves nothing for an address. Rename the file with letters or digits, or give it a `slug`.',
    ],
    ["a.md", "", 'The slug "" leaves nothing for an address. Write letters or digits.'],
    ["a.md", "///", 'The slug "///" leaves nothing for an address. Write letters or digits.'],
    ["a.md", "?!", 'The slug "?!" leaves nothing for an address. Write letters or digits.'],
    ["a.md", "../x", 'The slug "../x" has a segment of dots only. Write its full path.'],
    ["a.md", "/x/./y", 'The slug "/x/./y" has a segment of dots only. Write its full path.'],
    [
      "page/a.md",
      undefined,
      'The address "page/a" begins with "page", which the list of articles needs. Choose another slug or folder.',
    ],
    [
      "a.md",
      "Page",
      'The address "page" begins with "page", which the list of articles needs. Choose another slug or folder.',
    ],
    [
      "a.md",
      "x.MD",
      'The slug "x.md" cannot end in ".md": there the text of an article lies. Write "x".',
    ],
  ])("refuses %s with the slug %j", (path, slug, message) => {
    expect(postSlug(path, slug)).toEqual({ ok: false, message });
  });

  it("refuses what no file system can store", () => {
    expect(postSlug("a.md", "文".repeat(100))).toMatchObject({ ok: false });
    expect(postSlug("a.md", "文".repeat(60))).toMatchObject({ ok: true });
  });
});

describe("isIgnoredFile", () => {
  it.each([
    ["_note.md", true],
    ["a/_note.md", true],
    [".DS_Store", true],
    ["a/.hidden.md", true],
    ["a_b.md", false],
    ["_releases/a.md", false],
    ["a.md", false],
  ])("answers for %s: %s", (path, isIgnored) => {
    expect(isIgnoredFile(path)).toBe(isIgnored);
  });
});

describe("RESERVED_PAGES", () => {
  it.each(["posts", "tags", "archives", "search", "feeds", "og", "404", "_astro", "rss.xml"])(
    "keeps %s for the engine",
    (name) => {
      expect(RESERVED_PAGES.has(name)).toBe(true);
    },
  );
});

describe("the first slug of an article", () => {
  it.each([
    ["its own, where it was never renamed", [], "kite"],
    ["that of its oldest address among articles", ["/posts/dragon/", "/posts/glider/"], "dragon"],
    ["not an address of another engine", ["/2019/01/kite/"], "kite"],
    ["a path of several segments", ["/old/", "/posts/2019/drachen/"], "2019/drachen"],
  ])("is %s", (_, aliases, first) => {
    expect(firstSlug({ slug: "kite", aliases })).toBe(first);
  });
});
