/** What is wrong with content, and how it is told. */
import { createColors } from "picocolors";
import type { RuleId } from "./rules.ts";

export interface Problem {
  /** Relative to the project or content folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** "pubDatetime", "cover.alt" */
  readonly field?: string;
  /** One or two sentences: what was found, what to write instead. */
  readonly message: string;
  readonly severity: "error" | "warning";
  /** The rule that found it, for whoever wants to set it; a breach of contract has none. */
  readonly rule?: RuleId;
}

/** Thrown by whatever cannot go on; carries everything that was found until then. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${formatProblems(problems, { color: false })}\n\n${summarise(problems)}`);
    this.name = "ContentError";
    this.problems = problems;
  }
}

/**
 * Prints problems grouped by file, in the order of their lines; a blank line parts the files.
 * @param options.color Whether to add terminal colours.
 * @returns Lines without a final newline; an empty string for no problems.
 */
export function formatProblems(
  problems: readonly Problem[],
  options: { readonly color: boolean },
): string {
  const sorted = problems.toSorted(byPlace);
  const colors = createColors(options.color);
  let text = "";
  for (const [index, problem] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (previous) text += previous.file === problem.file ? "\n" : "\n\n";
    text += formatProblem(problem, colors);
  }
  return text;
}

/** Counts in words: "3 problems in 2 files." and, apart from them, "1 warning in 1 file." */
export function summarise(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === "error");
  const warnings = problems.filter((problem) => problem.severity === "warning");
  const sentences: string[] = [];
  if (errors.length > 0) sentences.push(count(errors, "problem"));
  if (warnings.length > 0) sentences.push(count(warnings, "warning"));
  return sentences.length > 0 ? sentences.join(" ") : "No problems.";
}

function formatProblem(problem: Problem, colors: ReturnType<typeof createColors>): string {
  const isWarning = problem.severity === "warning";
  const file = visible(problem.file).replaceAll("\n", "\\n");
  const place = problem.line === undefined ? file : `${file}:${problem.line}`;
  const paint = isWarning ? colors.yellow : colors.red;
  const head = [colors.bold(place)];
  if (problem.field !== undefined) head.push(paint(visible(problem.field).replaceAll("\n", "\\n")));
  if (isWarning) head.push(colors.yellow("warning"));
  if (problem.rule !== undefined) head.push(paint(problem.rule));
  const message = visible(problem.message).replaceAll("\n", "\n  ");
  return `${head.join(colors.dim(" · "))}\n  ${message}`;
}

/** A name or a text of somebody's, without what would move the cursor of a terminal. */
function visible(text: string): string {
  return text.replace(
    /[^\P{Cc}\n]|[\u2028-\u202E\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function count(problems: readonly Problem[], noun: string): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const many = problems.length;
  return `${many} ${noun}${many === 1 ? "" : "s"} in ${files} file${files === 1 ? "" : "s"}.`;
}

/** Code-unit order, so that every machine prints the same; a problem of the whole file first. */
function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
