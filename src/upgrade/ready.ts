import { CommandError } from "#build/failures.ts";
import type { Git } from "./git.ts";

/** The first git that merges without touching any file. */
const OLDEST_GIT = [2, 38] as const;

/** Names told one by one; the others are counted. */
const MOST_NAMED = 5;

const COMMIT = 'git add --all && git commit -m "Before the upgrade"';

/**
 * Whether an upgrade of this folder could be undone.
 * @throws {CommandError} If not, with what to do.
 */
export function assertReady(git: Git): void {
  assertVersion(git);
  if (!git.is(["rev-parse", "--is-inside-work-tree"])) {
    throw new CommandError(
      `This folder is not kept in git, so an upgrade could not be undone. Run git init && ${COMMIT}, and try again.`,
    );
  }
  const prefix = git.ask(["rev-parse", "--show-prefix"]);
  if (prefix !== "") {
    throw new CommandError(
      `This project is the folder ${prefix} of a larger repository. Only a repository of its own can be upgraded.`,
    );
  }
  if (!git.is(["rev-parse", "--verify", "--quiet", "HEAD"])) {
    throw new CommandError(`Nothing is committed yet. Run ${COMMIT}, and try again.`);
  }
  const changed = git.names(["status", "--porcelain", "-z", "--no-renames"]);
  if (changed.length > 0) {
    const names = list(changed.map((line) => line.slice(3)));
    throw new CommandError(
      `Some files are not committed, and an upgrade on top of them could not be undone: ${names}. Commit them (${COMMIT}) or put them aside (git stash --include-untracked), and try again.`,
    );
  }
}

function assertVersion(git: Git): void {
  const version = git.ask(["version"]);
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version)?.slice(1) ?? []).map(Number);
  if (major > OLDEST_GIT[0] || (major === OLDEST_GIT[0] && minor >= OLDEST_GIT[1])) return;
  throw new CommandError(
    `Git ${OLDEST_GIT.join(".")} or newer is needed, and this is ${version}. Install a newer one from https://git-scm.com, and try again.`,
  );
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(", ");
  const more = names.length - MOST_NAMED;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
