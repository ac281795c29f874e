import { fieldName, type Path } from "./field-path.ts";
import { FIELD_HELP } from "./fields.ts";
import type { Frontmatter } from "./frontmatter.ts";
import { quoted } from "./quote.ts";

/**
 * Says what is wrong with the value at a path that the schema refuses, and what to write.
 * @param noun How messages call the file: "This article".
 */
export function describeValue(frontmatter: Frontmatter, path: Path, noun: string): string {
  const field = fieldName(path);
  const leaf = field.split(".").at(-1) ?? field;
  const help = FIELD_HELP.get(field);
  const example = help?.example ?? `${leaf}: …`;
  const value = valueAt(frontmatter.fields, path);
  if (typeof path.at(-1) === "number") return describeItem(frontmatter, path, example);
  if (value === undefined || value === null)
    return describeAbsence(frontmatter, path, noun, example);
  if (typeof value === "string" && value.trim() === "") {
    return field === "cover.alt" ? NO_ALT : `The ${leaf} is empty. Write ${example}.`;
  }
  const meant = help?.isText ? textOfPair(value) : undefined;
  // A colon on the line below the field's name parts the text into a name and a value.
  if (meant !== undefined && /^(?:\p{Lu}|[^:]*\s)/u.test(meant)) {
    return `A value with a colon in it needs quotation marks. Write ${leaf}: ${quoted(meant)}.`;
  }
  if (help?.what === "a list" && typeof value === "string" && /^-[^\s-]/.test(value)) {
    const item = value.slice(1).split(/\s+-/)[0] ?? "";
    return `A hyphen begins an item only with a space behind it. Write - ${item}.`;
  }
  const better = help?.mend?.(value) ?? example;
  return `${show(value)} is not ${help?.what ?? "what belongs here"}. Write ${better}.`;
}

function describeItem(frontmatter: Frontmatter, path: Path, example: string): string {
  const value = valueAt(frontmatter.fields, path);
  const comment = frontmatter.commentAt(path);
  if (comment !== undefined) {
    return `An item that begins with # is a comment unless it is quoted. Write ${quoted(comment)}, or leave out the #.`;
  }
  const meant = textOfPair(value);
  if (meant !== undefined) {
    return `An item with a colon in it needs quotation marks. Write ${quoted(meant)}.`;
  }
  const isEmpty = value === null || (typeof value === "string" && value.trim() === "");
  const shown = isEmpty ? "An empty item" : show(value);
  const better = isEmpty ? "Delete it, or write" : "Write";
  return `${shown} cannot stand in the list of ${fieldName(path)}. ${better} ${example}.`;
}

/** `wind: strong` as the author wrote it, who meant a text and got a group of one field. */
function textOfPair(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const [pair, ...others] = Object.entries(value);
  const isText = pair && others.length === 0 && typeof pair[1] === "string";
  return isText ? pair.join(": ") : undefined;
}

const NO_ALT =
  'The cover has no alt text. Say in a sentence what it shows: alt: "What the picture shows".';

function describeAbsence(
  frontmatter: Frontmatter,
  path: Path,
  noun: string,
  example: string,
): string {
  const field = fieldName(path);
  const key = String(path.at(-1));
  // `title: #1 thing` is a comment to YAML, and the title empty.
  const comment = frontmatter.commentAt(path);
  if (comment !== undefined) {
    return `A value that begins with # is a comment unless it is quoted. Write ${key}: ${quoted(comment)}.`;
  }
  if (field === "cover.alt") return NO_ALT;
  const owner = field.includes(".") ? `The ${field.split(".")[0]}` : noun;
  const better = field === "pubDatetime" ? "its date: pubDatetime: 2026-08-14" : example;
  return `${owner} has no ${key}. Add ${better}.`;
}

/** The value at a path; undefined where there is none. */
export function valueAt(fields: unknown, path: Path): unknown {
  let value = fields;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function show(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return "A list";
  if (typeof value === "object") return "A group of fields";
  return String(value);
}
