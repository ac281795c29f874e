import { describe, expect, it } from "vitest";
import { parsePolicy } from "#lib/csp.ts";
import { headersFor } from "#lib/host-rules.ts";
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

  it("tell pages apart from what others may show", () => {
    const files = ["index.html", "about/index.html", "posts/風/index.html", "og/a.png", "rss.xml"];
    const rules = headerRules({ base: "/blog/", policy: PAGES, files });
    const isOwn = (path: string) => headersFor(rules, path).has("Cross-Origin-Resource-Policy");
    const pages = ["/blog/", "/blog/about/", "/blog/posts/%E9%A2%A8/"];
    expect(pages.filter(isOwn)).toEqual(pages);
    expect(["/blog/og/a.png", "/blog/rss.xml", "/blog/_astro/a.css"].filter(isOwn)).toEqual([]);
  });

  it("have a rule for each kind of file, and no more rules than hosts read", () => {
    const pages = Array.from({ length: 300 }, (_, index) => `page-${index}/index.html`);
    const texts = ["posts/a.md", "posts/2024/b.md", "llms.txt", "tags/a/rss.xml", "tags/b/rss.xml"];
    const rules = headerRules({ base: "/", policy: PAGES, files: [...pages, ...texts] });
    expect(rules).toHaveLength(100);
    const typed = rules.filter(({ headers }) => headers.some(([name]) => name === "Content-Type"));
    expect(typed.map(({ path }) => path)).toEqual(["/posts/*.md", "/tags/:name/rss.xml"]);
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
    ["media/clip.1.vtt", "text/vtt; charset=utf-8", false],
    ["sitemap-index.xml", undefined, false],
    ["search/index.json", undefined, false],
  ])("know what %s is", (path, type, isOne) => {
    expect(typeOf(path)).toBe(type);
    expect(isFeed(path)).toBe(isOne);
  });
});
