/** Takes pictures of the pages of a site that is served. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { Screen } from "./pages.ts";
import { printPage } from "./print.ts";
import { stateOf } from "./states.ts";

/** Of a phone and of a computer; only the first screenful is as high. */
const HEIGHTS = { phone: 844, computer: 900 } as const;
const PHONE_WIDTH = 600;

/** A site that is written makes a page when it is first asked for. */
const PATIENCE_MS = 120_000;

interface Taking {
  readonly browser: Browser;
  /** "http://localhost:4321/blog/" */
  readonly home: string;
  readonly screens: readonly Screen[];
  readonly widths: readonly number[];
  /** Where the pictures go. */
  readonly into: string;
}

const MODES = [
  { name: "day", colorScheme: "light" },
  { name: "night", colorScheme: "dark" },
] as const;

/** @returns Names of the files, in order. */
export async function takePictures(taking: Taking): Promise<readonly string[]> {
  const { browser, home, screens, widths, into } = taking;
  mkdirSync(into, { recursive: true });
  const names: string[] = [];
  for (const screen of screens) {
    const url = new URL(screen.path, home).href;
    for (const { name: mode, colorScheme } of MODES) {
      for (const width of [...widths, ...(screen.moreWidths ?? [])]) {
        const height = width < PHONE_WIDTH ? HEIGHTS.phone : HEIGHTS.computer;
        const context = await browser.newContext({ colorScheme, viewport: { width, height } });
        const name = `${screen.name}_${width}_${mode}.png`;
        await takeOne(context, screen, url, join(into, name));
        await context.close();
        names.push(name);
      }
    }
    if (screen.isPrinted) names.push(...(await print(browser, screen, url, into)));
  }
  return names;
}

async function takeOne(
  context: BrowserContext,
  screen: Screen,
  url: string,
  path: string,
): Promise<void> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const { prepare, act, isWindow } = stateOf(screen.state);
  await prepare?.(page);
  await page.goto(url);
  await showAll(page);
  await act?.(page);
  await showAll(page);
  await page.locator(".search-waiting:visible").first().waitFor({ state: "hidden" });
  await settle(page);
  await page.screenshot({ path, fullPage: !isWindow });
}

async function print(
  browser: Browser,
  screen: Screen,
  url: string,
  into: string,
): Promise<readonly string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await showAll(page);
  const names = await printPage(page, screen.name, into);
  await context.close();
  return names;
}

/** Waits for the end of what moves by itself; what follows the scrolling stays where a reader sees it. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter(({ timeline }) => timeline instanceof DocumentTimeline)
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/** Pictures load when they come near. */
async function showAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = "eager";
    // One that is broken is shown so.
    await Promise.allSettled(images.map((image) => image.decode()));
  });
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
}
