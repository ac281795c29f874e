import type { z } from "astro/zod";
import { FIELD_SYNONYMS, nearest } from "#lib/nearest.ts";
import type { Problem } from "#lib/problems.ts";
import { fieldName, type Path } from "./field-path.ts";
import { FIELD_HELP } from "./fields.ts";
import type { Frontmatter } from "./frontmatter.ts";
import { quoted, shortened } from "./quote.ts";

type Issue = z.core.$ZodIssue;

/** What the schema allows, for suggestions: keys of the top level under "", of nested objects under their field. */
export type KnownFields = ReadonlyMap<string, readonly string[]>;

export function knownFields(topLevel: readonly string[]): KnownFields {
  return new Map([
    ["", topLevel],
    ["cover", ["src", "alt", "caption"]],
    ["series", ["name", "part"]],
    ["toc", ["depth"]],
  ]);
}

/** What messages need to know besides the file. */
export interface Names {
  readonly known: KnownFields;
  /** How messages call the file: "This article". */
  readonly noun: string;
  /** Whether the owner can allow further fields. */
  readonly canAllow: boolean;
}

/** Turns what the schema found into problems with a place and a remedy. */
export function describeIssues(
  frontmatter: Frontmatter,
  issues: readonly Issue[],
  names: Names,
): Problem[] {
  const leaves = issues.flatMap((issue) => leavesOf(issue));
  const misspelt = new Set<string>();
  const problems: Problem[] = [];
  const add = (path: Path, message: string) =>
    problems.push({
      file: frontmatter.source.file,
      line: frontmatter.lineOf(path),
      field: shortened(fieldName(path)),
      severity: "error",
      message,
    });
  for (const issue of leaves) {
    if (issue.code !== "unrecognized_keys") continue;
    for (const key of issue.keys) {
      const meant = nearestField(key, fieldName(issue.path), names.known);
      if (meant !== undefined) misspelt.add(fieldName([...issue.path, meant]));
      add([...issue.path, key], unknownField(key, meant, fieldName(issue.path), names));
    }
  }
  for (const issue of leaves) {
    if (issue.code === "unrecognized_keys") continue;
    const isAbsent = valueAt(frontmatter.fields, issue.path) === undefined;
    // One slip is told once: who wrote `pubDate` need not hear that pubDatetime is missing.
    if (isAbsent && misspelt.has(fieldName(issue.path))) continue;
    add(issue.path, describe(frontmatter, issue, names.noun));
  }
  return problems;
}

/** Of a union's branches, the one that fails inside an object or list says more than "wrong type". */
function leavesOf(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const branch = issue.errors.find((errors) =>
    errors.every(
      (error) =>
        error.path.length > 0 || error.code === "unrecognized_keys" || error.code === "too_small",
    ),
  );
  if (!branch) return [issue];
  return branch.flatMap((error) =>
    leavesOf({ ...error, path: [...issue.path, ...error.path] } as Issue),
  );
}

function nearestField(key: string, parent: string, known: KnownFields): string | undefined {
  const synonyms = parent === "" ? FIELD_SYNONYMS : {};
  return nearest(key, known.get(parent) ?? [], undefined, synonyms);
}

function unknownField(
  key: string,
  meant: string | undefined,
  parent: string,
  { known, canAllow }: Names,
): string {
  const where = parent === "" ? "here" : `of ${parent}`;
  const start = `\`${shortened(key)}\` is not a field ${where}.`;
  if (meant !== undefined) return `${start} Did you mean \`${meant}\`?`;
  if (parent !== "") return `${start} It has ${allOf(known.get(parent) ?? [])}.`;
  if (!canAllow) return `${start} Remove it.`;
  return `${start} Remove it, or allow it by naming it in extraFields of site.config.ts.`;
}

function allOf(names: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(names);
}

function describe(frontmatter: Frontmatter, issue: Issue, noun: string): string {
  const { path } = issue;
  const field = fieldName(path);
  const leaf = field.split(".").at(-1) ?? field;
  const help = FIELD_HELP.get(field);
  const example = help?.example ?? `${leaf}: …`;
  const value = valueAt(frontmatter.fields, path);
  if (typeof path.at(-1) === "number") return describeItem(field, value, example);
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
  const better = help?.mend?.(value) ?? example;
  return `${show(value)} is not ${help?.what ?? "what belongs here"}. Write ${better}.`;
}

function describeItem(field: string, value: unknown, example: string): string {
  const meant = textOfPair(value);
  if (meant !== undefined) {
    return `An item with a colon in it needs quotation marks. Write ${quoted(meant)}.`;
  }
  const isEmpty = value === null || (typeof value === "string" && value.trim() === "");
  const shown = isEmpty ? "An empty item" : show(value);
  const better = isEmpty ? "Delete it, or write" : "Write";
  return `${shown} cannot stand in the list of ${field}. ${better} ${example}.`;
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

function valueAt(fields: unknown, path: Path): unknown {
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
