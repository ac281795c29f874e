import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTrash, removeWhole, sizeOf, throwAway } from "./sweep.ts";

let folder: string;
let trash: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sweep-"));
  trash = join(folder, "trash");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fill(path: string): void {
  mkdirSync(join(path, "posts"), { recursive: true });
  writeFileSync(join(path, "posts", "index.html"), "old");
}

it("is out of the way at once, and deleted soon", async () => {
  const site = join(folder, "dist.old");
  fill(site);
  throwAway(site, trash);
  expect(existsSync(site)).toBe(false);
  await expect.poll(() => existsSync(trash), { timeout: 10_000 }).toBe(false);
});

it("empties what a run left that was ended before", async () => {
  fill(join(trash, "of-before"));
  emptyTrash(trash);
  await expect.poll(() => existsSync(trash), { timeout: 10_000 }).toBe(false);
});

it("deletes by itself where nothing can be put into the trash", () => {
  const site = join(folder, "dist.old");
  fill(site);
  writeFileSync(trash, "a file in the place of the folder");
  throwAway(site, trash);
  expect(existsSync(site)).toBe(false);
});

it("has nothing to do without trash", () => {
  emptyTrash(trash);
  expect(existsSync(trash)).toBe(false);
});

it("lets a cache be measured and deleted meanwhile", async () => {
  const many = Array.from({ length: 300 }, (_, number) => join(trash, `${number}`));
  for (const path of many) fill(path);
  fill(join(folder, "zz"));
  emptyTrash(trash);
  const left = () => (existsSync(trash) ? readdirSync(trash).length : 0);
  await expect.poll(left, { interval: 1, timeout: 10_000 }).toBeLessThan(many.length);
  expect(sizeOf(folder)).toBeLessThanOrEqual((many.length + 1) * "old".length);
  removeWhole(folder);
  expect(existsSync(folder)).toBe(false);
});

it("measures files and folders", () => {
  fill(trash);
  expect(sizeOf(trash)).toBe("old".length);
  expect(sizeOf(join(trash, "gone"))).toBe(0);
});
