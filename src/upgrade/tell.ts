import { countOf } from "#build/reporter.ts";
import { RECORD_FILE } from "./record.ts";
import type { UpgradeOutcome } from "./upgrade.ts";

const UNDO = "git reset --hard";

/** What an upgrade did, line by line, and what to do next. */
export function tellUpgrade(outcome: UpgradeOutcome, isTrial = false): string {
  const { source, before, after, commit, counts } = outcome;
  if (!counts)
    return `Nothing newer: ${source} has engine ${after} (${commit}), which is merged already.`;
  const { replaced, added, removed } = counts;
  const parts = [
    `Engine ${before} → ${after} (${commit}) from ${source}`,
    `${countOf(replaced, "file")} replaced or merged, ${added} added, ${removed} removed; content/ and public/ are untouched.`,
    ...lists(outcome),
    isTrial ? "Nothing was changed: this was a trial." : next(outcome),
  ];
  return parts.join("\n\n");
}

function lists(outcome: UpgradeOutcome): string[] {
  const { merged = [], conflicts = [], kept = [], stayDeleted = [], notes } = outcome;
  return [
    list("Changed by you and by the engine, and merged. Look them over:", merged),
    list(
      "Conflicts, marked in the file by <<<<<<< and >>>>>>>. Choose, and git add the file:",
      conflicts,
    ),
    list(
      "Changed by you, and no longer part of the engine. Kept; delete what you do not need:",
      kept,
    ),
    list("Deleted by you, and changed in the engine. They stay deleted:", stayDeleted),
    list("In package.json:", notes),
  ].filter((text) => text !== "");
}

function list(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [heading, ...lines.map((line) => `  ${line}`)].join("\n");
}

function next({ conflicts = [], after, needsInstall }: UpgradeOutcome): string {
  const steps = [
    ...(conflicts.length > 0 ? ["mend the conflicts and git add the files"] : []),
    ...(needsInstall ? ["npm install"] : []),
    "npm run build",
    `git add --all && git commit -m "Upgrade the engine to ${after}"`,
  ];
  const ways = steps.map((step, index) => `  ${index + 1}. ${step}`).join("\n");
  return `Nothing is committed yet. Next:\n${ways}\n\nTo undo all of it instead: ${UNDO}\nWhich engine this is now stands in ${RECORD_FILE}.`;
}
