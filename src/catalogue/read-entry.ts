import type { z } from "astro/zod";
import { canonicalLanguage, isLanguage } from "#lib/languages.ts";
import { isTimeZone, parseMoment, suggestTimeZone } from "#lib/dates.ts";
import { describeIssues, knownFields } from "./describe-issue.ts";
import type { Frontmatter, Path } from "./frontmatter.ts";
import type { Report } from "./report.ts";

/**
 * Checks frontmatter against a schema.
 * Fields that are null or empty count as not written, as AstroPaper's authors leave them.
 * @param noun How messages call the file: "This article".
 * @param extraFields Names that the owner allows besides; they are left out of the result.
 * @returns The typed fields, or undefined after reporting what is wrong.
 */
export function readFields<Schema extends z.ZodObject>(
  frontmatter: Frontmatter,
  schema: Schema,
  noun: string,
  report: Report,
  extraFields: readonly string[] = [],
): z.output<Schema> | undefined {
  const fields = Object.fromEntries(
    Object.entries(frontmatter.fields).filter(
      ([key, value]) => value !== null && !extraFields.includes(key),
    ),
  );
  const result = schema.safeParse(fields);
  if (result.success) return result.data;
  const known = knownFields(Object.keys(schema.shape));
  report.add(...describeIssues(frontmatter, result.error.issues, known, noun));
  return undefined;
}

/** The date of a field as milliseconds since 1970, or undefined if it is absent or was reported. */
export function readDate(
  frontmatter: Frontmatter,
  field: string,
  zone: string,
  report: Report,
): number | undefined {
  const text = frontmatter.fields[field];
  if (typeof text !== "string" || text.trim() === "") return undefined;
  const moment = parseMoment(text.trim(), zone);
  if (moment.ok) return moment.epoch;
  report.error(frontmatter, [field], moment.message);
  return undefined;
}

/** The zone of a field, or `fallback` if it is absent or was reported. */
export function readZone(
  frontmatter: Frontmatter,
  zone: string | undefined,
  fallback: string,
  report: Report,
): string {
  if (zone === undefined) return fallback;
  if (isTimeZone(zone)) return zone;
  const near = suggestTimeZone(zone);
  const advice = near ? `Did you mean ${near}?` : "Write one such as Europe/Paris or Asia/Tokyo.";
  report.error(frontmatter, ["timezone"], `${JSON.stringify(zone)} is not a time zone. ${advice}`);
  return fallback;
}

/** The language of a field in canonical form, or `fallback` if it is absent or was reported. */
export function readLanguage(
  frontmatter: Frontmatter,
  lang: string | undefined,
  fallback: string,
  report: Report,
  path: Path = ["lang"],
): string {
  if (lang === undefined) return fallback;
  if (isLanguage(lang)) return canonicalLanguage(lang);
  const message = `${JSON.stringify(lang)} is not a language tag. Write one such as en, ja or pt-BR.`;
  report.error(frontmatter, path, message);
  return fallback;
}
