/** What the search fetches and when, and what it says where something cannot be fetched. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { inventSearchable } from "../../scripts/bench/searchable.ts";
import { HEADINGS_FILE } from "../../src/elements/search/index-format.ts";
import { MOST_WITH_HEADINGS, searchHeadings, searchIndex } from "../../src/outputs/search-index.ts";
import { listen } from "./looking.ts";
import { expect, test } from "./site.ts";

/** Of code and styles, with Brotli, before the first result. */
const CODE_BUDGET_BYTES = 25_000;

const codeAmong = (paths: readonly string[]) =>
  [...new Set(paths)].filter((path) => /\.(js|css)$/.test(path));

function compressed(folder: string, paths: readonly string[]): number {
  const sizes = paths.map((path) => brotliCompressSync(readFileSync(join(folder, path))).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

test("the code before the first result is light, in the dialog", async ({ page, site }) => {
  const { folder, origin, url } = await site("default");
  const { requested } = await listen(page, origin);
  await page.goto(url(), { waitUntil: "networkidle" });
  const before = new Set(requested);
  await page.keyboard.press("/");
  await expect(page.getByRole("option").first()).toBeVisible();
  const code = codeAmong(requested).filter((path) => !before.has(path));
  expect(code.some((path) => path.includes("worker"))).toBe(true);
  const bytes = compressed(folder, code);
  console.log(`Code of the search: ${bytes} bytes`);
  expect(bytes).toBeLessThanOrEqual(CODE_BUDGET_BYTES);
});

test("the search page fetches its search with the first focus, and says what it is before", async ({
  page,
  site,
}) => {
  const { folder, origin, url } = await site("default");
  const { requested, heard } = await listen(page, origin);
  await page.goto(url("search/"), { waitUntil: "networkidle" });
  const ofSearch = () => requested.filter((path) => /index\.json|worker|box\.|dialog/.test(path));
  expect(ofSearch()).toEqual([]);
  const before = new Set(requested);
  const box = page.getByRole("main").getByRole("combobox", { name: "Search" });
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await box.focus();
  await page.keyboard.type("patches");
  await expect(page.locator(".search-post").first()).toBeVisible();
  const code = codeAmong(requested).filter((path) => !before.has(path) && !/pagefind/.test(path));
  expect(compressed(folder, code)).toBeLessThanOrEqual(CODE_BUDGET_BYTES);
  expect(heard).toEqual([]);
});

test("what is typed before the code has come is searched when it has", async ({ page, site }) => {
  await page.goto((await site("default")).url("search/"), { waitUntil: "networkidle" });
  let go = (): void => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(/search-box\..*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("main").getByRole("combobox").focus();
  await page.keyboard.type("patches");
  go();
  await expect(page.locator(".search-post").first()).toContainText("Spacetime patches");
  await expect(page).toHaveURL(/\?q=patches$/);
});

test("what is typed before the dialog has come stands in it", async ({ page, site }) => {
  await page.goto((await site("default")).url("about/"), { waitUntil: "networkidle" });
  let go = (): void => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(/search-dialog\..*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.type("/patches");
  go();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("combobox")).toHaveValue("patches");
  await expect(dialog.locator(".search-post").first()).toContainText("Spacetime patches");
  await page.keyboard.type(" folded");
  await expect(dialog.getByRole("combobox")).toHaveValue("patches folded");
});

/** Serves a site the index of another one, large enough to keep its headings apart. */
async function enlarge(page: Page): Promise<{ title: string; heading: string; rest: string[] }> {
  const { posts, tags } = inventSearchable(MOST_WITH_HEADINGS + 1);
  const rest: string[] = [];
  await page.route("**/search/index.json", (route) =>
    route.fulfill({ body: searchIndex(posts, tags) }),
  );
  await page.route(`**/search/${HEADINGS_FILE}`, (route) => {
    rest.push(HEADINGS_FILE);
    return route.fulfill({ body: searchHeadings(posts) ?? "" });
  });
  const { title = "", headings = [] } = posts[1_500] ?? {};
  return { title, heading: headings[2]?.text ?? "", rest };
}

test("a large site answers from titles and tags first, and from headings afterwards", async ({
  page,
  site,
}) => {
  const { title, heading, rest } = await enlarge(page);
  let go = (): void => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(`**/search/${HEADINGS_FILE}`, async (route) => {
    await held;
    await route.fallback();
  });
  await page.goto((await site("default")).url("search/"));
  const box = page.getByRole("main").getByRole("combobox");
  await box.fill(title);
  const first = page.locator(".search-post").first();
  await expect(first.locator(".search-title")).toHaveText(title);
  expect(rest).toEqual([]);
  await box.fill(`"${heading}"`);
  await expect(page.locator(".search-post")).toHaveCount(0);
  go();
  await expect(first).toContainText(`Section: ${heading}`);
  expect(rest).toEqual([HEADINGS_FILE]);
});

test("headings that cannot be fetched are told of, and can be tried again", async ({
  page,
  site,
}) => {
  const { title, heading } = await enlarge(page);
  await page.route(`**/search/${HEADINGS_FILE}`, (route) => route.abort());
  await page.goto((await site("default")).url("search/"));
  const main = page.getByRole("main");
  await main.getByRole("combobox").fill(title);
  await expect(main).toContainText("The headings could not be searched.");
  await expect(main.getByRole("status")).toContainText("The headings could not be searched.");
  await expect(page.locator(".search-post").first()).toContainText(title);
  await main.getByRole("combobox").fill(heading);
  await expect(main).toContainText("The headings could not be searched.");
  await page.unroute(`**/search/${HEADINGS_FILE}`);
  await enlarge(page);
  await main.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".search-post").first()).toContainText(`Section: ${heading}`);
  await expect(main).not.toContainText("could not be searched");
});

for (const [what, blocked] of [
  ["an index", "**/search/index.json"],
  ["a worker", "**/search-worker*"],
] as const) {
  test(`${what} that cannot be fetched is told of, tags stay, and it can be tried again`, async ({
    page,
    site,
  }) => {
    const { url } = await site("default");
    await page.route(blocked, (route) => route.abort());
    await page.goto(url("search/?q=patches"));
    const main = page.getByRole("main");
    await expect(main).toContainText(
      "Search could not load. Try again; the tags below still work.",
    );
    await expect(main.getByRole("status")).toContainText("Search could not load.");
    await expect(main.getByRole("link", { name: /^physics/ })).toBeVisible();
    await page.unroute(blocked);
    await main.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator(".search-post").first()).toContainText("Spacetime patches");
    await expect(main.getByRole("combobox")).toBeFocused();
  });
}

