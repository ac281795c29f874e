/** Each source is read from its fixture and planned, as the command does it. */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePlan } from "../plan.ts";
import type { Plan } from "../plan-types.ts";
import { chooseSource } from "../recognise.ts";
import { writeReport } from "../report.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "paper-planes-import-"));
  mkdirSync(join(folder, "content"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function plan(
  path: string,
  options: { uploads?: string; url?: string; from?: string } = {},
): Promise<Plan> {
  const { uploads, url, from } = options;
  const site = chooseSource(path, from).read({
    path,
    name: path.split("/").at(-1) ?? "",
    url,
    uploads,
    zone: "UTC",
  });
  const content = join(folder, "content");
  return makePlan(site, {
    contentDir: content,
    publicDir: join(content, "public"),
    base: "/",
    isForced: false,
  });
}

function textOf(found: Plan, name: string): string {
  const files = found.articles.flatMap((article) => article.files);
  const file = files.find(({ to }) => to.replace(/(?:\/index)?\.mdx?$/, "") === name);
  return file?.text ?? `There is no ${name}, but ${files.map(({ to }) => to).join(", ")}.`;
}

function words(found: Plan): string {
  return found.notes.map(({ message, origin = "" }) => `${message} ${origin}`).join("\n");
}

describe("AstroPaper", () => {
  let root = "";
  beforeAll(() => {
    root = join(folder, "astropaper");
    cpSync(join(FIXTURES, "astropaper"), root, { recursive: true });
    writeFileSync(
      join(root, "src/config.ts"),
      'export const SITE = {\n  website: "https://kites.example.org/",\n  author: "Kite Papers",\n  timezone: "Asia/Bangkok",\n} as const;\n',
    );
  });

  it("keeps addresses and reads dates in UTC", async () => {
    const found = await plan(root);
    const text = textOf(found, "posts/first-kite");
    expect(found.site.system).toBe("AstroPaper");
    expect(text).toContain("pubDatetime: 2023-05-06T07:08:09Z\nmodDatetime: 2023-06-01T00:00:00Z");
    expect(text).toContain("slug: the-first-kite");
    expect(text).not.toContain("aliases");
    expect(text).toContain("[the release](/posts/kite-papers-5/) and [knots](/posts/notes/knots/)");
    expect(words(found)).toContain("Asia/Bangkok");
    expect(found.articles.map(({ address }) => address)).toContain("/posts/kite-papers-5/");
  });

  it("resolves pictures of `@/assets`, of `../../assets`, and beside an article", async () => {
    const found = await plan(root);
    expect(textOf(found, "posts/first-kite")).toContain("![Paper](@/assets/images/paper.png)");
    expect(textOf(found, "posts/_releases/kite-papers-5")).toContain(
      "![Paper](@/assets/images/paper.png)",
    );
    expect(found.others.map(({ to }) => to)).toEqual(["assets/images/paper.png"]);
    expect(textOf(found, "posts/notes/knots")).toContain("![Knot](./knot.png)");
  });

  it("signs what names nobody with the author of the site", async () => {
    expect(textOf(await plan(root), "posts/notes/knots")).toContain("author: Kite Papers");
  });

  it.each(["src/content/posts", "src/content/blog"])(
    "also knows %s, and that folder alone",
    async (room) => {
      const other = join(folder, room.replaceAll("/", "-"));
      mkdirSync(join(other, room), { recursive: true });
      writeFileSync(join(other, "package.json"), "{}");
      writeFileSync(
        join(other, "astro-paper.config.ts"),
        'site: { url: "https://a.example.org/", timezone: "UTC" }',
      );
      writeFileSync(
        join(other, room, "one.md"),
        "---\ntitle: One\npubDatetime: 2024-01-01T00:00:00Z\n---\n\nText.\n",
      );
      for (const path of [other, join(other, room)]) {
        const found = await plan(path);
        expect(found.site.system).toBe("AstroPaper");
        expect(found.articles.map(({ address }) => address)).toEqual(["/posts/one/"]);
      }
    },
  );
});

describe("a folder with links and pipes", () => {
  // Windows has neither by these commands.
  it.skipIf(process.platform === "win32")("is read once, without waiting for anybody", async () => {
    const round = join(folder, "round");
    mkdirSync(join(round, "notes"), { recursive: true });
    writeFileSync(
      join(round, "notes", "one.md"),
      "---\ntitle: One\ndate: 2024-01-01\nslug: ../../two\n---\n\nText.\n",
    );
    symlinkSync("..", join(round, "notes", "above"));
    execFileSync("mkfifo", [join(round, "pipe.md")]);
    const found = await plan(round);
    expect(found.articles.map(({ address }) => address)).toEqual(["/posts/notes/two/"]);
  });
});

describe("Hugo", () => {
  it("reads TOML, YAML and JSON, with old addresses by the permalinks", async () => {
    const found = await plan(join(FIXTURES, "hugo"));
    const hill = textOf(found, "posts/hill-launch");
    expect(hill).toContain("pubDatetime: 2021-06-12T18:30:00+02:00");
    expect(hill).toContain(
      "aliases:\n  - /paper/2021/06/launching-from-a-hill/\n  - /paper/hill/\n  - /paper/2021/06/old-hill",
    );
    expect(hill).toContain("series:\n  name: Hills\n  part: 1");
    expect(textOf(found, "posts/first")).toContain("aliases:\n  - /paper/special/first.html");
    expect(textOf(found, "posts/bretten-nb")).toContain("lang: nb\ntranslationKey: posts/crease");
    expect(textOf(found, "posts/later")).toContain("draft: true");
  });

  it("leads from the lists of its categories to those of the tags", async () => {
    const { others } = await plan(join(FIXTURES, "hugo"));
    const file = others.find(({ to }) => to === "tags/field-notes.md");
    expect(file?.text).toBe(
      "---\nlabel: Field notes\naliases:\n  - /paper/categories/field-notes/\n  - /paper/categories/field-notes/index.xml\n---\n",
    );
  });

  it("makes tags of what the site sorts by, but a series of its series", async () => {
    const found = await plan(join(FIXTURES, "hugo"));
    const hill = textOf(found, "posts/hill-launch");
    expect(hill).toContain("tags: [Gliders, weather, Field notes, Behind the School]");
    expect(hill).toContain("[all that is near](/tags/behind-the-school/)");
    expect(found.others.find(({ to }) => to === "tags/behind-the-school.md")?.text).toContain(
      "aliases:\n  - /paper/places/behind-the-school/\n  - /paper/places/behind-the-school/index.xml\n",
    );
    expect(words(found)).toContain(
      "/paper/series/hills/ and /paper/series/hills/index.xml cannot lead to /series/hills/",
    );
    expect(words(found)).not.toContain("The field places");
    expect(words(found)).toContain(
      "/paper/posts/ and /paper/posts/index.xml cannot lead to /posts/: a section has neither",
    );
  });

  it("finds lists and feeds that lay where ours do, or by a pattern of their own", async () => {
    const site = join(folder, "hugo-terms");
    mkdirSync(join(site, "content/posts"), { recursive: true });
    writeFileSync(
      join(site, "hugo.toml"),
      "baseURL = 'https://a.example/'\n[permalinks.term]\ncategories = '/about/:slug/'\n",
    );
    writeFileSync(
      join(site, "content/posts/one.md"),
      "---\ntitle: One\ndate: 2024-01-01\ntags: [Wind, Next.js, C#]\ncategories: [Field Notes]\n---\n\nText.\n",
    );
    const { others } = await plan(site);
    const texts = others.map(({ text = "" }) => text).join("\n");
    expect(texts).toContain("label: Wind\naliases:\n  - /tags/wind/index.xml\n---");
    expect(texts).toContain("aliases:\n  - /tags/next.js/\n  - /tags/next.js/index.xml\n");
    expect(texts).not.toContain("C#");
    expect(texts).toContain(
      "aliases:\n  - /about/field-notes/\n  - /about/field-notes/index.xml\n",
    );
  });

  it("tells once of a reference that leads nowhere", async () => {
    const site = join(folder, "hugo-ref");
    mkdirSync(join(site, "content/posts"), { recursive: true });
    writeFileSync(join(site, "hugo.toml"), "baseURL = 'https://a.example/'\n");
    writeFileSync(
      join(site, "content/posts/one.md"),
      '---\ntitle: One\ndate: 2024-01-01\n---\n\nSee [two]({{< ref "gone.md" >}}).\n',
    );
    const { notes } = await plan(site);
    expect(notes.filter(({ message }) => message.includes("gone.md"))).toHaveLength(1);
  });

  it("turns shortcodes into Markdown, and links into new addresses", async () => {
    const text = textOf(await plan(join(FIXTURES, "hugo")), "posts/hill-launch");
    expect(text).toContain(
      '![The hill behind the school](./hill.png "Forty metres, and a fence.")',
    );
    expect(text).toContain('![Creases](./crease.png "Two of them")');
    expect(text).toContain("```go showLineNumbers\nfunc throw()");
    expect(text).toContain("```js {1,3-4}\nturn();");
    expect(text).toContain("[the crease](/posts/crease/#the-second-fold)");
    expect(text).toContain("[The first one](/posts/first/)");
    expect(text).toContain(
      "## Wind\n\nGo back to [the wind](#wind), or to [all that is near](/tags/behind-the-school/).",
    );
    expect(text).toContain("Write {{< youtube id >}} to show a film.");
  });

  it("keeps the ids of the feed, and brings files that can be downloaded", async () => {
    const found = await plan(join(FIXTURES, "hugo"));
    const hill = textOf(found, "posts/hill-launch");
    expect(hill).toContain(
      "id: https://folds.example.org/paper/2021/06/launching-from-a-hill/\n---",
    );
    expect(textOf(found, "posts/later")).not.toContain("id:");
    expect(hill).toContain("[the map](./hill-map.csv) and [the plan][plan]");
    expect(hill).toContain("[plan]: ./plan.pdf");
    const copies = found.articles.flatMap(({ files }) => files.map(({ to }) => to));
    expect(copies).toContain("posts/hill-launch/hill-map.csv");
    expect(copies).toContain("posts/hill-launch/plan.pdf");
    expect(words(found)).toContain("copy it to public/files/plan.pdf as well");
  });

  it("names what it did not know", async () => {
    const told = words(await plan(join(FIXTURES, "hugo")));
    expect(told).toContain("The shortcode notice is unknown here");
    expect(told).toContain("The field customScore");
    expect(told).toContain('"2020-02-30" is no date of the calendar');
  });
});

describe("Jekyll", () => {
  it("reads dated names, categories, drafts and redirects", async () => {
    const found = await plan(join(FIXTURES, "jekyll"));
    const knots = textOf(found, "posts/tying-knots");
    expect(knots).toContain("pubDatetime: 2019-04-05T10:20:30+02:00");
    expect(knots).toContain("tags: [knots, rope, how-to, string]");
    expect(knots).toContain(
      "aliases:\n  - /log/how-to/string/2019/04/05/tying-knots.html\n  - /log/knots.html",
    );
    expect(textOf(found, "posts/north")).toContain(
      "aliases:\n  - /log/travel/2020/07/08/north.html",
    );
    expect(textOf(found, "posts/someday")).toContain("draft: true");
    expect(textOf(found, "posts/wind-rose")).toContain("draft: true");
    expect(textOf(found, "pages/about")).toContain("title: About the log");
  });

  it("keeps the ids of its feed, and takes defaults of the configuration", async () => {
    const found = await plan(join(FIXTURES, "jekyll"));
    expect(textOf(found, "posts/tying-knots")).toContain(
      "id: https://kites.example.net/log/how-to/string/2019/04/05/tying-knots\n---",
    );
    expect(textOf(found, "posts/tying-knots")).toContain("author: Ines Holm");
    expect(textOf(found, "posts/north")).toContain("author: Pia Rask");
    expect(textOf(found, "posts/north")).toContain('```sh\necho "a < b"\n```');
    expect(words(found)).not.toContain("The field share");
  });

  it("leads on from archives and feeds of its plugins, if it has them", async () => {
    expect((await plan(join(FIXTURES, "jekyll"))).others.map(({ to }) => to)).not.toContainEqual(
      expect.stringMatching(/^tags\//),
    );
    const site = join(folder, "jekyll-terms");
    mkdirSync(join(site, "_posts"), { recursive: true });
    writeFileSync(
      join(site, "_config.yml"),
      "url: https://a.example\nbaseurl: /log\njekyll-archives:\n  enabled: [categories, tags]\n  permalinks: { tag: '/about/:name/' }\nfeed: { categories: [notes], tags: { except: [rope] } }\n",
    );
    writeFileSync(
      join(site, "_posts/2024-01-02-one.md"),
      "---\ntitle: One\ncategories: notes\ntags: [Long string, rope]\n---\n\nText.\n",
    );
    const { others } = await plan(site);
    const texts = others.map(({ to, text = "" }) => `${to}\n${text}`).join("\n");
    expect(texts).toContain(
      "label: notes\naliases:\n  - /log/category/notes/\n  - /log/feed/notes.xml\n---",
    );
    expect(texts).toContain(
      "label: Long string\naliases:\n  - /log/about/long-string/\n  - /log/feed/by_tag/long-string.xml\n---",
    );
    expect(texts).toContain("label: rope\naliases:\n  - /log/about/rope/\n---");
  });

  it("runs Liquid and takes away kramdown's attributes", async () => {
    const found = await plan(join(FIXTURES, "jekyll"));
    const knots = textOf(found, "posts/tying-knots");
    expect(knots).toContain('```ruby\nputs "{{ not liquid }}"\n```');
    expect(knots).toContain("and [about](/about/)");
    expect(knots).toContain("## The bowline\n\n![Glider](./glider.png)");
    expect(knots).toContain("Jump to [the bowline](#the-bowline)");
    expect(knots).toContain("{{ shown }}");
    expect(knots).toContain('const a = "{: .not-an-attribute}";');
    expect(knots).not.toContain("TOC");
    expect(words(found)).toContain("The Liquid tag include gallery.html is unknown here");
    expect(textOf(found, "posts/wind-rose")).toContain("[knots](/posts/tying-knots/#the-bowline)");
  });
});

describe("WordPress", () => {
  const file = join(FIXTURES, "wordpress/export.xml");
  const uploads = join(FIXTURES, "wordpress/uploads");

  it("reads blocks: captions, galleries, code, embeds, tables, footnotes", async () => {
    const text = textOf(await plan(file, { uploads }), "posts/building-a-box-kite");
    expect(text).toContain(
      "pubDatetime: 2022-03-02T09:30:00+01:00\nmodDatetime: 2022-04-01T10:00:00+02:00",
    );
    expect(text).toContain("author: nora\ntags: [How-tos, Box kites, string]");
    expect(text).toContain("series: From scratch");
    expect(text).toContain("cover:\n  src: ./box-kite.png\n  alt: A kite like a box");
    expect(text).toContain("id: https://boxkite.example.com/?p=10");
    expect(text).toContain('![A box kite](./box-kite.png "The first one, before the wind")');
    expect(text).toContain("![The tail](./tail.png)\n\n*All of them*");
    expect(text).toContain("```\nif (a < b) { fly(); }\n```");
    expect(text).toContain("[https://www.youtube.com/watch?v=dQw4w9WgXcQ]");
    expect(text).toContain("Table: Sticks\n\n| Stick");
    expect(text).toContain("[the knots](/posts/knots/#the-bowline).[^1]");
    expect(text).toContain("[^1]: Of *all* kinds.");
    expect(text).toContain("- spruce, a \\<b> away from pine");
  });

  it("reads the classic editor: paragraphs, captions, shortcodes", async () => {
    const found = await plan(file, { uploads });
    const text = textOf(found, "posts/knots");
    expect(text).toContain("pubDatetime: 2022-01-01T00:30:00+01:00");
    expect(text).toContain("in the classic editor,\\\non two lines.");
    expect(text).toContain('![A box kite](./box-kite.png "Before the wind")');
    expect(text).toContain('![A kite like a box](./box-kite.png "The first one")');
    expect(text).toContain('```python\nprint("a < b")\n```');
    expect(text).toContain("> A knot is a promise.\n>\n> And a second one.");
    expect(text).toContain(
      "[how to build one](/posts/building-a-box-kite/), or [all of them](/tags/box-kites/)",
    );
    expect(words(found)).toContain("The shortcode contact-form-7 is unknown here");
    expect(words(found)).not.toContain("not a shortcode");
  });

  it("keeps drafts hidden, and names that lead nowhere harmless", async () => {
    const found = await plan(file, { uploads });
    expect(textOf(found, "posts/x")).toContain("title: ../../../hostile");
    expect(textOf(found, "posts/x")).toContain("draft: true");
    expect(textOf(found, "posts/next-year")).toContain("pubDatetime: 2099-02-01T10:00:00+01:00");
    expect(textOf(found, "pages/about-us")).toContain("title: About the box kite");
  });

  it("keeps authors, described categories and comments, but no mail or IP address", async () => {
    const { others } = await plan(file, { uploads });
    const texts = others.map(({ to, text = "" }) => `${to}\n${text}`).join("\n");
    expect(texts).toContain("authors/nora.md\n---\nname: Nora Vale\n---");
    expect(texts).toContain(
      "tags/box-kites.md\n---\nlabel: Box kites\ndescription: Kites with corners and opinions.\naliases:\n  - /category/box-kites/\n  - /category/box-kites/feed/\n---",
    );
    expect(texts).toContain(
      "tags/string.md\n---\nlabel: string\naliases:\n  - /tag/string/\n  - /tag/string/feed/\n---",
    );
    expect(texts).toContain("Mine fell into the sea.");
    expect(texts).not.toMatch(/@example\.com|203\.0\.113|Buy string|silent/);
  });

  it("leads on from lists and feeds of kinds that a plugin added, and names what has none", async () => {
    const found = await plan(file);
    expect(found.others.find(({ to }) => to === "tags/how-tos.md")?.text).toBe(
      "---\nlabel: How-tos\naliases:\n  - /genre/how-tos/\n  - /genre/how-tos/feed/\n---\n",
    );
    expect(words(found)).toContain("Terms of the kind genre became tags");
    expect(words(found)).not.toMatch(/Aside|post_format|the kind series/);
    expect(words(found)).toContain(
      "/series/from-scratch/feed/ cannot lead to /series/from-scratch/: a series has neither",
    );
    expect(words(found)).toContain(
      "/author/nora/ and /author/nora/feed/ cannot lead to /authors/nora/: an author has neither",
    );
  });

  it("knows several authors of one article, and its language", async () => {
    const path = join(folder, "authors.xml");
    const terms =
      '<category domain="author" nicename="cap-nora">Nora Vale</category><category domain="author" nicename="cap-guest">Guest</category><category domain="language" nicename="nb">Norsk</category>';
    const text = readFileSync(file, "utf8");
    writeFileSync(path, text.replace('<category domain="genre"', `${terms}$&`));
    const found = textOf(await plan(path), "posts/building-a-box-kite");
    expect(found).toContain("authors: [nora, guest]");
    expect(found).toContain("lang: nb");
    expect(found).not.toContain("Norsk");
  });

  it("leaves pictures where they are without a copy of them, and says so", async () => {
    const found = await plan(file);
    expect(textOf(found, "posts/knots")).toContain(
      "](https://boxkite.example.com/wp-content/uploads/2022/03/box-kite-300x200.png",
    );
    expect(textOf(found, "posts/building-a-box-kite")).toContain(
      "ogImage: https://boxkite.example.com/wp-content/uploads/2022/03/box-kite.png",
    );
    expect(words(found)).toContain("--uploads");
    expect(found.remote).toContain(
      "https://boxkite.example.com/wp-content/uploads/2022/03/tail.png",
    );
  });

  it("knows the folder in which a blog lived", async () => {
    const path = join(folder, "in-a-folder.xml");
    const home = "<wp:base_blog_url>https://boxkite.example.com";
    writeFileSync(path, readFileSync(file, "utf8").replace(home, `${home}/blog`));
    const { queries } = await plan(path);
    expect(queries).toContainEqual(["/blog/?p=10", "/posts/building-a-box-kite/"]);
  });

  it("tells which addresses a static host cannot redirect", async () => {
    const found = await plan(file);
    expect(found.queries).toContainEqual(["/?p=10", "/posts/building-a-box-kite/"]);
    expect(writeReport(found, "export.xml")).toContain("- /?p=8 → /posts/knots/");
  });
});

describe("feeds", () => {
  it("RSS: whole texts, ids, old addresses", async () => {
    const found = await plan(join(FIXTURES, "feeds/rss.xml"));
    const text = textOf(found, "posts/cotton-and-silk");
    expect(text).toContain(
      "title: Cotton & silk\ndescription: Two threads, compared.\npubDatetime: 2018-04-03T09:39:21+02:00\nauthor: Kit Moor\ntags: [materials]",
    );
    expect(text).toContain(
      "aliases:\n  - /blog/cotton-and-silk.html\nid: tag:string.example.org,2018:7",
    );
    expect(text).toContain("![Silk](https://string.example.org/img/silk.jpg)");
    expect(found.articles[1]?.article.title).toBe("A note without a title, which says only…");
  });

  it("Atom and JSON", async () => {
    const atom = textOf(await plan(join(FIXTURES, "feeds/atom.xml")), "posts/winding-in");
    expect(atom).toContain(
      "title: Winding in\ndescription: How to get it back.\npubDatetime: 2017-11-01T08:00:00+01:00\nmodDatetime: 2017-11-02T10:00:00Z",
    );
    expect(atom.endsWith("---\n\nSlowly.\n")).toBe(true);
    const json = textOf(await plan(join(FIXTURES, "feeds/feed.json")), "posts/one");
    expect(json).toContain("aliases:\n  - /2024/one\nid: https://short.example.org/2024/one");
    expect(json).toContain("It flew.\n\nThen it did not \\<stop>.");
  });
});

it("Blogger: posts alone, drafts as drafts", async () => {
  const found = await plan(join(FIXTURES, "feeds/blogger.xml"));
  expect(found.articles).toHaveLength(2);
  expect(textOf(found, "posts/first-wind")).toContain("aliases:\n  - /2011/02/first-wind.html");
  expect(textOf(found, "posts/first-wind")).toContain("tags: [kites]");
  expect(textOf(found, "posts/unfinished")).toContain("draft: true");
});

describe("files", () => {
  it("Markdown: fields by other names, pictures with spaces, links between files", async () => {
    const found = await plan(join(FIXTURES, "markdown"));
    const text = textOf(found, "posts/2020/map");
    expect(text).toContain(
      "pubDatetime: 2020-10-11\ntags: [maps, hills]\naliases:\n  - /notes/map",
    );
    expect(text).toContain("![A sketch](./sketch-map.png)");
    expect(text).toContain("[the plain one](/posts/plain/#what-is-left) and nothing.");
    expect(textOf(found, "posts/plain")).toContain(
      '<img src="./sketch-map.png" alt="The same sketch" width="40">',
    );
    expect(textOf(found, "posts/plain")).not.toContain("# A plain file");
  });

  it("HTML: the article without its page", async () => {
    const text = textOf(await plan(join(FIXTURES, "html")), "posts/folding-flat-3f2a");
    expect(text).toContain(
      "title: Folding flat\ndescription: A sheet remembers.\npubDatetime: 2016-02-03T10:11:12Z\nauthor: Vera Flat",
    );
    expect(text).toContain("aliases:\n  - /@paper/folding-flat-3f2a");
    expect(text.split("---\n").at(-1)).toContain(
      'Paper has a [memory](https://medium.com/@x/other).\n\n![](./flat.png "Flat, at last")',
    );
  });

  it("a text with frontmatter is an article", async () => {
    const text = textOf(await plan(join(FIXTURES, "text/frontmatter.txt")), "posts/frontmatter");
    expect(text).toContain(
      "title: Already an article\npubDatetime: 2024-02-29T10:00:00\ntags: [string]",
    );
    expect(text).toContain("It was *written* in");
  });
});

describe("what cannot be read", () => {
  const write = (name: string, content: string | Buffer) => {
    const path = join(folder, "damaged", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  const wxr = readFileSync(join(FIXTURES, "wordpress/export.xml"), "utf8");
  const rss = readFileSync(join(FIXTURES, "feeds/rss.xml"), "utf8");
  const json = readFileSync(join(FIXTURES, "feeds/feed.json"), "utf8");

  it.each([
    ["cut.xml", wxr.slice(0, wxr.length / 2), /cut\.xml is cut off/],
    ["cut-later.xml", wxr.slice(0, -20), /is cut off/],
    ["cut-rss.xml", rss.slice(0, -40), /is cut off/],
    ["cut.json", json.slice(0, -40), /cut off or damaged/],
    ["latin.xml", Buffer.from(rss.replace("Theory", "Théorie"), "latin1"), /not UTF-8 \(line 4\)/],
    [
      "entity.xml",
      rss.replace("<rss", '<!DOCTYPE r [<!ENTITY a "aaa">]>\n<rss'),
      /declares entities/,
    ],
    ["other.xml", "<html><body>x</body></html>", /neither an RSS, Atom or JSON feed/],
    ["empty.txt", "", /is empty/],
    ["notes.org", "* A heading", /none of the sources that are known/],
    ["program.bin", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xc3, 0x28]), /not UTF-8/],
    ["report.docx", Buffer.from("PK\x03\x04xxxxxxxxxxxxxx"), /is packed/],
    ["paper.pdf", Buffer.from("%PDF-1.7 xxxxxxxxxxxx"), /is a PDF/],
  ])("%s is refused with a sentence", async (name, content, message) => {
    await expect(plan(write(name, content))).rejects.toThrow(message);
  });

  it("a file of 200 MB is refused at once", async () => {
    const path = write("huge.xml", wxr.slice(0, 2_000));
    // A hole, which takes no room.
    const { truncateSync } = await import("node:fs");
    truncateSync(path, 200_000_000);
    await expect(plan(path)).rejects.toThrow(/has 200 MB, and at most 120 MB/);
  });

  it("a source that is not there, and one that is unknown, are told what to write", () => {
    expect(() => chooseSource(join(folder, "nothing"), undefined)).toThrow(/There is nothing at/);
    expect(() => chooseSource(folder, "jekyl")).toThrow(/Did you mean jekyll/);
  });

  it("files outside of the source are not taken, by path or by link", async () => {
    const secret = write("secret.png", readFileSync(join(FIXTURES, "html/flat.png")));
    const path = write(
      "site/a.md",
      "---\ntitle: A\ndate: 2024-01-01\n---\n\n![a](../secret.png) ![b](link.png) ![c](%2e%2e/secret.png)\n",
    );
    symlinkSync(secret, join(dirname(path), "link.png"));
    const found = await plan(dirname(path));
    expect(found.articles.flatMap(({ files }) => files.filter(({ from }) => from))).toEqual([]);
    expect(textOf(found, "posts/a")).toContain("*a* *b* *c*");
  });

  it("settings that mean nothing are passed over", async () => {
    const post = "---\ntitle: Good\ndate: 2024-01-02\n__proto__: [k]\n---\n\nText.\n";
    write("jekyll5/_config.yml", "url: kites.example.net\nbaseurl: 7\npermalink: constructor\n");
    write("jekyll5/_posts/2024-01-02-good.md", post);
    write("hugo5/hugo.toml", "baseURL = 'x'\n[taxonomies]\na = '__proto__'\nb = '../../x'\n");
    write("hugo5/content/posts/good.md", post);
    for (const name of ["jekyll5", "hugo5"]) {
      const found = await plan(join(folder, "damaged", name));
      expect(found.articles.map(({ address }) => address)).toEqual(["/posts/good/"]);
      expect(words(found)).toContain("Run again with --url");
      expect(words(found)).not.toContain("undefined");
      expect(textOf(found, "posts/good")).not.toContain("id:");
    }
  });

  it("hostile names become harmless ones", async () => {
    const folders = [
      "site2/..%2f..%2fx.md",
      "site2/a\nb.md",
      "site2/.\u202Egnp.md",
      "site2/c:d\\..\\e.md",
    ];
    for (const name of folders) write(name, "---\ntitle: T\ndate: 2024-01-01\n---\n\nText.\n");
    const found = await plan(join(folder, "damaged/site2"));
    for (const { to } of found.articles.flatMap(({ files }) => files)) {
      expect(to).toMatch(/^posts\/[\p{L}\p{N}-]+\.md$/u);
    }
  });

  it("pictures that cannot be shown stay behind", async () => {
    write("site3/broken.png", "no picture");
    write(
      "site3/bad.svg",
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
    );
    write(
      "site3/a.md",
      "---\ntitle: A\ndate: 2024-01-01\n---\n\n![one](broken.png)\n\n![two](bad.svg)\n",
    );
    const found = await plan(join(folder, "damaged/site3"));
    expect(textOf(found, "posts/a")).toContain("*one*\n\n*two*");
    expect(words(found)).toContain("is not a picture that can be read");
    expect(words(found)).toContain("could run when it is opened");
  });

  it("one bad file of a folder does not keep the others back", async () => {
    write("site4/good.txt", "A title\n\nWords.");
    write("site4/bad.txt", Buffer.from("caf\xe9", "latin1"));
    const found = await plan(join(folder, "damaged/site4"));
    expect(found.articles).toHaveLength(1);
    expect(words(found)).toContain("bad.txt is in an encoding that is not UTF-8");
  });
});

it("reads a file without an ending as plain text", async () => {
  const path = join(folder, "notes");
  writeFileSync(path, `A title\n\nBy Jo, May 1, 2024\n\nWords. ${"é".repeat(3_000)}`);
  expect(textOf(await plan(path), "posts/a-title")).toContain("author: Jo");
});

it("takes the date of a file that names none", async () => {
  const path = join(folder, "dated.txt");
  writeFileSync(path, "A title\n\nWords.");
  utimesSync(path, new Date("2021-02-03T12:00:00"), new Date("2021-02-03T12:00:00"));
  expect(textOf(await plan(path), "posts/a-title")).toContain("pubDatetime: 2021-02-03\n");
});
