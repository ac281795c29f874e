/** Every kind of page of every site, by day on a wide window and by night on a narrow one. */
import { findCollisions } from "./collisions.ts";
import { ARTICLE_OF_OURS, KINDS } from "./kinds.ts";
import { expectToFit, findBarriers, listen, RULES_OF_LOOKS } from "./looking.ts";
import { expect, test } from "./site.ts";

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

const BETWEEN = { width: 1024, height: 768 };

/** The narrowest window that WCAG asks for: 1280 CSS pixels at 400 percent. */
const NARROWEST = { width: 320, height: 640 };

for (const [name, kinds] of Object.entries(KINDS)) {
  test.describe(name, () => {
    for (const [kind, path] of kinds) {
      test(`${kind} opens in silence, shuts nobody out and fits`, async ({ page, site }) => {
        const { origin, url } = await site(name, "any articles");
        const { heard } = await listen(page, origin);
        const isOneOfMany = name === "default" && kind.startsWith(ARTICLE_OF_OURS);
        for (const { colorScheme, window, rules } of [
          { colorScheme: "light", window: WIDE, rules: undefined },
          { colorScheme: "dark", window: NARROW, rules: RULES_OF_LOOKS },
        ] as const) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize(window);
          // By night it is the same document, as for a reader whose evening comes while reading.
          if (!rules) await page.goto(url(path));
          await page.evaluate(() => document.fonts.ready);
          await expectToFit(page, `${window.width} px`);
          expect.soft(await findCollisions(page), `${window.width} px`).toEqual([]);
          if (rules && isOneOfMany) continue;
          expect.soft(await findBarriers(page, rules), colorScheme).toEqual([]);
        }
        for (const window of [BETWEEN, NARROWEST]) {
          await page.setViewportSize(window);
          await expectToFit(page, `${window.width} px`);
          expect.soft(await findCollisions(page), `${window.width} px`).toEqual([]);
        }
        expect(heard).toEqual([]);
      });
    }
  });
}
