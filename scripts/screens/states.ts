/** What a reader does on a page before its picture is taken. */
import type { Page } from "@playwright/test";

const SLIP = "difusion";
const NOTHING = "xqzwv";

const SEARCH_MS = 1_000;

/** The largest text that the display panel offers, as it is kept on the device. */
const LARGEST = JSON.stringify({ size: "137.5", margins: "off" });

interface State {
  /** Before the page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly act?: (page: Page) => Promise<unknown>;
  /** Whether only the window is of interest, not what lies below it. */
  readonly isWindow: boolean;
}

export type StateName = keyof typeof STATES;

const STATES = {
  search: { act: (page) => search(page, SLIP), isWindow: true },
  "search-nothing": { act: (page) => search(page, NOTHING), isWindow: true },
  panel: {
    act: async (page) => {
      await page.locator(".display-button").click();
      await page.getByRole("dialog").waitFor();
    },
    isWindow: true,
  },
  picture: {
    act: async (page) => {
      await page.locator("a.zoom").first().click();
      await page.getByRole("dialog").waitFor();
      await page.waitForLoadState("networkidle");
    },
    isWindow: true,
  },
  middle: {
    act: (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight / 3)),
    isWindow: true,
  },
  largest: {
    prepare: (page) => page.addInitScript((kept) => localStorage.setItem("display", kept), LARGEST),
    isWindow: false,
  },
  focus: {
    act: async (page) => {
      await page.locator("main :is(a, button, summary)").first().focus();
      await page.keyboard.press("Tab");
    },
    isWindow: true,
  },
} as const satisfies Readonly<Record<string, State>>;

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press("/");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type(query);
  await page.waitForLoadState("networkidle");
  await page.getByRole("dialog").getByRole("status").first().waitFor();
  // The full text answers later.
  await page.waitForTimeout(SEARCH_MS);
}

/** What readers do, by its name; nothing where a page is only opened. */
export function stateOf(name: StateName | undefined): State {
  return name ? STATES[name] : { isWindow: false };
}
