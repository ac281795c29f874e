/** The page that explains feeds. */
import { expect, test } from "./site.ts";

test("an address is copied from the keyboard, and that is said", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto((await site("foreign")).url("feeds/"));
  const button = page.getByRole("button", { name: "Copy: Atom" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(1);
  await expect(button).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "https://kites.example/blog/atom.xml",
  );
});

test("an address is shown as it is read, and copied as it is sent", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto((await site("arabic")).url("feeds/"));
  const entry = page.getByRole("listitem").filter({ hasText: "/tags/ورق/rss.xml" });
  await entry.getByRole("button").click();
  await expect(page.getByRole("status").filter({ hasText: /./ })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^https?:\/\/[\w.:]+\/tags\/%D9%88%D8%B1%D9%82\/rss\.xml$/,
  );
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("addresses are there to be copied by hand, and no button that does nothing", async ({
    page,
    site,
  }) => {
    await page.goto((await site("foreign")).url("feeds/"));
    await expect(page.getByText("https://kites.example/blog/rss.xml")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Copy/ })).toHaveCount(0);
  });
});
