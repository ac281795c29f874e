import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CommandError } from "./failures.ts";
import { recordAddresses } from "./record.ts";

type Content = Parameters<typeof recordAddresses>[1];

const NOW = Date.UTC(2026, 5, 1);

const article = (slug: string, change: object = {}) => ({
  ...{ slug, name: `posts/${slug}.md`, file: `content/posts/${slug}.md` },
  ...{ published: NOW - 1, isDraft: false, isUnlisted: false },
  ...{ tags: [], authors: [], aliases: [], series: undefined },
  ...change,
});

const content = (posts: readonly object[], change: object = {}) =>
  ({ posts, pages: [], authors: [], tags: [], problems: [], ...change }) as unknown as Content;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "record-"));
  mkdirSync(join(root, "content"));
});

afterEach(() => rmSync(root, { recursive: true }));

/** A built site with a page at each address. */
function build(...addresses: readonly string[]): void {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  for (const address of ["/", "/posts/", "/tags/", "/rss.xml", ...addresses]) {
    write(`dist${address}${address.endsWith("/") ? "index.html" : ""}`);
  }
}

function write(file: string, text = ""): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const record = (found: Content) => {
  const [contentDir, publicDir, outDir] = ["content", "public", "dist"].map((name) =>
    join(root, name),
  ) as [string, string, string];
  return recordAddresses({ root, contentDir, publicDir, outDir, now: NOW }, found);
};

const ledger = () => readFileSync(join(root, "content/addresses.txt"), "utf8");

describe("recording a site", () => {
  it("adds what it has, once", async () => {
    build("/posts/wind/", "/old/", "/tags/sky/", "/tags/sky/rss.xml", "/series/", "/series/kites/");
    const series = { name: "Kites" };
    const wind = article("wind", { tags: ["Sky"], aliases: ["/old/"], series });
    const later = article("later", { published: NOW + 1, series });
    expect((await record(content([wind, later]))).added).toHaveLength(10);
    expect(ledger()).toContain("\n/posts/wind/  # posts/wind.md\n");
    const before = ledger();
    expect((await record(content([wind, later, article("new")]))).added).toEqual([]);
    expect(ledger()).toBe(before);
  });

  it("knows what was public for the build and is not yet, or stays hidden, and the owner's pages", async () => {
    build("/posts/later/", "/posts/hush/", "/game/", "/game.html");
    write("public/game/index.html");
    const posts = [article("later", { published: NOW + 1 }), article("hush", { isUnlisted: true })];
    expect((await record(content(posts))).total).toBe(8);
  });

  it.each([
    ["other articles", ["/posts/bite/", "/tags/physics/"], "/posts/bite/ or /tags/physics/"],
    ["one more article", ["/posts/wind/", "/posts/gone/"], "/posts/gone/"],
    ["a draft", ["/posts/draft/"], "/posts/draft/"],
    ["another page", ["/about/"], "/about/"],
    ["a series", ["/series/", "/series/kites/"], "/series/ or /series/kites/"],
    ["a list of authors", ["/authors/"], "/authors/"],
    [
      "many others",
      ["/a/", ...[1, 2, 3, 4].map((number) => `/posts/${number}/`)],
      "/posts/1/, /posts/2/, /posts/3/ and 2 more",
    ],
  ])("refuses one that has %s, and writes nothing", async (_, addresses, named) => {
    build(...addresses);
    const found = content([article("wind"), article("draft", { isDraft: true })]);
    const attempt = () => record(found);
    await expect(attempt()).rejects.toThrow(CommandError);
    await expect(attempt()).rejects.toThrow(
      `The site in dist/ was not built from what is in content/ now, where nothing has ${named}. Nothing was recorded. Run npm run build, publish, and try again.`,
    );
    expect(existsSync(join(root, "content/addresses.txt"))).toBe(false);
    write("content/addresses.txt", "/posts/wind/\n");
    await expect(attempt()).rejects.toThrow(CommandError);
    expect(ledger()).toBe("/posts/wind/\n");
  });

  it("takes what has moved since, where it leads on, and what stands in the ledger", async () => {
    build("/posts/wind/", "/posts/gone/");
    write("content/addresses.txt", "/posts/gone/\n");
    const moved = article("breeze", { aliases: ["/posts/wind/"] });
    expect((await record(content([moved]))).added).toContain("/posts/wind/");
    expect(ledger()).toContain("\n/posts/wind/  # posts/breeze.md\n");
  });

  it("tells mistakes first, which may be why nothing has an address", async () => {
    build("/posts/wind/");
    const problem = { file: "content/posts/wind.md", severity: "error", message: "No title." };
    await expect(record(content([], { problems: [problem] }))).rejects.toThrow("No title.");
    expect(existsSync(join(root, "content/addresses.txt"))).toBe(false);
  });
});
