/** Carries a plan out: which of its files are written, and the report beside them. */
import { toName } from "./names.ts";
import type { Plan, PlannedFile, State } from "./plan-types.ts";
import { writeReport } from "./report.ts";
import { writeFiles } from "./write.ts";

/** Where the report of a source is kept, below the content folder. */
export function reportFile(source: string): string {
  return `_import/${toName(source)}.md`;
}

/** Pictures before the texts that show them. What is the same, or kept, is left alone. */
export function filesToWrite(plan: Plan, source: string): readonly PlannedFile[] {
  const files = [
    ...plan.others.filter(isWritten),
    ...plan.articles.filter(isWritten).flatMap((article) => article.files),
  ];
  if (files.length === 0) return [];
  return [...files, { to: reportFile(source), text: writeReport(plan, source) }];
}

/**
 * Writes what is new, and with `--force` what differs.
 * @param source Name of the source, for its report.
 * @throws {ImportError} If it cannot be done whole; then nothing is done.
 */
export function carryOut(plan: Plan, contentDir: string, source: string): void {
  const replaced = new Set([
    ...plan.others.filter(isReplaced).map(({ to }) => to),
    ...plan.articles.filter(isReplaced).flatMap(({ files }) => files.map(({ to }) => to)),
    // Each import of a source tells of its last run.
    reportFile(source),
  ]);
  writeFiles(contentDir, {
    files: filesToWrite(plan, source),
    removes: plan.articles.flatMap(({ removes }) => removes),
    mayReplace: (to) => replaced.has(to),
  });
}

function isWritten({ state }: { readonly state: State }): boolean {
  return state === "new" || state === "replaced";
}

function isReplaced({ state }: { readonly state: State }): boolean {
  return state === "replaced";
}
