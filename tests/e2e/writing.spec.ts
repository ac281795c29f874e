/** While writing: what is on disk is found without a build, and a mistake lies over the page. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { MODE_VARIABLE, readEnvironment } from "../../src/build/environment.ts";
import { findProjectRoot } from "../../src/build/paths.ts";
import { ABOUT_SAMPLES, IS_OTHER_CONTENT } from "./magazine.ts";
import { judge, TABLES } from "./relevance.ts";

/** A machine with other work takes its time. */
const START_TIMEOUT_MS = 90_000;

let content: string;
let server: ChildProcess;
let home: string;

test.describe.configure({ mode: "serial", timeout: 2 * START_TIMEOUT_MS });

test.beforeAll(async () => {
  test.setTimeout(START_TIMEOUT_MS);
  content = join(realpathSync.native(mkdtempSync(join(tmpdir(), "writing-"))), "content");
  cpSync(join(findProjectRoot(), "content"), content, { recursive: true });
  write("sketch", "draft: true", "Nobody may read it yet.\n\nAll is umbragloom.");
  home = await start();
});

test.afterAll(() => {
  server.kill();
  const { cacheDir } = readEnvironment({ CONTENT_DIR: content, [MODE_VARIABLE]: "dev" });
  for (const path of [cacheDir, join(content, "..")]) rmSync(path, { recursive: true });
});

function write(name: string, field: string, body: string): void {
  const text = `---\ntitle: A ${name} of zephyrium\npubDatetime: 2024-02-03\n${field}\n---\n\n${body}\n`;
  writeFileSync(join(content, "posts", `${name}.md`), text);
}

/** @returns The address that the server says. */
function start(): Promise<string> {
  const none = { SITE_URL: "", BASE_PATH: "", NOW: "" };
  server = spawn(process.execPath, [join(findProjectRoot(), "scripts", "dev.ts")], {
    env: { ...process.env, ...none, CONTENT_DIR: content },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  server.stderr?.on("data", (data: Buffer) => (output += data.toString()));
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (data: Buffer) => {
      output += data.toString();
      const address = /Write and read at (\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    });
    server.once("close", () => reject(new Error(output)));
  });
}

test("drafts are found with a mark, in titles and in texts, and so is what was just saved", async ({
  page,
}) => {
  await page.goto(`${home}search/?q=zephyrium`);
  const draft = page.locator(".search-post", { hasText: "A sketch of zephyrium" });
  await expect(draft).toBeVisible({ timeout: START_TIMEOUT_MS });
  await expect(draft.locator(".search-draft")).toHaveText("Draft");
  await page.goto(`${home}search/?q=umbragloom`);
  const passage = page.locator(".search-passage", { hasText: "umbragloom" });
  await expect(passage.locator(".search-draft")).toHaveText("Draft", { timeout: START_TIMEOUT_MS });
  const slip = page.getByRole("main").getByRole("combobox");
  await slip.fill("umbraglomo");
  await expect(page.getByRole("main")).toContainText("Showing results for “umbragloom”");

  write("plan", "tags: [weather]", "It is new.\n\nThe marrowglass shines.");
  await expect(async () => {
    await page.goto(`${home}search/?q=marrowglass`);
    const found = page.locator(".search-passage", { hasText: "marrowglass" });
    await expect(found).toBeVisible({ timeout: 20_000 });
  }).toPass({ timeout: START_TIMEOUT_MS });
});

test("a mistake lies over the page until Escape, and until it is mended", async ({ page }) => {
  write("slip", "drafts: true", "It has a slip.");
  await expect(async () => {
    await page.goto(`${home}_desk/`);
    await expect(page.locator("vite-error-overlay")).toContainText("Did you mean `draft`?");
  }).toPass({ timeout: START_TIMEOUT_MS });
  await page.keyboard.press("Escape");
  await expect(page.locator("vite-error-overlay")).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("`drafts` is not a field here");
  write("slip", "draft: true", "It has none.");
  const drafts = page.locator("section", { has: page.getByRole("heading", { name: /^Drafts/ }) });
  await expect(drafts).toContainText("A slip of zephyrium", { timeout: START_TIMEOUT_MS });
  await expect(page.locator("vite-error-overlay")).toHaveCount(0);
});

test("what must come first does, while writing", async ({ page }) => {
  test.skip(IS_OTHER_CONTENT, ABOUT_SAMPLES);
  await page.goto(`${home}search/`);
  const rows = TABLES["default"] ?? [];
  expect(rows.length).toBeGreaterThan(60);
  for (const row of rows) await judge(page, row);
});
