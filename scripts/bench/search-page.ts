/** Searches in a real page, and measures inside it, where nothing of the test runner is in the way. */
import type { Page } from "@playwright/test";

/** After a query, so that what the texts add to it is not taken for the next answer. */
const SETTLE_MS = 500;

/** A query that is not answered within this time never is. */
const ANSWER_MS = 60_000;

interface First {
  readonly milliseconds: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Presses the key that opens the search, types at once, and waits for the first article. */
export async function searchFirst(page: Page, query: string): Promise<First> {
  const found = page.evaluate(
    (typed) =>
      new Promise<{ milliseconds: number; at: number }>((resolve) => {
        let start = 0;
        addEventListener("keydown", () => (start ||= performance.now()), { capture: true });
        addEventListener("focusin", ({ target }) => {
          // Before the box, the link that opens it has the focus for a moment.
          if (!(target instanceof HTMLInputElement) || target.value) return;
          target.value = typed;
          target.dispatchEvent(new InputEvent("input", { bubbles: true }));
        });
        new MutationObserver((_, observer) => {
          if (!document.querySelector(".search-post mark")) return;
          observer.disconnect();
          resolve({ milliseconds: performance.now() - start, at: Date.now() });
        }).observe(document.body, { childList: true, subtree: true });
      }),
    query,
  );
  await page.keyboard.press("/");
  return within(found, query);
}

/** Waits for an answer, but not for ever. */
async function within<Answer>(answer: Promise<Answer>, query: string): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`“${query}” was not answered.`)), ANSWER_MS);
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer));
}

/** Types one query after another. @returns How long each answer took, in milliseconds. */
export async function askAll(page: Page, queries: readonly string[]): Promise<readonly number[]> {
  await page.waitForTimeout(2 * SETTLE_MS);
  const times: number[] = [];
  for (const query of queries) {
    times.push(await within(ask(page, query), query));
    await page.waitForTimeout(SETTLE_MS);
  }
  return times;
}

function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(
    (typed) =>
      new Promise<number>((resolve) => {
        const box = document.querySelector("search-box");
        const input = box?.querySelector("input");
        if (!box || !input) return resolve(Number.NaN);
        const start = performance.now();
        new MutationObserver((changes, observer) => {
          const isAnswer = changes.some(({ target }) =>
            (target as Element).matches(".search-list"),
          );
          if (!isAnswer) return;
          observer.disconnect();
          resolve(performance.now() - start);
        }).observe(box, { childList: true, subtree: true });
        input.value = typed;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }),
    query,
  );
}
