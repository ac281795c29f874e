/** What a reader's connection has to carry, and that nothing moves while it does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { brotliCompressSync, constants } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

/** Ten segments of 1,460 bytes: what a server may send before the first answer comes back. */
const PAGE_BUDGET_BYTES = 14_600;
/** Of these. */
const SCRIPT_BUDGET_BYTES = 2_048;
/** Of a first visit to an article with code. */
const FONT_BUDGET_BYTES = 90_000;
const FIRST_VISIT_BUDGET_BYTES = 105_000;
/** What a further article may add. */
const FURTHER_BUDGET_BYTES = 12_000;
const IDLE_MS = 2_000;

/** Later than the first paint, on a slow connection. */
const FONT_DELAY_MS = 300;

/** Not counted: they are as large as what they show. */
const PICTURES = new Set(["image", "media"]);

interface Arrival {
  readonly path: string;
  readonly type: string;
  /** As a server sends it: what is text, with Brotli. */
  readonly bytes: number;
  /** The browser keeps it for ever. */
  readonly isKept: boolean;
}

const compress = (bytes: Buffer) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

/** Opens a page of a site without a base, and waits until it asks for nothing more. */
async function weigh(
  page: Page,
  { folder, origin }: { readonly folder: string; readonly origin: string },
  path: string,
): Promise<readonly Arrival[]> {
  const arrived: Promise<Arrival>[] = [];
  let last = Date.now();
  const onRequest = () => (last = Date.now());
  const onFinished = (request: Awaited<ReturnType<Page["waitForRequest"]>>) => {
    last = Date.now();
    const type = request.resourceType();
    const { pathname, origin: from } = new URL(request.url());
    expect(from).toBe(origin);
    const arrival = request.response().then((response) => {
      // The browser does not hand out what it has fetched ahead.
      const body = readFileSync(join(folder, pathname.replace(/\/$/, "/index.html")));
      const bytes = type === "font" ? body.length : compress(body);
      const isKept = response?.headers()["cache-control"]?.includes("immutable") ?? false;
      return { path: pathname, type, bytes, isKept };
    });
    if (!PICTURES.has(type)) arrived.push(arrival);
  };
  page.on("request", onRequest);
  page.on("requestfinished", onFinished);
  await page.goto(`${origin}/${path}`);
  await expect.poll(() => Date.now() - last, { timeout: 20_000 }).toBeGreaterThan(IDLE_MS);
  page.off("request", onRequest);
  page.off("requestfinished", onFinished);
  return Promise.all(arrived);
}

function sum(files: readonly Arrival[], type?: string): number {
  return files
    .filter((file) => type === undefined || file.type === type)
    .reduce((total, { bytes }) => total + bytes, 0);
}

function table(files: readonly Arrival[]): string {
  const rows = files.map(({ path, bytes }) => `${String(bytes).padStart(7)}  ${path}`);
  return [...rows, `${String(sum(files)).padStart(7)}  in all`].join("\n");
}

test("an article of 900 words with two code blocks fits into one round trip", async ({
  page,
  site,
}) => {
  const files = await weigh(page, await site("weight"), "posts/measuring-a-throw/");
  const texts = files.filter(({ type }) => type !== "font");
  console.log(table(files));
  // The article must stay what it says it is.
  await expect(page.locator("pre")).toHaveCount(2);
  const words = await page.locator(".prose").evaluate((prose) => {
    const copy = prose.cloneNode(true) as HTMLElement;
    for (const code of copy.querySelectorAll("pre")) code.remove();
    return copy.textContent?.trim().split(/\s+/).length ?? 0;
  });
  expect(words).toBeGreaterThanOrEqual(890);

  expect(files.filter(({ type }) => type === "document")).toHaveLength(1);
  expect.soft(sum(texts)).toBeLessThanOrEqual(PAGE_BUDGET_BYTES);
  expect.soft(sum(texts, "script")).toBeLessThanOrEqual(SCRIPT_BUDGET_BYTES);
});

