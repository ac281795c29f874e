/** What a reader does around a text: share it, go through its contents, see how far they are. */
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const ARTICLE = "posts/what-a-lens-does/";
const TITLE = "What a lens does to a small flame";
const NARROW = { width: 390, height: 844 };

/** Makes a browser one that has, or has not, a sheet of the system to share with. */
async function setSharing(page: Page, isThere: boolean, end = "AbortError"): Promise<void> {
  await page.addInitScript(
    ([wanted, error]) => {
      const { prototype } = Navigator;
      Reflect.deleteProperty(prototype, "share");
      if (!wanted) return;
      Object.defineProperty(prototype, "share", {
        value: (data: ShareData) => {
          Object.assign(globalThis, { shared: data });
          // By default as when the reader closes the sheet.
          return Promise.reject(new DOMException("", error));
        },
      });
    },
    [isThere, end] as const,
  );
}

const shareButton = (page: Page) => page.locator("summary", { hasText: "Share" });

/** What the page says on its console, but not to the test. */
function listen(page: Page): readonly string[] {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  return said;
}

test("shares an article by keyboard: opens the links, copies the address, and says so", async ({
  page,
  site,
  context,
}) => {
  await setSharing(page, false);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const said = listen(page);
  const address = (await site("reading")).url(ARTICLE);
  await page.goto(`${address}#the-rings`);
  await shareButton(page).focus();
  await page.keyboard.press("Enter");
  const copy = page.getByRole("button", { name: "Copy link" });
  await expect(copy).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(copy).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  await expect(copy).toBeVisible();
  await page.keyboard.press("Tab");
  const email = page.getByRole("link", { name: "E-mail" });
  await expect(email).toBeFocused();
  const parameters = new URL((await email.getAttribute("href")) ?? "").searchParams;
  expect(parameters.get("subject")).toBe(TITLE);
  expect(parameters.get("body")).toBe("https://lamps.example/posts/what-a-lens-does/");

  // Closed and opened again, there is still one button.
  await shareButton(page).click();
  await shareButton(page).click();
  await expect(copy).toHaveCount(1);
  expect(said).toEqual([]);
});

test("says when an address could not be copied", async ({ page, site }) => {
  await setSharing(page, false);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await page.goto((await site("reading")).url(ARTICLE));
  await shareButton(page).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copying failed" })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Not copied" })).toBeVisible();
});

test("opens the list of links where the system has a sheet that fails", async ({ page, site }) => {
  await setSharing(page, true, "NotAllowedError");
  await page.goto((await site("reading")).url(ARTICLE));
  await shareButton(page).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible();
  await expect(page.getByRole("link", { name: "E-mail" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "E-mail" })).toBeHidden();
});

test("shares through the system where it can, by keyboard too, and opens no list", async ({
  page,
  site,
}) => {
  await setSharing(page, true);
  const said = listen(page);
  await page.goto((await site("reading")).url(`${ARTICLE}?from=a-list#the-rings`));
  await shareButton(page).focus();
  await page.keyboard.press("Space");
  await expect
    .poll(() => page.evaluate(() => (globalThis as { shared?: ShareData }).shared))
    .toEqual({ title: `${TITLE} · Lamp Notes`, url: "/posts/what-a-lens-does/" });
  await expect(page.getByRole("link", { name: "E-mail" })).toBeHidden();
  expect(said).toEqual([]);
});

test("goes back to the head of the page", async ({ page, site }) => {
  await page.goto((await site("reading")).url(ARTICLE));
  const back = page.getByRole("link", { name: "Back to top" });
  await back.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(200);
});

test("contents stand beside the text where there is room, and stay in sight", async ({
  page,
  site,
}) => {
  await page.goto((await site("reading")).url(ARTICLE));
  const contents = page.getByRole("navigation", { name: "Contents" });
  const link = contents.getByRole("link", { name: "The dark" });
  await expect(link).toBeVisible();
  await expect(contents.locator("summary")).toBeHidden();
  const beside = await contents.boundingBox();
  const text = await page.locator(".prose").boundingBox();
  expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThan(text?.x ?? 0);
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#the-dark$/);
  await expect(page.getByRole("heading", { name: "The dark" })).toBeInViewport();
  await expect(link).toBeInViewport();
});

test("contents are a closed disclosure on a phone", async ({ page, site }) => {
  await page.setViewportSize(NARROW);
  await page.goto((await site("reading")).url(ARTICLE));
  const contents = page.getByRole("navigation", { name: "Contents" });
  await expect(contents.getByText("Contents · 4 sections")).toBeVisible();
  await expect(contents.getByRole("link")).toHaveCount(0);
  await contents.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(contents.getByRole("link")).toHaveText([
    "The bend",
    "The rings",
    "The beam",
    "The dark",
  ]);
});

test("a path of dashes grows with what is read, and not for those who want no motion", async ({
  page,
  site,
}) => {
  await page.setViewportSize(NARROW);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto((await site("reading")).url(ARTICLE));
  const width = () =>
    page.evaluate(() => {
      const path = document.querySelector("article") as Element;
      return parseFloat(getComputedStyle(path, "::before").inlineSize);
    });
  expect(await width()).toBeLessThan(1);
  await page.evaluate(() => scrollTo(0, (document.body.scrollHeight - innerHeight) / 2));
  await expect.poll(width).toBeGreaterThan(NARROW.width * 0.45);
  expect(await width()).toBeLessThan(NARROW.width * 0.55);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(width).toBeGreaterThan(NARROW.width * 0.98);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an article is shared by plain links, and its series and translations are there", async ({
    page,
    site,
  }) => {
    await page.goto((await site("reading")).url(ARTICLE));
    await shareButton(page).click();
    for (const [name, host] of [
      ["E-mail", "mailto:"],
      ["Bluesky", "https://bsky.app/"],
      ["LinkedIn", "https://www.linkedin.com/"],
    ] as const) {
      const link = page.getByRole("link", { name });
      await expect(link).toBeVisible();
      expect(await link.getAttribute("href")).toMatch(new RegExp(`^${host}`));
    }
    await expect(page.getByRole("button", { name: "Copy link" })).toHaveCount(0);

    await page.getByRole("link", { name: "日本語" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("レンズのはたらき");
    await page.getByRole("link", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
    await page.getByRole("link", { name: "From wick to beam" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("From wick to beam");
    await page.getByRole("link", { name: "The clockwork below the light" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/clockwork/);
  });
});

test("the facts of an article stand apart only where a face is among them", async ({
  page,
  site,
}) => {
  const { url } = await site("reading");
  await page.goto(url("posts/nothing/"));
  await expect(page.locator(".meta")).toHaveCSS("row-gap", "normal");
  await page.goto(url(ARTICLE));
  await expect(page.locator(".meta:has(img)")).not.toHaveCSS("row-gap", "normal");
});
