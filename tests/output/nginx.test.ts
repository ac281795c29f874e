/** A built site behind nginx, configured by what we write for it: the real one answers. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import getPort from "get-port";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareForNginx } from "../../src/build/nginx-site.ts";
import { headersFor, parseHeaders } from "../../src/lib/host-rules.ts";
import { readBuiltSite } from "./built.ts";
import { findNginx, type Nginx, startNginx } from "./nginx.ts";
import { gradeHeaders } from "./observatory.ts";

/** Packages may have to be installed first. */
const START_TIMEOUT_MS = 120_000;

const built = readBuiltSite("foreign");
const folder = mkdtempSync(join(tmpdir(), "nginx-"));
const outDir = join(folder, "site");
let nginx: Nginx;
let port = 0;
let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  nginx = await findNginx((line) => console.warn(line));
  cpSync(built.folder, outDir, { recursive: true });
  for (const file of ["sample.vtt", "media/sample.vtt", "posts/sample.md"]) {
    mkdirSync(dirname(join(outDir, file)), { recursive: true });
    writeFileSync(join(outDir, file), "WEBVTT\n");
  }
  const site = { outDir, cacheDir: join(folder, "cache") };
  const { configFile } = await prepareForNginx(site, built.base);
  if (!nginx.hasBrotli) {
    const config = readFileSync(configFile, "utf8");
    writeFileSync(configFile, config.replace("brotli_static on;\n", ""));
  }
  const root = join(folder, "www");
  mkdirSync(root);
  symlinkSync(outDir, join(root, built.base.slice(1, -1)));
  port = await getPort();
  stop = await startNginx(nginx, { root, configFile, port, prefix: join(folder, "nginx") });
}, START_TIMEOUT_MS);

afterAll(async () => {
  await stop?.();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as a browser does that wants nothing compressed, unless told. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(parts) });
      });
    })
      .once("error", reject)
      .end();
  });
}

const firstOf = (pattern: RegExp): string => {
  const file = [...built.files].find((each) => pattern.test(each)) ?? "";
  return built.base + encodeURI(file);
};

