/** One broken file of a blog keeps no other back, whatever the system. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { carryOut } from "../carry-out.ts";
import { makePlan } from "../plan.ts";
import type { Plan } from "../plan-types.ts";
import { chooseSource } from "../recognise.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paper-planes-broken-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, "old", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function plan(): Promise<Plan> {
  const path = join(folder, "old");
  const options = { path, name: "old", url: undefined, uploads: undefined, zone: "UTC" };
  const contentDir = join(folder, "content");
  mkdirSync(contentDir, { recursive: true });
  const publicDir = join(contentDir, "public");
  const site = chooseSource(path, undefined).read(options);
  return makePlan(site, { contentDir, publicDir, base: "/", isForced: false });
}

const article = (title: string) => `---\ntitle: ${title}\ndate: 2024-01-02\n---\n\nWords.\n`;
const BROKEN = "a: b: c";
const states = ({ articles }: Plan) =>
  articles.map(({ state, article: { title } }) => `${state} ${title}`);
const looks = ({ notes }: Plan) =>
  notes.flatMap(({ kind, message }) =>
    kind === "look" && /left out/.test(message) ? [message] : [],
  );

const SYSTEMS = [
  ["Hugo", "content/posts", { "hugo.toml": 'baseURL = "https://a.example/"' }],
  ["Jekyll", "_posts", { "_config.yml": "url: https://a.example" }],
  ["AstroPaper", "src/data/blog", { "package.json": '{ "name": "astro-paper" }' }],
  ["Markdown", "notes", {}],
] as const;

it.each(SYSTEMS)(
  "%s: a broken head is named, and comes along when it is mended",
  async (system, room, config) => {
    const broken = `${room}/2024-01-03-broken.md`;
    const files = {
      ...config,
      [`${room}/2024-01-02-good.md`]: article("Good"),
      [broken]: article(BROKEN),
    };
    put(files);
    const first = await plan();
    expect([first.site.system, states(first)]).toEqual([system, ["new Good"]]);
    expect(looks(first)).toEqual([
      `${broken}:2: its YAML cannot be read. Nested mappings are not allowed in compact mappings. Mend it and import again. It was left out.`,
    ]);
    carryOut(first, join(folder, "content"), "old");
    expect(readFileSync(join(folder, "content/_import/old.md"), "utf8")).toContain(
      `- ${broken}:2:`,
    );

    put({ [broken]: article("Mended") });
    expect(states(await plan())).toEqual(["same Good", "new Mended"]);
  },
);

it.each(SYSTEMS)(
  "%s: with broken heads only, nothing is imported",
  async (_system, room, config) => {
    const files = { ...config, [`${room}/2024-01-03-broken.md`]: article(BROKEN) };
    put(files);
    await expect(async () => plan()).rejects.toThrow(/broken\.md:2: its YAML cannot be read/);
  },
);

it("Jekyll: authors that cannot be read keep no article back", async () => {
  put({
    "_config.yml": "url: https://a.example",
    "_data/authors.yml": "ines: name: Ines",
    "_posts/2024-01-02-good.md": article("Good"),
  });
  const found = await plan();
  expect(states(found)).toEqual(["new Good"]);
  expect(looks(found).join()).toContain("_data/authors.yml:1: its YAML cannot be read");
});
