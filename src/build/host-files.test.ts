import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Catalogue } from "#catalogue/load.ts";
import { writeHostFiles } from "./host-files.ts";

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "hosts-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const post = (slug: string, change: object) => ({
  slug,
  published: Date.UTC(2026, 0, 1),
  isDraft: false,
  isUnlisted: false,
  tags: ["sky"],
  authors: [],
  aliases: [],
  ...change,
});

const CATALOGUE = {
  site: { url: "https://example.org", base: "/blog/" },
  posts: [
    post("wind", { aliases: ["/old.html/", "/風/"], published: Date.UTC(2026, 1, 1) }),
    post("hush", { aliases: ["/secret/"], isUnlisted: true }),
    post("later", { aliases: ["/soon/"], published: Date.UTC(2030, 0, 1) }),
    post("snow", { aliases: ["/white/", "/a:b*c&d e/"] }),
  ],
  pages: [
    { slug: "about", isDraft: false, isUnlisted: false, aliases: ["/who/"] },
    { slug: "hidden", isDraft: false, isUnlisted: true, aliases: ["/concealed/"] },
  ],
  authors: [],
  tags: [{ slug: "sky", aliases: ["heaven"], paths: ["/air/", "/air/feed/", "/air/index.xml/"] }],
} as unknown as Catalogue;

const BUILT = {
  files: ["index.html", "about/index.html", "hidden/index.html", "posts/wind/index.html"],
  leadingOn: new Map([["feed/index.html", "/blog/feeds/"]]),
  feeds: new Map<string, string>(),
  policy: new Map([["default-src", ["'none'"]]]),
};

function write(env: Record<string, string> = {}) {
  const now = Date.UTC(2026, 5, 1);
  writeHostFiles({ folder, built: BUILT, catalogue: CATALOGUE, now, env });
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return { headers: read("_headers"), redirects: read("_redirects") };
}

describe("the files for hosts", () => {
  it("lead on from every old address, the newest articles' first, but tell of nothing unlisted", () => {
    expect(write().redirects).toBe(
      [
        "/blog/old.html /blog/posts/wind/ 301",
        "/blog/%E9%A2%A8/ /blog/posts/wind/ 301",
        "/blog/white/ /blog/posts/snow/ 301",
        // Hosts would take :b for any part of a path, and * for all of it.
        "/blog/a%3Ab%2Ac&d%20e/ /blog/posts/snow/ 301",
        "/blog/who/ /blog/about/ 301",
        "/blog/tags/heaven/ /blog/tags/sky/ 301",
        "/blog/air/ /blog/tags/sky/ 301",
        // A file that is a feed lies there itself.
        "/blog/air/feed/ /blog/tags/sky/rss.xml 301",
        "/blog/feed/ /blog/rss.xml 301",
        "",
      ].join("\n"),
    );
  });

  it("name the folders of pages, but for those that are unlisted", () => {
    const { headers } = write();
    expect(headers).toContain("\n/blog/about/\n");
    expect(headers).not.toContain("hidden");
  });

  it("go before pages that lie at old addresses where Netlify builds", () => {
    expect(write({ NETLIFY: "true" }).redirects).toContain("/blog/white/ /blog/posts/snow/ 301!\n");
  });

  it("leave the owner's headers as they are, and follow the owner's redirects first", () => {
    writeFileSync(join(folder, "_headers"), "/*\n  X-Mine: 1\n");
    writeFileSync(join(folder, "_redirects"), "/a /b 302");
    const { headers, redirects } = write();
    expect(headers).toBe("/*\n  X-Mine: 1\n");
    expect(redirects).toMatch(/^\/a \/b 302\n\/blog\/old\.html /);
  });
});
