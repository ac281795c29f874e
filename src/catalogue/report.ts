import type { Problem } from "#lib/problems.ts";
import type { RuleId } from "#lib/rules.ts";
import { fieldName, type Path } from "./field-path.ts";
import type { Frontmatter } from "./frontmatter.ts";

/** Collects the problems of a run; several readers write into one. */
export class Report {
  readonly #problems: Problem[] = [];

  add(...problems: readonly Problem[]): void {
    for (const problem of problems) this.#problems.push(problem);
  }

  /** An error at a field. */
  error(frontmatter: Frontmatter, path: Path, message: string): void {
    this.#at("error", frontmatter, path, message);
  }

  /** Something at a field that does not keep the article from being published. */
  warning(frontmatter: Frontmatter, path: Path, message: string, rule?: RuleId): void {
    this.#at("warning", frontmatter, path, message, rule);
  }

  get hasErrors(): boolean {
    return this.#problems.some(({ severity }) => severity === "error");
  }

  /** By file and line, each once. */
  get problems(): readonly Problem[] {
    const different = new Map(this.#problems.map((problem) => [identity(problem), problem]));
    return [...different.values()].toSorted(byPlace);
  }

  #at(
    severity: Problem["severity"],
    frontmatter: Frontmatter,
    path: Path,
    message: string,
    rule?: RuleId,
  ): void {
    const field = fieldName(path);
    this.#problems.push({
      file: frontmatter.source.file,
      line: frontmatter.lineOf(path),
      ...(field && { field }),
      severity,
      message,
      ...(rule && { rule }),
    });
  }
}

function identity({ file, line, field, message }: Problem): string {
  return JSON.stringify([file, line, field, message]);
}

/** Code-unit order, so that every machine says the same. */
function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