describe("nginx with our configuration", () => {
  it.each([
    ["/blog/", "text/html; charset=utf-8"],
    ["/blog/posts/%E6%97%A5%E6%9C%AC%E3%81%AE%E5%87%A7/", "text/html; charset=utf-8"],
    ["/blog/rss.xml", "application/rss+xml; charset=utf-8"],
    ["/blog/atom.xml", "application/atom+xml; charset=utf-8"],
    ["/blog/feed.json", "application/feed+json; charset=utf-8"],
    ["/blog/tags/wind/rss.xml", "application/rss+xml; charset=utf-8"],
    ["/blog/sitemap-index.xml", "text/xml; charset=utf-8"],
    ["/blog/site.webmanifest", "application/manifest+json; charset=utf-8"],
    ["/blog/robots.txt", "text/plain; charset=utf-8"],
    ["/blog/favicon.svg", "image/svg+xml; charset=utf-8"],
    ["/blog/sample.vtt", "text/vtt; charset=utf-8"],
    ["/blog/media/sample.vtt", "text/vtt; charset=utf-8"],
    ["/blog/posts/sample.md", "text/markdown; charset=utf-8"],
    [firstOf(/^_astro\/.*\.css$/), "text/css; charset=utf-8"],
    [firstOf(/^_astro\/.*\.js$/), /^(?:text|application)\/javascript; charset=utf-8$/],
    [firstOf(/^og\/posts\/.*\.png$/), "image/png"],
    [firstOf(/^_astro\/.*\.woff2$/), "font/woff2"],
  ])("serves %s as %s", async (path, type) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    expect(headers["content-type"]).toMatch(type);
    expect(headers["content-encoding"]).toBeUndefined();
    const file = decodeURI(path)
      .slice(built.base.length)
      .replace(/(^|\/)$/, "$1index.html");
    expect(body.equals(readFileSync(join(outDir, file)))).toBe(true);
  });

  it.each([
    ["/blog/box/", "/blog/posts/box-kite/"],
    ["/blog/box", "/blog/posts/box-kite/"],
    ["/blog/%C3%BCber/schnur/", "/blog/posts/2024/first-string/"],
    ["/blog/tags/breeze/", "/blog/tags/wind/"],
    ["/blog/category/moving%20air/", "/blog/tags/wind/"],
    ["/blog", "/blog/"],
    ["/blog/posts/delta", "/blog/posts/delta/"],
  ])("leads %s on to %s for ever", async (path, to) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(301);
    expect(headers.location).toBe(to);
  });

  it.each(["/blog/nowhere/", "/blog/.paper-planes.json", "/blog/_headers", "/blog/_redirects"])(
    "answers %s with the page of what is missing, and says that it is",
    async (path) => {
      const { status, headers, body } = await ask(path);
      expect(status).toBe(404);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(body.toString()).toBe(built.read("404.html"));
    },
  );

  it("lets browsers keep what never changes, and ask about everything else", async () => {
    for (const path of [firstOf(/^_astro\/.*\.css$/), firstOf(/^_astro\/.*\.js$/)]) {
      const { headers } = await ask(path);
      expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    }
    for (const path of ["/blog/", "/blog/rss.xml", "/blog/favicon.svg"]) {
      const { headers } = await ask(path);
      expect(headers["cache-control"]).toBe("no-cache");
      const etag = headers.etag ?? "";
      expect((await ask(path, { "If-None-Match": etag })).status).toBe(304);
    }
    const missing = await ask("/blog/_astro/gone.js");
    expect(missing.status).toBe(404);
    expect(missing.headers["cache-control"]).toBe("no-cache");
  });

  it("sends texts as they were compressed before", async () => {
    const kinds = [
      ["gzip", ".gz", gunzipSync],
      ...(nginx.hasBrotli ? ([["gzip, deflate, br", ".br", brotliDecompressSync]] as const) : []),
    ] as const;
    for (const [accepted, ending, unpack] of kinds) {
      for (const file of ["index.html", "rss.xml", "feed.json", "search/index.json"]) {
        const path = `/blog/${file.replace("index.html", "")}`;
        const { headers, body } = await ask(path, { "Accept-Encoding": accepted });
        expect(headers["content-encoding"], path).toBe(ending === ".br" ? "br" : "gzip");
        expect(headers.vary, path).toContain("Accept-Encoding");
        expect(body.equals(readFileSync(join(outDir, file + ending))), path).toBe(true);
        expect(unpack(body).toString(), path).toBe(built.read(file));
      }
    }
  });

  it("sends the headers that other hosts are told to send", async () => {
    const rules = parseHeaders(readFileSync(join(outDir, "_headers"), "utf8"));
    const texts = ["/blog/posts/delta.md", "/blog/llms.txt", "/blog/tags/wind/rss.xml"];
    for (const path of [...texts, "/blog/feed/"]) {
      expect((await ask(path)).headers["access-control-allow-origin"], path).toBe("*");
    }
    const paths = ["/blog/", "/blog/posts/delta/", "/blog/rss.xml", "/blog/favicon.svg", ...texts];
    for (const path of [...paths, firstOf(/^_astro\/.*\.css$/)]) {
      const { headers } = await ask(path);
      for (const [name, value] of headersFor(rules, path)) {
        expect(headers[name.toLowerCase()], `${path}: ${name}`).toBe(value);
      }
    }
    const { headers } = await ask(firstOf(/^og\/posts\/.*\.png$/));
    // Feed readers and previews show our pictures on pages of theirs.
    expect(headers).not.toHaveProperty("cross-origin-resource-policy");
  });

  it("earns an A+ of the HTTP Observatory", async () => {
    for (const path of ["/blog/", "/blog/posts/delta/", "/blog/nowhere/"]) {
      const { headers, body } = await ask(path);
      const graded = gradeHeaders(headers as Record<string, string>, body.toString(), built.origin);
      expect(graded, path).toMatchObject({ grade: "A+", score: 130 });
    }
  });
});
