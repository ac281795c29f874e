import type { Problem } from "#lib/problems.ts";
import type { Frontmatter, Path } from "./frontmatter.ts";

/** Collects the problems of a run; several readers write into one. */
export class Report {
  readonly problems: Problem[] = [];

  add(...problems: readonly Problem[]): void {
    this.problems.push(...problems);
  }

  /** An error at a field. */
  error(frontmatter: Frontmatter, path: Path, message: string): void {
    this.#at("error", frontmatter, path, message);
  }

  #at(
    severity: Problem["severity"],
    frontmatter: Frontmatter,
    path: Path,
    message: string,
  ): void {
    const field = path.filter((step) => typeof step === "string").join(".");
    this.problems.push({
      file: frontmatter.source.file,
      line: frontmatter.lineOf(path),
      ...(field && { field }),
      severity,
      message,
    });
  }
}
