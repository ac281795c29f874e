import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { MODE_VARIABLE, readEnvironment, SwitchError, type Variables } from "./environment.ts";
import { findProjectRoot } from "./paths.ts";

const root = findProjectRoot();
let folder: string;
let content: string;

beforeAll(() => {
  folder = realpathSync.native(mkdtempSync(join(tmpdir(), "switches-")));
  content = join(folder, "words");
  mkdirSync(join(content, "posts"), { recursive: true });
  writeFileSync(join(folder, "file.txt"), "");
  symlinkSync(content, join(folder, "link"), "junction");
});

afterAll(() => rmSync(folder, { recursive: true }));

const read = (env: Variables) => readEnvironment(env, folder);

describe("the folders of a run", () => {
  it("are those of the project when nothing is set", () => {
    const environment = readEnvironment({ CONTENT_DIR: "", OUT_DIR: "", SITE_URL: "", NOW: "" });
    expect(environment).toMatchObject({
      root,
      contentDir: join(root, "content"),
      publicDir: join(root, "public"),
      outDir: join(root, "dist"),
      siteUrl: undefined,
      basePath: undefined,
    });
    expect(Object.isFrozen(environment)).toBe(true);
  });

  it("take a content folder from anywhere, relative or absolute, as one and the same", () => {
    const relative = read({ CONTENT_DIR: "words" });
    expect(relative.contentDir).toBe(content);
    expect(read({ CONTENT_DIR: content }).cacheDir).toBe(relative.cacheDir);
    expect(read({ CONTENT_DIR: "link" }).cacheDir).toBe(relative.cacheDir);
  });

  it("keep the caches of different content folders, and of writing and building, apart", () => {
    const mine = read({ CONTENT_DIR: "words" }).cacheDir;
    expect(mine).not.toBe(readEnvironment({}).cacheDir);
    expect(read({ CONTENT_DIR: "words", [MODE_VARIABLE]: "dev" }).cacheDir).toBe(`${mine}-dev`);
  });

  it("take public files from inside a content folder that has its own", () => {
    expect(read({ CONTENT_DIR: "words" }).publicDir).toBe(join(root, "public"));
    mkdirSync(join(content, "public"));
    expect(read({ CONTENT_DIR: "words" }).publicDir).toBe(join(content, "public"));
  });

  it("may have an output beside, or inside, the content folder", () => {
    for (const out of ["out", "words/dist", "deep/er/out"]) {
      expect(read({ CONTENT_DIR: "words", OUT_DIR: out }).outDir).toBe(join(folder, out));
    }
  });
});

describe("an address", () => {
  it.each([
    ["https://example.org", "https://example.org"],
    ["https://example.org/", "https://example.org"],
    ["http://localhost:8080", "http://localhost:8080"],
    ["HTTPS://Example.ORG", "https://example.org"],
  ])("%s is %s", (value, origin) => {
    expect(read({ CONTENT_DIR: "words", SITE_URL: value }).siteUrl).toBe(origin);
  });

  it.each([
    ["/", "/"],
    ["blog", "/blog/"],
    ["/blog", "/blog/"],
    ["blog/", "/blog/"],
    ["/a/b.c_d~e/", "/a/b.c_d~e/"],
  ])("has the base path %s as %s", (value, base) => {
    expect(read({ CONTENT_DIR: "words", BASE_PATH: value }).basePath).toBe(base);
  });
});

describe("the clock", () => {
  it.each([
    ["2026-08-14", "2026-08-14T00:00:00.000Z"],
    ["2026-08-14T09:30Z", "2026-08-14T09:30:00.000Z"],
    ["2026-08-14T09:30:15.5+09:00", "2026-08-14T00:30:15.500Z"],
  ])("%s is %s", (value, iso) => {
    const { now } = read({ CONTENT_DIR: "words", NOW: value });
    expect(new Date(now).toISOString()).toBe(iso);
  });

  it("stands still at the beginning of a run, which may last over midnight", () => {
    const { now } = read({ CONTENT_DIR: "words" });
    expect(now).toBeLessThanOrEqual(Date.now());
    vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ["Date"] });
    expect(read({ CONTENT_DIR: "words", NOW: "" }).now).toBe(now);
    vi.useRealTimers();
  });
});

describe("a switch that cannot be meant is refused in a sentence", () => {
  it.each<[Variables, RegExp]>([
    [{ CONTENT_DIR: "nowhere" }, /^CONTENT_DIR is "nowhere", but there is no folder .*nowhere\. /],
    [
      { CONTENT_DIR: "file.txt" },
      /file\.txt is a file\. Set CONTENT_DIR to the folder around it\.$/,
    ],
    [{ OUT_DIR: root }, /which is the project itself: publishing there would delete it\./],
    [{ OUT_DIR: "words" }, /which is the content folder itself/],
    [{ OUT_DIR: "link" }, /which is the content folder itself/],
    [{ OUT_DIR: "." }, /which contains the content folder/],
    [{ OUT_DIR: "words/posts/out" }, /posts\/, which is not a place for output\./],
    [{ OUT_DIR: join(root, "src", "out") }, /which lies in src\/, which is not a place/],
    [{ OUT_DIR: "file.txt" }, /which is a file\. Set OUT_DIR to a folder that holds nothing else/],
    [
      { SITE_URL: "example.org" },
      /which is not a web address\. Write it as https:\/\/example\.org\./,
    ],
    [{ SITE_URL: "ftp://example.org" }, /which is not a web address/],
    [{ SITE_URL: "https:example.org" }, /which is not a web address/],
    [
      { SITE_URL: "https://example.org/blog" },
      /Write SITE_URL=https:\/\/example\.org and BASE_PATH=\/blog\/\./,
    ],
    [{ SITE_URL: "https://example.org?x" }, /says more than an address/],
    [{ SITE_URL: "https://me:key@example.org" }, /says more than an address/],
    [{ BASE_PATH: "https://example.org/blog" }, /which is a whole address/],
    [{ BASE_PATH: "/a//b/" }, /which cannot be a path of a site/],
    [{ BASE_PATH: "../blog" }, /which cannot be a path of a site/],
    [{ BASE_PATH: "C:/blog" }, /which cannot be a path of a site/],
    [{ BASE_PATH: "/blog?x/" }, /Write it as \/blog\//],
    [{ NOW: "tomorrow" }, /^NOW is "tomorrow", which is not a time\. Write it as 2026-08-14 /],
    [{ NOW: "2026-02-30" }, /which is not a time/],
    [{ NOW: "2026-08-14T09:30" }, /which is not a time/],
    [{ NOW: "2026-08-14T25:30Z" }, /which is not a time/],
  ])("%j", (env, message) => {
    const attempt = () => read({ CONTENT_DIR: "words", ...env });
    expect(attempt).toThrow(SwitchError);
    expect(attempt).toThrow(message);
  });
});
