/** The display panel: what is chosen is seen at once, stays, and nothing flashes. */
import { type Locator, type Page } from "@playwright/test";
import { expectToFit, findBarriers, listen } from "./looking.ts";
import { expect, test } from "./site.ts";

/** What the panel changes, as the browser computes it. */
interface Look {
  readonly color: string;
  readonly size: string;
  readonly family: string;
  readonly measure: string;
}

const ARTICLE = "posts/box-kite/";

const button = (page: Page) => page.getByRole("button", { name: "Display" });
const panelOf = (page: Page) => page.getByRole("dialog", { name: "Display" });

/** Reads the look of the body; runs in the page. */
const readLook = (): Look => {
  const { color, fontSize, fontFamily } = getComputedStyle(document.body);
  const measure = getComputedStyle(document.documentElement).getPropertyValue("--measure");
  return { color, size: fontSize, family: fontFamily, measure };
};

const lookOf = (page: Page) => page.evaluate(readLook);

async function open(page: Page): Promise<Locator> {
  await button(page).click();
  await expect(panelOf(page)).toBeVisible();
  return panelOf(page);
}

const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify({ ...document.documentElement.dataset }));

/** Opens the panel, chooses by name, and closes it. */
async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  const panel = await open(page);
  for (const name of names) {
    await panel.getByRole("radio", { name, exact: true }).check();
  }
  // Colours change at the first frame of their fading.
  await expect.poll(() => kept(page)).toContain(names.at(-1)?.toLowerCase());
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
}

