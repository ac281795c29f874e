/**
 * A warm build gives the same site as a cold one, byte for byte: after every kind of edit the folder is
 * built with what was kept, and once more with nothing kept.
 */
import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeWhole } from "../../src/build/sweep.ts";
import { readFeed } from "../feed-reader.ts";
import { BUILD_TIMEOUT_MS, fingerprint, makePlace } from "./building.ts";

const place = makePlace();
const { content, outDir, cacheDir, write, remove } = place;

/** The switches, which an edit may change as well. */
const switches: Record<string, string> = { SITE_URL: "https://warm.example" };

const read = (path: string) => readFileSync(join(outDir, path), "utf8");

/** Changes a file of the content by replacing a text in it, which must be there. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(content, path), "utf8");
  expect(text).toContain(from);
  write(path, text.replace(from, to));
}

const picture = (color: string) =>
  sharp({ create: { width: 640, height: 360, channels: 3, background: color } })
    .png()
    .toBuffer();

interface Draft {
  readonly title: string;
  readonly date: string;
  readonly tags: string;
  readonly more?: string;
  readonly body?: string;
}

const article = ({ title, date, tags, more = "", body = "A sheet of paper." }: Draft) =>
  `---\ntitle: ${title}\npubDatetime: ${date}\ntags: [${tags}]\n${more}---\n\n${body}\n`;

const CONFIG = `import { defineSite } from "paper-planes";
export default defineSite({ title: "Warm", author: "desk", postsPerPage: 2 });
`;

beforeAll(async () => {
  const code = "```ts\nconst sheet: number = 1;\n```";
  write("site.config.ts", CONFIG);
  write("theme.css", "@layer user { :root { --fold: red; } }\n");
  write("public/plain.txt", "as it is\n");
  write("authors/desk.md", "---\nname: The Desk\n---\n");
  write("tags/paper.md", "---\nlabel: Paper\n---\n");
  write("pages/about.md", "---\ntitle: About\n---\n\nAbout paper.\n");
  write("posts/one.md", article({ title: "One", date: "2026-01-01", tags: "paper", body: code }));
  write("posts/two.md", article({ title: "Two", date: "2026-02-01", tags: "paper, Fold" }));
  const counted = 'import sheets from "./sheets.json";\n\nOf {sheets.count} sheets.';
  write(
    "posts/three.mdx",
    article({ title: "Three", date: "2026-03-01", tags: "fold", body: counted }),
  );
  write("posts/sheets.json", '{ "count": "six" }');
  write("posts/four.md", article({ title: "Four", date: "2026-04-01", tags: "fold, wind" }));
  write(
    "posts/five/index.md",
    article({
      title: "Five",
      date: "2026-05-01",
      tags: "wind",
      body: "![A red field](./field.png)",
    }),
  );
  write("posts/later.md", article({ title: "Later", date: "2026-07-01", tags: "later" }));
  write("posts/five/field.png", await picture("red"));
  const { code: exit, output } = await place.build(switches);
  expect(exit, output).toBe(0);
}, BUILD_TIMEOUT_MS);

afterAll(() => place.clear());

/** Builds warm, then cold with the warm cache laid aside, and gives both sites. */
async function buildBoth() {
  const warmResult = await place.build(switches);
  expect(warmResult.code, warmResult.output).toBe(0);
  const warm = fingerprint(outDir);
  const aside = `${cacheDir}-aside`;
  renameSync(cacheDir, aside);
  const coldResult = await place.build(switches);
  removeWhole(cacheDir);
  renameSync(aside, cacheDir);
  expect(coldResult.code, coldResult.output).toBe(0);
  return { warm, cold: fingerprint(outDir) };
}

/** By what feed readers know articles, and when they were published, in each format. */
async function readIdentities(): Promise<readonly (readonly [string, string])[]> {
  const feeds = await Promise.all(["rss.xml", "atom.xml"].map((file) => readFeed(read(file))));
  const { items } = JSON.parse(read("feed.json")) as {
    items: readonly { id: string; date_published: string }[];
  };
  return [
    ...feeds.flatMap((feed) =>
      feed.items.map(({ guid, pubdate }) => [guid, pubdate?.toISOString() ?? ""] as const),
    ),
    ...items.map(({ id, date_published: date }) => [id, date] as const),
  ];
}

interface Edit {
  readonly what: string;
  readonly make: () => void | Promise<void>;
  /** What must be seen afterwards, so that the edit was one. */
  readonly see: () => void;
  /** Whether feed readers take every article for the one that they know. */
  readonly keepsIdentities?: true;
}

