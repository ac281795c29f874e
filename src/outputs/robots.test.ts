import { describe, expect, it } from "vitest";
import { robotsTxt } from "./robots.ts";
import { TRAINING_CRAWLERS } from "./training-crawlers.ts";

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

  it("can keep away who trains models, and nobody who searches", () => {
    const agents = [{ names: TRAINING_CRAWLERS, disallow: ["/blog/"] }];
    const [training = "", everybody = ""] = robotsTxt({ sitemapUrl, agents }).split("\n\n");
    expect(training.split("\n").at(-1)).toBe("Disallow: /blog/");
    for (const name of ["GPTBot", "ClaudeBot", "Google-Extended", "CCBot"]) {
      expect(training).toContain(`User-agent: ${name}\n`);
    }
    for (const name of ["Googlebot", "Bingbot", "OAI-SearchBot", "ChatGPT-User", "Claude-User"]) {
      expect(training).not.toContain(`User-agent: ${name}\n`);
    }
    expect(everybody).toBe("User-agent: *\nAllow: /");
    expect(new Set(TRAINING_CRAWLERS).size).toBe(TRAINING_CRAWLERS.length);
  });

  it("takes no rule from inside a value", () => {
    const agents = [{ names: ["Bot\nDisallow: /"], disallow: ["/x"] }];
    expect(robotsTxt({ sitemapUrl, agents })).toContain(
      "User-agent: Bot Disallow: /\nDisallow: /x",
    );
  });
});
