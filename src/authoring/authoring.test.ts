import { mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Environment, readEnvironment } from "#build/environment.ts";
import { parseFile } from "#catalogue/frontmatter.ts";
import { parseMoment } from "#lib/dates.ts";
import { adopt, adoptFiles } from "./adopt.ts";
import { openEditor } from "./editor.ts";
import { writeFrontmatter } from "./frontmatter-text.ts";
import { authorFor } from "./identity.ts";
import { nameFor, planArticle, type Wish, writeArticle } from "./new-article.ts";
import { surveyContent } from "./survey.ts";
import { withTyped } from "./typed-tag.ts";

let folder = "";
let environment: Environment;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paper-planes-authoring-"));
  environment = {
    ...readEnvironment({ CONTENT_DIR: folder, NOW: "2026-10-25T00:30:00Z" }),
    publicDir: join(folder, "public"),
    cacheDir: join(folder, "cache"),
  };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const wish = (title: string, more: Partial<Wish> = {}): Wish => ({
  title,
  tags: [],
  isDraft: false,
  isFolder: false,
  format: "md",
  ...more,
});

const plan = async (wanted: Wish) =>
  planArticle(wanted, environment, await surveyContent(environment));

const ARTICLE =
  "---\ntitle: Kite\npubDatetime: 2026-01-01\naliases: [/posts/drake/]\ntags: [sky]\n---\n";

describe("frontmatter of a new article", () => {
  it.each([
    "A walk in the snow",
    "A walk: in the snow",
    "She said \"no\" and 'yes'",
    "# 1 of the 🎈",
    "- a list?",
    "[x] {y} & *z* !t %d @e `f` | > ?",
    "2026",
    "null",
    "true",
    "~",
    "1.10",
    "---",
    "日本の凧: 第一部",
    "مرحبا: أهلا",
    "back\\slash",
    `a very long title ${"that goes on ".repeat(20)}`,
  ])("keeps the title %j", (title) => {
    const tags = [title.slice(0, 30).trim(), "text to video", "C#", "a, b"];
    const parsed = parseFile(writeFrontmatter({ title, pubDatetime: "2026-08-14T09:30", tags }));
    expect(parsed).toMatchObject({ fields: { title, pubDatetime: "2026-08-14T09:30", tags } });
  });
});

describe("a new article", () => {
  it("lies where its title says, with the time of the site's zone and its author", async () => {
    await write({
      "site.config.ts": 'export default { timezone: "Asia/Tokyo", base: "/blog/" };\n',
    });
    const made = await plan(
      wish("A Walk in the Snow!", { tags: ["snow"], isDraft: true, author: "ada" }),
    );
    await writeArticle(made);
    expect(made).toMatchObject({
      file: "posts/a-walk-in-the-snow.md",
      href: "/blog/posts/a-walk-in-the-snow/",
    });
    expect(await readFile(made.path, "utf8")).toBe(
      "---\ntitle: A Walk in the Snow!\npubDatetime: 2026-10-25T09:30\nauthor: ada\ntags: [snow]\ndraft: true\n---\n\n",
    );
    await expect(writeArticle(made)).rejects.toThrow("is there already");
  });

  it.each(["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"])(
    "says which of the two half past two is meant when clocks go back: %s",
    async (now) => {
      const zone = "Europe/Paris";
      await write({ "site.config.ts": `export default { timezone: "${zone}" };\n` });
      environment = { ...environment, now: Date.parse(now) };
      const { text } = await plan(wish("Late"));
      const written = /pubDatetime: (.*)/.exec(text)?.[1] ?? "";
      expect(parseMoment(written, zone)).toEqual({ ok: true, epoch: Date.parse(now) });
    },
  );

  it("can be a folder, in MDX, on a day of its own", async () => {
    const made = await plan(wish("Kites", { isFolder: true, format: "mdx", date: "2027-01-02" }));
    expect(made.file).toBe("posts/kites/index.mdx");
    expect(made.text).toContain("pubDatetime: 2027-01-02\n");
  });

  it.each([
    ["Kite", {}, "/posts/kite/ belongs to posts/kite.md already"],
    ["KITE?", { isFolder: true }, "/posts/kite/ belongs to posts/kite.md already"],
    ["Drake", {}, "/posts/drake/ belongs to posts/kite.md already"],
    ["Broken", {}, "/posts/broken/ belongs to posts/Broken.mdx already"],
    ["Con", {}, "Windows can hold no file named “con”"],
    ["Else", {}, "/posts/else/ belongs to posts/other/file.md already"],
    ["File", {}, "public/posts/file stands at /posts/file/ already"],
    ["Page", {}, "which the list of articles needs"],
    ["🎈", {}, "leaves nothing for an address"],
    [" ", {}, "An article needs a title"],
    ["New", { date: "2026-02-30" }, "is not a day of the calendar"],
    ["New", { slug: "kite" }, "/posts/kite/ belongs to posts/kite.md already"],
  ] as const)("called %j %j is refused", async (title, more, sentence) => {
    await write({
      "posts/kite.md": ARTICLE,
      "posts/Broken.mdx": "---\ntitle:\n---\n",
      "posts/other/file.md": ARTICLE.replace("drake", "x").replace("---\nt", "---\nslug: /else\nt"),
      "public/posts/file": "",
    });
    await expect(plan(wish(title, more))).rejects.toThrow(sentence);
  });

  it("has a name that a disk can keep", () => {
    expect(nameFor("word ".repeat(100))).toBe("word-".repeat(16).slice(0, -1));
    expect(Buffer.byteLength(nameFor("凧".repeat(100)))).toBeLessThanOrEqual(80);
  });

  it("is opened in the editor that the system names", async () => {
    const path = join(folder, "with space.md");
    await write({ "with space.md": "" });
    await openEditor("echo opened >>", path);
    expect(await readFile(path, "utf8")).toBe("opened\n");
    await expect(openEditor("false", path)).rejects.toThrow("ended with 1");
  });
});

