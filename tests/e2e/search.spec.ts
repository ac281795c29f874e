/** Finding an article by a word. How answers are ranked is proven beside the code. */
import type { Locator } from "@playwright/test";
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
  const option = page.locator(".search-post", { hasText: "A delta, imagined" });
  // What is newest stands there before anything is found, without marks.
  await expect(option.locator("mark").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(option).toHaveAttribute("aria-selected", "true");
  await expect(box).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/blog\/posts\/delta\/$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A delta, imagined");
});

test("the box is a combobox and the results its listbox, in every key", async ({ page, site }) => {
  await page.goto((await site("default")).url());
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog");
  const box = dialog.getByRole("combobox", { name: "Search" });
  await expect(box).toHaveAttribute("aria-autocomplete", "list");
  await expect(box).toHaveAttribute("aria-haspopup", "listbox");
  await box.fill("patches");
  const options = dialog.getByRole("listbox", { name: "Search results" }).getByRole("option");
  await expect(dialog.getByRole("group", { name: "In the text" })).toBeVisible();
  await expect(box).toHaveAttribute("aria-expanded", "true");
  const id = await dialog.getByRole("listbox").getAttribute("id");
  await expect(box).toHaveAttribute("aria-controls", id ?? "");
  await expect(dialog.getByRole("status")).toContainText(/\d articles? .*\d+ passages/);

  const isActive = async (option: Locator) => {
    await expect(option).toHaveAttribute("aria-selected", "true");
    await expect(option).toBeInViewport();
    await expect(box).toHaveAttribute(
      "aria-activedescendant",
      (await option.getAttribute("id")) ?? "",
    );
    await expect(dialog.locator("[aria-selected=true]")).toHaveCount(1);
    await expect(box).toBeFocused();
  };
  const isNone = () => expect(box).not.toHaveAttribute("aria-activedescendant");
  await isNone();
  await page.keyboard.press("ArrowDown");
  await isActive(options.first());
  await page.keyboard.press("End");
  await isActive(options.last());
  await page.keyboard.press("ArrowDown");
  await isNone();
  await page.keyboard.press("ArrowUp");
  await isActive(options.last());
  await page.keyboard.press("Home");
  await isActive(options.first());
  // The cursor goes back into the text.
  await page.keyboard.press("ArrowLeft");
  await isNone();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await isNone();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("ArrowDown");
  // What was chosen belongs to other letters; Enter must not open it.
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type(" zzqq");
  await isNone();
  await expect(dialog).toContainText("Nothing matches “patches zzqq”");
  await expect(box).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("the dialog hands what was typed over to the page, a declined correction too", async ({
  page,
  site,
}) => {
  const { url } = await site("foreign");
  const dialog = page.getByRole("dialog");
  const search = async () => {
    await page.goto(url());
    await page.keyboard.press("/");
    await dialog.getByRole("combobox").fill("dleta");
  };
  await search();
  await expect(dialog).toContainText("Showing results for “delta”");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/blog\/search\/\?q=dleta$/);
  const main = page.getByRole("main");
  await expect(main).toContainText("Showing results for “delta”");
  await page.reload();
  await expect(main).toContainText("Showing results for “delta”");

  await search();
  await dialog.getByRole("button", { name: "Search for “dleta” instead." }).click();
  await expect(dialog).toContainText("Nothing matches “dleta”");
  await dialog.getByRole("combobox").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/blog\/search\/\?q=dleta&literal=$/);
  await expect(main).toContainText("Nothing matches “dleta”");
});

test("a slip of the finger is forgiven, and nothing found is said", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("search/"));
  const box = page.getByRole("main").getByRole("combobox");
  await box.fill("dleta");
  await expect(page.locator(".search-post", { hasText: "A delta, imagined" })).toBeVisible();
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
  const option = page.getByRole("option", { name: /Knots/ }).first();
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
  await expect(page.getByRole("option", { name: /日本の凧を揚げる/ }).first()).toBeVisible();
  await page.goto((await site("arabic")).url("search/?q=ريح"));
  await expect(page.getByRole("option", { name: /ريح الصباح/ }).first()).toBeVisible();
});

