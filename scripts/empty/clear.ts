import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "#build/failures.ts";
import { countOf } from "#build/reporter.ts";
import { LEDGER_FILE } from "#lib/ledger.ts";
import { Git } from "#upgrade/git.ts";
import { forgetAddresses } from "./forget.ts";
import { ABOUT_PAGE, findSamples, NEW_ABOUT } from "./samples.ts";

const COMMIT = 'git add --all && git commit -m "Before emptying"';

/** What is to be deleted, or nothing if no sample is left. */
export interface Clearing {
  /** "15 articles, 7 tags and 1 author" */
  readonly what: string;
  /** Paths below the content folder. */
  readonly paths: readonly string[];
  readonly hasAbout: boolean;
}

export function planClearing(contentDir: string): Clearing | undefined {
  const { articles, tags, authors, hasAbout } = findSamples(contentDir);
  const samples = [...articles, ...tags, ...authors];
  if (samples.length === 0 && !hasAbout) return undefined;
  const posts = join(contentDir, "posts");
  const others = existsSync(posts) ? readdirSync(posts).length - articles.length : 0;
  // Addresses of nobody but the samples are no promise to keep.
  const ledger = others === 0 && existsSync(join(contentDir, LEDGER_FILE)) ? [LEDGER_FILE] : [];
  const counts = [
    [articles.length, "article"],
    [tags.length, "tag"],
    [authors.length, "author"],
  ] as const;
  const named = counts.filter(([count]) => count > 0).map(([count, noun]) => countOf(count, noun));
  return { what: joined(named), paths: [...samples, ...ledger], hasAbout };
}

/**
 * Whether git could bring everything back.
 * @throws {CommandError} If not, with what to do.
 */
export function assertCommitted(contentDir: string): void {
  const git = new Git(contentDir);
  if (!git.is(["rev-parse", "--verify", "--quiet", "HEAD"])) {
    throw new CommandError(
      `This folder is not kept in git, so nothing could be brought back. Run git init && ${COMMIT}, and try again.`,
    );
  }
  const changed = git.names(["status", "--porcelain", "-z", "--no-renames", "--", "."]);
  if (changed.length === 0) return;
  throw new CommandError(
    `${countOf(changed.length, "file")} of the content folder ${changed.length === 1 ? "is" : "are"} not committed, and could not be brought back. Run ${COMMIT}, and try again.`,
  );
}

/** Deletes the samples, and leaves folders for what comes. */
export function clear(contentDir: string, { paths, hasAbout }: Clearing): void {
  for (const path of paths) rmSync(join(contentDir, path), { recursive: true });
  forgetAddresses(contentDir, paths);
  for (const folder of ["tags", "authors"]) {
    const path = join(contentDir, folder);
    if (existsSync(path) && readdirSync(path).length === 0) rmSync(path, { recursive: true });
  }
  const posts = join(contentDir, "posts");
  mkdirSync(posts, { recursive: true });
  // Git keeps no empty folders, and this is where the first article goes.
  if (readdirSync(posts).length === 0) writeFileSync(join(posts, ".gitkeep"), "");
  if (hasAbout) writeFileSync(join(contentDir, ABOUT_PAGE), NEW_ABOUT);
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${last}` : last;
}
