import { defineConfig } from "@playwright/test";
import { installedBrowsers, launchArgs } from "./tests/e2e/browser.ts";

const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };

/** What is looked at in every colour mode and width; everything else is tested once. */
const EVERY = /\.every\.spec\.ts$/;

const executablePath = installedBrowsers()[0];

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.spec.ts",
  outputDir: ".cache/test/results",
  reporter: "list",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  use: {
    browserName: "chromium",
    launchOptions: { args: [...launchArgs], ...(executablePath && { executablePath }) },
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "light wide", use: { colorScheme: "light", viewport: WIDE } },
    { name: "dark wide", testMatch: EVERY, use: { colorScheme: "dark", viewport: WIDE } },
    { name: "light narrow", testMatch: EVERY, use: { colorScheme: "light", viewport: NARROW } },
    { name: "dark narrow", testMatch: EVERY, use: { colorScheme: "dark", viewport: NARROW } },
  ],
});
