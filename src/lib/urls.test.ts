import { describe, expect, it } from "vitest";
import {
  createAddresses,
  encodePath,
  isBasePath,
  isSiteUrl,
  normaliseBase,
  resolveInternal,
} from "./urls.ts";

const root = createAddresses({ site: "https://example.org", base: "/" });
const blog = createAddresses({ site: "https://example.org/", base: "blog" });

describe("createAddresses", () => {
  it.each([
    ["home", root.home(), "/"],
    ["home with a base", blog.home(), "/blog/"],
    ["posts", blog.posts(), "/blog/posts/"],
    ["page 1 of posts", blog.posts(1), "/blog/posts/"],
    ["page 2 of posts", blog.posts(2), "/blog/posts/page/2/"],
    ["a post", root.post("spacetime-patches"), "/posts/spacetime-patches/"],
    ["a nested post", root.post("a/b"), "/posts/a/b/"],
    ["a Unicode post", root.post("日本/é"), "/posts/%E6%97%A5%E6%9C%AC/%C3%A9/"],
    ["a post with a dot", root.post("astro-4.0"), "/posts/astro-4.0/"],
    ["tags", root.tags(), "/tags/"],
    ["a tag", blog.tag("🚀"), "/blog/tags/%F0%9F%9A%80/"],
    ["page 3 of a tag", root.tag("ai", 3), "/tags/ai/page/3/"],
    ["archives", root.archives(), "/archives/"],
    ["a month", root.archive(2026, 8), "/archives/2026/08/"],
    ["page 2 of a month", root.archive(2026, 12, 2), "/archives/2026/12/page/2/"],
    ["a month long ago", root.archive(987, 1), "/archives/0987/01/"],
    ["authors", root.authors(), "/authors/"],
    ["an author", root.author("mei ito"), "/authors/mei%20ito/"],
    ["a page", blog.page("about"), "/blog/about/"],
    ["search", root.search(), "/search/"],
    ["an empty search", root.search(""), "/search/"],
    ["a search", root.search("a b&c=日#"), "/search/?q=a%20b%26c%3D%E6%97%A5%23"],
    ["feeds", root.feeds(), "/feeds/"],
    ["the feed", blog.rss(), "/blog/rss.xml"],
    ["the feed of a tag", root.tagRss("中文"), "/tags/%E4%B8%AD%E6%96%87/rss.xml"],
    ["a card", root.card("posts", "a/b"), "/og/posts/a/b.png"],
    ["a file", blog.file("/img/a b.png"), "/blog/img/a%20b.png"],
    ["a file without slash", blog.file("robots.txt"), "/blog/robots.txt"],
  ])("builds the address of %s", (_, address, expected) => {
    expect(address).toBe(expected);
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses page %d", (page) => {
    expect(() => root.posts(page)).toThrow(RangeError);
  });

  it.each([
    ["/blog/posts/x/", "https://example.org/blog/posts/x/"],
    ["/", "https://example.org/"],
    ["https://other.example/x", "https://other.example/x"],
    [root.post("é"), "https://example.org/posts/%C3%A9/"],
  ])("makes %s absolute", (href, expected) => {
    expect(blog.absolute(href)).toBe(expected);
  });

  it("does not let a slug break out of its attribute or path", () => {
    expect(root.post(`"><script>?#%`)).toBe("/posts/%22%3E%3Cscript%3E%3F%23%25/");
  });

  it("survives half a surrogate pair", () => {
    expect(root.tag("\uD83D")).toBe("/tags/%EF%BF%BD/");
    expect(root.search("\uD83D")).toBe("/search/?q=%EF%BF%BD");
  });

  it("encodes the base as well", () => {
    expect(createAddresses({ site: "https://example.org", base: "/ブログ/" }).home()).toBe(
      "/%E3%83%96%E3%83%AD%E3%82%B0/",
    );
  });
});

