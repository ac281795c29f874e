/** Articles of AstroPaper (v4 to v6), copied in as they are: see `fixtures/astropaper`. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readFolders } from "./bad-inputs/folders.ts";
import type { Answer } from "./bad-inputs/read-folders.ts";

const FIXTURE = fileURLToPath(new URL("./fixtures/astropaper", import.meta.url));

let folder = "";
let answer: Answer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paper-planes-astropaper-"));
  // A copy, because what was read is kept beside the folder.
  await cp(FIXTURE, join(folder, "content"), { recursive: true });
  answer = readFolders([join(folder, "content")])[0] as Answer;
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

it("has no problem, not even a warning", () => {
  expect(answer.says).toBe("");
});

it("keeps the addresses that AstroPaper gives", () => {
  expect(answer.slugs.toSorted()).toEqual(
    [
      // The field `slug` alone, …
      "tying-a-bridle-that-holds",
      "a-kite-by-night",
      // … with a dot, in a folder that begins with "_" and is left out.
      "kite-papers-5.0",
      // The file name.
      "paper-for-wet-days",
      "the-smell-of-glue",
      "an-unfinished-thought",
      "日本の凧",
      // Folders, with spaces, and without those that begin with "_".
      "2025/first-gust",
      "example-dir/dummy-kite",
      "docs/counting-knots",
    ].toSorted(),
  );
});
