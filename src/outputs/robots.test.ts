import { describe, expect, it } from "vitest";
import { robotsTxt } from "./robots.ts";

const sitemapUrl = "https://example.org/blog/sitemap-index.xml";

describe("robots.txt", () => {
  it("lets everybody read everything", () => {
    expect(robotsTxt({ sitemapUrl })).toBe(
      "User-agent: *\nAllow: /\n\nSitemap: https://example.org/blog/sitemap-index.xml\n",
    );
  });

  it("keeps some crawlers away, and everybody from some paths", () => {
    const agents = [{ names: ["OneBot", "TwoBot"], disallow: ["/"] }];
    expect(robotsTxt({ sitemapUrl, disallow: ["/blog/search/"], agents })).toBe(
      [
        "User-agent: OneBot",
        "User-agent: TwoBot",
        "Disallow: /",
        "",
        "User-agent: *",
        "Disallow: /blog/search/",
        "",
        `Sitemap: ${sitemapUrl}`,
        "",
      ].join("\n"),
    );
  });

  it("takes no rule from inside a value", () => {
    const agents = [{ names: ["Bot\nDisallow: /"], disallow: ["/x"] }];
    expect(robotsTxt({ sitemapUrl, agents })).toContain(
      "User-agent: Bot Disallow: /\nDisallow: /x",
    );
  });
});
