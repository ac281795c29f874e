/** Gives a browser test the built site of a content folder, served at an address of its own. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { findProjectRoot } from "../../src/build/paths.ts";
import { readImprint } from "../../src/build/publish.ts";
import { serve, type Serving } from "../../src/build/serve.ts";
import { ABOUT_SAMPLES, IS_OTHER_CONTENT } from "./magazine.ts";

export { expect } from "@playwright/test";

interface Site {
  /** The published folder. Absolute. */
  readonly folder: string;
  /** "/" or "/blog/". */
  readonly base: string;
  /** "http://localhost:51234" */
  readonly origin: string;
  /** A whole address of a path below the base: `url("posts/")`. */
  readonly url: (path?: string) => string;
}

/** Where the builds of the tests lie: one folder for each content folder. `TEST_SITES` names others. */
export const BUILDS = process.env.TEST_SITES || join(findProjectRoot(), ".cache", "test", "sites");

interface WorkerFixtures {
  /**
   * The site of a folder of `tests/fixtures`, or of `content/` as "default": then the test is passed
   * over where others than the sample articles lie there, unless it asks for nothing of theirs.
   */
  readonly site: (name: string, wants?: "any articles") => Promise<Site>;
}

/** Playwright's `test`, with `site`. A server starts with its first use and serves a whole worker. */
export const test = base.extend<object, WorkerFixtures>({
  site: [
    // Playwright wants the pattern even where nothing is taken from it.
    async ({}, use) => {
      const servings = new Map<string, Promise<Serving>>();
      await use(async (name, wants) => {
        const isAboutSamples = name === "default" && wants !== "any articles";
        base.info().skip(isAboutSamples && IS_OTHER_CONTENT, ABOUT_SAMPLES);
        const folder = join(BUILDS, name);
        const imprint = existsSync(folder) ? readImprint(folder) : undefined;
        if (!imprint) throw new Error(`${name} is not built. Run npm test -- --only=build first.`);
        const serving = servings.get(name) ?? serve({ folder, base: imprint.base, port: 0 });
        servings.set(name, serving);
        const { port } = await serving;
        const origin = `http://localhost:${port}`;
        return {
          folder,
          base: imprint.base,
          origin,
          url: (path = "") => `${origin}${imprint.base}${path.replace(/^\//, "")}`,
        };
      });
      await Promise.all([...servings.values()].map(async (serving) => (await serving).close()));
    },
    { scope: "worker" },
  ],
});
