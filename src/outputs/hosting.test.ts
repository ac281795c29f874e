import { describe, expect, it } from "vitest";
import { parsePolicy } from "#lib/csp.ts";
import { isFeed, securityHeaders, typeOf } from "./hosting.ts";

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