/** Records, on every page from now on, the look in the first frame. */
async function watchFirstSight(page: Page): Promise<() => Promise<Look>> {
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      requestAnimationFrame(() => { window.firstSight = (${readLook.toString()})(); });
    }).observe(document, { childList: true, subtree: true });
  `);
  const read = () =>
    page.evaluate(() => (window as unknown as { firstSight?: Look }).firstSight as Look);
  return async () => {
    await expect.poll(read).toBeTruthy();
    return read();
  };
}

async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Storage is refused.", "SecurityError");
      },
    });
  });
}

test("comes when it is first asked for, breaks no rule and shuts nobody out", async ({
  page,
  site,
}) => {
  const { origin, url } = await site("foreign");
  const { heard, requested } = await listen(page, origin);
  await page.goto(url(ARTICLE), { waitUntil: "networkidle" });
  const ofPanel = () => requested.filter((path) => path.includes("display-panel"));
  expect(ofPanel()).toEqual([]);
  for (const [colorScheme, width] of [
    ["light", 1440],
    ["dark", 320],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 700 });
    await open(page);
    expect(await findBarriers(page)).toEqual([]);
    await expectToFit(page);
    // Axe has opened a page of its own before this one.
    await page.bringToFront();
    await page.keyboard.press("Escape");
  }
  expect(ofPanel().length).toBe(2);
  expect(heard).toEqual([]);
});

test("is worked with the keyboard alone", async ({ page, site }) => {
  await page.goto((await site("foreign")).url(ARTICLE));
  const before = await lookOf(page);
  await button(page).focus();
  await page.keyboard.press("Enter");
  const panel = panelOf(page);
  const size = panel.getByRole("slider", { name: "Text size" });
  await expect(size).toBeFocused();

  await page.keyboard.press("ArrowRight");
  await expect(size).toHaveAttribute("aria-valuetext", "112.5%");
  await expect(panel.getByText("112.5%")).toBeVisible();
  await page.keyboard.press("End");
  await expect(panel.getByText("137.5%")).toBeVisible();
  const root = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await root()).toBe("22px");

  await page.keyboard.press("Tab");
  await expect(panel.getByRole("radio", { name: "Normal" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(panel.getByRole("radio", { name: "Wide" })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(panel.getByRole("radio", { name: "Sans" })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowLeft");
  await expect(panel.getByRole("radio", { name: "Dark" })).toBeChecked();
  const chosen = await lookOf(page);
  for (const key of ["color", "size", "family", "measure"] as const) {
    expect(chosen[key], key).not.toBe(before[key]);
  }

  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(button(page)).toBeFocused();
  // From now on the browser opens it by itself: once, and it can be closed by the same button.
  await page.keyboard.press("Enter");
  await expect(panel).toBeVisible();
  await expect(size).toBeFocused();
  for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press("Tab");
  await expect(panel.getByRole("button", { name: "Reset" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("status")).toHaveText("Everything is as it was at first.");
  await expect(panel.getByRole("radio", { name: "System" })).toBeChecked();
  await expect.poll(() => lookOf(page)).toEqual(before);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(panel).toBeHidden();
  await expect(button(page)).toBeFocused();
});

test("follows the system until the reader chooses, and again after a reset", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto((await site("foreign")).url(ARTICLE));
  const night = (await lookOf(page)).color;
  await page.emulateMedia({ colorScheme: "light" });
  const day = (await lookOf(page)).color;
  expect(day).not.toBe(night);
  await choose(page, "Dark");
  await expect.poll(async () => (await lookOf(page)).color).toBe(night);
  await choose(page, "System");
  await expect.poll(async () => (await lookOf(page)).color).toBe(day);
  await choose(page, "Dark");
  await (await open(page)).getByRole("button", { name: "Reset" }).click();
  await expect.poll(async () => (await lookOf(page)).color).toBe(day);
});

test("what is chosen stays over links, reloads, back and forward, and never flashes", async ({
  page,
  site,
}) => {
  const { url } = await site("foreign");
  const firstSight = await watchFirstSight(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(url());
  const before = await firstSight();
  await choose(page, "Dark", "Sans", "Narrow");
  const panel = await open(page);
  await panel.getByRole("slider").press("End");
  await page.keyboard.press("Escape");
  const chosen = await lookOf(page);
  expect(chosen).not.toEqual(before);

  const stays = async (step: string) => {
    expect(await firstSight(), step).toEqual(chosen);
    expect(await lookOf(page), step).toEqual(chosen);
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
  await open(page);
  for (const name of ["Dark", "Sans", "Narrow"]) {
    await expect(panelOf(page).getByRole("radio", { name })).toBeChecked();
  }
  await expect(panelOf(page).getByRole("slider")).toHaveValue("137.5");
});

test("light stays where the system is dark", async ({ page, site }) => {
  const { url } = await site("foreign");
  const firstSight = await watchFirstSight(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(url());
  await choose(page, "Light");
  const day = await lookOf(page);
  await page.goto(url("tags/"));
  expect(await firstSight()).toEqual(day);
  const bars = page.locator("meta[name=theme-color]");
  expect(await bars.evaluateAll((all) => all.map((bar) => (bar as HTMLMetaElement).media))).toEqual(
    ["all", "not all"],
  );
});

test("a choice reaches the other open pages, and their open panel", async ({ context, site }) => {
  const { url } = await site("foreign");
  const [one, other] = [await context.newPage(), await context.newPage()];
  for (const page of [one, other]) await page.goto(url());
  await one.bringToFront();
  await choose(one, "Dark");
  await expect.poll(async () => (await lookOf(other)).color).toBe((await lookOf(one)).color);
  await other.bringToFront();
  const panel = await open(other);
  await expect(panel.getByRole("radio", { name: "Dark" })).toBeChecked();
  await one.bringToFront();
  await choose(one, "Wide", "Light");
  await expect(panel.getByRole("radio", { name: "Wide" })).toBeChecked();
  await expect(panel.getByRole("radio", { name: "Light" })).toBeChecked();
  await expect.poll(() => lookOf(other)).toEqual(await lookOf(one));
});

test("a page that the browser kept whole shows what was chosen meanwhile", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto((await site("foreign")).url());
  await choose(page, "Light");
  // Browsers without windows keep no page, so that this one is told that it was kept. It hears of no
  // choice of its own making, as a kept page hears of none.
  await page.evaluate(() => {
    localStorage.display = localStorage.display.replace('"light"', '"dark"');
  });
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-theme", "light");
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await expect(root).toHaveAttribute("data-theme", "dark");
});

test("a browser that stores nothing shows the site, and the choice lasts for the page", async ({
  page,
  site,
}) => {
  await refuseStorage(page);
  const { origin, url } = await site("foreign");
  const { heard } = await listen(page, origin);
  await page.goto(url());
  await choose(page, "Dark", "Sans");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await open(page);
  await expect(panelOf(page).getByRole("radio", { name: "Sans" })).toBeChecked();
  expect(heard).toEqual([]);
});

test("single keys do nothing where the reader turned them off", async ({ page, site }) => {
  const { url } = await site("foreign");
  await page.goto(url());
  const search = page.getByRole("dialog", { name: "Search" });
  const hint = page.getByRole("banner").locator("kbd");
  await expect(hint).toBeVisible();
  const panel = await open(page);
  await panel.getByRole("checkbox", { name: /^Single-key shortcuts/ }).press("Space");
  await page.keyboard.press("Escape");
  for (const path of [undefined, "tags/"]) {
    if (path) await page.goto(url(path));
    await expect(hint).toBeHidden();
    const link = page.getByRole("banner").getByRole("link", { name: "Search" });
    await expect(link).toHaveAttribute("aria-keyshortcuts", "Control+K Meta+K");
    await page.keyboard.press("/");
    await page.keyboard.press("Control+k");
    await expect(search).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await expect(search).toBeHidden();
  }
  await open(page);
  await page.getByRole("checkbox", { name: /^Single-key/ }).press("Space");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(search).toBeVisible();
});

test("the largest letters fit into the narrowest window", async ({ page, site }) => {
  const { url } = await site("foreign");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(url());
  await (await open(page)).getByRole("slider").press("End");
  await expectToFit(page, "the open panel");
  for (const path of ["", ARTICLE, "posts/reading-the-wind/", "tags/", "search/", "archives/"]) {
    await page.goto(url(path));
    await expectToFit(page, path);
  }
});

test("letters of twice the size fit into a phone", async ({ page, site }) => {
  // To the styles it is the same: half as many letters in a line.
  await page.setViewportSize({ width: 195, height: 422 });
  await page.goto((await site("default")).url("posts/writing-for-paper-planes/"));
  await expectToFit(page);
  const choices = (await open(page)).getByRole("group", { name: "Line width" });
  const isWider = await choices.evaluate((group) => group.scrollWidth > group.clientWidth);
  expect(isWider).toBe(false);
});

test("a reader's own spacing pushes no heading into the head of the page", async ({
  page,
  site,
}) => {
  await page.goto((await site("default")).url());
  // What WCAG 1.4.12 asks for.
  await page.locator(".hero .words *").evaluateAll((all) => {
    const spacing = { lineHeight: "1.5", letterSpacing: "0.12em", wordSpacing: "0.16em" };
    for (const element of all) Object.assign((element as HTMLElement).style, spacing);
  });
  const banner = await page.getByRole("banner").boundingBox();
  const heading = await page.getByRole("heading", { level: 1 }).boundingBox();
  expect(heading?.y).toBeGreaterThanOrEqual((banner?.y ?? 0) + (banner?.height ?? Infinity));
});

test("larger letters and longer lines are not crowded by what stands beside the text", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto((await site("default")).url("posts/writing-for-paper-planes/"));
  const overlaps = () =>
    page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const [contents, prose] = [box("nav.contents"), box(".prose > p")];
      if (!contents || !prose) throw new Error("The page has no contents.");
      return contents.bottom > prose.top && contents.right > prose.left;
    });
  expect(await overlaps()).toBe(false);
  await choose(page, "Wide");
  expect(await overlaps()).toBe(false);
  await (await open(page)).getByRole("slider").press("End");
  expect(await overlaps()).toBe(false);
  await expectToFit(page);
});

test("more contrast leaves no wash, and forced colours no flock", async ({ page, site }) => {
  const { url } = await site("default");
  await page.emulateMedia({ contrast: "more", colorScheme: "dark" });
  await page.goto(url());
  expect(await findBarriers(page)).toEqual([]);
  const tokens = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ["--zenith", "--sky", "--code"].map((name) => style.getPropertyValue(name));
  });
  expect(new Set(tokens).size).toBe(1);
  await page.emulateMedia({ forcedColors: "active" });
  await expect(page.locator(".flock").first()).toBeHidden();
  expect(await findBarriers(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: "none" });
  // By night its ground would be the colour of its words.
  await page.goto((await site("tags")).url("search/?q=text"));
  const tag = page.locator(".search-tag").first();
  await expect(tag).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
});

test("paper takes the size and the letters that were chosen, not the colours", async ({
  page,
  site,
}) => {
  await page.goto((await site("foreign")).url(ARTICLE));
  await page.emulateMedia({ media: "print" });
  const plain = await lookOf(page);
  expect(plain.color).toBe("rgb(0, 0, 0)");
  await page.emulateMedia({ media: "screen" });
  await choose(page, "Dark", "Sans", "Wide");
  await (await open(page)).getByRole("slider").press("End");
  await page.emulateMedia({ media: "print" });
  const chosen = await lookOf(page);
  expect(chosen.color).toBe(plain.color);
  expect(chosen.family).not.toBe(plain.family);
  expect(parseFloat(chosen.size)).toBeGreaterThan(parseFloat(plain.size));
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("font-family", chosen.family);
  await expect(panelOf(page)).toBeHidden();
});

/** Records, on every page from now on, the names that titles carried through the last journey. */
async function watchFlights(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    const note = (event: Event & { viewTransition?: ViewTransition | null }) => {
      const named = [...document.querySelectorAll<HTMLElement>("h1,h2,h3")]
        .filter(({ style }) => style.viewTransitionName)
        .map(({ style, textContent }) => `${style.viewTransitionName}: ${textContent.trim()}`);
      const is = event.viewTransition ? named : null;
      sessionStorage.setItem(event.type, JSON.stringify(is));
    };
    // The page's own listeners come later than these.
    addEventListener("pagereveal", (event) => requestAnimationFrame(() => note(event)));
    addEventListener("pagereveal", async ({ viewTransition }) => {
      await viewTransition?.ready;
      const parts = document
        .getAnimations()
        .map(({ effect }) => (effect as KeyframeEffect).pseudoElement);
      sessionStorage.setItem("moving", JSON.stringify(parts));
    });
    addEventListener("DOMContentLoaded", () => addEventListener("pageswap", note));
  });
  return () =>
    page.evaluate(() => ({
      swap: JSON.parse(sessionStorage.getItem("pageswap") ?? "0") as unknown,
      reveal: JSON.parse(sessionStorage.getItem("pagereveal") ?? "0") as unknown,
    }));
}

/** Whether the title moved on the last journey, as the browser animates it. */
const hasFlown = (page: Page) =>
  page.evaluate(() => sessionStorage.getItem("moving")?.includes("::view-transition-group(to)"));

test("the title of the entry that is opened flies, there and back", async ({ page, site }) => {
  const { origin, url } = await site("foreign");
  const { heard } = await listen(page, origin);
  const flights = await watchFlights(page);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(url());
  const list = await page.getByRole("heading", { level: 1 }).innerText();
  const title = "A box kite from four sticks";
  // A page that is painted before its heading has arrived lets it be: on a busy machine, try again.
  await expect(async () => {
    await page.goto(url());
    await page.getByRole("main").getByRole("link", { name: title }).first().click();
    await page.waitForURL("**/box-kite/");
    await expect.poll(flights).toEqual({
      swap: [`from: ${list}`, `to: ${title}`],
      reveal: [`to: ${title}`],
    });
    await expect.poll(() => hasFlown(page)).toBe(true);
    await page.goBack();
    await page.waitForURL(url());
    await expect.poll(flights).toEqual({
      swap: [`from: ${title}`],
      reveal: [`to: ${list}`, `from: ${title}`],
    });
  }).toPass({ timeout: 25_000 });
  expect(heard).toEqual([]);
});

test("nothing flies and nothing fades where the reader wants no motion", async ({ page, site }) => {
  const { url } = await site("foreign");
  const flights = await watchFlights(page);
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await page.goto(url());
  await page.evaluate(() => {
    document.startViewTransition = () => {
      throw new Error("Nothing should fade.");
    };
  });
  await choose(page, "Dark");
  await page.getByRole("main").getByRole("link", { name: "A box kite" }).first().click();
  await page.waitForURL("**/box-kite/");
  await expect.poll(flights).toEqual({ swap: null, reveal: null });
});

test("back comes to where the reader was", async ({ page, site }) => {
  const { url } = await site("default");
  await page.goto(url());
  await page.getByRole("main").getByRole("article").last().scrollIntoViewIfNeeded();
  const position = () => page.evaluate(() => scrollY);
  const before = await position();
  expect(before).toBeGreaterThan(100);
  await page.getByRole("main").getByRole("article").last().getByRole("link").first().click();
  await page.waitForURL("**/posts/**");
  expect(await position()).toBe(0);
  await page.goBack();
  await page.waitForURL(url());
  await expect.poll(position).toBe(before);
});

/** Addresses of pages that Chromium fetches ahead, as it reports them to its own tools. */
async function watchAhead(page: Page): Promise<readonly string[]> {
  const ahead: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on("Preload.prefetchStatusUpdated", ({ prefetchUrl }) => ahead.push(prefetchUrl));
  await session.send("Preload.enable");
  return ahead;
}

test("a page is fetched when the reader points at its link; a feed and a search are not", async ({
  page,
  site,
}) => {
  const { origin, url } = await site("foreign");
  const { heard } = await listen(page, origin);
  await page.goto(url("feeds/"));
  const ahead = await watchAhead(page);
  await page.getByRole("main").getByRole("link").first().hover();
  await page.getByRole("banner").getByRole("link", { name: "Archives" }).hover();
  await expect.poll(() => ahead).toContain(url("archives/"));
  expect(ahead.filter((address) => !address.endsWith("/"))).toEqual([]);
  expect(heard).toEqual([]);
});

test("where the browser knows no speculation rules, a script fetches", async ({ page, site }) => {
  const { origin, url } = await site("foreign");
  const { heard, requested } = await listen(page, origin);
  await page.addInitScript(() => {
    HTMLScriptElement.supports = (type) => type !== "speculationrules";
  });
  await page.goto(url("feeds/"), { waitUntil: "networkidle" });
  const fetched = () => requested.filter((path) => path.endsWith("/archives/"));
  await page.locator("a[href$='rss.xml']").first().hover();
  const link = page.getByRole("banner").getByRole("link", { name: "Archives" });
  await link.hover();
  await expect.poll(fetched).toHaveLength(1);
  await page.getByRole("banner").getByRole("link", { name: "Tags" }).focus();
  await expect.poll(() => requested.filter((path) => path.endsWith("/tags/"))).toHaveLength(1);
  await page.mouse.move(0, 400);
  await link.hover();
  expect(fetched()).toHaveLength(1);
  expect(requested.filter((path) => path.endsWith("rss.xml"))).toEqual([]);
  expect(heard).toEqual([]);
});