test("a dialog without its index leads to the tags, and finds when it is tried again", async ({
  page,
  site,
}) => {
  const blocked = "**/search/index.json";
  await page.route(blocked, (route) => route.fulfill({ status: 503 }));
  await page.goto((await site("foreign")).url());
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Search could not load.");
  await expect(dialog.getByRole("link", { name: "All tags" })).toHaveAttribute(
    "href",
    "/blog/tags/",
  );
  await page.unroute(blocked);
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.getByRole("option").first()).toBeVisible();
});

test("a dialog that cannot be fetched is replaced by the search page", async ({ page, site }) => {
  await page.route("**/search-dialog*", (route) => route.abort());
  await page.goto((await site("foreign")).url());
  await page.keyboard.press("/");
  await expect(page).toHaveURL(/\/blog\/search\/$/);
});

test("texts that keep somebody waiting are announced", async ({ page, site }) => {
  let go = (): void => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route("**/pagefind/pagefind-entry.json*", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto((await site("default")).url("search/?q=cookie"));
  const main = page.getByRole("main");
  await expect(main.getByRole("status")).toContainText("Full text is catching up");
  await expect(main.locator(".search-after")).toContainText("Full text is catching up");
  go();
  await expect(page.getByRole("group", { name: "In the text" })).toBeVisible();
  await expect(main.locator(".search-after")).toBeHidden();
});

for (const folder of ["fragment", "index"]) {
  test(`pieces of the full text (${folder}) that cannot be fetched can be tried again`, async ({
    page,
    site,
  }) => {
    const blocked = `**/pagefind/${folder}/**`;
    await page.route(blocked, (route) => route.abort());
    await page.goto((await site("default")).url("search/?q=cookie"));
    const main = page.getByRole("main");
    await expect(main).toContainText("The texts could not be searched.");
    await page.unroute(blocked);
    await main.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("group", { name: "In the text" })).toBeVisible();
  });
}
