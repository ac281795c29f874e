import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { CommandError } from "#build/failures.ts";
import type { Git } from "./git.ts";
import { readRecord, versionOf } from "./record.ts";

/** The engine that is to be merged. */
export interface Newer {
  readonly commit: string;
  readonly version: string;
  /** As the person calls it. */
  readonly source: string;
  /** As git finds it. */
  readonly address: string;
  /** Whether everybody who has the project can reach it. */
  readonly isShared: boolean;
}

/** Keeps what was fetched, so that git does not clear it away. */
const FETCHED = "refs/paper-planes/newer";
const FETCHED_BASE = "refs/paper-planes/base";

/** Leaves no trace in the copy but what it is asked for. */
const QUIETLY = ["--quiet", "--no-tags", "--no-write-fetch-head", "--recurse-submodules=no"];

/** By convention the name of the repository that one has forked. */
const UPSTREAM = "upstream";

/** A file that every version of the engine has. */
const HALLMARK = "src/site.ts";

interface Wish {
  /** A remote, an address or a folder; without one, what is known from before. */
  readonly source?: string | undefined;
  /** A branch, a tag or a commit of it; without one, what it has checked out. */
  readonly version?: string | undefined;
  /** The folder in which the person is. */
  readonly from: string;
}

/**
 * Fetches a newer engine.
 * @throws {CommandError} If nobody knows where it is, or something else is there.
 */
export function fetchNewer(git: Git, { source, version: wanted = "HEAD", from }: Wish): Newer {
  const named = source ?? knownSource(git);
  const folder = resolve(from, named);
  const isFolder = !git.is(["remote", "get-url", "--", named]) && existsSync(folder);
  const address = isFolder ? folder : named;
  const fetched = git.try(["fetch", ...QUIETLY, "--", address, `+${wanted}:${FETCHED}`]);
  if (fetched.code !== 0) throw new CommandError(explain(named, wanted, fetched.complaint));
  const commit = git.ask(["rev-parse", `${FETCHED}^{commit}`]);
  if (git.file(commit, HALLMARK) === undefined) {
    throw new CommandError(
      `In ${named} lies something else: it has no ${HALLMARK}. Write the address or the folder of Paper Planes.`,
    );
  }
  const version = versionOf(git, commit);
  return { commit, version, source: named, address, isShared: !isFolder };
}

/** The commit of a tag of the source, which may mean something else in this copy, or nothing. */
export function fetchTag(git: Git, address: string, tag: string): string | undefined {
  const what = `+refs/tags/${tag}:${FETCHED_BASE}`;
  if (git.try(["fetch", ...QUIETLY, "--", address, what]).code !== 0) return undefined;
  return git.ask(["rev-parse", `${FETCHED_BASE}^{commit}`]);
}

function knownSource(git: Git): string {
  if (git.is(["remote", "get-url", UPSTREAM])) return UPSTREAM;
  const { source } = readRecord(git, "HEAD");
  if (source) return source;
  throw new CommandError(
    `Where is the newer engine? Write its address or its folder: npm run upgrade -- <source>. With git remote add ${UPSTREAM} <source> it need not be said again.`,
  );
}

function explain(source: string, version: string, complaint: string): string {
  if (/couldn't find remote ref/.test(complaint)) {
    return `${source} has no version called ${version}. Write a branch or a tag that it has.`;
  }
  const [reason = ""] = complaint.split("\n");
  return `Nothing can be fetched from ${source}: ${reason.replace(/^fatal: /, "")}. Write the address or the folder of a git repository of the engine.`;
}
