import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEnvironment } from "#build/environment.ts";
import { type Catalogue, loadCatalogue } from "#catalogue/load.ts";
import { RULE_IDS } from "#lib/rules.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paper-planes-check-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string | Uint8Array>>;

async function load(files: Files): Promise<Catalogue> {
  const content = join(folder, "content");
  for (const [name, text] of Object.entries(files)) {
    const path = join(content, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const environment = readEnvironment({ CONTENT_DIR: content, NOW: "2026-08-14" });
  return loadCatalogue({ environment: { ...environment, cacheDir: join(folder, "cache") } });
}

const article = (body = "Text.", fields = "", title = "Wind") =>
  `---\ntitle: ${title}\npubDatetime: 2026-08-01\n${fields && `${fields}\n`}---\n${body}\n`;

const picture = (width: number) =>
  sharp({ create: { width, height: 8, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();

/** One file for each rule; its name is the rule's. Looked up elsewhere: links to other sites. */
const VIOLATIONS: Files = {
  "posts/dead-link.md": article("See [the kite](/posts/no-kite/)."),
  "posts/dead-anchor.md": article("## A tail\n\nSee [the tail](#tale)."),
  "posts/link-to-draft.md": article("See [the draft](/posts/a-draft/)."),
  "posts/link-to-alias.md": article("See [it](/2020/moved/)."),
  "posts/alt-missing.md": article("![](@/assets/kite.png)"),
  "posts/alt-filename.md": article("![IMG_4021.png](@/assets/kite.png)"),
  "posts/huge-picture.md": article("![A very wide sky](@/assets/sky.png)"),
  "posts/remote-picture.md": article("![A kite over the sea](https://a.example/kite.png)"),
  "posts/removed-html.md": article("<script>let a;</script>"),
  "posts/lost-file.md": article('<video src="boat.mp4" poster="./kite.png"></video>'),
  "posts/boat.mp4": new Uint8Array(1),
  "unread-file.md": article(),
  "authors/unread-text.md": "---\nname: Ada\n---\nAbout her.\n",
  "posts/code-option.md": article("```js shwoLineNumbers\nlet a;\n```"),
  "tags/unused-tag.md": "---\ntitle: Unused\n---\n",
  "posts/card-letter.md": article("", "", "The letter ⵣ"),
  "posts/skipped-heading.md": article("## One\n\n#### Three"),
  "posts/second-title.md": article("# Another title"),
  "posts/code-language.md": article("```jvascript\nlet a;\n```"),
  "posts/missing-footnote.md": article("It blew.[^1]"),
  "posts/left-over.md": article("It blew.\n\nTODO: how hard?"),
  "posts/short-description.md": article("", "description: Wind."),
  "posts/long-description.md": article("", `description: ${"All of the wind. ".repeat(20)}`),
  "posts/first-description.md": article(
    "",
    "description: What the wind does over the sea, and why.",
  ),
  "posts/same-description.md": article(
    "",
    "description: What the wind does over the sea, and why.",
  ),
  "posts/similar-tag.md": article("", "tags: [wether]"),
  "posts/tagged.md": article("", "tags: [weather]"),
  "posts/tagged-too.md": article("", "tags: [weather]"),
  "posts/far-future.md": "---\ntitle: Wind\npubDatetime: 2062-08-01\n---\n",
  "posts/date-order.md": article("", "modDatetime: 2026-07-01"),
  "posts/folder/index.md": article("", "slug: unused-file"),
  "posts/folder/unused-file.png": new Uint8Array(1),
  "posts/a-draft.md": article("Not yet.", "draft: true"),
  "posts/moved.md": article("Here.", "aliases: [/2020/moved/]"),
};

describe("a folder with one violation of every rule", () => {
  it("is told of each once, with its file", async () => {
    const { problems } = await load({
      ...VIOLATIONS,
      "assets/kite.png": await picture(16),
      "assets/sky.png": await picture(6000),
    });
    const told = problems.map(({ rule, file }) => [rule, /([\w-]+)\.\w+$/.exec(file)?.[1]]);
    const expected = RULE_IDS.filter((rule) => rule !== "dead-url").map((rule) => [rule, rule]);
    expect(told.toSorted()).toEqual(expected.toSorted());
    expect(problems.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual(
      ["card-letter", "dead-link", "link-to-draft"],
    );
  });
});

describe("letters that no font of the share cards has", () => {
  it("are told of names and tags as well, each once, where they were written", async () => {
    const { problems } = await load({
      "site.config.ts": 'export default { title: "Kites", author: "ⴰ" };\n',
      "authors/ada.md": "---\nname: Ada ⵣ\n---\n",
      "posts/a.md": article("", "author: ada\ntags: [weather, ⵢ]"),
      "posts/b.md": article("", "author: ada\ntags: [ⵢ]"),
      "posts/c.md": article(""),
    });
    const told = problems.filter(({ rule }) => rule === "card-letter");
    expect(told.map(({ file, field, message }) => [file, field, message.slice(0, 45)])).toEqual([
      ["posts/a.md", "author", "No font of the share cards has “ⵣ” (U+2D63). "],
      ["posts/a.md", "tags", "No font of the share cards has “ⵢ” (U+2D62). "],
      ["site.config.ts", "author", "No font of the share cards has “ⴰ” (U+2D30). "],
    ]);
  });
});

describe("a rule", () => {
  const text = "![](/no-such-rule) TODO\n\n[x](#nowhere)";
  const files: Files = {
    "posts/a.md": article(text.replace("![](/no-such-rule) ", "")),
    "posts/b.md": article(
      text.replace("![](/no-such-rule) ", ""),
      "checks: { left-over: off, dead-anchor: warn }",
    ),
    "posts/c.md": article("[x](/gone/)", "checks: { dead-link: warn }"),
  };

  it("has the level that its article, else the site, else we say", async () => {
    const config = 'export default { checks: { "left-over": "error", "dead-anchor": "off" } };\n';
    const { problems } = await load({ ...files, "site.config.ts": config });
    expect(problems.map(({ file, rule, severity }) => [file, rule, severity])).toEqual([
      ["posts/a.md", "left-over", "error"],
      ["posts/b.md", "dead-anchor", "warning"],
      ["posts/c.md", "dead-link", "warning"],
    ]);
  });

  it("has it while another field of the article is wrong, or another rule is misspelt", async () => {
    const { problems } = await load({
      "posts/a.md": article("TODO", "checks: { left-over: off }\nfeatured: perhaps"),
      "posts/b.md": article("TODO", "checks: { left-over: off, dead-lnik: off }"),
      "posts/c.md": article("TODO", "checks: { left-over: never }"),
    });
    expect(problems.map(({ file, field, rule }) => [file, field ?? rule])).toEqual([
      ["posts/a.md", "featured"],
      ["posts/b.md", "checks.dead-lnik"],
      ["posts/c.md", "checks.left-over"],
      ["posts/c.md", "left-over"],
    ]);
  });

  it("is named when it is misspelt", async () => {
    const { problems } = await load({
      "posts/a.md": article("", "checks: { dead-lnik: off, left-over: no }"),
    });
    expect(problems.map(({ field, message }) => [field, message])).toEqual([
      ["checks.dead-lnik", "`dead-lnik` is not a field of checks. Did you mean `dead-link`?"],
      ["checks.left-over", '"no" is not off, warn or error. Write left-over: off.'],
    ]);
    const config = 'export default { checks: { "alt-mising": "off" } };\n';
    await expect(load({ "site.config.ts": config })).rejects.toThrow(
      "`alt-mising` is not a setting of checks. Did you mean `alt-missing`?",
    );
  });
});

/** What is told of one article's text. */
async function toldOf(body: string, more: Files = {}, name = "posts/wind.md"): Promise<string[]> {
  const { problems } = await load({ ...more, [name]: article(body) });
  return problems.map(({ line, rule }) => `${line} ${rule}`);
}

describe("links", () => {
  const more: Files = {
    "posts/kite/index.md": article("## Its tail\n\n<b id='knot'>A knot</b>", "tags: [sky]"),
    "pages/about.md": "---\ntitle: About\n---\n",
    "authors/ada.md": "---\nname: Ada\n---\n",
    "public/plan.txt": "plan",
    "public/old/index.html": "old",
  };

  it.each([
    "/posts/kite/",
    "/posts/kite",
    "/posts/kite/#its-tail",
    "/posts/kite/#knot",
    "../kite/?x=1#its-tail",
    "kite/index.md#its-tail",
    "http://localhost:4321/posts/kite/",
    "/about/",
    "/tags/sky/",
    "/archives/2026/08/",
    "/posts/page/2/",
    "/rss.xml",
    "/plan.txt",
    "/old/",
    "/",
    "#main",
    "#:~:text=wind",
    "mailto:ada@example.org",
    "https://example.org/no/such/page",
  ])("to %s are fine", async (href) => {
    expect(await toldOf(`[x](${href})`, more)).toEqual([]);
  });

  it.each([
    ["/posts/kites/", "dead-link"],
    ["/Posts/kite/", "dead-link"],
    ["../../kite/", "dead-link"],
    ["notes.html", "dead-link"],
    ["/tags/sea/", "dead-link"],
    ["/archives/2025/08/", "dead-link"],
    ["/authors/ada/", "dead-link"],
    ["http://localhost:4321/nowhere/", "dead-link"],
    ["/posts/kite/#its-tale", "dead-anchor"],
    ["kite/index.md#its-tale", "dead-anchor"],
    ["#its-tail", "dead-anchor"],
  ])("to %s break the rule %s", async (href, rule) => {
    expect(await toldOf(`One.\n\n[x](${href})`, more)).toEqual([`7 ${rule}`]);
    expect(await toldOf(`One.\n\n[x][y]\n\n[y]: ${href}`, more)).toEqual([`7 ${rule}`]);
    expect(await toldOf(`One.\n\n<a href="${href}">x</a>`, more, "posts/w.mdx")).toContain(
      `7 ${rule}`,
    );
  });

  it("are told what was meant", async () => {
    const { problems } = await load({
      ...more,
      "posts/wind.md": article("[x](/blog/kite/) [y](/abuot/)"),
    });
    expect(problems.map(({ message }) => message)).toEqual([
      "/blog/kite/ leads nowhere: this site has no /blog/kite/. Did you mean /posts/kite/?",
      "/abuot/ leads nowhere: this site has no /abuot/. Did you mean /about/?",
    ]);
  });

  it("are looked at beside other mistakes, unless what they mean may be in a file that has one", async () => {
    const wrong = article("$\\fource{x}$");
    expect(await toldOf("[x](/gone/)", { "posts/formula.md": wrong })).toEqual(
      expect.arrayContaining(["5 dead-link"]),
    );
    const unread = "---\ntitle: Gone\n---\n";
    expect(
      await toldOf("[x](/gone/)", { "posts/formula.md": wrong, "posts/gone.md": unread }),
    ).not.toEqual(expect.arrayContaining(["5 dead-link"]));
  });

  it("to old addresses of pages and tags are told, too", async () => {
    const old = {
      "pages/about.md": "---\ntitle: About\naliases: [/imprint/]\n---\n",
      "tags/sky.md": "---\nlabel: sky\naliases: [heaven, /category/above/]\n---\n",
      "posts/kite.md": article("Text.", "tags: [sky]"),
    };
    const links = "[x](/imprint/)\n[y](/tags/heaven/)\n[z](/category/above/)";
    expect(await toldOf(links, old)).toEqual([
      "5 link-to-alias",
      "6 link-to-alias",
      "7 link-to-alias",
    ]);
  });

  it("of the header are looked at, too", async () => {
    const config = 'export default { nav: [{ label: "A", href: "/abuot/" }] };\n';
    const { problems } = await load({ ...more, "site.config.ts": config });
    expect(problems).toMatchObject([{ file: "site.config.ts", field: "nav", rule: "dead-link" }]);
  });

  it("carry the base of the site", async () => {
    const config = 'export default { base: "/blog/" };\n';
    const links = "[a](/posts/kite/) [b](/blog/posts/kite/) [c](/blog/posts/no/)";
    expect(await toldOf(links, { ...more, "site.config.ts": config })).toEqual(["5 dead-link"]);
  });
});

describe("a text", () => {
  it.each([
    ["`TODO` and\n\n    TODO\n\n<!-- TODO -->\n\nmy todo list, MYTODO, TODOS", []],
    ["One\ntwo TODO three\n\n- FIXME", ["6 left-over", "8 left-over"]],
    ["### Three", ["5 skipped-heading"]],
    ["## Two\n\n### Three\n\n## Two", []],
    ["<h2>Two</h2>\n\n### Three", []],
    ["One.[^a] `[^b]`\n\n[^a]: A note.", []],
    ["One.[^a]\n\n[^a]: A.\n[^b]: B.\n", ["8 missing-footnote"]],
    ["One.[^a] Two.[^c]\n\n[^a]: A.\n", ["5 missing-footnote"]],
    ['<img src="https://a.example/a.png" alt="">', ["5 remote-picture"]],
    ['<img src="https://a.example/a.png">', ["5 alt-missing", "5 remote-picture"]],
    ["![kite-2](https://a.example/kite-2.png)", ["5 alt-filename", "5 remote-picture"]],
    ["![A kite](https://a.example/kite.png)", ["5 remote-picture"]],
  ])("that says %j is told %j", async (body, told) => {
    expect((await toldOf(body)).toSorted()).toEqual(told);
  });
});

describe("tags", () => {
  const tagged = (...tags: string[]): Files =>
    Object.fromEntries(
      tags.map((tag, index) => [`posts/${index}.md`, article("", `tags: ["${tag}"]`)]),
    );

  it.each([
    [["weather", "weather", "weathers"], 1],
    [["weather", "weather", "waether"], 1],
    [["text to video", "text to video", "texttovideo"], 1],
    [["gpt-3", "gpt-4"], 0],
    [["weather 2025", "weather 2026"], 0],
    [["wind", "wing"], 0],
    [["weather", "weathers"], 1],
    [["weather", "weather", "weathers", "weathers"], 0],
  ])("%j: %i similar", async (tags, count) => {
    const { problems } = await load(tagged(...tags));
    expect(problems.map(({ rule }) => rule)).toEqual(Array(count).fill("similar-tag"));
  });
});
