import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { digestWithModules } from "./mdx-modules.ts";

let folder: string;
const write = (name: string, text: string) => writeFile(join(folder, name), text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "modules-"));
  await write("Chart.astro", '---\nimport { speeds } from "./speeds";\n---\n{speeds}');
  await write("speeds.ts", 'import data from "./data.json";\nimport "./Chart.astro";');
  await write("data.json", "[1]");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const digestOf = (...names: string[]) =>
  digestWithModules("source", names, join(folder, "wind.mdx"), folder);

it("is the digest of the source where nothing of the owner's is imported", async () => {
  expect(await digestOf()).toBe("source");
  expect(await digestOf("paper-planes", "astro:assets", "./gone.ts")).toBe("source");
});

it.each(["Chart.astro", "speeds.ts", "data.json"])("changes with %s", async (name) => {
  const before = await digestOf("./Chart.astro?raw");
  expect(await digestOf("./Chart.astro?raw")).toBe(before);
  await write(name, "[2]");
  expect(await digestOf("./Chart.astro?raw")).not.toBe(before);
});
