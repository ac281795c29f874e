/** Takes pictures of the pages of a built site. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import type { Screen } from "./sites.ts";

/** Of a phone and of a computer; only the first screenful is as high. */
const HEIGHTS = { phone: 844, computer: 900 } as const;
const PHONE_WIDTH = 600;
const QUERY = "difusion";

interface Taking {
  readonly browser: Browser;
  /** "http://localhost:4321/blog/" */
  readonly home: string;
  readonly screens: readonly Screen[];
  readonly widths: readonly number[];
  /** Where the pictures go. */
  readonly into: string;
}

export const MODES = [
  { name: "day", colorScheme: "light" },
  { name: "night", colorScheme: "dark" },
] as const;

/** @returns Names of the files, in order. */
export async function takePictures(taking: Taking): Promise<readonly string[]> {
  const { browser, home, screens, widths, into } = taking;
  mkdirSync(into, { recursive: true });
  const names: string[] = [];
  for (const { name: mode, colorScheme } of MODES) {
    for (const width of widths) {
      const height = width < PHONE_WIDTH ? HEIGHTS.phone : HEIGHTS.computer;
      const context = await browser.newContext({ colorScheme, viewport: { width, height } });
      const page = await context.newPage();
      for (const screen of screens) {
        await page.goto(new URL(screen.path, home).href, { waitUntil: "networkidle" });
        if (screen.hasSearch) await openSearch(page);
        else await showAll(page);
        const name = `${screen.name}_${width}_${mode}.png`;
        await page.screenshot({ path: join(into, name), fullPage: !screen.hasSearch });
        names.push(name);
      }
      await context.close();
    }
  }
  return names;
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press("/");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type(QUERY);
  await page.waitForLoadState("networkidle");
  await page.getByRole("dialog").getByRole("status").first().waitFor();
}

/** Pictures load when they come near. */
async function showAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const image of document.querySelectorAll("img")) image.loading = "eager";
  });
  await page.waitForLoadState("networkidle");
}
