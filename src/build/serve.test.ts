import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Serving } from "./serve.ts";

let folder: string;
let serving: Serving;

const FILES: Record<string, string> = {
  "index.html": "home",
  "404.html": "lost",
  "posts/風/index.html": "wind",
  "posts/wind.md": "# wind",
  "rss.xml": "<rss/>",
  "feed.json": "{}",
  "site.webmanifest": "{}",
  "_astro/a.B1c2.css": "a{}",
  "pic.avif": "",
  "long.txt": "wind ".repeat(1_000),
  ".paper-planes.json": "{}",
  _headers: `/blog/*
  Content-Security-Policy: default-src 'none'
  Strict-Transport-Security: max-age=63072000

/blog/posts/*
  Cross-Origin-Resource-Policy: same-origin
`,
  _redirects: "/blog/old/%E9%A2%A8/ /blog/posts/%E9%A2%A8/ 301\n",
  ".well-known/security.txt": "hello",
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-"));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  serving = await serve({ folder, base: "/blog/", port: 0 });
});

afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${serving.port}${path}`, { redirect: "manual", ...init });

describe("the local server", () => {
  it.each(["br", "gzip"])("sends words as %s, and pictures as they are", async (coding) => {
    const headers = { "Accept-Encoding": coding };
    const { headers: long } = await get("/blog/long.txt", { headers });
    expect([long.get("Content-Encoding"), long.get("Vary")]).toEqual([coding, "Accept-Encoding"]);
    const picture = await get("/blog/pic.avif", { headers });
    expect(picture.headers.get("Content-Encoding")).toBeNull();
  });

  it.each([
    ["/blog/", "text/html; charset=utf-8", "home"],
    [`/blog/posts/${encodeURIComponent("風")}/`, "text/html; charset=utf-8", "wind"],
    ["/blog/posts/wind.md", "text/markdown; charset=utf-8", "# wind"],
    ["/blog/rss.xml?x=1", "application/rss+xml; charset=utf-8", "<rss/>"],
    ["/blog/feed.json", "application/feed+json; charset=utf-8", "{}"],
    ["/blog/site.webmanifest", "application/manifest+json; charset=utf-8", "{}"],
    ["/blog/_astro/a.B1c2.css", "text/css; charset=utf-8", "a{}"],
    ["/blog/pic.avif", "image/avif", ""],
    ["/blog/.well-known/security.txt", "text/plain; charset=utf-8", "hello"],
  ])("serves %s as %s", async (path, type, text) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(await response.text()).toBe(text);
  });

  it.each([
    ["/", "/blog/"],
    ["/blog", "/blog/"],
    ["/blog?q=a", "/blog/?q=a"],
    [`/blog/posts/${encodeURIComponent("風")}`, `/blog/posts/${encodeURIComponent("風")}/`],
    ["//blog/posts/%E9%A2%A8", "/blog/posts/%E9%A2%A8/"],
    ["/blog/old/%e9%a2%a8/?q=a", "/blog/posts/%E9%A2%A8/?q=a"],
  ])("leads %s to %s", async (path, to) => {
    const response = await get(path);
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(to);
  });

  it.each([
    "/blog/nowhere/",
    "/blog/rss.xml/",
    "/blog/posts/",
    "/elsewhere/",
    "/blog/.paper-planes.json",
    "/blog/_headers",
    "/blog/_redirects",
    "/blog/%2e%2e/secret",
    "/blog/..%2fsecret",
    "/blog/%",
    "/blog/%00",
  ])("answers %s with the site's own page of what is missing", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toBe("lost");
  });

  it("lets a browser keep for ever only what carries a digest in its name", async () => {
    const kept = await get("/blog/_astro/a.B1c2.css");
    expect(kept.headers.get("cache-control")).toContain("immutable");
    const page = await get("/blog/");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const etag = page.headers.get("etag") ?? "";
    expect((await get("/blog/", { headers: { "If-None-Match": etag } })).status).toBe(304);
  });

  it("sends what the site tells hosts to send, but for what holds only by HTTPS", async () => {
    const page = await get("/blog/posts/%E9%A2%A8/");
    expect(page.headers.get("content-security-policy")).toBe("default-src 'none'");
    expect(page.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(page.headers.has("strict-transport-security")).toBe(false);
    const missing = await get("/blog/nowhere/");
    expect(missing.headers.get("content-security-policy")).toBe("default-src 'none'");
    expect(missing.headers.has("cross-origin-resource-policy")).toBe(false);
  });

  it("serves a site that was published again meanwhile", async () => {
    writeFileSync(join(folder, "new.txt"), "new");
    expect(await (await get("/blog/new.txt")).text()).toBe("new");
    writeFileSync(join(folder, "_redirects"), "/blog/older/ /blog/ 301\n");
    expect((await get("/blog/older/")).headers.get("location")).toBe("/blog/");
  });

  it("takes no orders", async () => {
    expect((await get("/blog/", { method: "POST" })).status).toBe(405);
    expect((await get("/blog/", { method: "HEAD" })).status).toBe(200);
  });

  it("goes to the next port when the wanted one is taken", async () => {
    const second = await serve({ folder, base: "/", port: serving.port });
    expect(second.port).toBeGreaterThan(serving.port);
    expect(second.address).toBe(`http://localhost:${second.port}/`);
    await second.close();
  });
});
