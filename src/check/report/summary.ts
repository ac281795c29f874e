import { formatProblems, type Problem, summarise } from "#lib/problems.ts";

/** As many warnings are told in full at the end of a build; of more, their number. */
const TOLD_IN_FULL = 5;

/** The warnings of a build, in few lines: "alt-missing 12, dead-anchor 3". Empty where there are none. */
export function sumUpWarnings(
  problems: readonly Problem[],
  options: { readonly color: boolean },
): string {
  if (problems.length === 0) return "";
  const shown = problems.length > TOLD_IN_FULL ? problems.slice(0, TOLD_IN_FULL) : problems;
  const parts = [formatProblems(shown, options), `${summarise(problems)}${rest(problems, shown)}`];
  return parts.join("\n\n");
}

function rest(problems: readonly Problem[], shown: readonly Problem[]): string {
  if (shown.length === problems.length) return "";
  const counts = [...Map.groupBy(problems, ({ rule }) => rule ?? "others")]
    .map(([rule, members]) => [rule, members.length] as const)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const list = counts.map(([rule, count]) => `${rule} ${count}`).join(", ");
  return ` By rule: ${list}.\nnpm run check shows all of them.`;
}
