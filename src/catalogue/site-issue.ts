import { suggestTimeZone } from "#lib/dates.ts";
import { nearest } from "#lib/nearest.ts";
import { RULE_IDS } from "#lib/rules.ts";
import { siteSchema } from "#schemas/site.ts";
import { fieldName } from "./field-path.ts";
import { quoted } from "./quote.ts";
import { SITE_HELP } from "./site-fields.ts";

type Issue = NonNullable<ReturnType<typeof siteSchema.safeParse>["error"]>["issues"][number];

/** A wrong setting of `site.config.ts`. */
export interface SettingFault {
  /** "nav.label" */
  readonly field: string;
  readonly message: string;
}

/** Keys of the settings that are groups. */
const NESTED = new Map<string, readonly string[]>([
  ["checks", RULE_IDS],
  ["nav", ["label", "href"]],
  ["footer", ["label", "href"]],
  ["head", ["html", "origins"]],
  ["afterArticle", ["html", "origins"]],
  ["newsletter", ["action", "field", "hidden"]],
]);

/** Says what the schema found wrong. @param written What the config exports. */
export function describeSettings(issues: readonly Issue[], written: unknown): SettingFault[] {
  const misspelt = new Set<string>();
  const faults: SettingFault[] = [];
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const parent = fieldName(issue.path);
    const known = parent === "" ? Object.keys(siteSchema.shape) : (NESTED.get(parent) ?? []);
    for (const key of issue.keys) {
      const near = nearest(key, known);
      if (near !== undefined) misspelt.add(fieldName([...issue.path, near]));
      const advice = near === undefined ? "Remove it." : `Did you mean \`${near}\`?`;
      const where = parent === "" ? "here" : `of ${parent}`;
      const message = `\`${key}\` is not a setting ${where}. ${advice}`;
      faults.push({ field: fieldName([...issue.path, key]), message });
    }
  }
  for (const { code, path } of issues) {
    const isToldAlready = valueAt(written, path) === undefined && misspelt.has(fieldName(path));
    if (code === "unrecognized_keys" || isToldAlready) continue;
    faults.push({ field: fieldName(path), message: describeValue(path, written) });
  }
  // A value can be wrong in two ways, and is told once.
  const told = new Map(faults.map((fault) => [`${fault.field} ${fault.message}`, fault]));
  return [...told.values()];
}

function valueAt(written: unknown, path: readonly PropertyKey[]): unknown {
  let value = written;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return value;
}

function describeValue(path: readonly PropertyKey[], written: unknown): string {
  if (path.length === 0) {
    return 'The config is not a group of settings. Write export default defineSite({ title: "My magazine" }).';
  }
  const key = String(path.findLast((step) => typeof step === "string"));
  const { what, example } = SITE_HELP.get(key) ?? {
    what: "what belongs here",
    example: "it otherwise",
  };
  const value = valueAt(written, path);
  if (value === undefined)
    return `Something in ${fieldName(path.slice(0, -1))} has no ${key}. Add ${example}.`;
  if (typeof value === "string" && value.trim() === "")
    return `The ${key} is empty. Write ${example}.`;
  const zone = key === "timezone" && typeof value === "string" ? suggestTimeZone(value) : undefined;
  const advice = zone === undefined ? `Write ${example}.` : `Did you mean ${zone}?`;
  return `${show(value)} is not ${what}. ${advice}`;
}

function show(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return "A list";
  if (typeof value === "object" && value !== null) return "A group of settings";
  return typeof value === "function" ? "A function" : String(value);
}
