import type { Git } from "./git.ts";
import { putEntries, removal, withoutFiles } from "./trees.ts";

/** What git made of three trees; nothing is written into the project yet. */
export interface Merge {
  /** Files with a conflict hold git's marks. */
  readonly tree: string;
  /** Changed by the owner and by the engine, and both are in it. */
  readonly merged: readonly string[];
  readonly conflicts: readonly string[];
  /** Changed by the owner, no longer in the engine: kept. */
  readonly kept: readonly string[];
  /** Deleted by the owner, changed in the engine: they stay deleted. */
  readonly stayDeleted: readonly string[];
  /** Entries of git's index for the conflicts, as `git update-index --index-info` reads them. */
  readonly unmerged: readonly string[];
}

interface Sides {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

interface Message {
  readonly paths: readonly string[];
  readonly type: string;
}

/** Merges trees as `git merge` does, with its recognition of renamed files. */
export function mergeTrees(git: Git, { base, ours, theirs }: Sides): Merge {
  const commit = (tree: string, ...parents: readonly string[]) =>
    git.ask(["commit-tree", tree, "-m", "Upgrade", ...parents.flatMap((one) => ["-p", one])]);
  const root = commit(base);
  const sides = [commit(ours, root), commit(theirs, root)];
  const result = git.try(["merge-tree", "--write-tree", "-z", "--messages", ...sides]);
  if (result.code > 1) throw new Error(result.complaint);
  const { tree, stages, messages } = parse(result.output);
  const isOurs = new Set(git.names(["ls-tree", "-r", "-z", "--name-only", ours]));
  const halves = messages
    .filter(({ type }) => type === "CONFLICT (modify/delete)")
    .flatMap(({ paths }) => paths.slice(0, 1));
  const isHalf = new Set(halves);
  const unmerged = stages.filter((stage) => !isHalf.has(pathOf(stage)));
  const conflicts = [...new Set(unmerged.map(pathOf))].toSorted();
  const stayDeleted = halves.filter((path) => !isOurs.has(path));
  const merged = messages
    .filter(({ type }) => type === "Auto-merging")
    .flatMap(({ paths }) => paths.slice(0, 1))
    .filter((path) => !conflicts.includes(path));
  return {
    tree: withoutFiles(git, tree, stayDeleted),
    merged: [...new Set(merged)].toSorted(),
    conflicts,
    kept: halves.filter((path) => isOurs.has(path)),
    stayDeleted,
    unmerged,
  };
}

/** Puts a merge into the index and the files of the project. */
export function applyMerge(git: Git, { tree, conflicts, unmerged }: Merge): void {
  git.try(["update-index", "-q", "--refresh"]);
  git.ask(["read-tree", "-m", "-u", "HEAD", tree]);
  if (conflicts.length === 0) return;
  putEntries(git, [...conflicts.map((path) => removal(path, tree.length)), ...unmerged]);
}

/** "100644 <id> 2\tsrc/a.ts" */
function pathOf(stage: string): string {
  return stage.slice(stage.indexOf("\t") + 1);
}

/** Reads what `git merge-tree -z --messages` prints: the tree; stages; nothing; messages. */
function parse(output: string): {
  tree: string;
  stages: readonly string[];
  messages: readonly Message[];
} {
  const [tree = "", ...parts] = output.split("\0");
  const end = parts.indexOf("");
  const stages = end === -1 ? [] : parts.slice(0, end);
  const messages: Message[] = [];
  for (let at = end + 1; at < parts.length - 1;) {
    const count = Number(parts[at]);
    const paths = parts.slice(at + 1, at + 1 + count);
    messages.push({ paths, type: parts[at + 1 + count] ?? "" });
    at += count + 3;
  }
  return { tree: tree.trim(), stages, messages };
}
