/** Every source of `npm run import` in one content folder, checked and built once. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findProjectRoot } from "../../src/build/paths.ts";
import { carryOut, filesToWrite } from "../../src/import/carry-out.ts";
import { makePlan } from "../../src/import/plan.ts";
import { chooseSource } from "../../src/import/recognise.ts";
import { BUILD_TIMEOUT_MS, fingerprint, makePlace, type Place } from "./building.ts";

const root = findProjectRoot();
const FIXTURES = join("src", "import", "fixtures");

const SOURCES: readonly (readonly [name: string, uploads?: string])[] = [
  ["astropaper"],
  ["hugo"],
  ["jekyll"],
  ["wordpress/export.xml", "wordpress/uploads"],
  ["feeds/rss.xml"],
  ["feeds/atom.xml"],
  ["feeds/feed.json"],
  ["html"],
  ["markdown"],
  ["text"],
];

/** Files without a date have that of the checkout, which must have come. */
const NOW = "2040-01-01T00:00:00Z";

let place: Place;
beforeAll(() => {
  place = makePlace();
});
afterAll(() => place.clear());

function run(script: string, args: readonly string[]): { code: number | null; output: string } {
  const env = { ...process.env, CONTENT_DIR: place.content, OUT_DIR: place.outDir, NOW, CI: "1" };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "scripts", script), ...args],
    { cwd: root, env, encoding: "utf8" },
  );
  return { code: status, output: stdout + stderr };
}

/** As the command does it, without starting a program for each. @returns How many files each wrote. */
async function importAll(): Promise<readonly number[]> {
  const { content } = place;
  const written: number[] = [];
  for (const [name, uploads] of SOURCES) {
    const path = join(root, FIXTURES, name);
    const options = {
      path,
      name,
      url: undefined,
      zone: "UTC",
      uploads: uploads && join(root, FIXTURES, uploads),
    };
    const site = chooseSource(path, undefined).read(options);
    const publicDir = join(content, "public");
    const plan = await makePlan(site, {
      contentDir: content,
      publicDir,
      base: "/",
      isForced: false,
    });
    written.push(filesToWrite(plan, name).length);
    carryOut(plan, content, name);
  }
  return written;
}

/** Every path that articles, pages and tags name as one that should lead to them. */
function oldPaths(): readonly string[] {
  return ["posts", "pages", "tags"].flatMap((room) => oldPathsIn(join(place.content, room)));
}

function oldPathsIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  return files.flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    if (/^draft: true$|^pubDatetime: 2099/m.test(text)) return [];
    const list = /^aliases:\n((?: {2}- .+\n)+)/m.exec(text)?.[1] ?? "";
    return [...list.matchAll(/- (\/.+)/g)].map(([, path = ""]) => path);
  });
}

describe("an old blog that was brought over", () => {
  it("is shown, and written when that is wanted", { timeout: BUILD_TIMEOUT_MS }, () => {
    const text = join(FIXTURES, "text", "word.txt");
    const shown = run("import.ts", [text, "--dry-run"]);
    expect(shown.output).toContain("+ posts/minutes-of-the-paper-club.md");
    expect(shown.output).toContain("Nothing was written.");
    const unasked = run("import.ts", [text]);
    expect([unasked.code, unasked.output]).toEqual([1, expect.stringContaining("Write --yes")]);
    expect(readdirSync(place.content)).toEqual([]);
    const done = run("import.ts", [text, "--yes"]);
    expect([done.code, done.output]).toEqual([0, expect.stringContaining("Wrote 2 files")]);
    expect(readdirSync(place.content).toSorted()).toEqual(["_import", "posts"]);
  });

  it(
    "is checked, built, and answers at its old addresses",
    { timeout: 2 * BUILD_TIMEOUT_MS },
    async () => {
      expect(Math.min(...(await importAll()))).toBeGreaterThan(1);
      const before = fingerprint(place.content);
      expect(await importAll()).toEqual(SOURCES.map(() => 0));
      expect(fingerprint(place.content)).toEqual(before);
      const { errors } = JSON.parse(run("check.ts", ["--json"]).output) as { errors: number };
      expect(errors).toBe(0);

      const { code, output } = await place.build({ NOW });
      expect([code, output]).toEqual([0, output]);
      const paths = oldPaths();
      expect(paths).toContain("/category/box-kites/");
      expect(paths.length).toBeGreaterThan(12);
      expect(paths).toContain("/paper/places/behind-the-school/index.xml");
      for (const path of paths) {
        if (path.endsWith(".xml")) {
          const feed = readFileSync(join(place.outDir, decodeURI(path)), "utf8");
          expect([path, feed.includes("<rss")]).toEqual([path, true]);
          continue;
        }
        const page = join(place.outDir, decodeURI(path), "index.html");
        expect([path, existsSync(page)]).toEqual([path, true]);
        const to = /url=([^"]+)"/.exec(readFileSync(page, "utf8"))?.[1] ?? "";
        expect([to, existsSync(join(place.outDir, decodeURI(to), "index.html"))]).toEqual([
          to,
          true,
        ]);
      }
      // AstroPaper's addresses are ours.
      for (const path of ["posts/the-first-kite", "posts/kite-papers-5", "about", "about-us"]) {
        expect(existsSync(join(place.outDir, path, "index.html"))).toBe(true);
      }
      expect(readFileSync(join(place.outDir, "rss.xml"), "utf8")).toContain(
        "https://boxkite.example.com/?p=10",
      );
      expect(existsSync(join(place.outDir, "posts/x"))).toBe(false);
    },
  );
});
