/** Light, dark or as the system: what is chosen stays, and nothing flashes. */
import { chromium, type Page } from "@playwright/test";
import { expect, test } from "./site.ts";

interface FirstSight {
  /** The theme when the body began to be read, before anything could be painted. */
  readonly theme: string | undefined;
  /** Colour of the text in the first frame. */
  readonly color: string;
}

const themeButton = (page: Page) => page.getByRole("button", { name: /^Colours/ });

const colorOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).color);

/** Records, on every page from now on, what is there when the body begins and in the first frame. */
async function watchFirstSight(page: Page): Promise<() => Promise<FirstSight>> {
  await page.addInitScript(() => {
    const seen = window as unknown as { firstSight: { theme?: string; color?: string } };
    seen.firstSight = {};
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      const { theme } = document.documentElement.dataset;
      if (theme !== undefined) seen.firstSight.theme = theme;
      requestAnimationFrame(() => {
        seen.firstSight.color = getComputedStyle(document.body).color;
      });
    }).observe(document, { childList: true, subtree: true });
  });
  const read = () =>
    page.evaluate(() => (window as unknown as { firstSight: FirstSight }).firstSight);
  return async () => {
    await expect.poll(async () => (await read()).color).toBeTruthy();
    return read();
  };
}

async function chooseDark(page: Page): Promise<void> {
  await themeButton(page).click();
  await themeButton(page).click();
  await expect(themeButton(page)).toHaveAccessibleName("Colours: Dark");
}

test("follows the system until the reader chooses, and again afterwards", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto((await site("foreign")).url("posts/box-kite/"));
  const night = await colorOf(page);
  await page.emulateMedia({ colorScheme: "light" });
  const day = await colorOf(page);
  expect(day).not.toBe(night);
  await expect(themeButton(page)).toHaveAccessibleName("Colours: As the system");
  await chooseDark(page);
  expect(await colorOf(page)).toBe(night);
  await themeButton(page).click();
  await expect(themeButton(page)).toHaveAccessibleName("Colours: As the system");
  expect(await colorOf(page)).toBe(day);
});

test("dark stays over links, reloads, back and forward, and never flashes", async ({
  page,
  site,
}) => {
  const { url } = await site("foreign");
  const firstSight = await watchFirstSight(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(url());
  const day = (await firstSight()).color;
  await chooseDark(page);
  const night = await colorOf(page);
  expect(night).not.toBe(day);

  const stays = async (step: string) => {
    expect(await firstSight(), step).toEqual({ theme: "dark", color: night });
    expect(await colorOf(page), step).toBe(night);
    await expect(themeButton(page), step).toHaveAccessibleName("Colours: Dark");
  };
  await page.reload();
  await stays("reload");
  await page.getByRole("main").getByRole("link", { name: "A box kite from four sticks" }).click();
  await page.waitForURL("**/box-kite/");
  await stays("a link");
  await page.goBack();
  await page.waitForURL(url());
  await stays("back");
  await page.goForward();
  await page.waitForURL("**/box-kite/");
  await stays("forward");
  await page.goto(url("404.html"));
  await stays("the missing page");
});

test("light stays where the system is dark", async ({ page, site }) => {
  const { url } = await site("foreign");
  const firstSight = await watchFirstSight(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(url());
  await themeButton(page).click();
  await expect(themeButton(page)).toHaveAccessibleName("Colours: Light");
  const day = await colorOf(page);
  await page.goto(url("tags/"));
  expect(await firstSight()).toEqual({ theme: "light", color: day });
});

test("a choice reaches the other open pages", async ({ context, site }) => {
  const { url } = await site("foreign");
  const [one, other] = [await context.newPage(), await context.newPage()];
  for (const page of [one, other]) await page.goto(url());
  await chooseDark(one);
  await expect(themeButton(other)).toHaveAccessibleName("Colours: Dark");
  expect(await colorOf(other)).toBe(await colorOf(one));
});

test("a page that the browser kept whole shows what was chosen meanwhile", async ({
  site,
  launchOptions,
}) => {
  const { url } = await site("foreign");
  // Playwright turns the cache of whole pages off; readers have it.
  const browser = await chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  try {
    const page = await browser.newPage({ colorScheme: "light" });
    await page.goto(url());
    await page.evaluate(() =>
      addEventListener("pageshow", ({ persisted }) => {
        document.documentElement.dataset.kept = String(persisted);
      }),
    );
    await page.getByRole("link", { name: "A box kite from four sticks" }).first().click();
    await expect(page).toHaveURL(/\/box-kite\/$/);
    await chooseDark(page);
    // A page that was kept does not load again.
    await page.goBack({ waitUntil: "commit" });
    await expect(page).toHaveURL(url());
    await expect(page.locator("html"), "the browser kept the page").toHaveAttribute(
      "data-kept",
      "true",
    );
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(themeButton(page)).toHaveAccessibleName("Colours: Dark");
  } finally {
    await browser.close();
  }
});

test("a browser that stores nothing shows the site, and the choice lasts for the page", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Storage is refused.", "SecurityError");
      },
    });
  });
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto((await site("foreign")).url());
  await chooseDark(page);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(errors).toEqual([]);
});
