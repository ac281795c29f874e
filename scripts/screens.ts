/**
 * `npm run screens`: takes pictures of every kind of page, by day and by night, in several widths, into
 * `.cache/screens/`, with a page that shows them all. `--sites=default,empty` takes only some of the sites,
 * `--widths=320,1920` other widths, `--built` sites as they were built the last time.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { findProjectRoot } from "#build/paths.ts";
import { readImprint } from "#build/publish.ts";
import { serve } from "#build/serve.ts";
import { escapeHtml } from "#lib/escape.ts";
import { findBrowser, launchArgs } from "../tests/e2e/browser.ts";
import { listScreenSites, type ScreenSite, writeContent } from "./screens/sites.ts";
import { takePictures } from "./screens/take.ts";
import { run } from "./test/run.ts";

const { values } = parseArgs({
  options: {
    sites: { type: "string" },
    widths: { type: "string", default: "390,1024,1440" },
    built: { type: "boolean", default: false },
  },
});

const root = findProjectRoot();
const into = join(root, ".cache", "screens");
const NO_SWITCHES = { SITE_URL: "", BASE_PATH: "", NOW: "", CONTENT_DIR: "" };

async function build(site: ScreenSite): Promise<void> {
  console.log(`Building ${site.name}…`);
  writeContent(site);
  const env = { ...NO_SWITCHES, ...site.switches, OUT_DIR: builtFolder(site) };
  const result = await run({ script: "scripts/build.ts", env });
  if (!result.isGood) throw new Error(`The build of ${site.name} failed.\n${result.output}`);
}

function builtFolder({ name }: ScreenSite): string {
  return join(into, "sites", name);
}

async function take(site: ScreenSite, browser: Browser): Promise<readonly string[]> {
  const folder = builtFolder(site);
  const base = readImprint(folder)?.base;
  if (base === undefined) throw new Error(`${site.name} is not built.`);
  const serving = await serve({ folder, base, port: 0 });
  const names = await takePictures({
    browser,
    home: serving.address,
    screens: site.screens(folder),
    widths: values.widths.split(",").map(Number),
    into: join(into, site.name),
  });
  await serving.close();
  return names.map((name) => `${site.name}/${name}`);
}

/** All pictures on one page, the day beside the night. */
function contactSheet(pictures: readonly string[]): string {
  const figures = pictures.map((path) => {
    const name = escapeHtml(path);
    return `<figure><a href="${name}"><img src="${name}" loading="lazy" alt=""></a><figcaption>${name}</figcaption></figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>body{display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:1rem;font:12px sans-serif}figure{margin:0}img{width:100%}</style>${figures.join("\n")}`;
}

const wanted = values.sites?.split(",");
const sites = listScreenSites(join(into, "content")).filter(
  ({ name }) => !wanted || wanted.includes(name),
);
mkdirSync(into, { recursive: true });
const { executablePath } = await findBrowser(console.log);
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: [...launchArgs],
});
const pictures: string[] = [];
for (const site of sites) {
  if (!values.built) await build(site);
  rmSync(join(into, site.name), { recursive: true, force: true });
  pictures.push(...(await take(site, browser)));
}
await browser.close();
const sheet = join(into, "index.html");
writeFileSync(sheet, contactSheet(pictures.toSorted()));
console.log(`${pictures.length} pictures: ${sheet}`);
