import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findProjectRoot } from "./paths.ts";
import { bundleOf } from "./style-bundles.ts";

const styleOf = (path: string) => `/site/src/${path}.astro?astro&type=style&index=0&lang.css`;

describe("bundleOf", () => {
  it.each([
    [styleOf("components/site/Header"), "site"],
    ["C:\\site\\src\\components\\listing\\TagChip.astro?astro&type=style&index=0&lang.css", "site"],
    ["/site/src/styles/print.css", "site"],
    ["/elsewhere/magazine/theme.css", "site"],
    ["\0virtual:paper-planes/theme.css", "site"],
    ["\0virtual:paper-planes/origin.css", "site"],
    [styleOf("layouts/Listing"), "list"],
    [styleOf("layouts/Article"), "article"],
    ["/site/src/styles/utilities.css", "list"],
    ["/site/src/styles/article.css", "article"],
    [styleOf("pages/index"), null],
    ["/site/src/styles/body/code.css?url", null],
    ["/site/src/components/site/Header.astro", null],
  ])("puts %s into %s", (id, bundle) => {
    expect(bundleOf(id)).toBe(bundle);
  });

  it("names only components that have styles", () => {
    const source = readFileSync(join(import.meta.dirname, "style-bundles.ts"), "utf8");
    const named = [...source.matchAll(/"((?:layouts|site|search|listing|article|sky)\/\w+)"/g)];
    expect(named.length).toBeGreaterThan(15);
    for (const [, name = ""] of named) {
      const folder = name.startsWith("layouts/") ? "src" : "src/components";
      const file = join(findProjectRoot(), folder, `${name}.astro`);
      expect(existsSync(file) && readFileSync(file, "utf8"), name).toContain("<style");
    }
  });
});
