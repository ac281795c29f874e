/** How pages are made for those who listen to them, jump through them or read them by machine. */
import type { Page } from "@playwright/test";
import { FOREIGN_KINDS } from "./kinds.ts";
import { expect, test } from "./site.ts";

/** Texts of all matches, without the space around them. */
const textsOf = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).map((text) => text.trim());

test("every kind of page has its landmarks and one main heading", async ({ page, site }) => {
  test.setTimeout(90_000);
  const { url } = await site("foreign");
  for (const [kind, path] of FOREIGN_KINDS) {
    await page.goto(url(path));
    const main = page.getByRole("main");
    await expect.soft(main, kind).toHaveCount(1);
    await expect.soft(page.getByRole("banner"), kind).toHaveCount(1);
    await expect.soft(page.getByRole("contentinfo"), kind).toHaveCount(1);
    await expect.soft(page.getByRole("heading", { level: 1 }), kind).toHaveCount(1);
    await expect.soft(main.getByRole("heading", { level: 1 }), kind).toHaveCount(1);
    await expect.soft(page.getByRole("banner").getByRole("navigation"), kind).toHaveCount(1);
    const brand = page.getByRole("link", { name: "Kite Notes" });
    await expect.soft(brand, kind).toHaveAttribute("href", "/blog/");
    const names = await page
      .getByRole("navigation")
      .evaluateAll((elements) => elements.map(({ ariaLabel }) => ariaLabel ?? ""));
    expect.soft(new Set(names).size, `${kind}: each navigation has a name`).toBe(names.length);
    expect.soft(names, kind).not.toContain("");
  }
});

test("an article stands in the order in which it is read", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("posts/box-kite/"));
  const article = page.getByRole("article");
  await expect(article).toHaveCount(1);
  const order = await article.evaluate((element) =>
    [...element.querySelectorAll("nav ol, h1, time, figure.cover, .prose, .lead")].map(
      (found) => found.getAttribute("class")?.split(" ")[0] ?? found.localName,
    ),
  );
  const at = (name: string) => order.indexOf(name);
  expect(at("h1")).toBeGreaterThanOrEqual(0);
  expect(at("h1"), "the heading before the date").toBeLessThan(at("time"));
  expect(at("time"), "the date before the text").toBeLessThan(at("prose"));
  await expect(article.getByRole("heading", { level: 1 })).toHaveText(
    "A box kite from four sticks",
  );
});

test("dates are times that machines read, in the zone of the article", async ({ page, site }) => {
  const { url } = await site("foreign");
  await page.goto(url("posts/box-kite/"));
  const times = page.getByRole("main").locator("time");
  await expect(times.nth(0)).toHaveAttribute("datetime", "2025-01-20T08:00:00+01:00");
  await expect(times.nth(0)).toHaveText("20 January 2025");
  // A bare date is midnight in the zone of the site.
  await expect(times.nth(1)).toHaveAttribute("datetime", "2025-02-01T00:00:00+01:00");
  await page.goto(url("posts/2024/knots/"));
  await expect(times.nth(0)).toHaveAttribute("datetime", "2024-05-10T18:30:00+09:00");
  await expect(times.nth(1)).toHaveAttribute("datetime", "2024-06-01T18:00:00+09:00");
});

test("in a list the heading comes before the date", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("posts/"));
  const entries = page.getByRole("main").getByRole("article");
  await expect(entries).toHaveCount(4);
  for (const entry of await entries.all()) {
    const order = await entry.evaluate((element) =>
      [...element.querySelectorAll("h2, h3, time")].map(({ localName }) => localName),
    );
    expect(order).toEqual(["h2", "time"]);
  }
});

test("breadcrumbs lead from home to the page itself", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("posts/box-kite/"));
  const crumbs = page.getByRole("navigation", { name: "You are here" });
  await expect(crumbs.getByRole("listitem")).toHaveText([/Home/, /Articles/, /A box kite/]);
  await expect(crumbs.locator("[aria-current=page]")).toHaveText("A box kite from four sticks");
  await crumbs.getByRole("link", { name: "Articles" }).click();
  await expect(page).toHaveURL(/\/blog\/posts\/$/);
});

test("an article leads to the one before and the one after", async ({ page, site }) => {
  const { url } = await site("foreign");
  await page.goto(url("posts/box-kite/"));
  const more = page.getByRole("navigation", { name: "More articles" });
  await more.locator("a[rel=next]").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A delta, imagined");
  await more.locator("a[rel=prev]").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A box kite from four sticks");
  await page.goto(url("posts/2024/first-string/"));
  await expect(more.locator("a[rel=prev]"), "nothing is before the first").toHaveCount(0);
  await page.goto(url("posts/zqunlistedslug/"));
  await expect(more, "an unlisted article has no neighbours").toHaveCount(0);
});