test("an address with a slip is answered with the page that was meant", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("posts/reading-the-wnd/"));
  const main = page.getByRole("main");
  await expect(main.getByRole("searchbox")).toHaveValue("reading the wnd");
  await expect(main.getByRole("status")).toHaveText(
    "Did you mean “Reading the wind with forty lines”?",
  );
  await main.getByRole("link", { name: "Reading the wind" }).click();
  await expect(page).toHaveURL(/\/blog\/posts\/reading-the-wind\/$/);
  // In its language.
  await page.goto((await site("foreign")).url("posts/日本の凧々/"));
  const meant = main.getByRole("status").getByRole("link");
  await expect(meant).toHaveText("日本の凧を揚げる");
  await expect(meant).toHaveAttribute("lang", "ja");
  // What is no article and no tag, too.
  await page.goto((await site("default")).url("archive/"));
  await expect(main.getByRole("status")).toHaveText("Did you mean “Archives”?");
});

test("the form of the missing page leads to the search", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("no/such/page/"));
  await page.getByRole("main").getByRole("searchbox").fill("delta");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/blog\/search\/\?q=delta$/);
  await expect(page.getByRole("option", { name: /A delta, imagined/ }).first()).toBeVisible();
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

test("a passage of the text is found under its heading, and its link leads to the words", async ({
  page,
  site,
}) => {
  const { origin, url } = await site("default");
  const { heard } = await listen(page, origin);
  await page.goto(url("search/?q=luggage"));
  const passage = page.getByRole("option", { name: /In spirit it is a luggage tag/ });
  await expect(passage).toContainText("After: the marks");
  await expect(passage.locator("mark")).toHaveText("luggage");
  await expect(page.getByRole("main").getByRole("status")).toContainText("1 passage");
  await passage.click();
  await expect(page).toHaveURL(/\/posts\/red-teams-and-watermarks\/#after-the-marks/);
  await expect(page.getByText("In spirit it is a luggage tag")).toBeInViewport();
  expect(heard).toEqual([]);
});

test("the dialog offers tags to start from only where the texts find nothing either", async ({
  page,
  site,
}) => {
  await page.goto((await site("default")).url("about/"));
  await page.keyboard.press("/");
  const start = page.getByRole("group", { name: "Tags to start from" });
  await page.getByRole("combobox").fill("luggage");
  await expect(page.getByRole("group", { name: "In the text" })).toBeVisible();
  await expect(start).toHaveCount(0);
  await page.getByRole("combobox").fill("zzzzqqq");
  await expect(start).toBeVisible();
});

test("a word that only a text has is not corrected; one that nobody wrote is", async ({
  page,
  site,
}) => {
  await page.goto((await site("default")).url("search/?q=travel"));
  const main = page.getByRole("main");
  // Titles and headings have "gravel", which is one letter away.
  await expect(page.getByRole("group", { name: "In the text" })).toContainText("travel");
  await expect(main).not.toContainText("Showing results for");
  await main.getByRole("combobox").fill("watermrak");
  await expect(main).toContainText("Showing results for “watermarks”");
  await expect(page.getByRole("group", { name: "In the text" })).toContainText("watermark");
  await main.getByRole("button", { name: "Search for “watermrak” instead." }).click();
  await expect(main).toContainText("Nothing matches “watermrak”");
});

test("filters hold in the texts, too", async ({ page, site }) => {
  await page.goto((await site("default")).url("search/?q=cookie"));
  const passages = page.getByRole("group", { name: "In the text" }).getByRole("option");
  await expect(passages.filter({ hasText: "Why it is called Sora" })).toHaveCount(1);
  const box = page.getByRole("main").getByRole("combobox");
  await box.fill("cookie #physics");
  await expect(passages.first()).toBeVisible();
  await expect(passages.filter({ hasText: "Why it is called Sora" })).toHaveCount(0);
  await box.fill("cookie -#physics year:2024");
  await expect(passages.filter({ hasText: "Why it is called Sora" })).toHaveCount(1);
  await expect(passages.filter({ hasText: "Bite marks" })).toHaveCount(0);
});

test("texts that cannot be fetched are told of, and can be tried again", async ({ page, site }) => {
  const blocked = "**/pagefind/**";
  await page.route(blocked, (route) => route.abort());
  await page.goto((await site("default")).url("search/?q=cookie"));
  const main = page.getByRole("main");
  await expect(main).toContainText("The texts could not be searched.");
  await expect(page.getByRole("option", { name: /Bite marks/ }).first()).toBeVisible();
  await page.unroute(blocked);
  await main.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("group", { name: "In the text" })).toBeVisible();
});

