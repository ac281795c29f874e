/** Finding an article by a word. How answers are ranked is proven beside the code. */
import { expectToFit, findBarriers, listen } from "./looking.ts";
import { expect, test } from "./site.ts";

for (const name of ["foreign", "default"]) {
  test(`${name}: nothing of the search is fetched before somebody searches`, async ({
    page,
    site,
  }) => {
    const { origin, url } = await site(name);
    const { requested, heard } = await listen(page, origin);
    const ofSearch = () =>
      requested.filter((path) => /index\.json|worker|dialog|search\./.test(path));
    await page.goto(url(), { waitUntil: "networkidle" });
    expect(ofSearch()).toEqual([]);
    const before = requested.length;
    await page.keyboard.press("/");
    await expect(page.getByRole("dialog", { name: "Search" })).toBeVisible();
    await expect(page.getByRole("option").first()).toBeVisible();
    expect(ofSearch().some((path) => path.endsWith("index.json"))).toBe(true);
    expect(requested.length).toBeGreaterThan(before);
    expect(heard).toEqual([]);
  });
}

for (const keys of ["/", "Control+k", "Meta+k"]) {
  test(`${keys} opens the search, and Escape gives the focus back`, async ({ page, site }) => {
    await page.goto((await site("foreign")).url("posts/box-kite/"));
    const link = page.getByRole("article").getByRole("link", { name: "Night Shift" });
    await link.focus();
    await page.keyboard.press(keys);
    const dialog = page.getByRole("dialog", { name: "Search" });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole("combobox")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
  });
}

test("a word typed into the dialog leads to its article by the arrow keys", async ({
  page,
  site,
}) => {
  await page.goto((await site("foreign")).url());
  await page
    .getByRole("banner")
    .getByRole("link", { name: /^Search/ })
    .click();
  const box = page.getByRole("dialog").getByRole("combobox");
  await box.fill("delta");
  const option = page.getByRole("option", { name: /A delta, imagined/ });
  await expect(option).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(option).toHaveAttribute("aria-selected", "true");
  await expect(box).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/blog\/posts\/delta\/$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A delta, imagined");
});

test("a slip of the finger is forgiven, and nothing found is said", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("search/"));
  const box = page.getByRole("main").getByRole("combobox");
  await box.fill("dleta");
  await expect(page.getByRole("option", { name: /A delta, imagined/ })).toBeVisible();
  await box.fill("xylophone quartz");
  await expect(page.getByRole("main")).toContainText("Nothing matches “xylophone quartz”");
});

test("a slash typed into a field is a slash", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("search/"));
  const box = page.getByRole("main").getByRole("combobox");
  await box.focus();
  await page.keyboard.type("and/or");
  await expect(box).toHaveValue("and/or");
});

test("the address of the search page carries the query, there and back", async ({ page, site }) => {
  const { url } = await site("foreign");
  await page.goto(url("search/?q=knots"));
  const box = page.getByRole("main").getByRole("combobox");
  await expect(box).toHaveValue("knots");
  const option = page.getByRole("option", { name: /Knots/ });
  await expect(option).toBeVisible();
  await box.fill("reel");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?q=reel$/);
  await page.goBack();
  await expect(box).toHaveValue("knots");
  await option.click();
  await expect(page).toHaveURL(/\/blog\/posts\/2024\/knots\//);
});

test("unlisted, draft and scheduled articles are not found", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("search/"));
  const box = page.getByRole("main").getByRole("combobox");
  for (const kind of ["zqdraft", "zqscheduled", "zqunlisted"]) {
    for (const what of ["title", "tag", "body", "heading", "author"]) {
      await box.fill(`${kind}${what}`);
      await expect(page.getByRole("main")).toContainText(`Nothing matches “${kind}${what}”`);
    }
  }
});

test("letters of other scripts are found", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("search/?q=凧"));
  await expect(page.getByRole("option", { name: /日本の凧を揚げる/ })).toBeVisible();
  await page.goto((await site("arabic")).url("search/?q=ريح"));
  await expect(page.getByRole("option", { name: /ريح الصباح/ })).toBeVisible();
});

test("the form of the missing page leads to the search", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("no/such/page/"));
  await page.getByRole("main").getByRole("searchbox").fill("delta");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/blog\/search\/\?q=delta$/);
  await expect(page.getByRole("option", { name: /A delta, imagined/ })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the open dialog shuts nobody out, in ${colorScheme} and narrow`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto((await site("foreign")).url());
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("wind");
    await expect(page.getByRole("option").first()).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await expectToFit(page);
  });
}
