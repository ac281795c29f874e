/** The components of MDX, as the manual for authors shows them live. */
import type { Page } from "@playwright/test";
import { COMPONENTS } from "../../src/markdown/mdx-props.ts";
import { listen } from "./looking.ts";
import { expect, test } from "./site.ts";

const MANUAL = "posts/writing-for-paper-planes/";
const STATIC = "posts/from-static-to-scene/";

const slider = (page: Page) => page.getByRole("slider", { name: /^Divider between/ });

test("the manual shows every component, so that axe sees them together", async ({ page, site }) => {
  await page.goto((await site("default")).url(MANUAL));
  for (const name of Object.keys(COMPONENTS)) {
    await expect(page.locator(`.prose .${name.toLowerCase()}`), name).not.toHaveCount(0);
  }
});

test("a prompt is copied by a button that says so", async ({ page, site, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto((await site("default")).url(MANUAL));
  const button = page.getByRole("button", { name: "Copy the prompt" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "A paper boat in the rain.",
  );
  // One in English reads from left to right in an Arabic article, too.
  const words = page.getByText("A paper boat in the rain.", { exact: true });
  await expect(page.locator(".prompt p").and(words)).toHaveCSS("unicode-bidi", "plaintext");
});

test("a prompt that may not be copied says so to the eye and the ear, and to no console", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    document.execCommand = () => false;
  });
  const { origin, url } = await site("default");
  const { heard } = await listen(page, origin);
  await page.goto(url(MANUAL));
  await page.getByRole("button", { name: "Copy the prompt" }).press("Enter");
  await expect(page.getByRole("button", { name: "Not copied" })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Copying failed" })).toHaveCount(1);
  expect(heard).toEqual([]);
});

test("two pictures are compared from the keyboard", async ({ page, site }) => {
  await page.goto((await site("default")).url(MANUAL));
  await expect(slider(page)).toHaveAccessibleName("Divider between “Ruined” and “Clean”");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", "50 % “Ruined”");
  const line = page.locator(".compare .line");
  const before = await line.boundingBox();
  await slider(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", "51 % “Ruined”");
  expect((await line.boundingBox())?.x).toBeGreaterThan(before?.x ?? Infinity);
  await page.keyboard.press("Home");
  await expect(slider(page)).toHaveValue("0");
  await expect(page.getByRole("group", { name: /ruined and clean/ }).getByRole("img")).toHaveCount(
    2,
  );
});

test("on paper, compared pictures stand beside each other and answers are open", async ({
  page,
  site,
}) => {
  await page.goto((await site("default")).url(MANUAL));
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".compare input")).toBeHidden();
  await expect(page.locator(".compare figcaption")).toHaveText(["Ruined", "Clean"]);
  await expect(page.locator(".faq").getByText("import it at the top")).toBeVisible();
});

test("a comparison is moved by the pointer, along its whole width", async ({ page, site }) => {
  await page.goto((await site("default")).url(MANUAL));
  await slider(page).scrollIntoViewIfNeeded();
  const box = await slider(page).boundingBox();
  if (!box) throw new Error("The slider is nowhere.");
  await page.mouse.click(box.x + box.width * 0.8, box.y + 20);
  expect(Number(await slider(page).inputValue())).toBeGreaterThan(75);
});

test("a filmstrip scrolls from the keyboard", async ({ page, site }) => {
  await page.goto((await site("default")).url(STATIC));
  const strip = page.getByRole("region", { name: /^Nine frames/ });
  await expect(strip.getByRole("listitem")).toHaveCount(9);
  await strip.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => strip.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test("questions open one by one, by Enter, and by their address", async ({ page, site }) => {
  const { url } = await site("default");
  await page.goto(url(MANUAL));
  const [first, second] = [
    page.locator(".faq details").nth(0),
    page.locator(".faq details").nth(1),
  ];
  await expect(first).not.toHaveAttribute("open");
  await first.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(first).toHaveAttribute("open");
  await page.goto(url(`${MANUAL}#may-i-write-components-of-my-own`));
  await expect(second).toHaveAttribute("open");
  await expect(first).toHaveAttribute("open");
  await expect(second.getByText("import it at the top")).toBeInViewport();
});

test("a clip has its place and its words before anything of it is fetched", async ({
  page,
  site,
}) => {
  const films: string[] = [];
  page.on("request", (request) => {
    if (/\.(?:webm|mp4)$/.test(request.url())) films.push(request.url());
  });
  await page.goto((await site("default")).url(MANUAL));
  const clip = page.getByLabel(/^A paper aeroplane comes out of static/);
  await clip.scrollIntoViewIfNeeded();
  const size = await clip.boundingBox();
  expect((size?.width ?? 0) / (size?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  expect(films).toEqual([]);
  await clip.evaluate((video: HTMLVideoElement) => void video.play().catch(() => {}));
  await expect.poll(() => films.length).toBeGreaterThan(0);
  const { tracks, loop } = await clip.evaluate((video: HTMLVideoElement) => ({
    tracks: [...video.textTracks].map(({ kind, language, label }) => [kind, language, label]),
    loop: video.loop,
  }));
  expect({ tracks, loop }).toEqual({ tracks: [["captions", "en", "English"]], loop: true });
});

for (const [motion, isStill] of [
  ["no-preference", false],
  ["reduce", true],
] as const) {
  test(`a clip that starts by itself ${isStill ? "waits" : "does not wait"} with motion: ${motion}`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await page.goto((await site("default")).url(STATIC));
    const video = page.locator("clip-player video");
    const isPaused = () => video.evaluate((element: HTMLVideoElement) => element.paused);
    expect(await isPaused()).toBe(true);
    expect(await video.evaluate((element: HTMLVideoElement) => element.muted)).toBe(true);
    await video.scrollIntoViewIfNeeded();
    if (isStill) {
      await page.waitForTimeout(500);
      expect(await isPaused()).toBe(true);
      return;
    }
    await expect.poll(isPaused).toBe(false);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(isPaused).toBe(true);
  });
}

test("a page loads the code of the components that it shows, and of no other", async ({
  page,
  site,
}) => {
  const { url } = await site("default");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(url("posts/why-it-is-called-sora/"), { waitUntil: "networkidle" });
  const parts = /\/(?:prompt|clip|compare|filmstrip|faq)\.[^/]*(?:css|js)$/i;
  expect(asked.filter((path) => parts.test(path))).toEqual([]);
  asked.length = 0;
  await page.goto(url("posts/ten-questions-about-sora/"), { waitUntil: "networkidle" });
  expect(asked.filter((path) => parts.test(path)).map((path) => path.split(/[./]/).at(-3))).toEqual(
    expect.arrayContaining(["faq"]),
  );
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("pictures stand beside each other, questions open, nothing idle is shown", async ({
    page,
    site,
  }) => {
    await page.goto((await site("default")).url(MANUAL));
    await expect(page.getByRole("button", { name: "Copy the prompt" })).toHaveCount(0);
    await expect(page.getByRole("slider")).toHaveCount(0);
    const [left, right] = await Promise.all(
      [0, 1].map((index) => page.locator(".compare figure").nth(index).boundingBox()),
    );
    expect(right?.x).toBeGreaterThanOrEqual((left?.x ?? Infinity) + (left?.width ?? Infinity));
    await page.getByText("May an answer hold more than words?", { exact: true }).last().click();
    await expect(page.locator(".faq details").first().getByText("Anything that")).toBeVisible();
    await expect(page.locator("clip-player video")).toHaveAttribute("controls", "");
  });
});