test("a first visit to an article with code is light, and a further one lighter", async ({
  page,
  site,
}) => {
  const built = await site("weight");
  const first = await weigh(page, built, "posts/measuring-a-throw/");
  // All five faces are in use, so that this measures what it says.
  expect(first.filter(({ type }) => type === "font")).toHaveLength(5);
  expect.soft(sum(first, "font")).toBeLessThanOrEqual(FONT_BUDGET_BYTES);
  expect.soft(sum(first)).toBeLessThanOrEqual(FIRST_VISIT_BUDGET_BYTES);

  const kept = new Set(first.filter(({ isKept }) => isKept).map(({ path }) => path));
  for (const path of ["posts/neighbour-1/", "posts/neighbour-2/"]) {
    const further = (await weigh(page, built, path)).filter((file) => !kept.has(file.path));
    expect.soft(sum(further), table(further)).toBeLessThanOrEqual(FURTHER_BUDGET_BYTES);
  }
});

test("a further article of our own is light", async ({ page, site }) => {
  const built = await site("default");
  const first = await weigh(page, built, "posts/how-this-site-is-made/");
  const kept = new Set(first.filter(({ isKept }) => isKept).map(({ path }) => path));
  const further = await weigh(page, built, "posts/the-caption-is-the-director/");
  const added = further.filter(({ path }) => !kept.has(path));
  expect(sum(added), table(added)).toBeLessThanOrEqual(FURTHER_BUDGET_BYTES);
});

/** Of each kind, by site; titles that break into lines, and results that come after their page. */
const STILL_PAGES: readonly (readonly [site: string, path: string])[] = [
  ["weight", "posts/measuring-a-throw/"],
  ["weight", "tags/paper/"],
  ["default", ""],
  ["default", "posts/from-static-to-scene/"],
  ["default", "posts/writing-for-paper-planes/"],
  ["default", "search/"],
  ["default", "search/?q=diffusion"],
  ["default", "search/?q=metadata"],
  ["default", "search/?q=ten+questions"],
  ["default", "search/?q=zzzz"],
  ["default", "posts/spacetime-patchs/"],
];

/** Runs in the page: notes everything that moves without being asked to. */
function watchShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as unknown as {
        value: number;
        sources: { node: Node | null }[];
      };
      const names = sources.map(({ node }) => node?.parentElement?.className ?? "");
      shifts.push(`${value} ${names.join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

for (const width of [390, 1440]) {
  test(`nothing moves, whenever the fonts arrive, at ${width} px`, async ({ page, site }) => {
    // As tall as most pages, so that what is below the first screen counts too.
    await page.setViewportSize({ width, height: 4000 });
    await page.route("**/*.woff2", async (route) => {
      await setTimeout(FONT_DELAY_MS);
      await route.continue();
    });
    await page.addInitScript(watchShifts);
    for (const [name, path] of STILL_PAGES) {
      await page.goto((await site(name)).url(path), { waitUntil: "networkidle" });
      if (path.includes("?q=")) {
        await expect(page.locator(":is(.search-list, .search-note):visible").first()).toBeVisible();
      }
      const { families, shifts } = await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const loaded = [...document.fonts].filter(({ status }) => status === "loaded");
        return {
          families: loaded.map(({ family }) => family),
          shifts: (window as unknown as { shifts: string[] }).shifts,
        };
      });
      // Without late fonts this would prove nothing.
      expect(families).toContain("Newsreader");
      expect.soft(shifts, `${name} ${path}`).toEqual([]);
    }
  });
}

test("a font that came too late for one page is there for the next", async ({ page, site }) => {
  const { url } = await site("weight");
  await page.goto(url("posts/measuring-a-throw/"), { waitUntil: "networkidle" });
  await page.goto(url("tags/paper/"), { waitUntil: "networkidle" });
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  for (const selector of ["h1", "nav a", ".entry .title"]) {
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    expect
      .soft(
        fonts.map(({ isCustomFont }) => isCustomFont),
        selector,
      )
      .toEqual([true]);
  }
});
