/** Planning against a content folder, and writing into it. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ImportedArticle, ImportedSite } from "./article.ts";
import { makePlan } from "./plan.ts";
import type { Plan } from "./plan-types.ts";
import { writeFiles } from "./write.ts";

let folder = "";
let content = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paper-planes-write-"));
  content = join(folder, "content");
  mkdirSync(content);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  const full = join(content, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

function article(more: Partial<ImportedArticle> = {}): ImportedArticle {
  return {
    origin: "a.md",
    kind: "post",
    name: "wind",
    format: "md",
    body: "Words.",
    title: "Wind",
    published: "2020-01-01",
    authors: [],
    tags: [],
    fields: {},
    addresses: ["/2020/wind/"],
    notes: [],
    find: () => undefined,
    ...more,
  };
}

function plan(
  articles: readonly ImportedArticle[],
  more: { isForced?: boolean; base?: string; site?: Partial<ImportedSite> } = {},
): Promise<Plan> {
  const { isForced = false, base = "/", site = {} } = more;
  const whole = {
    system: "Test",
    articles,
    authors: [],
    tags: [],
    url: "https://old.example.org/",
    notes: [],
    ...site,
  };
  return makePlan(whole, {
    contentDir: content,
    publicDir: join(content, "public"),
    base,
    isForced,
  });
}

function write({ articles, others }: Plan): void {
  const chosen = articles.filter(({ state }) => state === "new" || state === "replaced");
  const files = [
    ...others.filter(({ state }) => state === "new"),
    ...chosen.flatMap((each) => each.files),
  ];
  const removes = chosen.flatMap((each) => each.removes);
  writeFiles(content, {
    files,
    removes,
    mayReplace: () => chosen.some(({ state }) => state === "replaced"),
  });
}

const states = ({ articles }: Plan) =>
  articles.map(({ state, files }) => `${state} ${files.at(-1)?.to ?? ""}`);
const read = (path: string) => readFileSync(join(content, path), "utf8");

describe("an import", () => {
  it("changes nothing when it is repeated", async () => {
    const articles = [article(), article({ origin: "b.md", title: "Other", addresses: [] })];
    const first = await plan(articles);
    expect(states(first)).toEqual(["new posts/wind.md", "new posts/wind-2.md"]);
    write(first);
    expect(states(await plan(articles))).toEqual(["same posts/wind.md", "same posts/wind-2.md"]);
  });

  it("tells articles with one title apart, at every run", async () => {
    const articles = [1, 2, 3].map((each) =>
      article({ origin: `${each}`, addresses: [], body: `Number ${each}.` }),
    );
    write(await plan(articles));
    expect(states(await plan(articles))).toEqual([
      "same posts/wind.md",
      "same posts/wind-2.md",
      "same posts/wind-3.md",
    ]);
  });

  it("finds a place for slugs that are taken, or no slugs at all", async () => {
    const slugs = ["gale", "gale", "https://example.org/", "page", "???"];
    const found = await plan(
      slugs.map((slug, index) => article({ origin: `${index}`, addresses: [], fields: { slug } })),
    );
    expect(found.articles.map(({ address }) => address)).toEqual([
      "/posts/gale/",
      "/posts/wind/",
      "/posts/wind-2/",
      "/posts/wind-3/",
      "/posts/wind-4/",
    ]);
  });

  it("keeps what an author has changed since, unless it is forced", async () => {
    write(await plan([article()]));
    put("posts/wind.md", read("posts/wind.md").replace("Words.", "Better words."));
    expect(states(await plan([article()]))).toEqual(["kept posts/wind.md"]);
    const forced = await plan([article()], { isForced: true });
    expect(states(forced)).toEqual(["replaced posts/wind.md"]);
    write(forced);
    expect(read("posts/wind.md")).toContain("\nWords.");
  });

  it("knows an article again that moved here: by its id or an old address", async () => {
    put(
      "posts/2020/renamed.md",
      "---\ntitle: New title\npubDatetime: 2020-01-01\naliases: [/2020/wind]\n---\n",
    );
    put("posts/other.md", "---\ntitle: X\npubDatetime: 2020-01-01\nid: tag:7\n---\n");
    const found = await plan([
      article(),
      article({ origin: "b", name: "b", id: "tag:7", addresses: [] }),
    ]);
    expect(states(found)).toEqual(["kept posts/2020/renamed.md", "kept posts/other.md"]);
  });

  it("leaves a stranger at the same address alone", async () => {
    put("posts/wind.md", "---\ntitle: Another wind\npubDatetime: 2020-01-01\n---\nMine.\n");
    const first = await plan([article()]);
    expect(states(first)).toEqual(["new posts/wind-2.md"]);
    write(first);
    expect(states(await plan([article()]))).toEqual(["same posts/wind-2.md"]);
    expect(read("posts/wind.md")).toContain("Mine.");
  });

  it("gives each old address to one article, and none that the site needs", async () => {
    const found = await plan([
      article({
        addresses: [
          "https://old.example.org/2020/wind/",
          "/x/",
          "/tags/a/",
          "/posts/wind/",
          "/?p=4",
          "/",
        ],
      }),
      article({ origin: "b", name: "b", addresses: ["/x", "/Wind.html?utm_source=a"] }),
    ]);
    expect(found.articles[0]?.files.at(-1)?.text).toContain(
      "aliases:\n  - /2020/wind/\n  - /x/\n---",
    );
    expect(found.articles[1]?.files.at(-1)?.text).toContain("aliases:\n  - /Wind.html\n---");
    expect(found.queries).toEqual([["/?p=4", "/posts/wind/"]]);
    expect(found.notes.filter(({ kind }) => kind === "lost")).toHaveLength(2);
  });

  it("leads old addresses of pages to them, too", async () => {
    const page = article({ kind: "page", name: "about", title: "About", published: undefined });
    const found = await plan([{ ...page, addresses: ["/about.html", "/about/"] }]);
    expect(found.articles[0]?.files.at(-1)?.text).toBe(
      "---\ntitle: About\naliases:\n  - /about.html\n---\n\nWords.\n",
    );
    expect(found.notes).toEqual([]);
  });

  it("takes the base of the new site off old addresses", async () => {
    const found = await plan([article({ addresses: ["https://old.example.org/blog/wind.html"] })], {
      base: "/blog/",
    });
    expect(found.articles[0]?.files.at(-1)?.text).toContain("aliases:\n  - /wind.html");
  });

  it("leads links where articles are now, and leaves the others to the old site", async () => {
    const body =
      "[a](https://old.example.org/b/) [b](/b#x) [c](/?p=9) [d](/gone/) [e](https://else.org/b/) [f](#nowhere) [g](/tag/Kites/)";
    const found = await plan([
      article({ body, tags: ["kites"] }),
      article({ origin: "b", name: "b", title: "B", body: "## X\n", addresses: ["/b/", "/?p=9"] }),
    ]);
    expect(found.articles[0]?.files.at(-1)?.text).toContain(
      "[a](/posts/b/) [b](/posts/b/#x) [c](/posts/b/) [d](https://old.example.org/gone/) [e](https://else.org/b/) f [g](/tags/kites/)",
    );
  });

  it("leads to no picture, which articles show", async () => {
    const body = "[The kite](/img/kite.png#top)";
    const find = () => ({ path: "/old/static/img/kite.png" });
    const found = await plan([article({ body, find })]);
    expect(found.articles[0]?.files.at(-1)?.text).toContain("\nThe kite\n");
    expect(found.notes.map(({ message }) => message)).toContainEqual(
      "It links to the picture kite.png, which articles show and do not link to; the words stayed, the link did not. To link to it, put it into public/.",
    );
  });

  it("makes one tag of two that would share an address", async () => {
    put("posts/old.md", "---\ntitle: Old\npubDatetime: 2020-01-01\ntags: [R&D]\n---\n");
    const found = await plan([article({ tags: ["R and D", "Wind", "wind"] })]);
    expect(found.articles[0]?.files.at(-1)?.text).toContain("tags: [R&D, Wind]");
  });

  it("signs with an author who is here already", async () => {
    put("authors/jo.md", "---\nname: Jo Beck\n---\n");
    const authors = [
      { id: "jbeck", name: "Jo Beck" },
      { id: "ann", name: "Ann" },
    ];
    const found = await plan([article({ authors: ["jbeck", "ann", "Guest"] })], {
      site: { authors },
    });
    expect(found.articles[0]?.files.at(-1)?.text).toContain("authors: [jo, ann, Guest]");
    expect(found.others.map(({ to }) => to)).toEqual(["authors/ann.md"]);
  });

  it("suggests tags of the site, the same at every run", async () => {
    put("posts/old.md", "---\ntitle: Old\npubDatetime: 2020-01-01\ntags: [weather]\n---\n");
    const articles = [
      article({ wantsTags: true, body: "The weather, and more weather." }),
      article({ origin: "b", name: "b", addresses: [], tags: ["more"] }),
    ];
    write(await plan(articles));
    expect(read("posts/wind.md")).toContain("tags: [weather]\n");
    expect(states(await plan(articles))).toEqual(["same posts/wind.md", "same posts/b.md"]);
  });

  it("writes fields that come back as they were", async () => {
    const title = 'A "quoted": #title, [with] *marks* & more';
    const found = await plan([
      article({ title, tags: ["yes", "1.10", "a, b"], description: "- x: y" }),
    ]);
    write(found);
    expect(
      states(
        await plan([article({ title, tags: ["yes", "1.10", "a, b"], description: "- x: y" })]),
      ),
    ).toEqual(["same posts/wind.md"]);
  });
});

describe("writing", () => {
  const files = [
    { to: "posts/a.md", text: "a" },
    { to: "posts/b/index.md", text: "b" },
  ];
  const none = { removes: [], mayReplace: () => false };

  it("leaves nothing behind but the files", () => {
    writeFiles(content, { files, ...none });
    expect(readdirSync(content, { recursive: true }).toSorted()).toEqual([
      "posts",
      "posts/a.md",
      "posts/b",
      "posts/b/index.md",
    ]);
  });

  it.each([
    "../x.md",
    "posts/../../x.md",
    "/etc/x",
    "posts/./a",
    "",
    "posts//a",
    "posts\\..\\..\\x",
  ])("refuses %j, and writes nothing at all", (to) => {
    expect(() => writeFiles(content, { files: [...files, { to, text: "x" }], ...none })).toThrow(
      /does not lie in the content folder/,
    );
    expect(readdirSync(folder)).toEqual(["content"]);
    expect(readdirSync(content)).toEqual([]);
  });

  it("follows no link out of the content folder", () => {
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(content, "posts"));
    expect(() => writeFiles(content, { files, ...none })).toThrow(/does not lie in/);
    expect(readdirSync(join(folder, "elsewhere"))).toEqual([]);
  });

  it("never writes over a file that it may not replace", () => {
    put("posts/b/index.md", "mine");
    expect(() => writeFiles(content, { files, ...none })).toThrow(/has appeared in the meantime/);
    expect(read("posts/b/index.md")).toBe("mine");
    expect(existsSync(join(content, "posts/a.md"))).toBe(false);
  });

  it("says in a sentence what could not be written, and writes none of it", () => {
    const gone = [...files, { to: "posts/gone.png", from: join(folder, "gone.png") }];
    expect(() => writeFiles(content, { files: gone, ...none })).toThrow(
      "posts/gone.png could not be written (what it is a copy of is gone), so nothing was written.",
    );
    expect(readdirSync(content)).toEqual([]);
  });

  it("takes everything back when a file cannot be put into its place", () => {
    put("posts/a.md", "old");
    // A folder is wanted where a file is.
    put("posts/b", "a file");
    expect(() => writeFiles(content, { files, removes: [], mayReplace: () => true })).toThrow(
      /all is as it was/,
    );
    expect(read("posts/a.md")).toBe("old");
    expect(readdirSync(content, { recursive: true }).toSorted()).toEqual([
      "posts",
      "posts/a.md",
      "posts/b",
    ]);
  });
});