describe("encodePath", () => {
  it("leaves what a path may hold", () => {
    expect(encodePath("/a-b_c.d~e/@f:g,h+i=j;k$l!m'n(o)*")).toBe(
      "/a-b_c.d~e/@f:g,h+i=j;k$l!m'n(o)*",
    );
  });
});

describe("normaliseBase", () => {
  it.each([
    ["", "/"],
    ["/", "/"],
    ["//", "/"],
    [" ", "/"],
    ["blog", "/blog/"],
    ["/blog", "/blog/"],
    ["blog/", "/blog/"],
    ["/blog/", "/blog/"],
    ["//a//b//", "/a/b/"],
  ])("puts %j into the form %s", (text, base) => {
    expect(normaliseBase(text)).toBe(base);
  });
});

describe("isBasePath", () => {
  it.each([
    ["/", true],
    ["blog", true],
    ["/a/b/", true],
    ["/ブログ/", true],
    ["https://example.org/blog", false],
    ["//evil.example/", false],
    ["/a b/", false],
    ["/../", false],
    ["/a?b", false],
    ["/a#b", false],
  ])("answers for %j: %s", (text, expected) => {
    expect(isBasePath(text)).toBe(expected);
  });
});

describe("isSiteUrl", () => {
  it.each([
    ["https://example.org", true],
    ["https://example.org/", true],
    ["http://localhost:4321", true],
    ["https://日本.example", true],
    ["example.org", false],
    ["//example.org", false],
    ["ftp://example.org", false],
    ["https://", false],
    ["https:example.org", false],
    ["https://example.org/blog", false],
    ["https://example.org/?", false],
    ["https://example.org/#", false],
    ["https://me:secret@example.org", false],
    ["", false],
  ])("answers for %j: %s", (text, expected) => {
    expect(isSiteUrl(text)).toBe(expected);
  });
});

describe("resolveInternal", () => {
  it.each([
    ["/posts/x", "/blog/posts/x/"],
    ["/posts/x/", "/blog/posts/x/"],
    ["/posts/x?a=b/c#d", "/blog/posts/x/?a=b/c#d"],
    ["/posts/x#y.z", "/blog/posts/x/#y.z"],
    ["/", "/blog/"],
    ["/#top", "/blog/#top"],
    ["/?q=x", "/blog/?q=x"],
    ["/rss.xml", "/blog/rss.xml"],
    ["/img/a b.png", "/blog/img/a%20b.png"],
    ["/posts/日本", "/blog/posts/%E6%97%A5%E6%9C%AC/"],
    ["/posts/%E6%97%A5%E6%9C%AC", "/blog/posts/%E6%97%A5%E6%9C%AC/"],
    ["/posts/cafe\u0301", "/blog/posts/caf%C3%A9/"],
    ["/100%", "/blog/100%25/"],
    ["/a%2Fb", "/blog/a%2Fb/"],
    ["/posts//x", "/blog/posts/x/"],
    ["/blog/posts/x", "/blog/posts/x/"],
    ["/blog", "/blog/"],
    ["/blogs", "/blog/blogs/"],
  ])("leads %s to %s", (href, expected) => {
    expect(resolveInternal(href, "/blog/")).toBe(expected);
  });

  it.each([
    "//cdn.example/x",
    "/\\cdn.example",
    "#x",
    "?q=x",
    "",
    "x",
    "./x",
    "../x",
    "mailto:a@example.org",
    "https://example.org/x",
    "data:,x",
  ])("leaves %j alone", (href) => {
    expect(resolveInternal(href, "/blog/")).toBe(href);
  });

  it.each([
    ["/posts/x", "/posts/x/"],
    ["/", "/"],
    ["/a.png", "/a.png"],
  ])("needs no base for %s", (href, expected) => {
    expect(resolveInternal(href, "/")).toBe(expected);
  });

  it("agrees with the addresses of posts", () => {
    for (const slug of ["a/b", "日本", "a+b", "x@y", "é"]) {
      expect(resolveInternal(`/posts/${slug}`, "/blog/")).toBe(blog.post(slug));
    }
  });
});
