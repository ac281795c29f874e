import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Case } from "./case.ts";
import { CASES } from "./cases/index.ts";
import { readFolders, writeFolder } from "./folders.ts";
import type { Answer } from "./read-folders.ts";

/** Several hundred folders, on a machine that may be busy. */
const TIMEOUT_MS = 120_000;

const all = Object.values(CASES).flat();
/** Cases of one article each, which can stand in one folder under different names. */
const alone = ["the beginning of a file", "YAML", "fields", "dates, time zones and languages"]
  .flatMap((subject) => CASES[subject] ?? [])
  .filter(({ files }) => Object.keys(files).join() === "posts/wind.md");

let folder = "";
let answers: ReadonlyMap<Case, Answer>;
let together: Answer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paper-planes-inputs-"));
  const folders = all.map((_, index) => join(folder, String(index)));
  for (const [index, { files }] of all.entries()) await writeFolder(folders[index] ?? "", files);
  const crowd = join(folder, "crowd");
  const files = alone.map(({ files }, index) => [
    nameInCrowd(index),
    Object.values(files)[0] ?? "",
  ]);
  await writeFolder(crowd, Object.fromEntries(files) as Case["files"]);
  const given = readFolders([...folders, crowd]);
  answers = new Map(all.map((each, index) => [each, given[index] as Answer]));
  together = given.at(-1) as Answer;
}, TIMEOUT_MS);

afterAll(() => rm(folder, { recursive: true, force: true }), TIMEOUT_MS);

function nameInCrowd(index: number): string {
  return `posts/wind-${String(index).padStart(3, "0")}.md`;
}

describe.each(Object.entries(CASES))("%s", (_, cases) => {
  it.each(cases.map((each) => [each.name, each] as const))("%s", (_name, each) => {
    const { says, slugs } = answers.get(each) as Answer;
    expect(says).toBe(each.says);
    if (each.slugs) expect(slugs).toEqual(each.slugs);
  });
});

describe("every message", () => {
  it("says what to do, in a sentence", () => {
    for (const each of all) {
      for (const line of each.says.split("\n").filter((text) => text.startsWith("  "))) {
        expect(line).toMatch(/^ {2}(?=\S).*[.?]$/u);
      }
    }
  });

  it.each([
    ["a stack trace", /\n\s+at |node:internal|\.ts:\d+:\d+/],
    ["a phrase of the schema library", /invalid input|received|unrecognized|too (?:small|big)/i],
    ["a value that is not there", /\bundefined\b(?! \(reading)|\[object|\bNaN\b/],
  ])("is free of %s", (_, pattern) => {
    for (const each of all) expect(answers.get(each)?.says).not.toMatch(pattern);
  });

  it("is free of the folders of this machine", () => {
    for (const each of all) {
      const { says } = answers.get(each) as Answer;
      expect(says).not.toContain(folder);
      expect(says).not.toContain(process.cwd());
    }
  });
});

describe("many mistakes in many files", () => {
  it("are all told in one run, in the order of files and lines", () => {
    const expected = alone
      .map(({ says }, index) => says.replaceAll("posts/wind.md", nameInCrowd(index)))
      .join("\n\n");
    expect(together.says).toBe(expected);
  });

  it("are read in a blink, however hostile", () => {
    const slowest = Math.max(...all.map((each) => answers.get(each)?.seconds ?? 0));
    expect(slowest).toBeLessThan(10);
  });
});
