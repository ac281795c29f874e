/** Git, asked and told by the project's upgrade. */
import { spawnSync } from "node:child_process";
import { CommandError } from "#build/failures.ts";

interface GitOptions {
  /** Handed to git as its standard input. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface GitResult {
  readonly code: number;
  readonly output: string;
  /** What git says went wrong. */
  readonly complaint: string;
}

/** Commits that exist only to be merged need an author, whoever works here. */
const NOBODY = {
  GIT_AUTHOR_NAME: "Paper Planes",
  GIT_AUTHOR_EMAIL: "upgrade@localhost",
  GIT_COMMITTER_NAME: "Paper Planes",
  GIT_COMMITTER_EMAIL: "upgrade@localhost",
};

/** Lists of files of a large project. */
const LARGEST_OUTPUT_BYTES = 256 * 1024 * 1024;

/** Git in one folder. */
export class Git {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Runs git and hands over whatever came of it.
   * @throws {CommandError} If there is no git.
   */
  try(args: readonly string[], { input, env }: GitOptions = {}): GitResult {
    const result = spawnSync("git", args, {
      cwd: this.folder,
      encoding: "utf8",
      maxBuffer: LARGEST_OUTPUT_BYTES,
      // A name and a password that nobody is asked for cannot be waited for either; and messages that
      // are read by a program must not be translated.
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", ...NOBODY, ...env },
      ...(input !== undefined && { input }),
    });
    if (result.error) {
      if ((result.error as NodeJS.ErrnoException).code !== "ENOENT") throw result.error;
      throw new CommandError(
        "Git is not installed, and an upgrade is merged by it. Install it from https://git-scm.com, and try again.",
      );
    }
    return { code: result.status ?? 1, output: result.stdout, complaint: result.stderr.trim() };
  }

  /**
   * What git prints, without the last line break.
   * @throws {CommandError} With git's own words, if it fails.
   */
  ask(args: readonly string[], options?: GitOptions): string {
    const { code, output, complaint } = this.try(args, options);
    if (code === 0) return output.replace(/\n$/, "");
    throw new CommandError(`Git could not go on (git ${args[0]}): ${complaint || output}`);
  }

  /** Whether git says yes. */
  is(args: readonly string[]): boolean {
    return this.try(args).code === 0;
  }

  /** Names that git prints apart by NUL. */
  names(args: readonly string[], options?: GitOptions): string[] {
    return this.ask(args, options).split("\0").filter(Boolean);
  }

  /** A file of a commit; undefined if it has none of this name. */
  file(commit: string, path: string): string | undefined {
    const { code, output } = this.try(["cat-file", "blob", `${commit}:${path}`]);
    return code === 0 ? output : undefined;
  }
}
