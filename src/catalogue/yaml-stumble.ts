import type { YAMLError } from "yaml";

/** The line at which the parser stumbled, taken apart. */
export interface Stumble {
  readonly error: YAMLError;
  /** Lines of the YAML. */
  readonly lines: readonly string[];
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Of `key: value`, also as an item of a list. */
  readonly key: string | undefined;
  readonly value: string | undefined;
}

/** A sentence, and the line it speaks of if that is another one; nothing for another kind of slip. */
export type Explanation = string | { readonly line: number; readonly message: string } | undefined;

/** The advice that is always right. */
export const ONE_A_LINE = "Write one field a line, such as title: My article.";
