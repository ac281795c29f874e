/** What a reader's connection has to carry for an article of ordinary length. */
import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "./site.ts";

/** Ten segments of 1,460 bytes: what a server may send before the first answer comes back. */
const PAGE_BUDGET_BYTES = 14_600;
/** Of these. */
const SCRIPT_BUDGET_BYTES = 2_048;
const IDLE_MS = 2_000;

/** Not counted: they are not needed to read. */
const LATER = new Set(["font", "image", "media"]);

const compress = (bytes: Buffer) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

test("an article of 900 words with two code blocks fits into one round trip", async ({
  page,
  site,
}) => {
  const { origin, url } = await site("weight");
  const arrived: Promise<{ path: string; type: string; bytes: number }>[] = [];
  let last = Date.now();
  page.on("request", () => (last = Date.now()));
  page.on("requestfinished", (request) => {
    last = Date.now();
    const type = request.resourceType();
    if (LATER.has(type)) return;
    const { pathname, origin: from } = new URL(request.url());
    expect(from).toBe(origin);
    const size = request.response().then(async (response) => ({
      path: pathname,
      type,
      bytes: compress((await response?.body()) ?? Buffer.alloc(0)),
    }));
    arrived.push(size);
  });
  await page.goto(url("posts/measuring-a-throw/"));
  await expect.poll(() => Date.now() - last, { timeout: 20_000 }).toBeGreaterThan(IDLE_MS);

  const files = await Promise.all(arrived);
  const sum = (list: typeof files) => list.reduce((total, { bytes }) => total + bytes, 0);
  const scripts = files.filter(({ type }) => type === "script");
  const table = files.map(({ path, bytes }) => `${String(bytes).padStart(7)}  ${path}`);
  console.log(
    [...table, `${String(sum(files)).padStart(7)}  in all, ${sum(scripts)} of it scripts`].join(
      "\n",
    ),
  );
  // The article must stay what it says it is.
  await expect(page.locator("pre")).toHaveCount(2);
  const words = await page.locator(".prose").evaluate((prose) => {
    const copy = prose.cloneNode(true) as HTMLElement;
    for (const code of copy.querySelectorAll("pre")) code.remove();
    return copy.textContent?.trim().split(/\s+/).length ?? 0;
  });
  expect(words).toBeGreaterThanOrEqual(890);

  expect(files.filter(({ type }) => type === "document")).toHaveLength(1);
  expect.soft(sum(files)).toBeLessThanOrEqual(PAGE_BUDGET_BYTES);
  expect.soft(sum(scripts)).toBeLessThanOrEqual(SCRIPT_BUDGET_BYTES);
});
