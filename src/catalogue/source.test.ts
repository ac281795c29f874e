import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeText, explainUnreadable, fileName, readSource } from "./source.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paper-planes-source-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("readSource", () => {
  it("names a file that cannot be read", async () => {
    const path = join(folder, "secret.md");
    // Root may read every file; what nobody can read as one is a folder.
    const isRoot = process.getuid?.() === 0;
    await (isRoot ? mkdir(path) : writeFile(path, "Secret.", { mode: 0 }));
    const result = await readSource({ file: "posts/secret.md", path, name: "secret.md" });
    const message = explainUnreadable(isRoot ? "EISDIR" : "EACCES");
    expect(result).toEqual({ problem: { file: "posts/secret.md", severity: "error", message } });
  });

  it.each([
    [
      "EACCES",
      "This file may not be read. Give yourself the right to read it (chmod u+r), or move it away.",
    ],
    ["EIO", "This file could not be read (EIO). Check it, or move it away."],
  ])("has a sentence for %s", (code, sentence) => {
    expect(explainUnreadable(code)).toBe(sentence);
  });

  it.each([
    ["the first line", [0xff, 0x0a, 0x61], 1],
    ["a line in between", [0x61, 0x0a, 0xc3, 0x28, 0x0a, 0x61], 2],
    ["the last line", [0x61, 0x0a, 0x61, 0x0a, 0xe2, 0x82], 3],
  ])("finds bytes that are not UTF-8 on %s", async (_, bytes, line) => {
    const path = join(folder, "bytes.md");
    await writeFile(path, Buffer.from(bytes));
    const result = await readSource({ file: "bytes.md", path, name: "bytes.md" });
    expect(result).toMatchObject({ problem: { line } });
  });
});

describe("decodeText", () => {
  it.each([
    ["\uFEFFa\r\nb\rc\nd", "a\nb\nc\nd"],
    ["a\uFEFFb", "a\uFEFFb"],
    ["", ""],
  ])("reads %j as %j", (bytes, text) => {
    expect(decodeText(Buffer.from(bytes))).toBe(text);
  });
});

describe("fileName", () => {
  it.each([
    [
      "/home/me/magazine/content",
      "/home/me/magazine/content/posts/wind.md",
      "content/posts/wind.md",
    ],
    ["/home/me/magazine", "/home/me/magazine/posts/wind.md", "posts/wind.md"],
    ["/home/me/other", "/home/me/other/posts/wind.md", "posts/wind.md"],
    ["/home/me/magazine-2", "/home/me/magazine-2/posts/wind.md", "posts/wind.md"],
    ["/home/me/magazine/..content", "/home/me/magazine/..content/a.md", "..content/a.md"],
  ])("of the content folder %s names %s as %s", (contentDir, path, name) => {
    expect(fileName({ root: "/home/me/magazine", contentDir }, path)).toBe(name);
  });
});
