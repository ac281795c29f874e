import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { siteSchema } from "#schemas/site.ts";
import { addEditorHelp, writeEditorHelp } from "./editor-help.ts";
import { findProjectRoot } from "./paths.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "paper-planes-editor-"));
  cpSync(join(findProjectRoot(), "src/schemas/json"), join(root, "src/schemas/json"), {
    recursive: true,
  });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (name: string) =>
  JSON.parse(readFileSync(join(root, ".astro/collections", name), "utf8")) as {
    properties: Record<string, unknown>;
    entries: Record<string, string>;
  };

it("tells editors which file has which schema, with the owner's own fields", () => {
  const contentDir = join(root, "content");
  const path = join(contentDir, "posts/日本 の.md");
  const site = siteSchema.parse({ extraFields: ["mood"] });
  const catalogue = { site, posts: [{ path }], pages: [], authors: [], tags: [] };
  writeEditorHelp({ root, contentDir }, catalogue);
  expect(read("posts.schema.json").properties).toMatchObject({
    title: { description: expect.stringContaining("Heading") as string },
    mood: {},
  });
  expect(read("pages.schema.json").properties).not.toHaveProperty("mood");
  expect(read("collections.json").entries).toEqual({
    [`file://${path}`.toLowerCase()]: "posts",
  });
  addEditorHelp({ root, contentDir }, join(contentDir, "posts/new.md"));
  expect(Object.keys(read("collections.json").entries)).toHaveLength(2);
});
