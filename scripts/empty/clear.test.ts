import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findProjectRoot } from "#build/paths.ts";
import { readEnvironment } from "#build/environment.ts";
import { loadCatalogue } from "#catalogue/load.ts";
import { Git } from "#upgrade/git.ts";
import { assertCommitted, clear, planClearing } from "./clear.ts";

const magazine = join(findProjectRoot(), "content");
const hasMagazine = existsSync(join(magazine, "posts", "why-it-is-called-sora"));

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "empty-"));
  content = join(folder, "content");
  cpSync(magazine, content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function empty(): void {
  const plan = planClearing(content);
  if (plan) clear(content, plan);
}

// Whoever has emptied their own copy has nothing here to be deleted.
describe.runIf(hasMagazine)("emptying the magazine", () => {
  it("leaves config, theme, an about page, and no article", () => {
    empty();
    expect(readdirSync(content).toSorted()).toEqual([
      "pages",
      "posts",
      "site.config.ts",
      "theme.css",
    ]);
    expect(readdirSync(join(content, "posts"))).toEqual([".gitkeep"]);
    expect(readFileSync(join(content, "pages/about.md"), "utf8")).toContain("has just begun");
    expect(planClearing(content)).toBeUndefined();
  });

  it("leaves a folder in which nothing is wrong", async () => {
    empty();
    // It runs in Node alone, and has no part in this.
    rmSync(join(content, "site.config.ts"));
    const switches = { CONTENT_DIR: content, OUT_DIR: join(folder, "dist") };
    const environment = { ...readEnvironment(switches), cacheDir: join(folder, "cache") };
    const { posts, problems } = await loadCatalogue({ environment });
    expect({ posts, problems }).toEqual({ posts: [], problems: [] });
  });

  it("keeps articles and an about page of the owner's own", () => {
    writeFileSync(join(content, "posts/mine.md"), "---\ntitle: Mine\n---\n");
    writeFileSync(join(content, "pages/about.md"), "---\ntitle: About\n---\nMe.\n");
    const lines = "/posts/bite-marks/ # posts/bite-marks/index.mdx\n/tags/physics/\n/rss.xml\n";
    writeFileSync(join(content, "addresses.txt"), `${lines}/posts/mine/ # posts/mine.md\n`);
    empty();
    expect(readdirSync(join(content, "posts"))).toEqual(["mine.md"]);
    expect(readFileSync(join(content, "pages/about.md"), "utf8")).toContain("Me.");
    // What was given up on purpose is no promise any more.
    const ledger = readFileSync(join(content, "addresses.txt"), "utf8");
    expect(ledger.match(/^\/.*/gm)).toEqual(["/posts/mine/  # posts/mine.md", "/rss.xml"]);
  });

  it("is refused where git could not bring it back", () => {
    const git = new Git(folder);
    expect(() => assertCommitted(content)).toThrow(/^This folder is not kept in git/);
    git.ask(["init", "--quiet"]);
    git.ask(["add", "--all"]);
    git.ask(["commit", "--quiet", "--message", "Begin"]);
    expect(() => assertCommitted(content)).not.toThrow();
    writeFileSync(join(content, "posts/mine.md"), "---\ntitle: Mine\n---\n");
    expect(() => assertCommitted(content)).toThrow(
      /^1 file of the content folder is not committed/,
    );
  });
});
