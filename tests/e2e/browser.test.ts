import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { installedBrowsers, OWN_BROWSER_VARIABLE } from "./browser.ts";

const folder = mkdtempSync(join(tmpdir(), "browsers-"));
const write = (name: string) => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, "");
  return path;
};
const chrome = write("a/google-chrome");
const chromium = write("b/chromium");
const windows = write(join("win", "Google\\Chrome\\Application\\chrome.exe"));

afterAll(() => rmSync(folder, { recursive: true }));

describe("the browser for the tests", () => {
  const PATH = [join(folder, "a"), join(folder, "b"), join(folder, "nowhere")].join(delimiter);

  it("is looked for along the search path", () => {
    expect(installedBrowsers({ PATH }, "linux")).toEqual([chrome, chromium]);
    expect(installedBrowsers({ PATH: "" }, "linux")).toEqual([]);
  });

  it("is the one that CHROME_PATH names, or a sentence", () => {
    expect(installedBrowsers({ PATH, CHROME_PATH: chromium }, "linux")).toEqual([chromium]);
    expect(() => installedBrowsers({ CHROME_PATH: "/no/chrome" }, "linux")).toThrow(
      'CHROME_PATH is "/no/chrome", but there is no such file.',
    );
  });

  it("is Playwright's own when told so", () => {
    expect(installedBrowsers({ PATH, [OWN_BROWSER_VARIABLE]: "1" }, "linux")).toEqual([]);
  });

  it("is found where Windows installs it", () => {
    const found = installedBrowsers({ PROGRAMFILES: join(folder, "win") }, "win32");
    expect(found).toEqual([windows]);
  });
});
