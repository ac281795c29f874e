/** A reader whose browser runs no scripts reads everything. */
import { expect, test } from "./site.ts";

test.use({ javaScriptEnabled: false });

test("reads from home to an article, its tags, the archives and the search page", async ({
  page,
  site,
}) => {
  const { url } = await site("foreign");
  const heading = page.getByRole("heading", { level: 1 });
  const main = page.getByRole("main");

  await page.goto(url());
  await expect(heading).toHaveText("What the string says");
  await main.getByRole("link", { name: "A box kite from four sticks" }).click();
  await expect(heading).toHaveText("A box kite from four sticks");
  await expect(main).toContainText("It will rise when it is ready.");
  await expect(main.getByRole("link", { name: "Paper", exact: true })).toBeVisible();
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(main.getByRole("link", { name: "Paper", exact: true })).toBeHidden();
  await main.locator("summary").first().click();
  await expect(main.getByRole("link", { name: "Paper", exact: true })).toBeVisible();

  await main.getByRole("list", { name: "Tags" }).getByRole("link", { name: "Wind" }).click();
  await expect(heading).toHaveText("The wind, note by note");
  await expect(main.getByRole("article")).toHaveCount(4);
  await page.getByRole("link", { name: "Older" }).click();
  await expect(page).toHaveURL(/\/tags\/wind\/page\/2\/$/);
  await main.getByRole("article").getByRole("link").first().click();
  await expect(main.getByRole("article")).toHaveCount(1);

  await page.getByRole("link", { name: "Archives" }).click();
  await expect(main.getByRole("heading", { level: 2 })).toHaveText([/2026/, /2025/, /2024/]);
  await main.getByRole("link", { name: /November/ }).click();
  await expect(heading).toHaveText("November 2025");
  await main.getByRole("link", { name: "日本の凧を揚げる" }).click();
  await expect(heading).toHaveText("日本の凧を揚げる");

  await page.getByRole("banner").getByRole("link", { name: "About" }).click();
  await expect(heading).toHaveText("About these notes");

  await page
    .getByRole("banner")
    .getByRole("link", { name: /^Search/ })
    .click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.locator("noscript").getByText(/./)).toBeVisible();
  await expect(page.getByText("Search could not load")).toBeHidden();
  await expect(main.getByRole("link", { name: "A delta, imagined" })).toBeVisible();
  await main.getByRole("link", { name: "All articles" }).click();
  await expect(main.getByRole("article")).toHaveCount(4);
  await page.goBack();
  await main.getByRole("link", { name: /^making/ }).click();
  await expect(heading).toHaveText("making");
});

test("sees no control that would do nothing", async ({ page, site }) => {
  const { url } = await site("foreign");
  for (const path of ["", "posts/box-kite/", "tags/"]) {
    await page.goto(url(path));
    await expect(page.getByRole("button")).toHaveCount(0);
  }
});

test("gets the colours of the system", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("posts/box-kite/"));
  const color = () => page.locator("body").evaluate((body) => getComputedStyle(body).color);
  await page.emulateMedia({ colorScheme: "light" });
  const day = await color();
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await color()).not.toBe(day);
});
