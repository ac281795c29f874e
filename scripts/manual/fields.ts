/** What a schema's keys take and mean, for readers. */
import { z } from "astro/zod";
import type { Documented } from "./docstrings.ts";

/** One line of a table. Markdown. */
export interface FieldRow {
  readonly name: string;
  readonly about: string;
  /** What it means when it is left out, if that is worth a word; or that it may not be. */
  readonly without: string | undefined;
}

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Above this many characters a default is too long for a cell. */
const LONGEST_DEFAULT = 40;

/** What a key that is left out means, where its comment says so at its end. */
const DEFAULT = /\s*Default: (?<text>.+?)\.$/;

/** Rows of a schema, its members under their groups. */
export function describeFields(
  schema: z.ZodObject,
  documented: readonly Documented[],
): readonly FieldRow[] {
  const said = new Set<string>();
  return documented.flatMap(({ path, text }) => {
    // Two groups of one kind have the same members.
    if (path.includes(".") && said.has(text)) return [];
    said.add(text);
    const type = typeAt(schema, path);
    const without = DEFAULT.exec(text)?.groups?.text;
    const about = text.replace(DEFAULT, "");
    const kind = type && kindOf(type);
    const isSaid = kind?.match(/`[^`]*`/g)?.every((value) => withCode(about).includes(value));
    const isRequired = type?.safeParse(undefined).success === false;
    return {
      name: code(path),
      about: [withCode(about), kind && !isSaid && `*${kind}.*`].filter(Boolean).join(" "),
      without: isRequired ? "required" : (without ?? defaultOf(type)),
    };
  });
}

/** Examples that a comment gives: in brackets or braces, in quotes, dates. */
const EXAMPLE = /`[^`]*`|\[[^\]]*\]|\{[^}]*\}|"[^"\s]*"|\b\d{4}-\d\d-\d\d(?:T[\d:]+)?/g;

/** A comment whose examples are set as code, so that no quote of theirs is curled. */
function withCode(text: string): string {
  return text.replace(EXAMPLE, (example) => (example.startsWith("`") ? example : code(example)));
}

/** The schema of "cover.src"; undefined for a member of something that is not only a group. */
function typeAt(schema: z.ZodObject, path: string): z.ZodType | undefined {
  const [key = "", ...rest] = path.split(".");
  const type = schema.shape[key] as z.ZodType | undefined;
  if (rest.length === 0 || !type) return type;
  const inner = unwrap(type);
  return inner instanceof z.ZodObject ? typeAt(inner, rest.join(".")) : undefined;
}

function unwrap(type: z.ZodType): z.ZodType {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) {
    return unwrap(type.unwrap() as z.ZodType);
  }
  return type instanceof z.ZodArray ? (type.element as z.ZodType) : type;
}

function kindOf(type: z.ZodType): string {
  const schema = z.toJSONSchema(type, { io: "input", unrepresentable: "any" }) as JsonSchema;
  const kind = kindOfJson(schema);
  // What nothing else is said of is text.
  if (kind === "text") return "";
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

function kindOfJson({ type, enum: values, anyOf, items, properties }: JsonSchema): string {
  if (values) return values.map((value) => code(JSON.stringify(value))).join(" or ");
  if (anyOf) return [...new Set(anyOf.map(kindOfJson))].filter(Boolean).join(", or ");
  if (type === "array") {
    const of = kindOfJson(items ?? {});
    return of === "" || of === "text" ? "a list" : `a list, each ${of}`;
  }
  if (type === "boolean") return "`true` or `false`";
  if (type === "integer" || type === "number") return "a number";
  if (type === "object" && properties) {
    const names = Object.keys(properties);
    return names.length > 6 ? "a group" : `a group of ${names.map(code).join(", ")}`;
  }
  return type === "string" ? "text" : "";
}

function defaultOf(type: z.ZodType | undefined): string | undefined {
  const result = type?.safeParse(undefined);
  const value: unknown = result?.success ? result.data : undefined;
  if (value === undefined && type) return defaultOfKind(kindOf(type));
  if (value === undefined || value === "") return undefined;
  if (Array.isArray(value) && value.length === 0) return undefined;
  if (Array.isArray(value)) return value.map(nameOf).join(", ");
  const text = JSON.stringify(value);
  if (text === "{}") return undefined;
  return text.length > LONGEST_DEFAULT ? undefined : code(text);
}

/** What an optional key without a default of its own means when it is left out. */
function defaultOfKind(kind: string): string | undefined {
  return kind === "`true` or `false`" ? code("false") : undefined;
}

/** What a reader sees of an item of a list. */
function nameOf(item: unknown): string {
  const text: unknown = typeof item === "object" && item !== null ? Object.values(item)[0] : item;
  return code(String(text));
}

function code(text: string): string {
  return `\`${text}\``;
}
