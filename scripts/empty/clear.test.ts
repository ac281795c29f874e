import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findProjectRoot } from "#build/paths.ts";
import { readEnvironment } from "#build/environment.ts";
import { loadCatalogue } from "#catalogue/load.ts";
import { Git } from "#upgrade/git.ts";
import { assertCommitted, clear, planClearing } from "./clear.ts";
import { ABOUT_PAGE, ARTICLES, findSamples, isMagazine } from "./samples.ts";

const magazine = join(findProjectRoot(), "content");

/** One sample of each kind, as the magazine has them; the owner of a copy may have other articles beside. */
const MAGAZINE = {
  "posts/bite-marks/index.mdx": "---\ntitle: Bite marks\n---\n",
  "posts/bite-marks/biscuits.png": "",
  "posts/upgrading.md": "---\ntitle: Upgrading\n---\n",
  "tags/physics.md": "---\nlabel: physics\n---\n",
  "authors/paper-planes.md": "---\nname: Paper Planes\n---\n",
  "pages/about.md": "---\ntitle: About\n---\nPaper Planes is a small magazine about Sora.\n",
  "theme.css": "",
  "addresses.txt": "/\n/posts/upgrading/ # posts/upgrading.md\n",
};

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "empty-"));
  content = join(folder, "content");
  write(MAGAZINE);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
}

function empty(): void {
  const plan = planClearing(content);
  if (plan) clear(content, plan);
}

function isAsItCame(): boolean {
  const { articles, hasAbout } = findSamples(magazine);
  return hasAbout && articles.length === ARTICLES.length;
}

/** Text of a sample: of a file, or of the one in a folder. */
function readSample(name: string): string {
  const paths = [name, `posts/${name}`, `posts/${name}/index.md`, `posts/${name}/index.mdx`];
  const file = paths
    .map((path) => join(magazine, path))
    .find((path) => /\.mdx?$/.test(path) && existsSync(path));
  return file === undefined ? "" : readFileSync(file, "utf8");
}

/** What a text says that links to an article, or that is of one series with it. */
function leadsTo(name: string): RegExp {
  const text = readSample(name);
  const slug = /^slug: (.+)$/m.exec(text)?.[1] ?? name.replace(/\.mdx?$/, "");
  const series = /^series: .*name: ([^,}]+)/m.exec(text)?.[1];
  const ways = [`\\]\\((?:/posts/${slug}/|\\.\\.?/${name.replace(".", "\\.")}[/)])`];
  return new RegExp([...ways, ...(series ? [`^series: .*name: ${series}`] : [])].join("|"), "m");
}

describe("emptying the magazine", () => {
  it("leaves theme, an about page, and no article", () => {
    empty();
    expect(readdirSync(content).toSorted()).toEqual(["pages", "posts", "theme.css"]);
    expect(readdirSync(join(content, "posts"))).toEqual([".gitkeep"]);
    expect(readFileSync(join(content, "pages/about.md"), "utf8")).toContain("has just begun");
    expect(planClearing(content)).toBeUndefined();
  });

  it("leaves a folder in which nothing is wrong", async () => {
    empty();
    const switches = { CONTENT_DIR: content, OUT_DIR: join(folder, "dist") };
    const environment = { ...readEnvironment(switches), cacheDir: join(folder, "cache") };
    const { posts, problems } = await loadCatalogue({ environment });
    expect({ posts, problems }).toEqual({ posts: [], problems: [] });
  });

  it("keeps articles and an about page of the owner's own", () => {
    write({
      "posts/mine.md": "---\ntitle: Mine\n---\n",
      "pages/about.md": "---\ntitle: About\n---\nMe.\n",
      "addresses.txt": `/authors/
/authors/paper-planes/
/posts/bite-marks/ # posts/bite-marks/index.mdx
/posts/mine/ # posts/mine.md
/rss.xml
/series/
/tags/
/tags/physics/
`,
    });
    empty();
    expect(readdirSync(join(content, "posts"))).toEqual(["mine.md"]);
    expect(readFileSync(join(content, "pages/about.md"), "utf8")).toContain("Me.");
    // What was given up on purpose is no promise any more, nor are lists that only samples filled.
    const ledger = readFileSync(join(content, "addresses.txt"), "utf8");
    expect(ledger.match(/^\/.*/gm)).toEqual([
      "/posts/mine/  # posts/mine.md",
      "/rss.xml",
      "/tags/",
    ]);
  });

  // Whoever has emptied their own copy has nothing of it here.
  it.runIf(existsSync(join(magazine, "posts", "why-it-is-called-sora")))(
    "knows the samples",
    () => {
      const { articles } = findSamples(magazine);
      expect(articles).toContain("posts/why-it-is-called-sora");
    },
  );

  // An article that nobody has named in the list of samples would skip every test about the magazine; it
  // shows by what leads to it, and an owner's own does not.
  it.runIf(isAsItCame())("knows every article that the others lead to, and all are led to", () => {
    const posts = readdirSync(join(magazine, "posts")).filter((name) => !/^[_.]/.test(name));
    for (const name of posts) {
      const leading = [ABOUT_PAGE, ...ARTICLES.filter((other) => other !== name)];
      const isLedTo = leading.some((other) => leadsTo(name).test(readSample(other)));
      expect(isLedTo, `${name}: one is named in samples.ts and led to, or neither`).toBe(
        ARTICLES.includes(name),
      );
    }
  });

  it("is whole and alone, or a folder of somebody's own", () => {
    expect(isMagazine(content)).toBe(false);
    rmSync(join(content, "posts"), { recursive: true });
    for (const name of ARTICLES) mkdirSync(join(content, "posts", name), { recursive: true });
    expect(isMagazine(content)).toBe(true);
    write({ "posts/mine.md": "---\ntitle: Mine\n---\n" });
    expect(isMagazine(content)).toBe(false);
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
