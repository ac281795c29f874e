import type { Problem } from "#lib/problems.ts";
import type { RuleId } from "#lib/rules.ts";

/** A broken rule, before it is known how bad the site or the article finds it. */
export interface Finding extends Omit<Problem, "severity"> {
  readonly rule: RuleId;
}

/** A broken rule in a body, before it is known in which file. */
export interface BodyFinding {
  readonly rule: RuleId;
  /** 1-based line of the file. */
  readonly line: number;
  /** What was found, and what to write instead. */
  readonly message: string;
}
