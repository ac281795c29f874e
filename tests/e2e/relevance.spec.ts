/** What must come first for what is typed does, on built sites in a real browser. */
import { listen } from "./looking.ts";
import { judge, TABLES } from "./relevance.ts";
import { expect, test } from "./site.ts";

for (const [name, rows] of Object.entries(TABLES)) {
  test(`${name}: what must come first does`, async ({ page, site }) => {
    test.setTimeout(120_000);
    const { origin, url } = await site(name);
    const { heard } = await listen(page, origin);
    await page.goto(url("search/"));
    for (const row of rows) await judge(page, row);
    expect(heard).toEqual([]);
  });
}