describe("an author", () => {
  const authors = [
    { id: "ada", name: "Ada Lovelace" },
    { id: "grace-hopper", name: "Rear Admiral Hopper" },
  ];
  it.each([
    ["Ada Lovelace", "a@example.org", "ada"],
    ["ada lovelace", "", "ada"],
    ["Grace Hopper", "", "grace-hopper"],
    ["AL", "ada@example.org", "ada"],
    ["AL", "1234+ada@users.noreply.example.org", "ada"],
    ["Nobody", "nobody@example.org", undefined],
    ["", "", undefined],
  ])("that git knows as %j <%s> is %j", (name, email, id) => {
    expect(authorFor({ name, email }, authors)).toBe(id);
  });
});

describe("a text without frontmatter", () => {
  const options = { name: "2024-05-01-a-kite", date: "2024-05-01" };
  const LONG = "The kite went up in the morning and nobody saw it come down again.";

  it.each([
    [
      "# The kite\n\nIt flew.\n",
      "---\ntitle: The kite\npubDatetime: 2024-05-01\n---\n\nIt flew.\n",
    ],
    [
      "\n\n# The kite #\nIt flew.",
      "---\ntitle: The kite\npubDatetime: 2024-05-01\n---\n\nIt flew.",
    ],
    ["It flew.\n", "---\ntitle: A kite\npubDatetime: 2024-05-01\n---\n\nIt flew.\n"],
    [
      `# It: *flew*\r\n\r\n${LONG}\r\n`,
      `---\r\ntitle: "It: flew"\r\ndescription: ${LONG}\r\npubDatetime: 2024-05-01\r\n# It was written: # It: *flew*\r\n---\r\n\r\n${LONG}\r\n`,
    ],
    ["\uFEFF# The kite\n", "\uFEFF---\ntitle: The kite\npubDatetime: 2024-05-01\n---\n"],
    ["#hashtag first\n", "---\ntitle: A kite\npubDatetime: 2024-05-01\n---\n\n#hashtag first\n"],
  ])("%j gets some", (raw, text) => {
    expect(adopt(raw, options)?.text).toBe(text);
  });

  it.each(["", " \n", "---\ntitle: A\n---\n", "+++\n", "title: A\n---\n", "--- \n", "{}"])(
    "%j is left alone",
    (raw) => {
      expect(adopt(raw, options)).toBeUndefined();
    },
  );

  it("is mended on the disk, once, and told", async () => {
    await write({
      "posts/a-kite.md": "# The kite\n\nIt flew.\n",
      "pages/about.md": "We.\n",
      "posts/b.md": ARTICLE,
    });
    await utimes(join(folder, "posts/a-kite.md"), 0, Date.parse("2024-05-01T12:00:00Z") / 1000);
    expect(await adoptFiles(environment, [])).toEqual([
      "posts/a-kite.md: wrote the title “The kite” from the heading, date 2024-05-01 from the file.",
      "pages/about.md: wrote the title “About” from the file name.",
    ]);
    expect(await adoptFiles(environment, [])).toEqual([
      "Every article has frontmatter: nothing to write.",
    ]);
    expect(await readdir(join(folder, "posts"))).toEqual(["a-kite.md", "b.md"]);
    expect(await readFile(join(folder, "posts/b.md"), "utf8")).toBe(ARTICLE);
    expect(await readFile(join(folder, "pages/about.md"), "utf8")).toBe(
      "---\ntitle: About\n---\n\nWe.\n",
    );
  });
});

describe("a tag that was typed and not chosen", () => {
  const search = (userInput: string, ...found: string[]) => ({
    userInput,
    filteredOptions: found.map((value) => ({ value })),
    focusedValue: found[0],
  });
  it.each([
    ["is taken with Enter", [], search("brand new", "brand new"), ["brand new"]],
    ["is the marked one", ["sea"], search("wi", "winter", "wi"), ["sea", "winter"]],
    ["was what the chosen one was found by", ["winter"], search("wi", "winter", "wi"), ["winter"]],
    ["is none", ["sea"], search(" ", "winter"), ["sea"]],
  ])("%s", (_, chosen, typed, tags) => {
    expect(withTyped(chosen, typed)).toEqual(tags);
  });
});
