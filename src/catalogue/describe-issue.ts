import type { z } from "astro/zod";
import { FIELD_SYNONYMS, nearest } from "#lib/nearest.ts";
import type { Problem } from "#lib/problems.ts";
import { RULE_IDS } from "#lib/rules.ts";
import { describeValue, valueAt } from "./describe-value.ts";
import { fieldName, type Path } from "./field-path.ts";
import type { Frontmatter } from "./frontmatter.ts";
import { shortened } from "./quote.ts";
import { ONE_A_LINE } from "./yaml-stumble.ts";

type Issue = z.core.$ZodIssue;

/** Where a name stands without a value, as the second half of a text does in braces. */
const IN_QUOTES =
  "A comma in braces begins the next field; put a text that has one in quotation marks.";

/** What the schema allows, for suggestions: keys of the top level under "", of nested objects under their field. */
type KnownFields = ReadonlyMap<string, readonly string[]>;

export function knownFields(topLevel: readonly string[]): KnownFields {
  return new Map([
    ["", topLevel],
    ["cover", ["src", "alt", "caption"]],
    ["series", ["name", "part", "description"]],
    ["toc", ["depth"]],
    ["checks", RULE_IDS],
  ]);
}

/** What messages need to know besides the file. */
interface Names {
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
  const add = (path: Path, message: string) => {
    const field = shortened(fieldName(path));
    problems.push({
      file: frontmatter.source.file,
      line: frontmatter.lineOf(path),
      ...(field.trim() !== "" && { field }),
      severity: "error",
      message,
    });
  };
  for (const issue of leaves) {
    if (issue.code !== "unrecognized_keys") continue;
    for (const key of issue.keys) {
      const meant = nearestField(key, fieldName(issue.path), names.known);
      if (meant !== undefined) misspelt.add(fieldName([...issue.path, meant]));
      const path = [...issue.path, key];
      const isBare = path.length > 1 && valueAt(frontmatter.fields, path) === null;
      const message = unknownField(key, meant, fieldName(issue.path), names);
      add(path, isBare ? `${message} ${IN_QUOTES}` : message);
    }
  }
  for (const issue of leaves) {
    if (issue.code === "unrecognized_keys") continue;
    const isAbsent = valueAt(frontmatter.fields, issue.path) === undefined;
    // One slip is told once: who wrote `pubDate` need not hear that pubDatetime is missing.
    if (isAbsent && misspelt.has(fieldName(issue.path))) continue;
    add(issue.path, describeValue(frontmatter, issue.path, names.noun));
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
  if (key.trim() === "") return `A colon stands ${where} without a name before it. ${ONE_A_LINE}`;
  const start = `\`${shortened(key).replaceAll("\n", "\\n")}\` is not a field ${where}.`;
  if (meant !== undefined) return `${start} Did you mean \`${meant}\`?`;
  if (parent !== "") return `${start} It has ${allOf(known.get(parent) ?? [])}.`;
  if (!canAllow) return `${start} Remove it.`;
  return `${start} Remove it, or allow it by naming it in extraFields of site.config.ts.`;
}

function allOf(names: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(names);
}
