/** What the feed of an AstroPaper called its articles, and where they were. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makePlan } from "../../plan.ts";
import type { Plan } from "../../plan-types.ts";
import { astroPaper } from "./astropaper.ts";
import { guidOf, readConfig } from "./config.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paper-planes-astropaper-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const ARTICLE = "---\ntitle: One\npubDatetime: 2024-01-01T00:00:00Z\n---\n\nText.\n";
const FEED_4 = "items: posts.map(({ data, slug }) => ({ link: `posts/${slug}/` }))";
const FEED_5 = "items: posts.map(({ id, filePath }) => ({ link: getPath(id, filePath) }))";
const FEED_6 = "items: posts.map(({ id, filePath }) => ({ link: getPostUrl(id, filePath) }))";

/** Of the version whose files they are. */
const VERSIONS = {
  4: {
    "package.json": '{ "name": "astro-paper" }',
    "src/config.ts": 'export const SITE = {\n  website: "https://old.example.org/blog/",\n};\n',
    "src/pages/rss.xml.ts": FEED_4,
    "src/content/blog/one.md": ARTICLE,
  },
  5: {
    "package.json": '{ "name": "astro-paper" }',
    "src/config.ts":
      'export const SITE = {\n  website: "https://old.example.org/", // yours\n  editPost: { url: "https://code.example.org/edit/" },\n} as const;\n',
    "src/pages/rss.xml.ts": FEED_5,
    "src/data/blog/one.md": ARTICLE,
  },
  6: {
    "package.json": '{ "name": "astro-paper" }',
    "astro-paper.config.ts":
      'export default defineAstroPaperConfig({\n  site: {\n    // url: "https://draft.example.org",\n    url: "https://old.example.org",\n    author: "Ines Holm",\n  },\n  socials: [{ url: "https://code.example.org/me" }],\n});\n',
    "src/config.ts": "const config = { site: userConfig.site };",
    "astro.config.ts": 'export default defineConfig({ base: "/paper" });',
    "src/pages/rss.xml.ts": FEED_6,
    "src/content/posts/one.md": ARTICLE,
  },
} as const;

function plan(url = "https://new.example.org", more: { path?: string; old?: string } = {}) {
  const { path = folder, old } = more;
  const site = astroPaper.read({ path, name: "old", url: old, uploads: undefined, zone: "UTC" });
  const contentDir = join(folder, "content");
  mkdirSync(contentDir, { recursive: true });
  const publicDir = join(contentDir, "public");
  return makePlan(site, { contentDir, publicDir, url, base: "/", isForced: false });
}

const textOf = ({ articles: [first] }: Plan) => first?.files.at(-1)?.text ?? "";

describe("an AstroPaper that moves", () => {
  it.each([
    [4, "https://old.example.org/blog/posts/one/"],
    [5, "https://old.example.org/posts/one/"],
    [6, "https://old.example.org/paper/posts/one/"],
  ] as const)("keeps the ids of its feed: version %i", async (version, id) => {
    put(VERSIONS[version]);
    expect(textOf(await plan())).toContain(`\nid: ${id}\n`);
  });

  it("needs no ids at the same address, and keeps those that are there", async () => {
    put(VERSIONS[5]);
    expect(textOf(await plan("https://old.example.org"))).not.toContain("id:");
    put({ "content/posts/one.md": textOf(await plan()) });
    const again = await plan("https://old.example.org");
    expect(again.articles[0]?.state).toBe("same");
  });

  it("gives drafts no ids", async () => {
    put({ ...VERSIONS[5], "src/data/blog/one.md": ARTICLE.replace("---\n", "---\ndraft: true\n") });
    expect(textOf(await plan())).not.toContain("id:");
  });

  it("answers below the folder that it lived in", async () => {
    const article = ARTICLE.replace("---\n", "---\ntags: [Long tails]\n");
    put({ ...VERSIONS[6], "src/content/posts/one.md": article });
    const found = await plan();
    expect(textOf(found)).toContain("aliases:\n  - /paper/posts/one/\n");
    expect(found.others.map(({ text }) => text)).toEqual([
      "---\nlabel: Long tails\naliases:\n  - /paper/tags/long-tails/\n---\n",
    ]);
  });

  it.each([
    [4, 'import kebabcase from "lodash.kebabcase";', ["- c", "- type-script", "- uber-uns"]],
    [
      5,
      'import slugify from "slugify";',
      ["- /tags/c++/", "- c", "- /tags/next.js/", "- uber-uns"],
    ],
  ] as const)("answers where its tags were: version %i", async (version, code, aliases) => {
    const tags = "tags: [C++, C#, TypeScript, Next.js, Über uns]\n";
    const room = version === 4 ? "src/content/blog" : "src/data/blog";
    const article = ARTICLE.replace("---\n", `---\n${tags}`);
    put({ ...VERSIONS[version], "src/utils/slugify.ts": code, [`${room}/one.md`]: article });
    const { others } = await plan();
    const lines = others.flatMap(({ text }) => (text ?? "").match(/^ +- .*$/gm) ?? []);
    expect(lines.map((line) => line.trim())).toEqual(aliases);
  });

  it("knows the slug of version 4 as the whole path", async () => {
    const article = ARTICLE.replace("---\n", "---\nslug: First-One\n");
    put({ ...VERSIONS[4], "src/content/blog/2024/one.md": article });
    rmSync(join(folder, "src/content/blog/one.md"));
    expect(textOf(await plan())).toContain(
      "aliases:\n  - /posts/First-One/\nid: https://old.example.org/blog/posts/First-One/\n",
    );
  });

  it("says what to run when the articles come without their configuration", async () => {
    put({ "articles/one.md": ARTICLE });
    const path = join(folder, "articles");
    const unknown = await plan(undefined, { path });
    expect(textOf(unknown)).not.toContain("id:");
    expect(unknown.notes.map(({ message }) => message).join()).toContain("Run again with --url");
    const told = await plan(undefined, { path, old: "https://old.example.org/blog" });
    expect(textOf(told)).toContain("\nid: https://old.example.org/blog/posts/one/\n");
    expect(told.notes.map(({ message }) => message).join()).not.toContain("--url");
  });
});

describe("the configuration", () => {
  it.each([
    [
      'export const SITE = { website: process.env.SITE ?? "https://a.example/" };',
      "https://a.example/",
    ],
    ["export const SITE: Site = {\n  website: 'https://b.example',\n};", "https://b.example"],
    [
      'export const SITE = { website: WEBSITE, editPost: { url: "https://c.example" } };',
      undefined,
    ],
    ['export const SITE = { website: "" };', undefined],
  ])("%s", (code, url) => {
    put({ "src/config.ts": code });
    expect(readConfig(folder, "src/data/blog").url).toBe(url);
  });

  it.each([
    ["/paper", "/paper/"],
    ["paper/", "/paper/"],
    ["//../x", "/x/"],
    ["https://evil.example/", "/"],
  ])("a base: %s", (base, folder_) => {
    put({ "astro.config.mjs": `export default { base: "${base}" };` });
    expect(readConfig(folder, "src/data/blog").base).toBe(folder_);
  });

  it.each([
    ["wind", "https://a.example/posts/wind/"],
    ["風", "https://a.example/posts/%E9%A2%A8/"],
    ["v1.0", "https://a.example/posts/v1.0"],
  ])("a guid as Astro writes it: %s", (path, guid) => {
    expect(guidOf(path, { url: "https://a.example/x/", base: "/", link: "rooted" })).toBe(guid);
  });
});
