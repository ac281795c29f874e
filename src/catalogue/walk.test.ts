import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { posixRelative } from "./source.ts";
import { listFiles } from "./walk.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paper-planes-walk-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function walk(names: readonly string[]) {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), "");
  }
  const nameOf = (path: string) => posixRelative(folder, path);
  const { paths, problems } = await listFiles({ folder, extensions: [".md", ".mdx"], nameOf });
  return { names: paths.map(nameOf), problems };
}

it("finds files by their ending in every folder, sorted", async () => {
  const { names, problems } = await walk(["b.md", "a.mdx", "c/d/e.md", "c/d/f.png", "B.md", "md"]);
  expect(names).toEqual(["B.md", "a.mdx", "b.md", "c/d/e.md"]);
  expect(problems).toEqual([]);
});

it("passes over what begins with a dot or an underscore, but not folders with an underscore", async () => {
  const { names } = await walk(["_a.md", ".b.md", ".c/d.md", "_e/f.md"]);
  expect(names).toEqual(["_e/f.md"]);
});

it("enters a folder once, however many links lead there", async () => {
  await symlink(".", join(folder, "again"));
  await symlink("../b", join(folder, "c"));
  const { names, problems } = await walk(["a.md", "b/c.md"]);
  expect(names).toEqual(["a.md", "b/c.md"]);
  // A link that leads nowhere and has no ending of ours concerns nobody.
  expect(problems).toEqual([]);
});

it("finds nothing, and no fault, where there is no folder", async () => {
  const nameOf = (path: string) => path;
  const room = { folder: join(folder, "absent"), extensions: [".md"], nameOf };
  expect(await listFiles(room)).toEqual({ paths: [], others: [], problems: [] });
});
