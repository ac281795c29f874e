import { describe, expect, it } from "vitest";
import { parsePolicy } from "#lib/csp.ts";
import { headersFor } from "#lib/host-rules.ts";
import { readings } from "../../tests/host-readings.ts";
import { headerRules, isFeed, securityHeaders, typeOf } from "./hosting.ts";

const PAGES = parsePolicy(
  "default-src 'none'; script-src 'self'; img-src 'self'; media-src 'self'",
);

const policyOf = (text: string) =>
  new Map(securityHeaders(parsePolicy(text))).get("Content-Security-Policy") ?? "";

describe("the headers for hosts", () => {
  it("add to the policy of pages what only a header can say, and what workers need", () => {
    expect(policyOf("default-src 'none'; script-src 'self'")).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'",
    );
  });

  it("stay within the length of a line that hosts read, and admit no less", () => {
    const many = Array.from({ length: 100 }, (_, index) => `https://pictures-${index}.example`);
    const policy = policyOf(
      `default-src 'none'; img-src 'self' ${many.join(" ")}; frame-src https://a.example`,
    );
    expect(policy.length).toBeLessThan(2000);
    expect(policy).toContain("img-src 'self' https: http:");
    expect(policy).toContain("frame-src https://a.example");
  });

  it("count the name of the header as a part of its line", () => {
    const lengths = Array.from({ length: 60 }, (_, index) => {
      const policy = policyOf(`img-src https://${"a".repeat(1900 + 2 * index)}.example`);
      return `  Content-Security-Policy: ${policy}`.length;
    });
    expect(Math.max(...lengths)).toBeGreaterThan(1990);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2000);
  });

  describe.each(readings)("as %s reads them", (_, headersAt) => {
    const pages = ["", "about/", "posts/風/", "posts/2024/kite/", "tags/", "tags/a/page/2/"];
    const texts = [
      ...["rss.xml", "atom.xml", "feed.json", "feeds.opml", "llms.txt", "tags/a/rss.xml"],
      ...["posts/風.md", "posts/2024/kite.md", "posts/2024/10/kite.md"],
    ];
    const others = ["og/posts/a.png", "_astro/a.css", "favicon.svg", "site.webmanifest"];
    const files = [...pages.map((page) => `${page}index.html`), ...texts, ...others];

    it.each(["/", "/blog/"])("keep pages for this origin, and open texts to all, at %s", (base) => {
      const rules = headerRules({ base, policy: PAGES, files });
      const told = (paths: readonly string[], name: string) =>
        new Set(paths.map((path) => headersAt(rules, base + encodeURI(path)).get(name)));
      expect(told(pages, "cross-origin-resource-policy")).toEqual(new Set(["same-origin"]));
      expect(told(pages, "access-control-allow-origin")).toEqual(new Set([undefined]));
      expect(told(texts, "cross-origin-resource-policy")).toEqual(new Set(["cross-origin"]));
      expect(told(texts, "access-control-allow-origin")).toEqual(new Set(["*"]));
      expect(told(others, "cross-origin-resource-policy")).toEqual(new Set([undefined]));
      expect(told([...pages, ...texts], "x-frame-options")).toEqual(new Set(["DENY"]));
    });
  });

  it("are for as many pages as can be, where not all can be", () => {
    const many = Array.from({ length: 300 }, (_, index) => `page-${index}/index.html`);
    const posts = ["z/a/index.html", "z/b/index.html"];
    const rules = headerRules({
      base: "/",
      policy: PAGES,
      files: ["index.html", ...many, ...posts],
    });
    expect(rules.slice(3, 5).map(({ path }) => path)).toEqual(["/", "/z/:p0/"]);
  });

  it("are for our feeds and texts before those of an owner", () => {
    const owners = Array.from({ length: 60 }, (_, index) => `notes-${index}/a.md`);
    const files = [...owners, "posts/a.md", "rss.xml", "tags/a/rss.xml"];
    const rules = headerRules({ base: "/", policy: PAGES, files });
    const types = ["/posts/a.md", "/rss.xml", "/tags/a/rss.xml"].map((path) =>
      headersFor(rules, path).get("Content-Type"),
    );
    expect(types).not.toContain(undefined);
    expect(rules.length).toBeLessThanOrEqual(100);
  });

  it("have a rule for each kind of file, and no more rules than hosts read", () => {
    const pages = Array.from({ length: 300 }, (_, index) => `page-${index}/index.html`);
    const texts = ["posts/a.md", "posts/2024/b.md", "llms.txt", "tags/a/rss.xml", "tags/b/rss.xml"];
    const rules = headerRules({ base: "/", policy: PAGES, files: [...pages, ...texts] });
    expect(rules).toHaveLength(100);
    const typed = rules.filter(({ headers }) => headers.some(([name]) => name === "Content-Type"));
    expect(typed.map(({ path }) => path)).toEqual([
      "/posts/*.md",
      "/llms.txt",
      "/tags/:name/rss.xml",
    ]);
    // A text of an unlisted article cannot say by itself that it is not to be found.
    expect(headersFor(rules, "/posts/2024/b.md").get("X-Robots-Tag")).toBe("noindex");
    expect(headersFor(rules, "/tags/a/rss.xml").has("X-Robots-Tag")).toBe(false);
  });

  it.each([
    ["rss.xml", "application/rss+xml; charset=utf-8", true],
    ["tags/wind/rss.xml", "application/rss+xml; charset=utf-8", true],
    ["atom.xml", "application/atom+xml; charset=utf-8", true],
    ["feed.json", "application/feed+json; charset=utf-8", true],
    ["posts/wind.md", "text/markdown; charset=utf-8", false],
    ["llms.txt", "text/plain; charset=utf-8", false],
    ["media/clip.1.vtt", "text/vtt; charset=utf-8", false],
    ["sitemap-index.xml", undefined, false],
    ["search/index.json", undefined, false],
  ])("know what %s is", (path, type, isOne) => {
    expect(typeOf(path)).toBe(type);
    expect(isFeed(path)).toBe(isOne);
  });
});
