import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEnvironment } from "#build/environment.ts";
import { readBody } from "./body-cache.ts";
import { type Catalogue, loadCatalogue } from "./load.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paper-planes-load-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, "content", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** A catalogue with the HTML of its bodies. */
interface Loaded extends Catalogue {
  readonly html: readonly string[];
}

async function load(cache = "cache"): Promise<Loaded> {
  const content = join(folder, "content");
  const cacheDir = join(folder, cache);
  await mkdir(content, { recursive: true });
  const environment = { ...readEnvironment({ CONTENT_DIR: content }), cacheDir };
  const catalogue = await loadCatalogue({ environment });
  const entries = [...catalogue.posts, ...catalogue.pages].filter(({ format }) => format === "md");
  const html = await Promise.all(entries.map(({ body }) => readBody(cacheDir, body.digest)));
  return { ...catalogue, html };
}

/** What a run with everything that is cached finds, after making sure that one without finds the same. */
async function loadWarm(): Promise<Loaded> {
  const warm = await load();
  await rm(join(folder, "cold"), { recursive: true, force: true });
  const cold = await load("cold");
  expect(warm).toEqual(cold);
  return warm;
}

function picture(color: string): Promise<Uint8Array> {
  return sharp({ create: { width: 4, height: 3, channels: 3, background: color } })
    .png()
    .toBuffer();
}

const article = (title: string, body = "Text.", fields = "") =>
  `---\ntitle: ${title}\npubDatetime: 2026-08-14\n${fields}---\n\n${body}\n`;

/** More than are rendered without threads, and than one thread is given at once. */
const MANY = 40;

beforeEach(async () => {
  await write({
    "posts/a-1.md": article("One", "## One\n\n```js\nlet a = 1;\n```"),
    "posts/a-2.md": article("Two", "## Two"),
    "posts/red.md": article("Red", "![A square](red.png)\n\n<b style='color: red'>!</b>"),
    "posts/red.png": await picture("#ff0000"),
    "posts/use.mdx": article("Use", 'import { a } from "./a.ts";\n\n<Prompt>{a}</Prompt>'),
    "posts/a.ts": "export const a = 1;\n",
    "posts/wrong.md": article("Wrong", "$\\fource{x}$", "draft: maybe\n"),
    "pages/about.md": "---\ntitle: About\n---\n\nWe.\n",
    "authors/ada.md": "---\nname: Ada\npicture: ../posts/red.png\n---\n",
    "tags/weather.md": "---\nlabel: Weather\n---\n",
  });
});

