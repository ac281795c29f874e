/** What a reader does in a text: copy code, enlarge pictures, play films, follow notes and tables. */
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const ARTICLE = "posts/everything/";
const YOUTUBE = /youtube|ytimg|google/;

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test("copies a code block by keyboard, without numbers, marks and what a diff takes away", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto((await site("text")).url(ARTICLE));
  const buttons = page.getByRole("button", { name: "Copy" });
  await expect(buttons).toHaveCount(5);
  await buttons.nth(1).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(1);
  await expect(page.locator(".copy").nth(1)).toHaveText("Copied");
  expect(await clipboard(page)).toBe("const after = 2;\nconst rest = before + after;");
  await expect(page.locator(".copy").nth(1)).toBeFocused();
  await expect(page.locator(".copy").nth(1)).toHaveText("Copy");

  await page.locator(".copy").first().click();
  await expect.poll(() => clipboard(page)).toContain('import { plane } from "./plane.ts";\nconst');
});

test("copies without a clipboard too, and says so where nothing can", async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
  });
  await page.goto((await site("text")).url(ARTICLE));
  await page.locator(".copy").first().click();
  await expect(page.locator(".copy").first()).toHaveText("Copied");
  await page.evaluate(() => (document.execCommand = () => false));
  await page.locator(".copy").nth(1).click();
  await expect(page.getByRole("status").filter({ hasText: "Copying failed." })).toHaveCount(1);
});

