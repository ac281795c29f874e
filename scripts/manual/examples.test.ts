/** Does what the manual and the README show, so that they cannot grow old unnoticed. */
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
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { z } from "astro/zod";
import { readEnvironment } from "#build/environment.ts";
import { findProjectRoot } from "#build/paths.ts";
import { loadCatalogue } from "#catalogue/load.ts";
import { authorSchema, pageSchema, postSchema, tagSchema } from "#schemas/post.ts";
import { siteSchema } from "#schemas/site.ts";
import { type Examples, readExamples } from "./examples.ts";

const root = findProjectRoot();

/** Whoever has deleted the sample articles has no manual here, only the README. */
const articles = existsSync(join(root, "content/posts"))
  ? readdirSync(join(root, "content/posts"))
      .filter((name) => /\.mdx?$/.test(name))
      .map((name) => [
        name.replace(/\.mdx?$/, ""),
        readFileSync(join(root, "content/posts", name), "utf8"),
      ])
      .filter(([, text = ""]) => /^tags: .*\bmanual\b/m.test(text))
  : [];
const texts = [...articles, ["readme", readFileSync(join(root, "README.md"), "utf8")]];
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Readonly<Record<string, string>>;
};
const examples = texts.map(([name = "", text = ""]) => readExamples(name, text));
const all = <Key extends keyof Examples>(key: Key) => examples.map((one) => one[key]);

const folder = mkdtempSync(join(tmpdir(), "paper-planes-manual-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pictures, films and files that an example names beside it. */
const BESIDE = /\.\/[\w./-]+\.(?:png|jpe?g|webp|avif|mp4|webm|mp3|pdf|vtt)\b/g;

async function write(name: string, text: string | Uint8Array): Promise<void> {
  const path = join(folder, "content", name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  for (const [beside] of typeof text === "string" ? text.matchAll(BESIDE) : []) {
    const isPicture = /(?:png|jpe?g|webp|avif)$/.test(beside);
    await write(join(dirname(name), beside), isPicture ? await picture(beside) : "WEBVTT\n");
  }
}

function picture(name: string): Promise<Uint8Array> {
  const format = name.split(".").at(-1)?.replace("jpg", "jpeg") as "png" | "jpeg" | "webp" | "avif";
  const create = { width: 8, height: 8, channels: 3, background: "teal" } as const;
  return sharp({ create }).toFormat(format).toBuffer();
}

/** It looks like a field, and is said to a language server. */
const OF_EDITORS = "contentIntellisense: true";

const ofAll = ["verbose", "host", "help"];

/** "--since=now" → "since" */
const nameOfFlag = (word: string) => word.slice(2).split(/[= ]/)[0];

/** Flags that a command declares. */
function flagsOf(name: string): readonly (string | undefined)[] {
  const file = join(root, "scripts", `${name}.ts`);
  const source = existsSync(file) ? readFileSync(file, "utf8") : "";
  return [...source.matchAll(/"?\b([\w-]+)"?: \{\s*type: "(?:boolean|string)"/g)].map(
    (found) => found[1],
  );
}

describe("what the manual shows", () => {
  const files = all("files").flatMap((some) => Object.entries(some));
  const settings = all("settings")
    .flat()
    .map((code) => `...{${code}}`);

  beforeAll(async () => {
    for (const [name, text] of files) await write(name, text);
    // What builds know as "paper-planes": no package lies above a folder for temporary files.
    const engine = pathToFileURL(join(root, "src/site.ts")).href;
    const config = `import { defineSite } from "${engine}";\nexport default defineSite({ ${settings.join(", ")} });`;
    await write("site.config.ts", config);
    // Its navigation leads there.
    for (const name of ["about", "imprint"]) {
      await write(`pages/${name}.md`, `---\ntitle: ${name}\n---\n\nA page of the owner's own.\n`);
    }
  });

  it("is an article, a tag, an author or a site in which nothing is wrong", async () => {
    const environment = {
      ...readEnvironment({ CONTENT_DIR: join(folder, "content") }),
      cacheDir: join(folder, "cache"),
    };
    const { problems, posts, site } = await loadCatalogue({ environment });
    expect(problems).toEqual([]);
    expect(posts.length).toBe(files.filter(([name]) => name.startsWith("posts/")).length);
    if (articles.length > 0) expect(site).toMatchObject({ title: "The Low Tide", sky: "plain" });
  });

  it("calls commands by their names, with flags that they have", () => {
    const commands = new Set(all("commands").flat());
    expect(commands.size).toBeGreaterThan(10);
    for (const command of commands) {
      const [name = "", ...words] = command.split(/\s+/).slice(2);
      expect(Object.keys(scripts)).toContain(name);
      const flags = words.filter((word) => /^--\w/.test(word)).map(nameOfFlag);
      for (const flag of flags) expect([...ofAll, ...flagsOf(name)], command).toContain(flag);
    }
  });

  it("writes fields and settings with values that they take", () => {
    const schemas = [postSchema, pageSchema, authorSchema, tagSchema, siteSchema];
    const pairs = all("words")
      .flat()
      .filter((word) => /^[a-z]\w*: \S/i.test(word) && word !== OF_EDITORS);
    for (const pair of new Set(pairs)) {
      const [key = "", value] = Object.entries(parse(pair) as Record<string, unknown>)[0] ?? [];
      const types = schemas.map(({ shape }) => (shape as Record<string, z.ZodType>)[key]);
      const known = types.filter((type) => type !== undefined);
      const takers = known.filter((type) => type.safeParse(value).success);
      expect(takers.length, pair).toBeGreaterThan(0);
    }
    if (articles.length > 0) expect(pairs.length).toBeGreaterThan(10);
  });

  it("names colours and fonts that the styles know, and flags that commands have", () => {
    const styles = readFileSync(join(root, "src/styles/tokens.css"), "utf8");
    const tokens = [...styles.matchAll(/^ *--([\w-]+):/gm)].map((found) => found[1]);
    const known = [...tokens, ...ofAll, ...Object.keys(scripts).flatMap(flagsOf)];
    const named = all("words")
      .flat()
      .filter((word) => /^--\w/.test(word));
    for (const word of named) expect(known).toContain(nameOfFlag(word));
    expect(named.length).toBeGreaterThan(1);
  });

  it("names files and folders of the engine that are there", () => {
    const paths = all("words")
      .flat()
      .filter((word) => /^(?:src|scripts|tests)\/[\w./-]+$/.test(word));
    for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true);
  });
});
