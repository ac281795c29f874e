import type { z } from "astro/zod";
import { canonicalLanguage, isLanguage } from "#lib/languages.ts";
import { isTimeZone, parseMoment, suggestTimeZone } from "#lib/dates.ts";
import { describeIssues, knownFields } from "./describe-issue.ts";
import type { Frontmatter } from "./frontmatter.ts";
import { quoted } from "./quote.ts";
import type { Report } from "./report.ts";

/** How a file is read beside its schema. */
interface ReadOptions {
  /** How messages call the file: "This article". */
  readonly noun: string;
  /** Names that the owner allows besides; they are left out of the result. Absent where none can be. */
  readonly extraFields?: readonly string[];
}

/** An empty slug is a mistake that leads to a wrong address; every other optional field may be left empty. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(["slug"]);

/**
 * Checks frontmatter against a schema.
 * Optional fields that are null or "" count as not written, as templates leave them.
 * @returns The typed fields, or undefined after reporting what is wrong.
 */
export function readFields<Schema extends z.ZodObject>(
  frontmatter: Frontmatter,
  schema: Schema,
  report: Report,
  { noun, extraFields }: ReadOptions,
): z.output<Schema> | undefined {
  const known = knownFields(Object.keys(schema.shape));
  const isWritten = (key: string, value: unknown) => {
    if (extraFields?.includes(key)) return false;
    if (value === null) return !isKnown(schema, key);
    const isEmpty = typeof value === "string" && value.trim() === "";
    return !isEmpty || NEVER_EMPTY.has(key) || !isOptional(schema, key);
  };
  const fields = Object.fromEntries(
    Object.entries(frontmatter.fields).flatMap(([key, value]) =>
      isWritten(key, value) ? [[key, cleaned(key, withoutNulls(value, known.get(key)))]] : [],
    ),
  );
  const result = schema.safeParse(fields);
  if (result.success) return result.data;
  const names = { known, noun, canAllow: extraFields !== undefined };
  report.add(...describeIssues(frontmatter, result.error.issues, names));
  return undefined;
}

function isKnown(schema: z.ZodObject, key: string): boolean {
  return Object.hasOwn(schema.shape, key);
}

function isOptional(schema: z.ZodObject, key: string): boolean {
  const type = isKnown(schema, key) ? schema.shape[key] : undefined;
  return type instanceof Object && "safeParse" in type && type.safeParse(undefined).success;
}

/** Addresses are judged as they are written. */
const VERBATIM: ReadonlySet<string> = new Set(["slug", "aliases"]);

/** Neither HTML nor XML may hold them, and nobody sees them; tabs and line ends stay. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;

/** A value without control characters. */
function cleaned(key: string, value: unknown): unknown {
  if (VERBATIM.has(key)) return value;
  if (typeof value === "string") return value.replace(UNPRINTABLE, "");
  if (Array.isArray(value)) return value.map((item) => cleaned("", item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, cleaned(name, inner)]),
  );
}

/**
 * A group of fields without those that are left empty: `{ src: ./a.png, caption: null }`.
 * What is no field of it stays and is told: in braces, a comma within a text begins the next one.
 */
function withoutNulls(value: unknown, known: readonly string[] = []): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([name, inner]) => inner !== null || !known.includes(name)),
  );
}

/** The date of a field as milliseconds since 1970, or undefined if it is absent or was reported. */
export function readDate(
  frontmatter: Frontmatter,
  field: string,
  zone: string,
  report: Report,
): number | undefined {
  const text = textOf(frontmatter, field);
  if (text === undefined) return undefined;
  const moment = parseMoment(text, zone);
  if (moment.ok) return moment.epoch;
  report.error(frontmatter, [field], moment.message);
  return undefined;
}

/** The zone of the field `timezone`, or `fallback` if it is absent or was reported. */
export function readZone(frontmatter: Frontmatter, fallback: string, report: Report): string {
  const zone = textOf(frontmatter, "timezone");
  if (zone === undefined) return fallback;
  if (isTimeZone(zone)) return zone;
  const near = suggestTimeZone(zone);
  const advice = near ? `Did you mean ${near}?` : "Write one such as Europe/Paris or Asia/Tokyo.";
  report.error(frontmatter, ["timezone"], `${quoted(zone)} is not a time zone. ${advice}`);
  return fallback;
}

/** The language of the field `lang` in canonical form, or `fallback` if it is absent or was reported. */
export function readLanguage(frontmatter: Frontmatter, fallback: string, report: Report): string {
  const lang = textOf(frontmatter, "lang");
  if (lang === undefined) return fallback;
  if (isLanguage(lang)) return canonicalLanguage(lang);
  const hyphened = lang.replaceAll("_", "-");
  const advice = isLanguage(hyphened)
    ? `Did you mean ${canonicalLanguage(hyphened)}?`
    : "Write one such as en, ja or pt-BR.";
  report.error(frontmatter, ["lang"], `${quoted(lang)} is not a language tag. ${advice}`);
  return fallback;
}

/**
 * The text of a field, trimmed; undefined if it is absent, empty or no text.
 * Read from the source and not from what the schema made of it, so that a file with one wrong field
 * has its dates and its language judged in the same run.
 */
export function textOf({ fields }: Frontmatter, field: string): string | undefined {
  const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
