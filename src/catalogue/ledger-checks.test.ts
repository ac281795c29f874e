import { describe, expect, it } from "vitest";
import { printLedger, readLedger } from "#lib/ledger.ts";
import { checkLedger, findDropped } from "./ledger-checks.ts";
import type { Content } from "./public-addresses.ts";

const NOW = Date.UTC(2026, 5, 1);

type Article = Content["posts"][number];

const post = (slug: string, change: Partial<Article> = {}): Article =>
  ({
    slug,
    name: `posts/${slug}.md`,
    file: `content/posts/${slug}.md`,
    published: Date.UTC(2026, 0, 1),
    isDraft: false,
    isUnlisted: false,
    tags: [],
    authors: ["Ada"],
    aliases: [],
    series: undefined,
    ...change,
  }) as unknown as Article;

const content = (posts: readonly Article[], change: Partial<Content> = {}): Content => ({
  posts,
  pages: [],
  authors: [],
  tags: [],
  ...change,
});

/** What is said of lines of a ledger, by line; the file alone for what is said of all of it. */
function said(text: string, found: Content, publicFiles: readonly string[] = []) {
  const ledger = { file: "content/addresses.txt", problems: [], ...readLedger(text) };
  const around = { now: NOW, publicFiles: new Set(publicFiles) };
  return checkLedger(ledger, found, around).map(({ line, message }) => `${line ?? ""} ${message}`);
}

/** Stays, so that the ledger is this publication's. */
const STAYS = "/posts/stays/\n";
const stays = post("stays");
const LET_GO = "delete this line if the address may lead nowhere from now on.";

