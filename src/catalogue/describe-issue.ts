import type { z } from "astro/zod";
import { FIELD_SYNONYMS, nearest } from "#lib/nearest.ts";
import type { Problem } from "#lib/problems.ts";
import { FIELD_HELP } from "./fields.ts";
import type { Frontmatter, Path } from "./frontmatter.ts";

type Issue = z.core.$ZodIssue;

/** What the schema allows, for suggestions: top-level keys, and those of nested objects. */
export type KnownFields = Readonly<Record<string, readonly string[]>>;

/** Keys of nested objects by their field; "" holds the top level. */
export function knownFields(topLevel: readonly string[]): KnownFields {
  return { "": topLevel, cover: ["src", "alt", "caption"], series: ["name", "part"], toc: ["depth"] };
}

/** Turns what the schema found into problems with a place and a remedy. */
export function describeIssues(
  frontmatter: Frontmatter,
  issues: readonly Issue[],
  known: KnownFields,
  noun: string,
): Problem[] {
  const problem = (path: Path, message: string): Problem => ({
    file: frontmatter.source.file,
    line: frontmatter.lineOf(path),
    field: fieldName(path),
    severity: "error",
    message,
  });
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) =>
        problem([...issue.path, key], unknownField(key, issue.path, known)),
      );
    }
    if (issue.code === "invalid_union") {
      const nested = telling(issue);
      if (nested) return describeIssues(frontmatter, nested, known, noun);
    }
    return [problem(issue.path, describe(frontmatter, issue, noun))];
  });
}

/** Of a union's branches, the one that fails inside an object or list says more than "wrong type". */
function telling(issue: Extract<Issue, { code: "invalid_union" }>): Issue[] | undefined {
  const branch = issue.errors.find((errors) =>
    errors.every((error) => error.path.length > 0 || error.code === "unrecognized_keys"),
  );
  return branch?.map((error) => ({ ...error, path: [...issue.path, ...error.path] }) as Issue);
}

function fieldName(path: Path): string {
  return path.filter((step) => typeof step === "string").join(".");
}

function unknownField(key: string, parents: Path, known: KnownFields): string {
  const parent = fieldName(parents);
  const candidates = known[parent] ?? [];
  const near = nearest(key, candidates, undefined, parent === "" ? FIELD_SYNONYMS : {});
  const where = parent === "" ? "here" : `of ${parent}`;
  if (near !== undefined) return `\`${key}\` is not a field ${where}. Did you mean \`${near}\`?`;
  if (parent !== "") return `\`${key}\` is not a field ${where}. It has ${oneOf(candidates)}.`;
  return `\`${key}\` is not a field here. Remove it, or allow it by naming it in extraFields of site.config.ts.`;
}

function oneOf(names: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(names);
}

function describe(frontmatter: Frontmatter, issue: Issue, noun: string): string {
  const field = fieldName(issue.path);
  const help = FIELD_HELP[field];
  const value = valueAt(frontmatter.fields, issue.path);
  const leaf = field.split(".").at(-1) ?? field;
  if (value === undefined || value === null) {
    if (field === "cover.alt") {
      return 'The cover has no alt text. Say in a sentence what it shows: alt: "What the picture shows".';
    }
    const owner = field.includes(".") ? `The ${field.split(".")[0]}` : noun;
    const hint = commentHint(frontmatter, issue.path);
    if (hint) return hint;
    if (field === "pubDatetime") return `${owner} has no pubDatetime. Add its date: pubDatetime: 2026-08-14.`;
    return `${owner} has no ${leaf}. Add ${help?.example ?? leaf}.`;
  }
  if (issue.code === "too_small" && value === "") {
    return `The ${leaf} is empty. Write ${help?.example ?? "some text"}.`;
  }
  if (typeof issue.path.at(-1) === "number") {
    const shown = value === "" ? "An empty item" : show(value);
    return `${shown} cannot stand in the list of ${field}. Write ${help?.example ?? "text"}.`;
  }
  return `${show(value)} is not ${help?.what ?? "what belongs here"}. Write ${help?.example ?? "it otherwise"}.`;
}

/** `title: #1 thing` is a comment to YAML, and the title empty. */
function commentHint(frontmatter: Frontmatter, path: Path): string | undefined {
  const key = path.at(-1);
  if (typeof key !== "string" || !(key in frontmatter.fields)) return undefined;
  const text = frontmatter.source.text.split("\n")[frontmatter.lineOf(path) - 1] ?? "";
  const comment = /:\s+(#.*)$/.exec(text)?.[1];
  return comment === undefined
    ? undefined
    : `A value that begins with # is a comment unless it is quoted. Write ${key}: ${JSON.stringify(comment)}.`;
}

function valueAt(fields: unknown, path: Path): unknown {
  let value = fields;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return value;
}

function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return "A list";
  if (typeof value === "object") return "A group of fields";
  return String(value);
}
