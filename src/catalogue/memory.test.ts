import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readEnvironment } from "#build/environment.ts";
import type { Catalogue } from "./load.ts";
import { loadCatalogue } from "./load.ts";
import { Memory } from "./memory.ts";

let folder: string;
let memory: Memory;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "memory-"));
  memory = new Memory();
  await mkdir(join(folder, "posts"));
  await write("kite", "See [the wind](./wind.md).");
  await write("wind", "It blows.");
});
afterEach(() => rm(folder, { recursive: true }));

const pathOf = (slug: string) => join(folder, "posts", `${slug}.md`);

function write(slug: string, body: string): Promise<void> {
  return writeFile(pathOf(slug), `---\ntitle: ${slug}\npubDatetime: 2026-01-02\n---\n\n${body}\n`);
}

function load(known?: Memory): Promise<Catalogue> {
  const switches = { CONTENT_DIR: folder, OUT_DIR: join(folder, "..", "dist") };
  const environment = { ...readEnvironment(switches), cacheDir: join(folder, ".cache") };
  return loadCatalogue({ environment, ...(known && { memory: known }) });
}

const post = ({ posts }: Catalogue, slug: string) => posts.find((one) => one.slug === slug);

it("reads what has changed, and keeps the rest as it was", async () => {
  const before = await load(memory);
  await write("wind", "It blows harder.");
  memory.forget("change", pathOf("wind"));
  const after = await load(memory);
  expect(post(after, "kite")).toBe(post(before, "kite"));
  expect(post(after, "wind")?.body.excerpt).toBe("It blows harder.");
  expect(after).toEqual(await load());
});

it("tells mistakes as long as they are there", async () => {
  await write("wind", "[Nowhere](./nowhere.md)");
  const first = await load(memory);
  expect(first.problems.map(({ severity }) => severity)).toContain("error");
  expect((await load(memory)).problems).toEqual(first.problems);
  await write("wind", "It blows.");
  memory.forget("change", pathOf("wind"));
  expect((await load(memory)).problems).toEqual((await load()).problems);
});

it("knows nothing any more when a file comes or goes", async () => {
  await load(memory);
  await rm(pathOf("wind"));
  memory.forget("unlink", pathOf("wind"));
  expect(memory.isEmpty).toBe(true);
  const { problems } = await load(memory);
  expect(problems.find(({ file }) => file.endsWith("kite.md"))?.message).toMatch(/wind\.md/);
});
