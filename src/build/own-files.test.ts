import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readEnvironment } from "./environment.ts";
import { readOwn } from "./own-files.ts";

const folder = mkdtempSync(join(tmpdir(), "own-"));
afterAll(() => rmSync(folder, { recursive: true }));

function contentWith(name: string, files: Readonly<Record<string, string>>) {
  const contentDir = join(folder, name);
  mkdirSync(join(contentDir, "public"), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(contentDir, path), text);
  return readOwn(readEnvironment({ CONTENT_DIR: contentDir }));
}

describe("readOwn", () => {
  it("finds the engine's colours where the owner has none", async () => {
    const own = await contentWith("none", {});
    expect(own.mark).toBeUndefined();
    expect(own.icons).toEqual([]);
    expect(own.fonts).toEqual([]);
    expect(own.colours.zenith).toEqual({ day: "#c4e3f9", night: "#07091a" });
  });

  it("finds what the owner has", async () => {
    const own = await contentWith("all", {
      "public/mark.svg": "<svg/>",
      "public/favicon.ico": "x",
      "theme.css": `@layer user { :root {
        /* --ink: red; */
        --fold: light-dark(tomato, oklch(100% 0 0));
        --serif: "A font, with a comma", serif;
      } }`,
    });
    expect(own.mark).toBe("<svg/>");
    expect(own.icons).toEqual(["favicon.ico"]);
    expect(own.fonts).toEqual(["serif"]);
    expect(own.colours.fold).toEqual({ day: "tomato", night: "#ffffff" });
    expect(own.colours.ink.day).toMatch(/^#/);
  });

  it("has the engine's colours while the theme cannot be read", async () => {
    const own = await contentWith("open", { "theme.css": ":root { --zenith: red;" });
    expect(own.colours.zenith).toEqual({ day: "#c4e3f9", night: "#07091a" });
  });

  it("does not take a comment for a font", async () => {
    const own = await contentWith("comment", { "theme.css": "/* --serif: Georgia; */" });
    expect(own.fonts).toEqual([]);
  });
});
