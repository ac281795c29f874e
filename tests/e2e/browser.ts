/**
 * Finds the browser for the tests: one that is installed, else Playwright's own, else Debian's
 * package where we may install it.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "@playwright/test";
import { installPackages, mayUseApt, runQuietly } from "../apt.ts";

type Variables = Readonly<Record<string, string | undefined>>;

/** Debian's Chromium without windows: a third of the download, and it starts pages faster. */
const DEBIAN_PACKAGE = "chromium-headless-shell";

/** Names under which systems install Chromium and Chrome. */
const COMMANDS = [
  DEBIAN_PACKAGE,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

/** Where installers put them outside the search path; the first part is a variable of Windows. */
const MAC_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const WINDOWS_PATHS = [
  ["PROGRAMFILES", "Google\\Chrome\\Application\\chrome.exe"],
  ["PROGRAMFILES(X86)", "Google\\Chrome\\Application\\chrome.exe"],
  ["LOCALAPPDATA", "Google\\Chrome\\Application\\chrome.exe"],
  ["PROGRAMFILES(X86)", "Microsoft\\Edge\\Application\\msedge.exe"],
] as const;

/** Whence Playwright downloads; asked first, because its own attempts take minutes to give up. */
const DOWNLOADS = "https://cdn.playwright.dev";
const REACH_TIMEOUT_MS = 5_000;
const LAUNCH_TIMEOUT_MS = 30_000;

/** Nothing but the pages under test: no updates, no reports, no first-run questions. */
export const launchArgs: readonly string[] = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  // The sandbox refuses to start for root, as whom containers run.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** Set to make the tests use Playwright's own browser although another one is installed. */
export const OWN_BROWSER_VARIABLE = "PLAYWRIGHT_OWN_BROWSER";

interface Browser {
  /** Nothing means Playwright's own. */
  readonly executablePath: string | undefined;
  /** For the person: a path or a name. */
  readonly name: string;
}

/**
 * Finds a browser that starts, installing one where that is possible.
 * @param say Tells the person what is installed, before it is.
 * @throws {Error} A sentence that says what to install.
 */
export async function findBrowser(say: (line: string) => void): Promise<Browser> {
  for (const path of installedBrowsers()) {
    if (await starts(path)) return { executablePath: path, name: path };
  }
  const own = { executablePath: undefined, name: "Playwright's Chromium" };
  if (await starts(undefined)) return own;
  if (await canDownload()) {
    say("No browser was found. Downloading Playwright's Chromium…");
    await runQuietly(process.execPath, [playwrightCli(), "install", "--only-shell", "chromium"]);
    if (await starts(undefined)) return own;
  }
  if (mayUseApt()) {
    say(`No browser was found. Installing Debian's package ${DEBIAN_PACKAGE} with apt-get…`);
    await installPackages(DEBIAN_PACKAGE);
    const path = installedBrowsers()[0];
    if (path && (await starts(path))) return { executablePath: path, name: path };
  }
  throw new Error(
    "The tests need a browser, and none that starts was found. Install Chrome or Chromium, or run " +
      "npx playwright install --with-deps chromium, or set CHROME_PATH to the program.",
  );
}

/**
 * Programs that may be a browser, the best first. Nothing is started.
 * @throws {Error} If `CHROME_PATH` names no file.
 */
export function installedBrowsers(
  env: Variables = process.env,
  platform: NodeJS.Platform = process.platform,
): readonly string[] {
  if (env[OWN_BROWSER_VARIABLE]) return [];
  const told = env.CHROME_PATH;
  if (told) {
    if (existsSync(told)) return [told];
    throw new Error(`CHROME_PATH is "${told}", but there is no such file.`);
  }
  const paths =
    platform === "win32"
      ? WINDOWS_PATHS.map(([variable, path]) => join(env[variable] ?? "C:\\", path))
      : (env.PATH ?? "")
          .split(delimiter)
          .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...paths, ...(platform === "darwin" ? MAC_PATHS : [])].filter((path) => existsSync(path));
}

async function starts(executablePath: string | undefined): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: [...launchArgs],
      timeout: LAUNCH_TIMEOUT_MS,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function canDownload(): Promise<boolean> {
  // A proxy is Playwright's to talk to; we would only learn that we cannot get past it.
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return true;
  if (process.env.PLAYWRIGHT_DOWNLOAD_HOST) return true;
  try {
    await fetch(DOWNLOADS, { method: "HEAD", signal: AbortSignal.timeout(REACH_TIMEOUT_MS) });
    return true;
  } catch {
    return false;
  }
}

function playwrightCli(): string {
  const main = createRequire(import.meta.url).resolve("@playwright/test/package.json");
  return join(dirname(main), "cli.js");
}
