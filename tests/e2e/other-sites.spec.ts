/** Content folders that differ, looked at once by day and wide, and once by night and narrow. */
import { OTHER_KINDS } from "./kinds.ts";
import { expectToFit, findBarriers, listen } from "./looking.ts";
import { expect, test } from "./site.ts";

const NARROWEST = { width: 320, height: 640 };

for (const [name, kinds] of Object.entries(OTHER_KINDS)) {
  test.describe(name, () => {
    for (const [kind, path] of kinds) {
      test(`${kind} opens in silence, shuts nobody out and fits`, async ({ page, site }) => {
        const { origin, url } = await site(name);
        const { heard } = await listen(page, origin);
        await page.goto(url(path), { waitUntil: "networkidle" });
        expect(heard).toEqual([]);
        await expectToFit(page);
        expect.soft(await findBarriers(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        await page.setViewportSize(NARROWEST);
        await expectToFit(page);
        expect.soft(await findBarriers(page)).toEqual([]);
      });
    }
  });
}
