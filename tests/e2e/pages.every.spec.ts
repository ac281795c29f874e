/** Every kind of page, in both colour modes and widths: see the projects of playwright.config.ts. */
import { DEFAULT_KINDS, FOREIGN_KINDS } from "./kinds.ts";
import { expectToFit, findBarriers, listen } from "./looking.ts";
import { expect, test } from "./site.ts";

/** The narrowest window that WCAG asks for: 1280 CSS pixels at 400 percent. */
const NARROWEST = { width: 320, height: 640 };

for (const [name, kinds] of Object.entries({ foreign: FOREIGN_KINDS, default: DEFAULT_KINDS })) {
  test.describe(name, () => {
    for (const [kind, path] of kinds) {
      test(`${kind} opens in silence, shuts nobody out and fits`, async ({
        page,
        site,
        colorScheme,
      }) => {
        const { origin, url } = await site(name);
        const { heard } = await listen(page, origin);
        await page.goto(url(path), { waitUntil: "networkidle" });
        expect(heard).toEqual([]);
        await expectToFit(page);
        const isNarrow = (page.viewportSize()?.width ?? 0) < 500;
        // Half of the combinations show each mode and each width, at half of the time.
        if (isNarrow === (colorScheme === "dark")) {
          expect.soft(await findBarriers(page)).toEqual([]);
        }
        if (!isNarrow) return;
        await page.setViewportSize(NARROWEST);
        await expectToFit(page);
      });
    }
  });
}
