/** What an upgrade leaves in the project, so that the next one knows where it begins. */
import type { Git } from "./git.ts";

export const RECORD_FILE = ".engine.json";

interface EngineRecord {
  /** Version in the package.json of the engine. */
  readonly engine: string;
  /** The commit of the engine that was merged last. */
  readonly commit: string;
  /** Where it came from, unless that was a folder of somebody's machine. */
  readonly source?: string;
}

export function readRecord(git: Git, commit: string): Partial<EngineRecord> {
  try {
    return JSON.parse(git.file(commit, RECORD_FILE) ?? "{}") as Partial<EngineRecord>;
  } catch {
    // Somebody has written in it: what it said is found out in other ways.
    return {};
  }
}

export function writeRecord(record: EngineRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** "0.2.0" as the package.json of a commit says. */
export function versionOf(git: Git, commit: string): string {
  try {
    const { version } = JSON.parse(git.file(commit, "package.json") ?? "{}") as {
      version?: string;
    };
    return version ?? "?";
  } catch {
    return "?";
  }
}
