import { describe, expect, it } from "vitest";
import {
  headersFor,
  type HeaderRule,
  joinRedirects,
  parseHeaders,
  parseRedirects,
  printHeaders,
  printRedirects,
} from "./host-rules.ts";

const RULES: readonly HeaderRule[] = [
  { path: "/blog/*", headers: [["X-Content-Type-Options", "nosniff"]] },
  { path: "/blog/", headers: [["Cross-Origin-Resource-Policy", "same-origin"]] },
  { path: "/blog/tags/:tag/rss.xml", headers: [["Content-Type", "application/rss+xml"]] },
  { path: "/blog/posts/*.md", headers: [["Content-Type", "text/markdown; charset=utf-8"]] },
];

describe("_headers", () => {
  it("is read as it was written", () => {
    expect(parseHeaders(printHeaders(RULES))).toEqual(RULES);
    expect(parseHeaders("# ours\r\n/a\r\n  X-One: a: b\r\n\r\n")).toEqual([
      { path: "/a", headers: [["X-One", "a: b"]] },
    ]);
  });

  it.each([
    ["/blog/", ["X-Content-Type-Options", "Cross-Origin-Resource-Policy"]],
    ["/blog/a/b.png", ["X-Content-Type-Options"]],
    ["/blog/tags/c++/rss.xml", ["X-Content-Type-Options", "Content-Type"]],
    ["/blog/tags/a/b/rss.xml", ["X-Content-Type-Options"]],
    ["/blog/tags/a/rssExml", ["X-Content-Type-Options"]],
    ["/blog/posts/a/b.md", ["X-Content-Type-Options", "Content-Type"]],
    ["/", []],
  ])("gives %s its headers", (path, names) => {
    expect([...headersFor(RULES, path).keys()]).toEqual(names);
  });
});

describe("_redirects", () => {
  const redirects = [
    { from: "/old/", to: "/new/" },
    { from: "/%E9%A2%A8/", to: "/wind/" },
  ];

  it("is read as it was written", () => {
    expect(printRedirects(redirects, false)).toBe("/old/ /new/ 301\n/%E9%A2%A8/ /wind/ 301\n");
    expect(parseRedirects(printRedirects(redirects, true))).toEqual(redirects);
  });

  it("is read as far as it leads from one address to another, the first line first", () => {
    const lines = [
      "# An owner's",
      "/old/ /older/ 302",
      "/a /b",
      "/blog/* /posts/:splat 301",
      "/:year/x /archives/ 301",
      "/api https://api.example/ 200",
      "/store id=:id /shop/:id 301",
      "/gone",
      "/old/ /new/ 301!",
    ];
    expect(parseRedirects(lines.join("\n"))).toEqual([
      { from: "/old/", to: "/older/" },
      { from: "/a", to: "/b" },
    ]);
  });

  it("has an owner's plain lines first, ours next and wildcards last, as Cloudflare wants", () => {
    const owners = "# Moved\r\n/a /b 302\r\n\r\n/blog/* /posts/:splat 301\n/c /d 301\n";
    expect(joinRedirects(owners, printRedirects(redirects, false))).toBe(
      [
        "# Moved",
        "/a /b 302",
        "/old/ /new/ 301",
        "/%E9%A2%A8/ /wind/ 301",
        "/blog/* /posts/:splat 301",
        "/c /d 301",
        "",
      ].join("\n"),
    );
    expect(joinRedirects("", "/a /b 301\n")).toBe("/a /b 301\n");
  });

  it("leads on before a page that lies there, where a host has to be told", () => {
    expect(printRedirects(redirects, true)).toContain("/old/ /new/ 301!\n");
  });

  it("is never longer than hosts read", () => {
    const many = Array.from({ length: 2500 }, (_, index) => ({ from: `/${index}/`, to: "/a/" }));
    const long = { from: `/${"a".repeat(1000)}/`, to: "/a/" };
    const lines = printRedirects([long, ...many], false)
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(2000);
    expect(lines[0]).toBe("/0/ /a/ 301");
  });
});
