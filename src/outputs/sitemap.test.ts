import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sitemap from "@astrojs/sitemap";
import { describe, expect, it } from "vitest";
import { sitemapOptions, type SitemapSource } from "./sitemap.ts";

type Post = SitemapSource["posts"][number];

const SITE = { url: "https://example.org", base: "/blog/" };
const AT = (path: string): string => `https://example.org/blog/${path}`;

const throwIt = (message: string): never => {
  throw new Error(message);
};

/** Only what the sitemap reads. */
function post(change: Partial<Post>): Post {
  return {
    slug: "patches",
    published: Date.UTC(2026, 7, 14),
    updated: undefined,
    zone: "UTC",
    tags: [],
    authors: [],
    aliases: [],
    isUnlisted: false,
    ...change,
  } as Post;
}

/** Address → time, of everything that the sitemap would name. */
async function written(
  posts: readonly Post[],
  urls: readonly string[],
  pages: SitemapSource["pages"] = [],
  tags: SitemapSource["tags"] = [],
): Promise<Record<string, unknown>> {
  const authors = [{ id: "ada", name: "Ada" }] as unknown as SitemapSource["authors"];
  const source = { site: SITE, posts, pages, tags, authors };
  const { filter, serialize } = sitemapOptions(() => Promise.resolve(source));
  const found: Record<string, unknown> = {};
  for (const url of urls.filter((candidate) => filter(candidate))) {
    const item = await serialize({ url });
    if (item) found[item.url] = item.lastmod;
  }
  return found;
}

