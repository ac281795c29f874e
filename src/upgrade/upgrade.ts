/** A newer engine over an older copy, merged by git; the owner's folders are left alone. */
import { findBase } from "./base.ts";
import type { Git } from "./git.ts";
import { applyMerge, type Merge, mergeTrees } from "./merge.ts";
import { fetchNewer } from "./newer.ts";
import { mergePackage } from "./package-file.ts";
import { assertReady } from "./ready.ts";
import { RECORD_FILE, versionOf, writeRecord } from "./record.ts";
import { settle, settledTree } from "./trees.ts";

export interface UpgradeWish {
  readonly source?: string | undefined;
  /** Version of the source: a branch or a tag. */
  readonly version?: string | undefined;
  /** A tag of the source, or the commit, that this copy was made from. */
  readonly base?: string | undefined;
  /** The folder in which the person is. */
  readonly from: string;
  /** Folders of the owner, below the project. */
  readonly owned: readonly string[];
  /** Whether to say only what would be done. */
  readonly isTrial?: boolean;
}

export interface UpgradeOutcome extends Partial<Merge> {
  readonly source: string;
  readonly before: string;
  readonly after: string;
  /** Short id of the newer engine. */
  readonly commit: string;
  /** Absent if there is nothing newer. */
  readonly counts?: {
    readonly replaced: number;
    readonly added: number;
    readonly removed: number;
  };
  /** Sentences about package.json. */
  readonly notes: readonly string[];
  /** Whether other packages are needed now. */
  readonly needsInstall: boolean;
}

/**
 * Merges a newer engine into the project; git can undo it.
 * @throws {CommandError} With what to do, before anything is changed.
 */
export function upgrade(git: Git, wish: UpgradeWish): UpgradeOutcome {
  assertReady(git);
  const newer = fetchNewer(git, wish);
  const base = findBase(git, { newer, named: wish.base, owned: wish.owned });
  const told = {
    source: newer.source,
    before: versionOf(git, base),
    after: newer.version,
    commit: git.ask(["rev-parse", "--short", newer.commit]),
    notes: [],
    needsInstall: false,
  };
  if (git.is(["merge-base", "--is-ancestor", newer.commit, base])) return told;
  const head = git.ask(["rev-parse", "HEAD"]);
  const read = (commit: string) => git.file(commit, "package.json");
  const ours = read("HEAD") ?? "{}";
  const theirs = read(newer.commit) ?? "{}";
  const { text, notes } = mergePackage({ base: read(base), ours, theirs });
  const { version: engine, commit, source, isShared } = newer;
  const lock = git.file(newer.commit, "package-lock.json");
  const settled = settle(git, wish.owned, {
    "package.json": text,
    ...(lock !== undefined && { "package-lock.json": lock }),
    [RECORD_FILE]: writeRecord({ engine, commit, ...(isShared && { source }) }),
  });
  const tree = (of: string) => settledTree(git, of, settled);
  const merge = mergeTrees(git, { base: tree(base), ours: tree(head), theirs: tree(commit) });
  const counts = count(git, merge.tree);
  if (!wish.isTrial) applyMerge(git, merge);
  return { ...told, ...merge, counts, notes, needsInstall: text !== ours };
}

/** Files that the merge changes, adds and takes away. */
function count(git: Git, tree: string): NonNullable<UpgradeOutcome["counts"]> {
  const lines = git
    .ask(["diff-tree", "-r", "--name-status", "--no-renames", "HEAD", tree])
    .split("\n");
  const of = (sign: string) =>
    lines.filter((line) => line.startsWith(sign) && !line.endsWith(`\t${RECORD_FILE}`)).length;
  return { replaced: of("M") + of("T"), added: of("A"), removed: of("D") };
}