test("an article names its tags, its authors and its reading time", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("posts/box-kite/"));
  const head = page.getByRole("article");
  await expect(head.getByRole("list", { name: "Tags" }).getByRole("link")).toHaveText([
    "Wind",
    "making",
    "paper",
  ]);
  await expect(head.getByText("1 min", { exact: true })).toBeVisible();
  await head.getByRole("link", { name: "Night Shift" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Night Shift");
});

test("the sections of an article are listed and lead to its headings", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("posts/box-kite/"));
  const contents = page.getByRole("navigation", { name: "Contents" });
  await page.setViewportSize({ width: 1024, height: 768 });
  await contents.locator("summary").click();
  await contents.getByRole("link", { name: "First flight" }).click();
  await expect(page).toHaveURL(/#first-flight$/);
  await expect(page.getByRole("heading", { name: "First flight" })).toBeInViewport();
});

test("a list is paged and says where the reader is", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("posts/"));
  const first = await textsOf(page, "main article h2");
  const pages = page.getByRole("navigation", { name: "Pages" });
  await pages.getByRole("link", { name: "Older" }).click();
  await expect(page).toHaveURL(/\/blog\/posts\/page\/2\/$/);
  const second = await textsOf(page, "main article h2");
  expect(new Set([...first, ...second]).size).toBe(8);
  await expect(pages.locator("[aria-current=page]")).toHaveText("2");
  await pages.getByRole("link", { name: "Newer" }).click();
  await expect(page).toHaveURL(/\/blog\/posts\/$/);
});

test("an old address leads to the article that has it", async ({ page, site }) => {
  const { url } = await site("foreign");
  for (const [alias, heading] of [
    ["box/", "A box kite from four sticks"],
    ["2019/first-string/", "The first string"],
    ["über/schnur/", "The first string"],
  ] as const) {
    await page.goto(url(alias));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  }
});

test("an address without its last slash, or of nothing, is answered", async ({ page, site }) => {
  const { url } = await site("foreign");
  await page.goto(url("posts/box-kite"));
  await expect(page).toHaveURL(/\/box-kite\/$/);
  const answer = await page.goto(url("posts/never-written/"));
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page isn’t here.");
  await page.getByRole("main").getByRole("link", { name: "Home" }).click();
  await expect(page).toHaveURL(url());
});

test("the owner's mark, colours, links and files are used", async ({ page, site }) => {
  const { url } = await site("foreign");
  await page.goto(url());
  const mark = page.getByRole("banner").locator("img");
  await expect(mark).toHaveAttribute("src", "/blog/mark.svg");
  expect(await mark.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const fold = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue("--fold"),
  );
  expect(fold).toContain("155");
  await page.getByRole("banner").getByRole("link", { name: "Manual" }).click();
  await expect(page.getByText("Hold the reel with both hands.")).toBeVisible();
});

test("the navigation marks where the reader is", async ({ page, site }) => {
  const { url } = await site("foreign");
  const nav = page.getByRole("banner").getByRole("navigation");
  await page.goto(url("tags/"));
  await expect(nav.locator("[aria-current]")).toHaveText(["Tags"]);
  await expect(nav.getByRole("link", { name: "Tags" })).toHaveAttribute("aria-current", "page");
  await page.goto(url("tags/wind/"));
  await expect(nav.locator("[aria-current]")).toHaveText(["Tags"]);
});

test("a site from right to left runs from right to left", async ({ page, site }) => {
  const { url } = await site("arabic");
  await page.goto(url());
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  const brand = await page.getByRole("banner").getByRole("link").first().boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect(brand?.x, "the name of the site stands on the right").toBeGreaterThan(width / 2);
  await page.goto(url("posts/english/"));
  await expect(page.getByRole("article")).toHaveAttribute("dir", "ltr");
  await expect(page.getByRole("heading", { level: 1 })).toHaveAttribute("lang", "en");
});

test("tags that look alike have pages of their own", async ({ page, site }) => {
  const { url } = await site("tags");
  await page.goto(url("tags/"));
  const main = page.getByRole("main");
  const counts: Record<string, string> = {};
  for (const link of await main.locator("a.chip").all()) {
    counts[decodeURI((await link.getAttribute("href")) ?? "")] = (await link.innerText())
      .replaceAll(/\s+/g, " ")
      .trim();
  }
  expect(counts).toEqual({
    "/tags/c/": "C 3",
    "/tags/c-plus-plus/": "C++ 1",
    "/tags/c-sharp/": "C# 1",
    "/tags/dot-net/": ".NET 2",
    "/tags/net/": "NET 1",
    "/tags/中文/": "中文 2",
    "/tags/🎈/": "🎈 2",
    "/tags/text-to-video/": "Text to Video 3",
  });
  await main.getByRole("link", { name: "Text to Video" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Text to Video");
  await expect(main).toContainText("Words in, moving pictures out.");
  await expect(main.getByRole("article")).toHaveCount(2);
  await page.getByRole("link", { name: "Page 2" }).click();
  await expect(page).toHaveURL(/\/tags\/text-to-video\/page\/2\/$/);
  await expect(main.getByRole("article")).toHaveCount(1);
});
