/**
 * `npm run screens`: takes pictures of every kind of page, by day and by night, in several widths, into
 * `.cache/screens/`, with a page that shows them all. `--sites=default,empty` takes only some of the sites,
 * `--pages=home,tag` only pages whose names begin so, `--widths=320,1920` other widths, `--built` sites as
 * they were built the last time.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { runCommand } from "#build/command.ts";
import { CommandError } from "#build/failures.ts";
import type { Flags, FlagValues } from "#build/flags.ts";
import { findProjectRoot } from "#build/paths.ts";
import { readImprint } from "#build/publish.ts";
import { serve } from "#build/serve.ts";
import { escapeHtml } from "#lib/escape.ts";
import { findBrowser, launchArgs } from "../tests/e2e/browser.ts";
import { startWriting } from "./screens/dev.ts";
import { listScreenSites, type ScreenSite } from "./screens/sites.ts";
import { takePictures } from "./screens/take.ts";
import { run } from "./test/run.ts";

const FLAGS = {
  sites: { type: "string", value: "names", about: "Only these sites, such as default,empty." },
  pages: { type: "string", value: "names", about: "Only pages whose names begin so." },
  widths: { type: "string", value: "pixels", about: "Other widths than 390,1024,1440." },
  built: { type: "boolean", about: "Sites as they were built the last time." },
} as const satisfies Flags;

type Wanted = FlagValues<typeof FLAGS>;

const root = findProjectRoot();
const into = join(root, ".cache", "screens");
const WIDTHS = "390,1024,1440";
const NO_SWITCHES = { SITE_URL: "", BASE_PATH: "", NOW: "", CONTENT_DIR: "" };

async function build(site: ScreenSite): Promise<void> {
  console.log(`Building ${site.name}…`);
  site.write?.();
  const env = { ...NO_SWITCHES, ...site.switches, OUT_DIR: builtFolder(site) };
  const result = await run({ script: "scripts/build.ts", env });
  if (!result.isGood) throw new Error(`The build of ${site.name} failed.\n${result.output}`);
}

function builtFolder({ name }: ScreenSite): string {
  return join(into, "sites", name);
}

interface Opened {
  readonly address: string;
  readonly close: () => unknown;
}

/** Serves a site, as readers or its author see it. */
async function open(site: ScreenSite, isBuilt: boolean): Promise<Opened> {
  if (site.isWritten) {
    const { address, stop } = await startWriting({ ...NO_SWITCHES, ...site.switches });
    return { address, close: stop };
  }
  if (!isBuilt) await build(site);
  const folder = builtFolder(site);
  const base = readImprint(folder)?.base;
  if (base === undefined) throw new Error(`${site.name} is not built.`);
  return serve({ folder, base, port: 0 });
}

async function take(
  site: ScreenSite,
  browser: Browser,
  values: Wanted,
  widths: readonly number[],
): Promise<number> {
  const { address, close } = await open(site, values.built ?? false);
  const wanted = values.pages?.split(",");
  const screens = site
    .screens(builtFolder(site))
    .filter(({ name }) => !wanted || wanted.some((start) => name.startsWith(start)));
  const folder = join(into, site.name);
  if (!wanted) rmSync(folder, { recursive: true, force: true });
  try {
    const names = await takePictures({ browser, home: address, screens, widths, into: folder });
    return names.length;
  } finally {
    await close();
  }
}

/** All pictures on one page, the day beside the night. */
function contactSheet(pictures: readonly string[]): string {
  const figures = pictures.map((path) => {
    const name = escapeHtml(path);
    return `<figure><a href="${name}"><img src="${name}" loading="lazy" alt=""></a><figcaption>${name}</figcaption></figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>body{display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:1rem;font:12px sans-serif}figure{margin:0}img{width:100%}</style>${figures.join("\n")}`;
}

/** The widths that were asked for, in pixels. @throws {CommandError} If one is no number. */
function chooseWidths(written: string): readonly number[] {
  return written.split(",").map((text) => {
    const width = Number(text);
    if (Number.isInteger(width) && width > 0) return width;
    throw new CommandError(`"${text}" is not a width in pixels. Write --widths ${WIDTHS}.`);
  });
}

/** The sites that were asked for. @throws {CommandError} If there is none of a name. */
function chooseSites(all: readonly ScreenSite[], names: string | undefined): readonly ScreenSite[] {
  const wanted = names?.split(",");
  const unknown = wanted?.find((name) => !all.some((site) => site.name === name));
  if (unknown === undefined) return all.filter(({ name }) => !wanted || wanted.includes(name));
  const known = all.map(({ name }) => name).join(", ");
  throw new CommandError(`There is no site "${unknown}". Write some of: ${known}.`);
}

await runCommand(async ({ flags }) => {
  const all = listScreenSites(join(into, "content"));
  const sites = chooseSites(all, flags.sites);
  const widths = chooseWidths(flags.widths ?? WIDTHS);
  mkdirSync(into, { recursive: true });
  const { executablePath } = await findBrowser(console.log);
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    // Letters where the font sets them, as on a screen of today, not on whole pixels.
    args: [...launchArgs, "--font-render-hinting=none"],
  });
  let count = 0;
  for (const site of sites) count += await take(site, browser, flags, widths);
  await browser.close();
  const pictures = all.flatMap(({ name }) => {
    const folder = join(into, name);
    mkdirSync(folder, { recursive: true });
    const files = readdirSync(folder).filter((file) => file.endsWith(".png"));
    return files.toSorted().map((file) => `${name}/${file}`);
  });
  const sheet = join(into, "index.html");
  writeFileSync(sheet, contactSheet(pictures));
  console.log(`${count} pictures taken, ${pictures.length} shown: ${sheet}`);
}, FLAGS);
