import { CommandError } from "#build/failures.ts";
import type { Git } from "./git.ts";
import { fetchTag, type Newer } from "./newer.ts";
import { readRecord } from "./record.ts";

interface Search {
  readonly newer: Pick<Newer, "commit" | "address">;
  /** The commit that the person names as the one the copy was made from. */
  readonly named: string | undefined;
  /** Folders that belong to the owner. */
  readonly owned: readonly string[];
}

/**
 * The commit of the engine that this copy was made from, or upgraded to last: what the owner named or an
 * upgrade wrote down; where histories meet, in a fork or a clone; else, in a copy without a history of
 * the engine, the commit whose files are most alike.
 * @throws {CommandError} If there is none.
 */
export function findBase(
  git: Git,
  { newer: { commit: newer, address }, named, owned }: Search,
): string {
  if (named !== undefined) return fetchTag(git, address, named) ?? namedCommit(git, named);
  const recorded = commonWith(git, readRecord(git, "HEAD").commit, newer);
  const shared = commonWith(git, "HEAD", newer);
  const isLater = recorded && shared && git.is(["merge-base", "--is-ancestor", recorded, shared]);
  const base = (isLater ? shared : (recorded ?? shared)) ?? mostAlike(git, newer, owned);
  if (base !== undefined) return base;
  throw new CommandError(
    "Nobody can tell from which engine this copy was made: no commit of the newer one resembles it. Fetch from a repository with its whole history, or name the version: npm run upgrade -- <source> --from=v0.1.0",
  );
}

function namedCommit(git: Git, name: string): string {
  const { code, output } = git.try(["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  if (code === 0) return output.trim();
  throw new CommandError(
    `The engine has no tag ${name}, and there is no such commit in what was fetched or here. Write a tag of the engine, or the whole id of a commit, as git log shows it.`,
  );
}

/** Where the history of a commit meets that of the newer engine. */
function commonWith(git: Git, commit: string | undefined, newer: string): string | undefined {
  if (commit === undefined) return undefined;
  const { code, output } = git.try(["merge-base", commit, newer]);
  return code === 0 ? output.trim() : undefined;
}

/** The newest of those commits that the fewest files of this copy differ from. */
function mostAlike(git: Git, newer: string, owned: readonly string[]): string | undefined {
  const engine = [".", ...owned.map((folder) => `:(exclude)${folder}`)];
  const log = git.ask(["log", "--first-parent", "--format=%H %T", newer, "--", ...engine]);
  const commits = log.split("\n").map((line) => line.split(" "));
  const head = git.ask(["rev-parse", "HEAD^{tree}"]);
  const input = commits.map(([, tree]) => `${tree} ${head}\n`).join("");
  const ask = ["diff-tree", "--stdin", "-r", "--name-status", "--no-renames", "--", ...engine];
  const differences = countDifferences(git.ask(ask, { input }), head);
  let best: { readonly commit: string; readonly found: Differences } | undefined;
  for (const [commit = "", tree = ""] of commits) {
    const found = differences.get(tree) ?? { all: 0, old: 0 };
    if (!best || found.all < best.found.all) best = { commit, found };
  }
  if (!best) return undefined;
  const files = git.names(["ls-tree", "-r", "-z", "--name-only", best.commit]).length;
  // A history of one commit resembles everything best; and what differs in most files is no copy.
  const isCertain = best.found.old === 0 || commits.length > 1;
  return isCertain && best.found.old * 2 < files ? best.commit : undefined;
}

interface Differences {
  readonly all: number;
  /** Of files that the commit has: what only the copy has may be its owner's. */
  readonly old: number;
}

/** Reads lists of files, each below a heading "<tree> <head>". */
function countDifferences(text: string, head: string): ReadonlyMap<string, Differences> {
  const counts = new Map<string, Differences>();
  let tree = "";
  for (const line of text.split("\n")) {
    if (line.endsWith(` ${head}`)) tree = line.split(" ")[0] ?? "";
    else if (line !== "") {
      const { all, old } = counts.get(tree) ?? { all: 0, old: 0 };
      counts.set(tree, { all: all + 1, old: old + (line.startsWith("A") ? 0 : 1) });
    }
  }
  return counts;
}
