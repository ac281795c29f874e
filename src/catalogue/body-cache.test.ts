import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bodiesFolder, readBody, readFacts, sweepBodies, writeBody } from "./body-cache.ts";
import type { RenderedFacts } from "./body-worker.ts";

let cache = "";
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "paper-planes-bodies-"));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

function facts(digest: string): RenderedFacts {
  const lists = {
    features: [],
    files: [],
    headings: [],
    images: [],
    imports: [],
    remote: [],
    notes: [],
    links: [],
    ids: [],
    distant: [],
  };
  return { digest, ...lists, words: 1, characters: 0, excerpt: "" };
}

it("gives back what it was given, line breaks and all", async () => {
  const html = '\n<p>One</p>\n\n{"a": 1}\n<p>風</p>';
  await writeBody(bodiesFolder(cache), facts("a"), html);
  expect(await readBody(cache, "a")).toBe(html);
  expect(await readFacts(bodiesFolder(cache), "a")).toEqual(facts("a"));
  expect(await readFacts(bodiesFolder(cache), "b")).toBeUndefined();
});

it("sweeps dead bodies once they are many, and what a broken run left", async () => {
  const folder = bodiesFolder(cache);
  await writeBody(folder, facts("living"), "");
  const dead = Array.from({ length: 499 }, (_, index) => `dead-${index}.html`);
  await Promise.all(dead.map((name) => writeFile(join(folder, name), "")));
  await sweepBodies(cache, new Set(["living"]));
  expect(await readdir(folder)).toHaveLength(500);
  await writeFile(join(folder, "living.html.0f8d"), "");
  // Of a version that kept bodies in another way.
  await mkdir(join(folder, "content-v2"));
  await sweepBodies(cache, new Set(["living"]));
  expect(await readdir(folder)).toEqual(["living.html"]);
});
