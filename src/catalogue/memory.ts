import type { BodyTraces } from "#check/model.ts";
import type { Problem } from "#lib/problems.ts";
import type { Checks } from "#lib/rules.ts";
import type { BodyFacts } from "./entries.ts";
import type { Placed } from "./read-file.ts";

/** All that one file of articles or pages has come to. */
export interface FileOutcome {
  /** Absent if a field is wrong. */
  readonly placed?: Placed<unknown>;
  /** With its body; absent if anything in the file is wrong. */
  readonly entry?: { readonly body: BodyFacts };
  readonly traces?: BodyTraces;
  /** Absent if it sets no rules for itself, or its frontmatter cannot be read. */
  readonly checks?: Checks;
  /** Name in messages. */
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** What a text is told apart by: whatever else changes may be what a text leads to or shows. */
const TEXT = /\.mdx?$/;

/**
 * What is known of files while a site is being written, so that a save costs one file. It is good as
 * long as somebody watches the folder and says what changes.
 */
export class Memory {
  readonly #outcomes = new Map<string, FileOutcome>();

  get(path: string): FileOutcome | undefined {
    return this.#outcomes.get(path);
  }

  keep(path: string, outcome: FileOutcome): void {
    this.#outcomes.set(path, outcome);
  }

  get isEmpty(): boolean {
    return this.#outcomes.size === 0;
  }

  /**
   * Forgets what a change makes doubtful: of a text that was written anew, itself; of anything that
   * comes, goes or is no text, all.
   * @param event As the watcher calls it: "change", "add", "unlink"…
   */
  forget(event: string, path: string): void {
    if (event === "change" && TEXT.test(path)) this.#outcomes.delete(path);
    else this.#outcomes.clear();
  }
}
