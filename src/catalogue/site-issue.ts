import { suggestTimeZone } from "#lib/dates.ts";
import { nearest } from "#lib/nearest.ts";
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
const NESTED = new Map([
  ["nav", ["label", "href"]],
  ["footer", ["label", "href"]],
  ["head", ["html", "origins"]],
  ["afterArticle", ["html", "origins"]],
]);

/** Says what the schema found wrong. @param written What the config exports. */
export function describeSetting(issue: Issue, written: unknown): SettingFault[] {
  const { path } = issue;
  if (issue.code !== "unrecognized_keys") {
    return [{ field: fieldName(path), message: describeValue(path, written) }];
  }
  const parent = fieldName(path);
  const known = parent === "" ? Object.keys(siteSchema.shape) : (NESTED.get(parent) ?? []);
  return issue.keys.map((key) => {
    const near = nearest(key, known);
    const advice = near === undefined ? "Remove it." : `Did you mean \`${near}\`?`;
    const where = parent === "" ? "here" : `of ${parent}`;
    const message = `\`${key}\` is not a setting ${where}. ${advice}`;
    return { field: fieldName([...path, key]), message };
  });
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
  let value = written;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  if (value === undefined)
    return `Something in ${fieldName(path.slice(0, -1))} has no ${key}. Add ${example}.`;
  if (value === "") return `The ${key} is empty. Write ${example}.`;
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