describe("a published address", () => {
  it("that content still has, or that leads on, is not spoken of", () => {
    const found = content(
      [post("wind", { aliases: ["/old/"], tags: ["Sky"] }), post("hush", { isUnlisted: true })],
      {
        pages: [
          { slug: "about", name: "pages/about.md", aliases: [] },
        ] as unknown as Content["pages"],
        authors: [{ id: "ada", name: "Ada" }] as unknown as Content["authors"],
        tags: [
          {
            slug: "sky",
            aliases: ["heaven"],
            paths: ["/category/sky/", "/category/sky/index.xml/"],
          },
        ] as unknown as Content["tags"],
      },
    );
    const kept = [
      ...["/", "/posts/", "/posts/wind/", "/posts/hush/", "/old/", "/about/", "/rss.xml"],
      ...[
        "/tags/",
        "/tags/sky/",
        "/tags/sky/rss.xml",
        "/tags/heaven/",
        "/category/sky/",
        "/category/sky/index.xml",
        "/authors/ada/",
      ],
      ...["/archives/", "/tags/by-count/", "/feeds/"],
    ];
    expect(said(kept.join("\n"), found)).toEqual([]);
  });

  it("that a page of the owner's has, in public/, is not spoken of", () => {
    const text = `${STAYS}/game/\n/posts/wind/\n/game.html\n`;
    const files = ["/game/index.html", "/posts/wind/index.html", "/game.html"];
    expect(said(text, content([stays]), files)).toEqual([]);
    expect(said(text, content([stays]))).toHaveLength(2);
  });

  it("is told when its article is a draft again, or comes later", () => {
    const found = content([
      stays,
      post("wind", { isDraft: true }),
      post("snow", { published: Date.UTC(2026, 6, 1, 9, 30) }),
    ]);
    expect(said(`${STAYS}/posts/wind/\n/posts/snow/`, found)).toEqual([
      `2 /posts/wind/ was published, and this build would drop it: content/posts/wind.md, which has it, is a draft now. Publish it again, or ${LET_GO}`,
      `3 /posts/snow/ was published, and this build would drop it: content/posts/snow.md, which has it, is scheduled for 2026-07-01T09:30Z now. Publish it again, or ${LET_GO}`,
    ]);
  });

  it("is told when its article has another address, with the alias to write", () => {
    const moved = post("breeze", { name: "posts/wind.md", file: "content/posts/wind.md" });
    expect(said(`${STAYS}/posts/wind/ # posts/wind.md`, content([stays, moved]))).toEqual([
      `2 /posts/wind/ was published, and this build would drop it: content/posts/wind.md, to which it belongs, has another address now. Write aliases: [/posts/wind/] in that file, or ${LET_GO}`,
    ]);
    const led = { ...moved, aliases: ["/posts/wind/"] };
    expect(said(`${STAYS}/posts/wind/ # posts/wind.md`, content([stays, led]))).toEqual([]);
  });

  it("is told when its article is gone, or an alias was taken out", () => {
    const lines = `${STAYS}/posts/wind/ # posts/wind.md\n/2019/snow/`;
    expect(said(lines, content([stays]))).toEqual([
      `2 /posts/wind/ was published, and this build would drop it: posts/wind.md, which had it, is gone. Write aliases: [/posts/wind/] in the article that takes its place, or ${LET_GO}`,
      `3 /2019/snow/ was published, and this build would drop it: nothing has it any more. Write aliases: [/2019/snow/] in the page, article or tag that takes its place, or ${LET_GO}`,
    ]);
  });

  it("is told with the article that may have taken its place, where there is one that is new", () => {
    const lines = `${STAYS}/posts/wind/ # posts/wind.md`;
    expect(said(lines, content([stays, post("breeze")]))[0]).toContain(
      "posts/wind.md, which had it, is gone. Write aliases: [/posts/wind/] in content/posts/breeze.md, if that has taken its place, or",
    );
  });

  it("of a page is told as that of an article is, and kept by its alias", () => {
    const page = (slug: string, change = {}) => ({
      slug,
      name: `pages/${slug}.md`,
      file: `content/pages/${slug}.md`,
      isDraft: false,
      isUnlisted: false,
      aliases: [],
      ...change,
    });
    const saidOf = (...pages: object[]) =>
      said("/about/ # pages/about.md", content([], { pages: pages as Content["pages"] }));
    expect(saidOf(page("about", { isDraft: true }))[0]).toContain(
      "about.md, which has it, is a draft",
    );
    expect(saidOf(page("who"))[0]).toContain(
      "pages/about.md, which had it, is gone. Write aliases: [/about/] in content/pages/who.md, if",
    );
    expect(saidOf(page("who", { aliases: ["/about/"] }))).toEqual([]);
  });

  it("of a tag, an author or a series is told when no article is there for it", () => {
    const found = content([stays, post("wind", { tags: ["sky"], isDraft: true })]);
    const lines = `${STAYS}/tags/sky/\n/tags/sky/rss.xml\n/authors/ada/\n/series/wings/`;
    expect(said(lines, found)).toEqual([
      `2 /tags/sky/ was published, and this build would drop it: no article that readers can find has the tag sky. Write aliases: [sky] in the file of the tag that takes its place (tags/<tag>.md), or ${LET_GO}`,
      expect.stringContaining("3 /tags/sky/rss.xml was published"),
      `4 /authors/ada/ was published, and this build would drop it: no listed article is by them. Bring one back, or ${LET_GO}`,
      `5 /series/wings/ was published, and this build would drop it: fewer than two articles are listed in it. Bring one back, or ${LET_GO}`,
    ]);
  });

  it("is one of many in a folder that holds another publication, which is said once", () => {
    expect(said("/posts/a/\n/posts/b/\n/tags/c/", content([stays]))).toEqual([
      " None of the 2 articles that were published is here any more. If this is another publication now, delete this file; else see that CONTENT_DIR is the right folder.",
    ]);
  });

  it("is looked for among the files that were built", () => {
    const text = printLedger(
      new Map(["/", "/demo/", "/rss.xml", "/old.xml"].map((each) => [each, ""])),
    );
    const ledger = { file: "content/addresses.txt", problems: [], ...readLedger(text) };
    const files = new Set(["index.html", "demo/index.html", "rss.xml"]);
    expect(findDropped(ledger, (path) => files.has(path))).toEqual([
      {
        file: "content/addresses.txt",
        line: 6,
        severity: "error",
        message: `/old.xml was published, and this build has nothing there. Write aliases: [/old.xml] in the file of the tag whose feed it was, bring back what was in public/, or ${LET_GO}`,
      },
    ]);
  });
});
