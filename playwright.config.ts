import { defineConfig } from "@playwright/test";
import { installedBrowsers, launchArgs } from "./tests/e2e/browser.ts";

const executablePath = installedBrowsers()[0];

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.spec.ts",
  outputDir: ".cache/test/results",
  reporter: "list",
  // A page is waited for longer than it is worked on.
  workers: 4,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  use: {
    browserName: "chromium",
    colorScheme: "light",
    viewport: { width: 1440, height: 900 },
    launchOptions: { args: [...launchArgs], ...(executablePath && { executablePath }) },
    screenshot: "only-on-failure",
  },
});
