/** What is held against every page: silence, accessibility, and that nothing scrolls sideways. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Everything a page does that a reader would not like, as sentences. */
interface Noises {
  readonly heard: readonly string[];
  /** Paths of everything that was requested, in order. */
  readonly requested: readonly string[];
}

/**
 * Listens to a page from now on: messages in the console, errors, failed requests, violations of its
 * policy, and requests that leave the site.
 * @param origin The only origin that a page may ask.
 */
export async function listen(page: Page, origin: string): Promise<Noises> {
  const heard: string[] = [];
  const requested: string[] = [];
  await page.exposeFunction("reportViolation", (text: string) => heard.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.effectiveDirective} refused ${event.blockedURI || event.sample}`);
    });
  });
  page.on("console", (message) => {
    heard.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => {
    const { errorText = "" } = request.failure() ?? {};
    // Nobody misses what was on its way when the page was left.
    if (errorText !== "net::ERR_ABORTED") heard.push(`${errorText}: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin) heard.push(`request to another origin: ${url.href}`);
    requested.push(decodeURI(url.pathname));
  });
  return { heard, requested };
}

/** Rules of axe whose findings another colour mode or width of the window can change. */
export const RULES_OF_LOOKS = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
] as const;

/**
 * @param rules Of axe; by default all.
 * @returns What axe finds, a line each: the rule, and the places.
 */
export async function findBarriers(
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(
      ({ target, failureSummary }) => `${target.join(" ")} ${failureSummary}`,
    );
    return `${id}: ${help}\n  ${places.join("\n  ").replaceAll("\n", "\n  ")}`;
  });
}

/**
 * Holds that a page does not scroll sideways; a test goes on after it. A window that has just changed
 * its size settles after some frames.
 * @param what Which page it is, where one test looks at several.
 */
export async function expectToFit(page: Page, what?: string): Promise<void> {
  await expect.soft.poll(() => findOverflow(page), { message: what }).toEqual([]);
}

/**
 * What sticks out of the window to the right or left. What scrolls by itself, or is hidden from sight
 * on purpose, may.
 * @returns Nothing where the page does not scroll sideways; else the elements that make it.
 */
function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { documentElement: root, body } = document;
    const width = root.clientWidth;
    const isClipped = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== "visible") return true;
      }
      return false;
    };
    const clipping = [root, body]
      .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowX))
      .map((element) => `${element.localName} cuts off what is too wide`);
    const wide = [...body.querySelectorAll("*")].flatMap((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      if (own <= 1 || (right <= width + 1 && left >= -1) || isClipped(element)) return [];
      const name = `${element.localName}.${element.getAttribute("class") ?? ""}`;
      return [`${name} from ${Math.round(left)} to ${Math.round(right)} px`];
    });
    const isWide = root.scrollWidth > width;
    return [...clipping, ...(isWide ? [`${root.scrollWidth} px wide in ${width}`] : []), ...wide];
  });
}
