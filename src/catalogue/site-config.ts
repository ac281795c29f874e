import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Environment } from "#build/environment.ts";
import { isBasePath, isSiteUrl, normaliseBase } from "#lib/urls.ts";
import { ContentError, type Problem } from "#lib/problems.ts";
import { siteSchema, type Site } from "#schemas/site.ts";
import { quoted } from "./quote.ts";
import { explainRun } from "./run-errors.ts";
import { describeSettings, type SettingFault } from "./site-issue.ts";
import { fileName } from "./source.ts";

/** Resolves the name that `content/` imports, wherever the content folder lies. */
let isHooked = false;
function resolveOurName(environment: Environment): void {
  if (isHooked) return;
  isHooked = true;
  const url = pathToFileURL(join(environment.root, "src/site.ts")).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "paper-planes" ? { url, shortCircuit: true } : next(specifier, context),
  });
}

/**
 * Loads `site.config.ts` of the content folder, fills in the defaults and applies `SITE_URL` and `BASE_PATH`.
 * @throws {ContentError} If the file cannot be run or holds something that the schema refuses.
 */
export async function loadSite(environment: Environment): Promise<Site> {
  const path = join(environment.contentDir, "site.config.ts");
  const file = fileName(environment, path);
  const written = existsSync(path) ? await importConfig(path, file, environment) : {};
  const result = siteSchema.safeParse(written);
  const faults = result.success
    ? placeFaults(result.data)
    : describeSettings(result.error.issues, written);
  if (!result.success || faults.length > 0) {
    const source = await readFile(path, "utf8");
    throw new ContentError(faults.map((fault) => place(fault, source, file)));
  }
  return Object.freeze({
    ...result.data,
    nav: navigation(result.data, written, environment),
    url: environment.siteUrl ?? new URL(result.data.url).origin,
    base: environment.basePath ?? normaliseBase(result.data.base),
  });
}

/** The default navigation leads to /about/ only where there is such a page. */
function navigation({ nav }: Site, written: unknown, { contentDir }: Environment): Site["nav"] {
  const isOwners = typeof written === "object" && written !== null && "nav" in written;
  const hasAbout = ["about.md", "about.mdx", "about/index.md", "about/index.mdx"].some((name) =>
    existsSync(join(contentDir, "pages", name)),
  );
  return isOwners || hasAbout ? nav : nav.filter(({ href }) => href !== "/about/");
}

/** What the schema lets pass and would build a site whose links lead elsewhere. */
function placeFaults({ url, base }: Site): SettingFault[] {
  const faults: SettingFault[] = [];
  if (!isSiteUrl(url)) {
    const { origin, pathname } = new URL(url);
    const message = `${quoted(url)} says more than where the site lives. Write url: "${origin}"${pathname === "/" ? "" : ` and base: "${normaliseBase(pathname)}"`}.`;
    faults.push({ field: "url", message });
  }
  if (!isBasePath(base)) {
    faults.push({ field: "base", message: `${quoted(base)} is not a path. Write base: "/blog/".` });
  }
  return faults;
}

async function importConfig(
  path: string,
  file: string,
  environment: Environment,
): Promise<unknown> {
  resolveOurName(environment);
  let exported: unknown;
  try {
    const { mtimeMs } = await stat(path);
    // The time in the address makes the dev server see a change: modules are kept by address.
    const address = `${pathToFileURL(path).href}?t=${mtimeMs}`;
    const module = (await import(/* @vite-ignore */ address)) as { default?: unknown };
    exported = module.default;
  } catch (error) {
    const source = await readFile(path, "utf8").catch(() => "");
    throw new ContentError([{ file, severity: "error", ...explainRun(error, path, source) }]);
  }
  if (exported !== undefined) return exported;
  const message =
    'This file exports no site. Write export default defineSite({ title: "My magazine" }).';
  throw new ContentError([{ file, severity: "error", message }]);
}

function place({ field, message }: SettingFault, source: string, file: string): Problem {
  const line = lineOf(source, field);
  return { file, severity: "error", message, ...(field && { field }), ...(line && { line }) };
}

/** The line on which a setting stands, or the one it lies in; good enough to find it by eye. */
function lineOf(source: string, field: string): number | undefined {
  const lines = source.split("\n");
  for (const key of field.split(".").toReversed()) {
    if (!/^\w+$/.test(key)) continue;
    const pattern = new RegExp(`(^|[\\s{,"'])${key}["']?\\s*[:,}]`);
    const index = lines.findIndex((line) => pattern.test(line));
    if (index !== -1) return index + 1;
  }
  return undefined;
}
