import { describe, expect, it } from "vitest";
import { parsePolicy } from "#lib/csp.ts";
import { nginxConfig } from "./nginx.ts";

const config = (base: string, redirects: Parameters<typeof nginxConfig>[0]["redirects"] = []) =>
  nginxConfig({ base, policy: parsePolicy("default-src 'none'"), redirects });

describe("the configuration for nginx", () => {
  it("takes an old address to the letter, with or without its last slash", () => {
    const text = config("/", [
      { from: "/a%3Ab%2Ac&d%20e/", to: "/posts/$wind/" },
      { from: "/it's-%22%5C;%7B/", to: "/posts/%E9%A2%A8/" },
      { from: "/old.html", to: "/posts/wind/" },
    ]);
    expect(text.split("\n").filter((line) => line.startsWith("location = "))).toEqual([
      // A dollar sign would begin a variable where nginx leads to, not where it looks.
      'location = "/a:b*c&d e/" { return 301 "/posts/%24wind/"; }',
      'location = "/a:b*c&d e" { return 301 "/posts/%24wind/"; }',
      'location = "/it\'s-\\"\\\\;{/" { return 301 "/posts/%E9%A2%A8/"; }',
      'location = "/it\'s-\\"\\\\;{" { return 301 "/posts/%E9%A2%A8/"; }',
      'location = "/old.html" { return 301 "/posts/wind/"; }',
    ]);
  });

  it("has one line for an address, of the first that leads on from it", () => {
    const text = config("/", [
      { from: "/news", to: "/a/" },
      { from: "/100%/", to: "/posts/" },
      { from: "/news/", to: "/b/" },
    ]);
    expect(text.split("\n").filter((line) => line.startsWith("location = "))).toEqual([
      'location = "/news" { return 301 "/a/"; }',
      'location = "/100%/" { return 301 "/posts/"; }',
      'location = "/100%" { return 301 "/posts/"; }',
      'location = "/news/" { return 301 "/b/"; }',
    ]);
  });

  it("lets everybody follow an old address of a feed, with the headers of every answer", () => {
    const text = config("/", [{ from: "/feed/", to: "/rss.xml" }]);
    const lines = text.split("\n").filter((line) => line.startsWith("location = "));
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toContain('add_header Access-Control-Allow-Origin "*" always;');
      expect(line).toContain('add_header X-Content-Type-Options "nosniff" always;');
      expect(line).toContain('return 301 "/rss.xml"; }');
    }
  });

  it("knows feeds that only their content shows", () => {
    const feeds = new Map([["feed/by tag/wind.xml", "application/rss+xml; charset=utf-8"]]);
    const text = nginxConfig({ base: "/blog/", policy: parsePolicy(""), feeds, redirects: [] });
    const block = text.split('location = "/blog/feed/by tag/wind.xml" {')[1]?.split("\n}")[0];
    expect(block).toContain("default_type application/rss+xml;\n");
    expect(block).toContain('add_header Access-Control-Allow-Origin "*" always;');
  });

  it("takes the base path to the letter", () => {
    const text = config("/my.blog+%E9%A2%A8/");
    expect(text).toContain("location ~ ^/my\\.blog\\+風/(?:.*/|.*\\.html|)$ {");
    expect(text).toContain('location ^~ "/my.blog+風/_astro/" {');
    expect(text).toContain('error_page 404 "/my.blog+風/404.html";');
    expect(config("/")).toContain("location ~ ^/(?:.*/|.*\\.html|)$ {");
  });

  it("closes what it opens", () => {
    const text = config("/blog/", [{ from: "/blog/a/", to: "/blog/b/" }]).replaceAll(
      /"[^"]*"/g,
      "",
    );
    expect(text.match(/\{/g)?.length).toBe(text.match(/\}/g)?.length);
  });
});
