/** The sky: aeroplanes that are whole, that cross no words, and that cost little. */
import { brotliCompressSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const WIDTHS = [320, 390, 768, 991, 992, 1024, 1440, 1920];

/** Percent: ordinary letters, and the largest that the display panel offers. */
const SIZES = ["100", "137.5"];
const FLOCK_BUDGET_BYTES = 4096;

const SKIES = [
  ["default", ""],
  ["default", "posts/ten-questions-about-sora/"],
  ["default", "posts/from-static-to-scene/"],
  ["default", "tags/text-to-video/"],
  ["default", "series/the-manual/"],
  ["default", "404.html"],
  ["weight", ""],
  ["arabic", ""],
] as const;

/** Planes that stick out or lie on words, a sentence each. */
function findAccidents(page: Page): Promise<{ planes: number; accidents: readonly string[] }> {
  return page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility();
    /** Only for ears. */
    const isClipped = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath === "inset(50%)" || isClipped(element.parentElement));
    const planes = [...document.querySelectorAll(".flock .plane")].filter(isSeen);
    const words: { text: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.nodeValue?.trim() || !parent || !isSeen(parent)) continue;
      if (parent.closest("script, style, svg, .skip") || isClipped(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) words.push({ text: node.nodeValue.trim(), box });
    }
    const accidents = planes.flatMap((plane) => {
      const { left, right, top, bottom } = plane.getBoundingClientRect();
      const sky = plane.closest("svg")?.getBoundingClientRect();
      const isOut =
        left < -0.5 ||
        right > document.documentElement.clientWidth + 0.5 ||
        (sky !== undefined && (top < sky.top - 0.5 || bottom > sky.bottom + 0.5));
      const crossed = words.find(
        ({ box }) => left < box.right && right > box.left && top < box.bottom && bottom > box.top,
      );
      return [
        ...(isOut ? [`a plane at ${Math.round(left)}, ${Math.round(top)} sticks out`] : []),
        ...(crossed ? [`a plane lies on “${crossed.text.slice(0, 40)}”`] : []),
      ];
    });
    return { planes: planes.length, accidents };
  });
}

for (const [name, path] of SKIES) {
  test(`no plane of ${name}/${path} is clipped or crosses words, at any width and size`, async ({
    page,
    site,
  }) => {
    const { url } = await site(name);
    await page.goto(url(path));
    await page.evaluate(() => document.fonts.ready);
    for (const size of SIZES) {
      await page.evaluate((value) => (document.documentElement.dataset.size = value), size);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const { planes, accidents } = await findAccidents(page);
        expect.soft(planes, `${width} px, ${size} %`).toBeGreaterThan(0);
        expect.soft(accidents, `${width} px, ${size} %`).toEqual([]);
      }
    }
  });
}

// Queries measure letters as the reader's browser sets them: 240 pixels are a phone with such of 26.
test("in very large letters the words of a head have the line for themselves", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 240, height: 700 });
  const { url } = await site("default");
  for (const path of ["posts/spacetime-patches/", "tags/physics/"]) {
    await page.goto(url(path));
    await expect(page.locator("svg.flock"), path).toBeHidden();
  }
});

test("the sky of a page takes at most four kilobytes", async ({ page, site }) => {
  for (const [name, path] of SKIES) {
    await page.goto((await site(name)).url(path));
    const drawn = await page
      .locator("svg.flock")
      .evaluateAll((found) => found.map((svg) => svg.outerHTML));
    expect(brotliCompressSync(drawn.join("")).length, path).toBeLessThanOrEqual(FLOCK_BUDGET_BYTES);
  }
});

test("a site without a sky has none, and its mark is everywhere", async ({ page, site }) => {
  const { url } = await site("foreign");
  await page.goto(url());
  await expect(page.locator("svg.flock")).toHaveCount(0);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundImage);
  expect(ground).toBe("none");
  for (const icon of ["favicon.svg", "apple-touch-icon.png", "icon-512.png"]) {
    expect((await page.request.get(url(icon))).status(), icon).toBe(200);
  }
  expect(await (await page.request.get(url("favicon.svg"))).text()).toContain("#0a6b4b");
});

test("the head of a page names its icons and its manifest, and all are there", async ({
  page,
  site,
}) => {
  const { url, base } = await site("foreign");
  await page.goto(url());
  const hrefs = await page
    .locator("link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]")
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  expect(hrefs).toEqual([url("favicon.svg"), url("apple-touch-icon.png"), url("site.webmanifest")]);
  const answer = await page.request.get(url("site.webmanifest"));
  const manifest = (await answer.json()) as { start_url: string; icons: { src: string }[] };
  expect(manifest.start_url).toBe(base);
  for (const { src } of manifest.icons) {
    expect((await page.request.get(new URL(src, url()).href)).status(), src).toBe(200);
  }
  expect((await page.request.get(url("favicon.ico"))).status()).toBe(200);
});