describe("the sitemap", () => {
  it("says when an article changed last", async () => {
    const posts = [
      post({}),
      post({ slug: "wind", published: 0, updated: Date.UTC(2026, 8, 1, 12) }),
    ];
    expect(await written(posts, [AT("posts/patches/"), AT("posts/wind/"), AT("about/")])).toEqual({
      [AT("posts/patches/")]: "2026-08-14T00:00:00.000Z",
      [AT("posts/wind/")]: "2026-09-01T12:00:00.000Z",
      [AT("about/")]: undefined,
    });
  });

  it("finds an article whose address is encoded", async () => {
    const url = AT("posts/%E7%A9%BA/");
    expect(await written([post({ slug: "空" })], [url])).toEqual({
      [url]: "2026-08-14T00:00:00.000Z",
    });
  });

  it("dates lists by the newest change among their articles", async () => {
    const posts = [
      post({ tags: ["C++"] }),
      post({
        slug: "wind",
        published: Date.UTC(2026, 6, 31, 23),
        zone: "Asia/Tokyo",
        tags: ["C++"],
      }),
    ];
    const lists = [AT(""), AT("posts/"), AT("tags/c-plus-plus/"), AT("archives/2026/08/")];
    const urls = [...lists, AT("posts/patches/"), AT("posts/wind/"), AT("archives/2026/07/")];
    const found = await written(posts, urls);
    for (const list of lists) expect(found[list]).toBe("2026-08-14T00:00:00.000Z");
    expect(found[AT("archives/2026/07/")]).toBeUndefined();
  });

  it("leaves out what is unlisted, and old addresses", async () => {
    const posts = [
      post({ slug: "secret", isUnlisted: true }),
      post({ aliases: ["/old/place/", "/old/空/"] }),
    ];
    const pages = [
      { slug: "hidden", isUnlisted: true, aliases: [] },
    ] as unknown as SitemapSource["pages"];
    const urls = [
      "posts/secret/",
      "feed/",
      "old/place/",
      "old/%E7%A9%BA/",
      "hidden/",
      "posts/patches/",
    ];
    expect(Object.keys(await written(posts, urls.map(AT), pages))).toEqual([AT("posts/patches/")]);
  });

  it("dates no list by an article that is not public", async () => {
    const posts = [
      post({}),
      post({ slug: "scheduled", published: Date.UTC(2030, 0, 1) }),
      post({ slug: "secret", isUnlisted: true, published: Date.UTC(2029, 0, 1) }),
    ];
    const found = await written(posts, [AT(""), AT("posts/patches/"), AT("posts/secret/")]);
    expect(found[AT("")]).toBe("2026-08-14T00:00:00.000Z");
  });

  it("bears an address that cannot be decoded", async () => {
    expect(await written([], [AT("100%/")])).toEqual({ [AT("100%/")]: undefined });
  });

  it("leaves out old addresses of tags, but not a tag that an article carries", async () => {
    const tags = [
      { slug: "video", aliases: ["film", "clip"], paths: ["/category/moving air/"] },
    ] as unknown as SitemapSource["tags"];
    const urls = [AT("tags/film/"), AT("tags/clip/"), AT("category/moving%20air/")];
    const found = await written([post({ tags: ["clip"] })], urls, [], tags);
    expect(Object.keys(found)).toEqual([AT("tags/clip/")]);
  });

  it("names the translations of an article that readers can reach, itself among them", async () => {
    const posts = [
      post({ slug: "wind", lang: "en", translationKey: "wind" }),
      post({ slug: "風", lang: "ja", translationKey: "wind" }),
      post({ slug: "vent", lang: "fr", translationKey: "wind", isUnlisted: true }),
      post({
        slug: "viento",
        lang: "es",
        translationKey: "wind",
        canonicalURL: "https://other.example/",
      }),
      post({ slug: "scheduled", lang: "de", translationKey: "wind" }),
      post({ slug: "snow", lang: "en", translationKey: "snow" }),
    ];
    const { filter, serialize } = sitemapOptions(() =>
      Promise.resolve({ site: SITE, posts, pages: [], tags: [], authors: [] }),
    );
    const urls = ["wind", "%E9%A2%A8", "vent", "viento", "snow"].map((slug) =>
      AT(`posts/${slug}/`),
    );
    for (const url of urls) filter(url);
    const links = [
      { lang: "en", url: AT("posts/wind/") },
      { lang: "ja", url: AT("posts/%E9%A2%A8/") },
    ];
    const items = await Promise.all(urls.map((url) => serialize({ url })));
    expect(items.map((item) => item?.links)).toEqual([
      links,
      links,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("dates a series by the newest change among its parts", async () => {
    const series = { name: "How It Flies", part: 1, description: undefined };
    const posts = [post({ series }), post({ slug: "old", published: 0, series })];
    const url = AT("series/how-it-flies/");
    const found = await written(posts, [url, AT("posts/patches/"), AT("posts/old/")]);
    expect(found[url]).toBe("2026-08-14T00:00:00.000Z");
  });

  it("dates the page of an author by the newest change among their articles", async () => {
    const posts = [
      post({ authors: ["Ada"] }),
      post({ slug: "old", published: 0, authors: ["ada"] }),
    ];
    const urls = [AT("authors/ada/"), AT("posts/patches/"), AT("posts/old/")];
    const found = await written(posts, urls);
    expect(found[AT("authors/ada/")]).toBe("2026-08-14T00:00:00.000Z");
  });

  it("is split when it grows large, and an index names the parts", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sitemap-"));
    const source = { site: SITE, posts: [], pages: [], tags: [], authors: [] };
    const options = sitemapOptions(() => Promise.resolve(source));
    const { hooks } = sitemap(options);
    const run = (name: keyof typeof hooks, given: object) =>
      (hooks[name] as (given: object) => unknown)?.(given);
    const config = { site: SITE.url, base: SITE.base, trailingSlash: "always", build: {} };
    await run("astro:config:done", { config });
    await run("astro:routes:resolved", { routes: [] });
    const pages = Array.from({ length: 6000 }, (_, index) => ({ pathname: `posts/${index}/` }));
    const logger = { info() {}, warn: throwIt, error: throwIt };
    await run("astro:build:done", { dir: pathToFileURL(`${folder}/`), pages, logger });
    const names = ["sitemap-0.xml", "sitemap-1.xml", "sitemap-2.xml"];
    expect(readdirSync(folder).toSorted()).toEqual([...names, "sitemap-index.xml"]);
    const read = (name: string) => readFileSync(join(folder, name), "utf8");
    const parts = names.map((name) => read(name).match(/<loc>/g)?.length);
    expect(parts).toEqual([2500, 2500, 1000]);
    expect(read("sitemap-index.xml").match(/<loc>[^<]*/g)).toEqual(
      names.map((name) => `<loc>${AT(name)}`),
    );
    rmSync(folder, { recursive: true });
  });

  it("reads the catalogue once", async () => {
    let reads = 0;
    const { serialize } = sitemapOptions(() => {
      reads += 1;
      return Promise.resolve({ site: SITE, posts: [], pages: [], tags: [], authors: [] });
    });
    await Promise.all([serialize({ url: AT("a/") }), serialize({ url: AT("b/") })]);
    expect(reads).toBe(1);
  });
});
