import { describe, expect, it } from "vitest";
import { parsePolicy } from "#lib/csp.ts";
import { headersFor } from "#lib/host-rules.ts";
import { readings } from "../../tests/host-readings.ts";
import { headerRules } from "./header-rules.ts";

const PAGES = parsePolicy("default-src 'none'; script-src 'self'");

describe("the rules for headers", () => {
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
      "/tags/:p0/rss.xml",
    ]);
    // A text of an unlisted article cannot say by itself that it is not to be found.
    expect(headersFor(rules, "/posts/2024/b.md").get("X-Robots-Tag")).toBe("noindex");
    expect(headersFor(rules, "/tags/a/rss.xml").has("X-Robots-Tag")).toBe(false);
  });

  it.each(readings)("tell %s of feeds that only their content shows", (_, headersAt) => {
    const rss = "application/rss+xml; charset=utf-8";
    const named = ["category/wind/index.xml", "a/b/c/feed.xml", "wind/rss.xml"];
    const further = ["feed/a.xml", "feed/by/b.xml", "tags/c d.xml", "podcast.xml", "x/風.xml"];
    const others = ["sitemap-0.xml", "x/map.xml", "tags/c/rss.xml"];
    const files = [...named, ...further, ...others, "tags/c/index.html", "feed/index.html"];
    const feeds = new Map(further.map((file) => [file, rss]));
    const rules = headerRules({ base: "/", policy: PAGES, files, feeds });
    const at = (file: string) => headersAt(rules, `/${encodeURI(file)}`);
    for (const file of [...named, ...further]) {
      expect(at(file).get("content-type"), file).toBe(rss);
      expect(at(file).get("access-control-allow-origin"), file).toBe("*");
    }
    for (const file of ["sitemap-0.xml", "x/map.xml"]) {
      expect(at(file).has("content-type"), file).toBe(false);
    }
    expect(at("tags/c/").get("cross-origin-resource-policy")).toBe("same-origin");
    expect(rules.filter(({ path }) => path.startsWith("/feed/"))).toHaveLength(2);
  });
});
