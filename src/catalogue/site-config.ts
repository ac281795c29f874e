import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Environment } from "#build/environment.ts";
import { normaliseBase } from "#lib/urls.ts";
import { nearest } from "#lib/nearest.ts";
import { ContentError, type Problem } from "#lib/problems.ts";
import { siteSchema, type Site } from "#schemas/site.ts";
import { posixRelative } from "./source.ts";

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
  const written = existsSync(path) ? await importConfig(path, environment) : {};
  const result = siteSchema.safeParse(written);
  if (!result.success) {
    const source = await readFile(path, "utf8");
    throw new ContentError(
      result.error.issues.flatMap((issue) => describe(issue, source, fileName(path, environment))),
    );
  }
  return Object.freeze({
    ...result.data,
    url: environment.siteUrl ?? new URL(result.data.url).origin,
    base: environment.basePath ?? normaliseBase(result.data.base),
  });
}

function fileName(path: string, environment: Environment): string {
  return posixRelative(environment.root, path);
}

async function importConfig(path: string, environment: Environment): Promise<unknown> {
  resolveOurName(environment);
  const { mtimeMs } = await stat(path);
  try {
    // The time in the address makes the dev server see a change: modules are kept by address.
    const module = (await import(/* @vite-ignore */ `${pathToFileURL(path).href}?t=${mtimeMs}`)) as {
      default?: unknown;
    };
    if (module.default !== undefined) return module.default;
  } catch (error) {
    throw new ContentError([
      {
        file: fileName(path, environment),
        severity: "error",
        message: `This file could not be run: ${error instanceof Error ? error.message : String(error)}`,
      },
    ]);
  }
  throw new ContentError([
    {
      file: fileName(path, environment),
      severity: "error",
      message:
        'This file exports no site. Write export default defineSite({ title: "My magazine" }).',
    },
  ]);
}

type Issue = NonNullable<ReturnType<typeof siteSchema.safeParse>["error"]>["issues"][number];

function describe(issue: Issue, source: string, file: string): Problem[] {
  const at = (path: readonly PropertyKey[], message: string): Problem => {
    const field = path.map(String).join(".");
    const line = lineOf(source, path);
    return { file, severity: "error", message, ...(field && { field }), ...(line && { line }) };
  };
  if (issue.code !== "unrecognized_keys") return [at(issue.path, `${issue.message}.`.replace("..", "."))];
  return issue.keys.map((key) => {
    const near = nearest(key, Object.keys(siteSchema.shape));
    const advice = near === undefined ? "Remove it." : `Did you mean \`${near}\`?`;
    return at([...issue.path, key], `\`${key}\` is not a setting here. ${advice}`);
  });
}

/** The line on which a key of an object literal stands; good enough to find it by eye. */
function lineOf(source: string, path: readonly PropertyKey[]): number | undefined {
  const key = path.findLast((step) => typeof step === "string");
  if (typeof key !== "string") return undefined;
  const lines = source.split("\n");
  const index = lines.findIndex((line) => new RegExp(`(^|[\\s{,"'])${key}["']?\\s*:`).test(line));
  return index === -1 ? undefined : index + 1;
}
