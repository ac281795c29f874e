/** The commands of an author, as a person runs them: processes of their own on a folder elsewhere. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { readEnvironment } from "../src/build/environment.ts";
import { findProjectRoot } from "../src/build/paths.ts";

/** Seven processes, on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

const root = findProjectRoot();
let content = "";

beforeAll(() => {
  content = realpathSync.native(mkdtempSync(join(tmpdir(), "authors-")));
  mkdirSync(join(content, "posts"));
});
afterAll(() => {
  const { cacheDir } = readEnvironment({ CONTENT_DIR: content });
  for (const path of [cacheDir, content]) rmSync(path, { recursive: true, force: true });
});

function run(command: string, ...args: string[]) {
  const clean = { CI: "1", GITHUB_ACTIONS: "", NO_COLOR: "1", VITEST: undefined };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "scripts", `${command}.ts`), ...args],
    {
      encoding: "utf8",
      env: { ...process.env, ...clean, CONTENT_DIR: content, NOW: "2026-08-14T09:30:00Z" },
    },
  );
  return { status, output: stdout.trim(), error: stderr.trim() };
}

const read = (name: string) => readFileSync(join(content, "posts", name), "utf8");

it("an article is begun, and nothing is written over it", () => {
  const { status, output } = run("new", "A walk: in the snow", "--tags=winter, text to video");
  expect(status).toBe(0);
  expect(output).toBe(
    "Wrote posts/a-walk-in-the-snow.md\nnpm run dev shows it at http://localhost:4321/posts/a-walk-in-the-snow/",
  );
  expect(read("a-walk-in-the-snow.md")).toBe(
    '---\ntitle: "A walk: in the snow"\npubDatetime: 2026-08-14T09:30\ntags: [winter, text to video]\ndraft: true\n---\n\n',
  );
  const again = run("new", "A Walk in the Snow!", "--folder");
  expect(again.status).toBe(1);
  expect(again.error).toMatch(/belongs to posts\/a-walk-in-the-snow\.md already/);
});

it("a pasted text is told the command that mends it, and is mended by it", () => {
  writeFileSync(join(content, "posts/2026-08-01-kite.md"), "# The kite\n\nIt flew.[^1]\n");
  const { status, output } = run("check", "--github");
  expect(status).toBe(1);
  expect(output).toContain(
    "::error file=posts/2026-08-01-kite.md,line=1::This file opens with a heading and has no frontmatter. Run npm run check -- --fix",
  );
  const fixed = run("check", "--fix");
  expect(fixed.output).toContain("date 2026-08-01 from the file name.");
  expect(fixed.output).toMatch(/:6 · warning · missing-footnote\n[^]*1 warning in 1 file\.$/);
  expect(fixed.status).toBe(0);
  const json = JSON.parse(run("check", "--json").output) as object;
  expect(json).toMatchObject({ errors: 0, warnings: 1, problems: [{ rule: "missing-footnote" }] });
});

it("the next scheduled article is told", () => {
  run("new", "Later", "--date=2026-09-01T08:15");
  expect(run("due").output).toBe(
    "Next is “Later”, 1 September 2026, 08:15 (UTC).\n  file  posts/later.md\n  ISO   2026-09-01T08:15:00.000Z\n  cron  15 8 1 9 *",
  );
  expect(run("due", "--epoch", "--since=2026-08-10")).toMatchObject({
    output: "1788250500",
    status: 3,
  });
});
