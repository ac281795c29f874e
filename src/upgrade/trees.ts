import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Git } from "./git.ts";

/** What all sides of a merge have in common, so that the merge leaves it alone. */
export interface Settled {
  /** Folders as they are in HEAD: the owner's. */
  readonly owned: readonly string[];
  /** Their entries, and those of files with a text of their own: "100644 <id>\t<path>". */
  readonly entries: readonly string[];
}

const PLAIN_FILE = "100644";

/**
 * Settles the owner's folders, and some files.
 * @param files Texts by path.
 */
export function settle(
  git: Git,
  owned: readonly string[],
  files: Readonly<Record<string, string>>,
): Settled {
  const kept = git.names(["ls-tree", "-r", "-z", "HEAD", "--", ...owned]);
  const written = Object.entries(files).map(([path, text]) => {
    const blob = git.ask(["hash-object", "-w", "--stdin"], { input: text });
    return `${PLAIN_FILE} ${blob}\t${path}`;
  });
  return { owned, entries: [...kept, ...written] };
}

/** The tree of a commit with everything settled that is settled. No file of the project is touched. */
export function settledTree(git: Git, commit: string, { owned, entries }: Settled): string {
  return changedTree(git, commit, (index) => {
    const found = git.names(["ls-files", "-z", "--", ...owned], index);
    return [...found.map((path) => removal(path, commit.length)), ...entries];
  });
}

/** A tree without some of its files. */
export function withoutFiles(git: Git, tree: string, paths: readonly string[]): string {
  if (paths.length === 0) return tree;
  return changedTree(git, tree, () => paths.map((path) => removal(path, tree.length)));
}

/** An entry that takes a file out of an index. */
export function removal(path: string, idLength: number): string {
  return `0 ${"0".repeat(idLength)}\t${path}`;
}

/** Puts entries into an index: the project's, unless another one is named. */
export function putEntries(git: Git, entries: readonly string[], index?: OwnIndex): void {
  const input = entries.map((entry) => `${entry}\0`).join("");
  git.ask(["update-index", "-z", "--index-info"], { ...index, input });
}

interface OwnIndex {
  readonly env: { readonly GIT_INDEX_FILE: string };
}

/** Makes a tree from another one, in an index of its own. */
function changedTree(
  git: Git,
  from: string,
  change: (index: OwnIndex) => readonly string[],
): string {
  const folder = mkdtempSync(join(tmpdir(), "paper-planes-upgrade-"));
  const index = { env: { GIT_INDEX_FILE: join(folder, "index") } };
  try {
    git.ask(["read-tree", from], index);
    putEntries(git, change(index), index);
    return git.ask(["write-tree"], index);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