test("texts in another language than the site's are searched", async ({ page, site }) => {
  await page.goto((await site("foreign")).url("search/?q=麻"));
  await expect(page.getByRole("group", { name: "In the text" })).toContainText("麻");
});

test("filters are clicked on and off by keyboard, and the address follows", async ({
  page,
  site,
}) => {
  const { url } = await site("default");
  await page.goto(url("search/?q=sora"));
  const filters = page.getByRole("group", { name: "Narrow the results" });
  const history = filters.getByRole("button", { name: /^history/ });
  await expect(history).toHaveAttribute("aria-pressed", "false");
  await history.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?q=sora\+%23history$/);
  await expect(history).toHaveAttribute("aria-pressed", "true");
  await expect(history).toBeFocused();
  const found = page.locator(".search-post");
  await expect(found.filter({ hasText: "Why it is called Sora" })).toHaveCount(1);
  await expect(found.filter({ hasText: "Ten questions about Sora" })).toHaveCount(0);
  await page.keyboard.press("Space");
  await expect(page.getByRole("main").getByRole("combobox")).toHaveValue("sora");
  await page.goBack();
  await expect(history).toHaveAttribute("aria-pressed", "true");
});

test("more passages are a click away, and the first of them has the focus", async ({
  page,
  site,
}) => {
  await page.goto((await site("default")).url("search/?q=sora"));
  const passages = page.locator(".search-passage");
  const more = page.getByRole("main").getByRole("button", { name: "Show more" });
  await expect(more).toBeVisible();
  const before = await passages.count();
  await more.click();
  await expect(passages.nth(before)).toBeFocused();
  expect(await passages.count()).toBeGreaterThan(before);
});

test("filters that stand there count what the texts find later, in their places", async ({
  page,
  site,
}) => {
  await page.goto((await site("default")).url("search/?q=diffusion"));
  const filters = page.getByRole("main").locator(".search-facet");
  const names = filters.locator("bdi");
  await expect(names.first()).toBeVisible();
  const before = await names.allTextContents();
  await expect(filters.filter({ hasText: "2025" })).toHaveText(/^20254/);
  const after = await names.allTextContents();
  expect(after.filter((name) => before.includes(name))).toEqual(before);
  // Tags that come later stand among the tags.
  const isYear = after.map((name) => /^\d{4}$/.test(name));
  expect(isYear).toEqual(isYear.toSorted());

  // One article has the title: there is nothing to narrow until the texts have answered.
  await page.goto((await site("default")).url("search/?q=ten+questions"));
  await expect(filters.filter({ hasText: "text to video" })).toHaveText(/^text to video3/);
});

test("filters keep all of their lines where the dialog is full", async ({ page, site }) => {
  await page.goto((await site("default")).url("about/"));
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog");
  await page.getByRole("combobox").fill("diffusion");
  await expect(dialog.getByRole("group", { name: "In the text" })).toBeAttached();
  const [filter, title] = await Promise.all([
    dialog.locator(".search-facet").last().boundingBox(),
    dialog.locator(".search-group-title").first().boundingBox(),
  ]);
  expect(title?.y).toBeGreaterThan((filter?.y ?? 0) + (filter?.height ?? 0) + 8);
});

test("filters count articles that only the texts have found, and narrow them", async ({
  page,
  site,
}) => {
  await page.goto((await site("default")).url("search/?q=metadata"));
  const main = page.getByRole("main");
  await expect(main.locator(".search-post")).toHaveCount(0);
  const filters = main.locator(".search-facet");
  const safety = filters.filter({ hasText: "safety" });
  await expect(safety).toHaveText(/^safety2/);
  await expect(filters.filter({ hasText: "2024" })).toHaveText(/^20241/);
  await safety.click();
  await expect(page).toHaveURL(/\?q=metadata\+%23safety$/);
  await expect(main.locator("mark").first()).toHaveText(/metadata/i);
  await expect(safety).toHaveAttribute("aria-pressed", "true");
  await expect(safety).toHaveText(/^safety2/);
  await expect(filters.filter({ hasText: "2025" })).toHaveText(/^20251/);
});
