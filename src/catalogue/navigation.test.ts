import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { siteSchema } from "#schemas/site.ts";
import { defaultNavigation } from "./navigation.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "navigation-"));
  mkdirSync(join(folder, "pages"));
  writeFileSync(join(folder, "pages/about.md"), "");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("defaultNavigation", () => {
  it.each([
    ["ja", ["記事", "タグ", "アーカイブ", "このサイトについて"]],
    ["ar", ["المقالات", "الوسوم", "الأرشيف", "عن الموقع"]],
  ])("speaks the language of the interface: %s", (lang, labels) => {
    expect(defaultNavigation(lang, folder).map(({ label }) => label)).toEqual(labels);
  });

  it("is in English what the schema documents", () => {
    expect(defaultNavigation("en", folder)).toEqual(siteSchema.parse({}).nav);
  });

  it("leads to no page about the site where there is none", () => {
    const links = defaultNavigation("en", join(folder, "pages")).map(({ href }) => href);
    expect(links).toEqual(["/posts/", "/tags/", "/archives/"]);
  });
});