const edits: readonly Edit[] = [
  {
    what: "a body",
    make: () => edit("posts/two.md", "A sheet of paper.", "Another sheet, with `code`."),
    see: () => {
      for (const file of ["posts/two/index.html", "posts/two.md", "rss.xml", "tags/paper/rss.xml"])
        expect(read(file)).toContain("Another sheet");
    },
    keepsIdentities: true,
  },
  {
    what: "a title, which its neighbours and lists show",
    make: () => edit("posts/three.mdx", "title: Three", "title: Three and a half"),
    see: () => {
      expect(read("posts/four/index.html")).toContain("Three and a half");
      expect(read("tags/fold/index.html")).toContain("Three and a half");
      expect(read("llms.txt")).toContain("Three and a half");
    },
    keepsIdentities: true,
  },
  {
    what: "a tag",
    make: () => edit("posts/four.md", "[fold, wind]", "[Fold, breeze]"),
    see: () => {
      expect(existsSync(join(outDir, "tags/breeze/index.html"))).toBe(true);
      // Two of three write it with a capital now.
      expect(read("posts/three/index.html")).toContain(">Fold<");
    },
  },
  {
    what: "a date, which moves an article",
    make: () => edit("posts/one.md", "2026-01-01", "2026-04-15"),
    see: () => expect(read("posts/five/index.html")).toMatch(/rel="prev"[^]*One/),
  },
  {
    what: "names, a series, a translation, pictures, styles, files, imports, and what articles are about",
    make: async () => {
      edit("authors/desk.md", "The Desk", "The Long Desk");
      edit("tags/paper.md", "label: Paper", "label: PAPER");
      edit("posts/one.md", "title: One", "title: Wings of waxed silk");
      edit("posts/two.md", "title: Two", "title: On waxed silk wings");
      edit("posts/one.md", "tags: [paper]", "tags: [paper]\nseries: Folding\ntranslationKey: fold");
      edit("posts/three.mdx", "tags: [fold]", "tags: [fold]\nseries: folding");
      edit("posts/five/index.md", "tags: [wind]", "tags: [wind]\nlang: ja\ntranslationKey: fold");
      edit("authors/desk.md", "---\nname", "---\npicture: ./desk.png\nname");
      write("authors/desk.png", await picture("green"));
      write("posts/five/field.png", await picture("blue"));
      write("posts/sheets.json", '{ "count": "seven" }');
      edit("theme.css", "red", "green");
      edit("public/plain.txt", "as it is", "as it was");
    },
    see: () => {
      const one = read("posts/one/index.html");
      for (const sign of ["/series/folding/", 'hreflang="ja"', "/_astro/desk."]) {
        expect(one).toContain(sign);
      }
      expect(read("series/folding/index.html")).toContain("2 parts");
      expect(read("sitemap-0.xml")).toContain('hreflang="ja"');
      expect(read("authors/desk/index.html")).toContain("/_astro/desk.");
      expect(read("posts/two/index.html")).toContain("The Long Desk");
      expect(read("tags/index.html")).toContain("PAPER");
      expect(read("posts/five/index.html")).toContain("/_astro/field.");
      expect(read("plain.txt")).toBe("as it was\n");
      expect(read("posts/three/index.html")).toContain("Of seven sheets.");
      expect(one).toMatch(/Related articles[^]*On waxed silk wings/);
      expect(read("posts/two/index.html")).toMatch(/Related articles[^]*Wings of waxed silk/);
    },
  },
  {
    what: "an article that is deleted, and the clock, which publishes a scheduled one",
    make: () => {
      remove("posts/four.md");
      switches.NOW = "2026-08-01T00:00:00Z";
      edit("posts/three.mdx", "series: folding", "series: { name: folding, description: Twice. }");
      edit("posts/five/index.md", "title: Five", "title: Five\nfeed: false");
    },
    see: () => {
      expect(existsSync(join(outDir, "posts/four"))).toBe(false);
      expect(existsSync(join(outDir, "og/posts/four.png"))).toBe(false);
      expect(existsSync(join(outDir, "tags/breeze"))).toBe(false);
      expect(existsSync(join(outDir, "posts/four.md"))).toBe(false);
      expect(read("index.html")).toContain("Later");
      expect(read("series/folding/index.html")).toContain("Twice.");
      for (const file of ["rss.xml", "atom.xml", "feed.json", "tags/wind/rss.xml"])
        expect(read(file)).not.toContain("/posts/five/");
      expect(read("tags/wind/index.html")).toContain("/posts/five/");
    },
  },
  {
    what: "an article that is renamed and changed, and told its old address",
    make: () => {
      renameSync(join(content, "posts/two.md"), join(content, "posts/zwei.md"));
      const more = "modDatetime: 2026-05-20\naliases: [/posts/two/]";
      edit("posts/zwei.md", "pubDatetime: 2026-02-01", `pubDatetime: 2026-02-01\n${more}`);
    },
    see: () => {
      expect(read("posts/two/index.html")).toContain("/posts/zwei/");
      expect(read("posts/zwei/index.html")).toContain("Another sheet");
      expect(read("atom.xml")).toContain("<updated>2026-05-20T00:00:00.000Z</updated>");
    },
    keepsIdentities: true,
  },
  {
    what: "a value of the config",
    make: () => edit("site.config.ts", 'title: "Warm"', 'title: "Warmer", feedContent: "summary"'),
    see: () => {
      expect(read("posts/one/index.html")).toContain("Warmer");
      expect(read("rss.xml")).toContain("<title>Warmer</title>");
      expect(read("rss.xml")).not.toContain("content:encoded>");
    },
    keepsIdentities: true,
  },
  {
    what: "the address of the site",
    make: () => {
      switches.SITE_URL = "https://warmer.example";
      switches.BASE_PATH = "/paper/";
    },
    see: () => {
      expect(read("rss.xml")).toContain("https://warmer.example/paper/posts/one/");
      expect(read("posts/one/index.html")).not.toContain("warm.example");
    },
  },
];

describe("a warm build", { timeout: 2 * BUILD_TIMEOUT_MS }, () => {
  it("keeps what did not change, and changes nothing", async () => {
    const cold = fingerprint(outDir);
    const { code: exit, output } = await place.build(switches);
    expect(exit, output).toBe(0);
    expect(fingerprint(outDir)).toEqual(cold);
    expect(output).toMatch(/Rendered \d+ files, kept [1-9]\d*/);
  });

  it.each(edits)("is like a cold one after an edit of $what", async (each) => {
    const { make, see, keepsIdentities = false } = each;
    const before = fingerprint(outDir);
    const identities = await readIdentities();
    await make();
    const { warm, cold } = await buildBoth();
    see();
    if (keepsIdentities) expect(await readIdentities()).toEqual(identities);
    expect(warm).not.toEqual(before);
    expect(warm).toEqual(cold);
  });
});