test("copies the address of a heading by following its link", async ({ page, site, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { url } = await site("text");
  await page.goto(url(ARTICLE));
  const link = page.getByRole("link", { name: "Link to “Callouts”" });
  await link.focus();
  await expect(link).toHaveCSS("opacity", "1");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(url(`${ARTICLE}#callouts`));
  await expect.poll(() => clipboard(page)).toBe(url(`${ARTICLE}#callouts`));
  await expect(page.getByRole("status").filter({ hasText: "address" })).toHaveCount(1);
});

test("enlarges pictures by keyboard, goes through them, and comes back", async ({ page, site }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto((await site("text")).url(ARTICLE), { waitUntil: "networkidle" });
  expect(requests.filter((address) => address.includes("picture-dialog"))).toEqual([]);
  const link = page.getByRole("link", { name: "A kite by day" });
  await link.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Picture" });
  await expect(dialog.getByRole("img", { name: "A kite by day" })).toBeVisible();
  await expect(dialog.getByText("A caption with emphasis")).toBeVisible();
  const status = dialog.getByRole("status");
  await expect(status).toHaveText("Picture 1 of 2 A kite by day");
  const seen = await status.boundingBox();
  // A screen reader says what comes into it: all of a picture at once.
  await status.evaluate((element) => {
    new MutationObserver((changes) => {
      element.dataset["changes"] = `${Number(element.dataset["changes"] ?? 0) + changes.length}`;
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
  await page.keyboard.press("ArrowRight");
  await expect(dialog.getByRole("img", { name: "A kite by night" })).toBeVisible();
  await expect(status).toHaveText("Picture 2 of 2 A kite by night");
  await expect(status).toHaveAttribute("data-changes", "1");
  const spoken = status.getByText("A kite by night");
  await expect(spoken).toHaveAttribute("lang", "en");
  expect((await spoken.boundingBox())?.width).toBeLessThanOrEqual(1);
  expect((await status.boundingBox())?.height).toBe(seen?.height);
  await dialog.getByRole("button", { name: "Next picture" }).click();
  await expect(status).toHaveText("Picture 1 of 2 A kite by day");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  // What is small already shows all that it has.
  await expect(page.locator("a:has(img[alt='A small kite'])")).toHaveCount(0);
});

test("a sound has a name and a player, and is played by keyboard", async ({ page, site }) => {
  const { url } = await site("text");
  await page.goto(url(ARTICLE));
  const sound = page.getByLabel("A kite at rest");
  await expect(sound).toHaveJSProperty("localName", "audio");
  await expect(sound).toHaveJSProperty("controls", true);
  await expect(page.getByRole("figure").filter({ has: sound })).toHaveText(
    "A sound with a caption",
  );
  const address = await sound.getAttribute("src");
  expect(address).toMatch(/^\/media\/silence\.[\da-f]{10}\.wav$/);
  const answer = await page.request.get(new URL(address ?? "", url()).href);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toMatch(/^audio\//);

  // Playing it proves that its controls were reached.
  await page.locator("video").focus();
  const isReached = () => sound.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 10 && !(await isReached()); presses++) {
    await page.keyboard.press("Tab");
  }
  expect(await isReached()).toBe(true);
  await page.keyboard.press("Space");
  await expect
    .poll(() => sound.evaluate((element) => (element as HTMLAudioElement).played.length))
    .toBe(1);
});

test("asks nothing of YouTube before a film is played", async ({ page, site }) => {
  const asked: string[] = [];
  await page.route(YOUTUBE, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: "<p>A film</p>" });
  });
  const heard: string[] = [];
  page.on("console", (message) => heard.push(message.text()));
  const { url } = await site("text");
  await page.goto(url(ARTICLE), { waitUntil: "networkidle" });
  const link = page.getByRole("link", { name: "Watch on YouTube: A film about kites" });
  await link.scrollIntoViewIfNeeded();
  expect(asked).toEqual([]);
  await link.focus();
  await page.keyboard.press("Enter");
  const frame = page.locator(".film iframe");
  await expect(frame).toHaveAttribute("title", "Watch on YouTube: A film about kites");
  await expect(frame).toBeFocused();
  await expect
    .poll(() => asked)
    .toEqual(["https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1&start=90"]);
  expect(heard).toEqual([]);
  // A page without a film admits no frame.
  await page.goto(url("posts/other/"));
  const policy = page.locator("meta[http-equiv=Content-Security-Policy]");
  await expect(policy).toHaveAttribute("content", /frame-src 'none'/);
});

test("notes stand beside the text on a wide window and below it on a narrow one", async ({
  page,
  site,
}) => {
  await page.goto((await site("text")).url(ARTICLE));
  const first = page.locator("#fn-one");
  const second = page.locator("#fn-two");
  const withCode = page.locator("#fn-three");
  const prose = await page.locator(".prose").boundingBox();
  const box = await first.boundingBox();
  const mark = await page.locator("#fnref-one").boundingBox();
  expect(box?.x).toBeGreaterThan((prose?.x ?? 0) + (prose?.width ?? 0));
  expect(Math.abs((box?.y ?? 0) - (mark?.y ?? 0))).toBeLessThan(30);
  // The second is pushed down by the first, and one with code stays where notes are.
  const below = await second.boundingBox();
  expect(below?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
  expect((await withCode.boundingBox())?.x).toBeLessThan(box?.x ?? 0);

  await page.setViewportSize({ width: 390, height: 844 });
  const ordinary = await first.boundingBox();
  expect(ordinary?.y).toBeGreaterThan((await page.locator("#notes").boundingBox())?.y ?? Infinity);
  await page.locator("#fnref-one").click();
  await expect(first).toBeInViewport();
});

test("code, tables and formulas scroll by keyboard inside themselves", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto((await site("text")).url(ARTICLE));
  const regions = [
    page.locator(".code pre").first(),
    page.getByRole("region", { name: "Table: A table" }),
    page.locator(".math").first(),
  ];
  for (const region of regions) {
    await region.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  }
});

test("a folded callout is opened and shut by keyboard", async ({ page, site }) => {
  await page.goto((await site("text")).url(ARTICLE));
  await page.locator("summary", { hasText: "A folded question" }).focus();
  const answer = page.getByText("And its answer.");
  await expect(answer).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(answer).toBeVisible();
  await page.keyboard.press("Space");
  await expect(answer).toBeHidden();
});

test("the far edge of a table fades as long as there is more", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto((await site("text")).url(ARTICLE));
  const table = page.getByRole("region", { name: "Table: A table" });
  const fade = () =>
    table.evaluate((element) => getComputedStyle(element).getPropertyValue("--more"));
  const atStart = await fade();
  expect(parseFloat(atStart)).toBeGreaterThan(20);
  await table.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  await expect.poll(fade).toBe("0px");

  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(fade).toBe("0px");
});

test("on paper an address is whole, and a film leaves its name", async ({ page, site }) => {
  await page.goto((await site("text")).url(ARTICLE));
  await page.emulateMedia({ media: "print" });
  const address = await page
    .getByRole("link", { name: "link to another article" })
    .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(address).toBe('" (https://text.example/posts/other/)"');
  await expect(page.locator("video").first()).toBeHidden();
  const caption = page.getByText("A film with a caption");
  await expect(caption).toBeVisible();
  await expect(caption).toHaveCSS("border-top-style", "dashed");
});

test("cells of a table stand on one line, whichever way they lean", async ({ page, site }) => {
  await page.goto((await site("text")).url("posts/everything/"));
  const looks = await page.locator(".prose table :is(th, td)").evaluateAll((cells) =>
    cells.map((cell) => {
      const { lineHeight, fontWeight } = getComputedStyle(cell);
      return `${lineHeight} ${fontWeight}`;
    }),
  );
  expect(looks.length).toBeGreaterThan(0);
  expect(new Set(looks).size).toBe(1);
});

test("MDX has the same", async ({ page, site }) => {
  const { url } = await site("text");
  await page.goto(url("posts/in-mdx/"));
  await expect(page.getByRole("button", { name: "Copy" })).toHaveCount(1);
  await expect(page.locator("video")).toHaveAttribute("src", /^\/media\/clip\.[\da-f]{10}\.mp4$/);
  await expect(page.getByRole("link", { name: "Watch on YouTube: A film in MDX" })).toBeVisible();
  await page.getByRole("link", { name: "A kite" }).click();
  await expect(page.getByRole("dialog", { name: "Picture" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "raw link" }).click();
  await expect(page).toHaveURL(url("posts/other/"));
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("links lead on: to headings, whole pictures, YouTube, other articles", async ({
    page,
    site,
  }) => {
    const { url } = await site("text");
    await page.goto(url(ARTICLE));
    await expect(page.getByRole("button")).toHaveCount(0);
    const film = page.getByRole("link", { name: /Watch on YouTube/ });
    await expect(film).toHaveAttribute("href", "https://www.youtube.com/watch?v=abcdefghijk&t=90");
    await page.getByRole("link", { name: "Link to “Pictures”" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#pictures$/);
    await page.getByText("A folded question").click();
    await expect(page.getByText("And its answer.")).toBeVisible();
    const whole = await page.getByRole("link", { name: "A kite by day" }).getAttribute("href");
    expect((await page.request.get(new URL(whole ?? "", url()).href)).status()).toBe(200);
    const clip = await page.locator("video").getAttribute("src");
    expect((await page.request.get(new URL(clip ?? "", url()).href)).status()).toBe(200);
    await page.getByRole("link", { name: "link to another article" }).click();
    await expect(page).toHaveURL(url("posts/other/"));
  });
});
