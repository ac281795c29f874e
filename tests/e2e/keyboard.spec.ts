/** Readers who use only the keyboard. */
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

/** More stops than any of these pages has. */
const MOST_STOPS = 120;

interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
  readonly isMarked: boolean;
}

/** What has the focus now: its name, whether it is in sight, and whether it looks focused. */
function readStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    const hasSize = width > 4 && height > 4;
    const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return {
      name: `${element.localName} ${element.textContent?.trim() || element.ariaLabel || ""}`,
      isSeen: hasSize && isInside,
      isMarked: (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || boxShadow !== "none",
    };
  });
}

/** Presses Tab until the focus leaves the page. */
async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < MOST_STOPS; count += 1) {
    await page.keyboard.press("Tab");
    const stop = await readStop(page);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

for (const [kind, path] of [
  ["the home page", ""],
  ["an article", "posts/box-kite/"],
  ["an article with code", "posts/reading-the-wind/"],
  ["a tag", "tags/wind/"],
  ["the search page", "search/"],
] as const) {
  test(`Tab reaches everything on ${kind}, in sight and marked`, async ({ page, site }) => {
    await page.goto((await site("foreign")).url(path));
    const wanted = await page
      .locator("a[href]:visible, button:visible, input:visible, summary:visible")
      .count();
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThanOrEqual(wanted);
    expect(stops.length).toBeLessThan(MOST_STOPS);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
  });
}

test("the first Tab offers the way to the text, and Enter goes there", async ({ page, site }) => {
  const { url } = await site("foreign");
  for (const path of ["", "posts/box-kite/", "tags/", "search/", "404.html"]) {
    await page.goto(url(path));
    const skip = page.getByRole("link", { name: "Skip to the text" });
    await expect(skip).not.toBeInViewport();
    await page.keyboard.press("Tab");
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
    await page.keyboard.press("Tab");
    const isInside = await page.evaluate(
      () => document.activeElement?.closest("main, footer") !== null,
    );
    expect(isInside, `${path}: the next stop is in the text`).toBe(true);
  }
});

test("everything can be followed and opened without a pointer", async ({ page, site }) => {
  // In a wide window the contents are open beside the text.
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto((await site("foreign")).url("posts/box-kite/"));
  await page.locator("summary").first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#frame$/);
  await page.getByRole("button", { name: "Display" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("slider")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("banner").getByRole("link", { name: "Archives" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Archives");
});

test("wide code and tables can be scrolled with the keyboard", async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto((await site("foreign")).url("posts/reading-the-wind/"));
  const pre = page.locator("pre").first();
  await pre.focus();
  await expect(pre).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => pre.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});
