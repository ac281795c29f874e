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
