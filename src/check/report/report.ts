import { formatProblems, type Problem, summarise } from "#lib/problems.ts";
import { formatAnnotations } from "./annotations.ts";

interface ReportOptions {
  readonly isJson: boolean;
  /** Whether a workflow of GitHub reads along. */
  readonly isOnGitHub: boolean;
  readonly color: boolean;
}

/** What `npm run check` prints of problems, without a final newline. */
export function formatReport(
  problems: readonly Problem[],
  { isJson, isOnGitHub, color }: ReportOptions,
): string {
  if (isJson) return JSON.stringify({ problems, ...countBySeverity(problems) }, null, 2);
  const text = [formatProblems(problems, { color }), summarise(problems)].filter(Boolean);
  if (isOnGitHub && problems.length > 0) text.unshift(formatAnnotations(problems));
  return text.join("\n\n");
}

export function countBySeverity(problems: readonly Problem[]): {
  readonly errors: number;
  readonly warnings: number;
} {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}