describe("a second run", () => {
  it("finds what the first one found, problems and warnings included", async () => {
    const first = await load();
    expect(first.posts).toHaveLength(4);
    expect(first.problems.map(({ file, severity }) => [file.split("/").at(-1), severity])).toEqual([
      ["red.md", "warning"],
      ["wrong.md", "error"],
      ["wrong.md", "error"],
    ]);
    expect(await loadWarm()).toEqual(first);
  });

  it("finds in threads what it finds without them, in the same order", async () => {
    for (let number = 0; number < MANY; number += 1) {
      await write({
        [`posts/b-${number}.md`]: article(`B ${number}`, `## B\n\nNumber ${number}.`),
      });
    }
    const threads = await loadWarm();
    expect(threads.posts).toHaveLength(MANY + 4);
    for (const { slug, body } of threads.posts.filter(({ slug }) => slug.startsWith("b-"))) {
      expect(body.excerpt).toBe(`Number ${slug.slice(2)}.`);
    }
    // A few at a time are rendered here.
    await rm(join(folder, "cache"), { recursive: true });
    const files = await readdir(join(folder, "content/posts"));
    for (const name of files.filter((each) => each.startsWith("b-"))) {
      await rename(join(folder, "content/posts", name), join(folder, name));
    }
    for (const name of files.filter((each) => each.startsWith("b-"))) {
      await rename(join(folder, name), join(folder, "content/posts", name));
      if (Number(name.replace(/\D/g, "")) % 10 === 0) await load();
    }
    expect(await load()).toEqual(threads);
    // Threads start slowly where others keep the machine busy.
  }, 60_000);

  it.each<[string, (posts: string) => Promise<unknown>]>([
    ["a title that changed", () => write({ "posts/a-1.md": article("Another") })],
    ["a body that changed", () => write({ "posts/a-1.md": article("One", "Other text.") })],
    [
      "a body that moved down",
      () => write({ "posts/red.md": article("Red", "![A](red.png)", "tags: [a]\n") }),
    ],
    [
      "a language that changed",
      () => write({ "posts/a-1.md": article("Eins", "## Eins", "lang: de\n") }),
    ],
    ["an article that is gone", (posts) => rm(join(posts, "a-1.md"))],
    ["an article with a new name", (posts) => rename(join(posts, "a-1.md"), join(posts, "b.md"))],
    [
      "two articles that changed places",
      async (posts) => {
        await rename(join(posts, "a-1.md"), join(posts, "spare.md"));
        await rename(join(posts, "a-2.md"), join(posts, "a-1.md"));
        await rename(join(posts, "spare.md"), join(posts, "a-2.md"));
      },
    ],
    ["a mistake that was mended", () => write({ "posts/wrong.md": article("Right") })],
    [
      "a picture that was painted over",
      async () => write({ "posts/red.png": await picture("#00ff00") }),
    ],
    ["a picture that is gone", (posts) => rm(join(posts, "red.png"))],
    ["an import that is gone", (posts) => rm(join(posts, "a.ts"))],
  ])("sees %s", async (_, change) => {
    const before = await load();
    await load();
    await change(join(folder, "content/posts"));
    expect(await loadWarm()).not.toEqual(before);
  });

  it("sees a picture that was painted over in the same bytes and at the same time", async () => {
    const path = join(folder, "content/posts/red.png");
    const long = new Date("2020-01-01");
    await utimes(path, long, long);
    const before = await load();
    await write({ "posts/red.png": await picture("#fe0000") });
    await utimes(path, long, long);
    expect(await loadWarm()).not.toEqual(before);
  });

  it.each<[string, (cache: string) => Promise<unknown>]>([
    [
      "cut short",
      async (cache) =>
        writeFile(
          join(cache, "catalogue.json"),
          (await readFile(join(cache, "catalogue.json"), "utf8")).slice(0, 500),
        ),
    ],
    ["empty", (cache) => writeFile(join(cache, "catalogue.json"), "")],
    ["of another kind", (cache) => writeFile(join(cache, "catalogue.json"), "[1, 2]")],
    ["gone", (cache) => rm(join(cache, "catalogue.json"))],
  ])("does without a snapshot that is %s", async (_, damage) => {
    const before = await load();
    await damage(join(folder, "cache"));
    expect(await loadWarm()).toEqual(before);
  });

  it("renders again the bodies that are gone", async () => {
    const before = await load();
    const bodies = join(folder, "cache/bodies");
    const [first = ""] = await readdir(bodies);
    await rm(join(bodies, first));
    expect(await loadWarm()).toEqual(before);
    await rm(bodies, { recursive: true });
    expect(await loadWarm()).toEqual(before);
  });

  it("renders again, after a loss of power, a body that lost its end", async () => {
    const before = await load();
    const bodies = join(folder, "cache/bodies");
    for (const name of await readdir(bodies)) await writeFile(join(bodies, name), "{");
    await rm(join(folder, "cache/catalogue.json"));
    expect(await loadWarm()).toEqual(before);
  });
});

it("says how a damaged cache is mended", async () => {
  const { posts } = await load();
  const post = posts.find(({ format }) => format === "md");
  const digest = post?.body.digest ?? "";
  await writeFile(
    join(folder, "cache/bodies", `${digest}.html`),
    '{"checksum":"x","facts":{}}\n<p>',
  );
  await expect(readBody(join(folder, "cache"), digest)).rejects.toThrow(
    "The cache of rendered articles is damaged. Run npm run clean, and build again.",
  );
});

it("leaves nothing behind but the snapshot and the bodies", async () => {
  await load();
  expect((await readdir(join(folder, "cache"))).toSorted()).toEqual(["bodies", "catalogue.json"]);
  const names = await readdir(join(folder, "cache/bodies"));
  expect(names.every((name) => /^[\w-]{22}\.html$/.test(name))).toBe(true);
});

it("reads a copy of a content folder as the same articles", async () => {
  const { posts } = await load();
  await cp(join(folder, "content"), join(folder, "copy/content"), { recursive: true });
  const environment = {
    ...readEnvironment({ CONTENT_DIR: join(folder, "copy/content") }),
    cacheDir: join(folder, "copy/cache"),
  };
  const copy = await loadCatalogue({ environment });
  expect(copy.posts.map(({ file }) => file)).toEqual(posts.map(({ file }) => file));
});

it("knows which pictures lie on other sites, in Markdown, in HTML and in MDX", async () => {
  const head = "---\ntitle: Afar\npubDatetime: 2025-01-18\n---\n";
  const [a, b] = ["https://img.example/a.png", "https://img.example/b.png"];
  await write({
    "posts/afar.md": `${head}\n![A kite][a] ![A knot](./wind.png)\n\n[a]: ${a}\n`,
    "posts/wind.png": await picture("red"),
    "posts/far.mdx": `${head}\n![A kite](${a})\n\n<img src="${b}" alt="A knot" />\n`,
  });
  const { traces } = await load();
  const distant = [...traces.values()].flatMap((each) => each.distant.map(Object.values));
  expect(distant).toEqual([
    [a, 6],
    [a, 6],
    [b, 8],
  ]);
});
