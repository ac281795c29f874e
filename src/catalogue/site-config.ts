import { existsSync, readdirSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Environment } from "#build/environment.ts";
import { isBasePath, isSiteUrl, normaliseBase } from "#lib/urls.ts";
import { isDangerous } from "#markdown/addresses.ts";
import { ContentError, type Problem } from "#lib/problems.ts";
import { postSchema } from "#schemas/post.ts";
import { siteSchema, type Site } from "#schemas/site.ts";
import { defaultNavigation } from "./navigation.ts";
import { quoted } from "./quote.ts";
import { checkSlots } from "./slot-checks.ts";
import { explainRun } from "./run-errors.ts";
import { describeSettings, type SettingFault } from "./site-issue.ts";
import { fileName } from "./source.ts";

/** Names under which people look for the config of a site. */
const OTHER_NAME = /^site[.-]?config\.(?:[cm]?[jt]s|json|ya?ml|toml)$/i;

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
  const isThere = existsSync(path);
  if (!isThere) refuseOtherNames(environment);
  const written = isThere ? await importConfig(path, file, environment) : {};
  const result = siteSchema.safeParse(written);
  const faults = result.success
    ? [...placeFaults(result.data), ...(await checkSlots(result.data))]
    : describeSettings(result.error.issues, written);
  if (!result.success || faults.length > 0) {
    const source = await readFile(path, "utf8");
    throw new ContentError(faults.map((fault) => place(fault, source, file)));
  }
  return Object.freeze({
    ...result.data,
    nav: namesLinks(written)
      ? result.data.nav
      : defaultNavigation(result.data.lang, environment.contentDir),
    url: environment.siteUrl ?? new URL(result.data.url).origin,
    base: environment.basePath ?? normaliseBase(result.data.base),
  });
}

/** Whether the owner says where the header leads. */
function namesLinks(written: unknown): boolean {
  return typeof written === "object" && written !== null && "nav" in written;
}

/** A config that nobody reads would be passed over in silence. */
function refuseOtherNames(environment: Environment): void {
  const name = readdirSync(environment.contentDir).find((entry) => OTHER_NAME.test(entry));
  if (name === undefined) return;
  const file = fileName(environment, join(environment.contentDir, name));
  const message = "Only site.config.ts is read. Rename the file, and see that it is TypeScript.";
  throw new ContentError([{ file, severity: "error", message }]);
}

/** What the schema lets pass and would build a site whose links lead elsewhere. */
function placeFaults({ url, base, extraFields, nav, footer, editUrl }: Site): SettingFault[] {
  const faults: SettingFault[] = [];
  const addresses = [
    ...nav.map(({ href }) => ["nav.href", href] as const),
    ...footer.map(({ href }) => ["footer.href", href] as const),
    ["editUrl", editUrl ?? ""] as const,
  ];
  for (const [field, address] of addresses) {
    if (!isDangerous(address)) continue;
    const message = `${quoted(address)} could run something instead of leading somewhere. Write a path of this site such as /tags/, or a full address.`;
    faults.push({ field, message });
  }
  for (const name of extraFields.filter((field) => Object.hasOwn(postSchema.shape, field))) {
    const message = `${quoted(name)} is a field that every article may have. Remove it from extraFields.`;
    faults.push({ field: "extraFields", message });
  }
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

/** A config that ended the run would do so without a word. */
function refuseExit(): never {
  throw new Error("it calls process.exit()");
}

async function importConfig(
  path: string,
  file: string,
  environment: Environment,
): Promise<unknown> {
  resolveOurName(environment);
  const { exit } = process;
  let exported: unknown;
  try {
    const { mtimeMs } = await stat(path);
    process.exit = refuseExit;
    // The time in the address makes the dev server see a change: modules are kept by address.
    const address = `${pathToFileURL(path).href}?t=${mtimeMs}`;
    const module = (await import(/* @vite-ignore */ address)) as { default?: unknown };
    exported = module.default;
  } catch (error) {
    const source = await readFile(path, "utf8").catch(() => "");
    const { path: elsewhere, ...told } = explainRun(error, path, source);
    const culprit = elsewhere === undefined ? file : fileName(environment, elsewhere);
    throw new ContentError([{ file: culprit, severity: "error", ...told }]);
  } finally {
    process.exit = exit;
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
  let found = -1;
  for (const key of field.split(".")) {
    if (!/^\w+$/.test(key)) continue;
    const pattern = new RegExp(`(^|[\\s{,"'])${key}["']?\\s*[:,}]`);
    // What lies in a group stands after its name.
    const index = lines.findIndex((line, at) => at >= found && pattern.test(line));
    if (index !== -1) found = index;
  }
  return found === -1 ? undefined : found + 1;
}
