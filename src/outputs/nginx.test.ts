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
      { from: "/feed", to: "/rss.xml" },
      { from: "/100%/", to: "/posts/" },
      { from: "/feed/", to: "/atom.xml" },
    ]);
    expect(text.split("\n").filter((line) => line.startsWith("location = "))).toEqual([
      'location = "/feed" { return 301 "/rss.xml"; }',
      'location = "/100%/" { return 301 "/posts/"; }',
      'location = "/100%" { return 301 "/posts/"; }',
      'location = "/feed/" { return 301 "/atom.xml"; }',
    ]);
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
