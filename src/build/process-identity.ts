/**
 * Names for processes that hold after they died. A bare process number does not: numbers are given
 * again after a restart, inside containers nearly always the same ones.
 */
import { readFileSync } from "node:fs";

/** "1234-567890": the process number and, where Linux tells it, the moment the process began. */
export type ProcessIdentity = string;

/** @returns The identity of this process. */
export function ownIdentity(): ProcessIdentity {
  const born = statusOf(process.pid)?.birth;
  return born === undefined ? `${process.pid}` : `${process.pid}-${born}`;
}

/** @returns The process number in an identity; NaN if there is none. */
export function pidOf(identity: ProcessIdentity): number {
  return Number.parseInt(identity, 10);
}

/** Whether the very process of that identity still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  const [pid, born] = identity.split("-");
  if (!isRunning(Number(pid))) return false;
  const { state, birth } = statusOf(Number(pid)) ?? {};
  return !isDead(state) && (born === undefined || (birth ?? born) === born);
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether a process has ended, and only waits for its parent to notice: some containers' never do. */
function isDead(state: string | undefined): boolean {
  return state === "Z" || state === "X";
}

interface Status {
  /** One letter: "S" sleeps, "Z" has ended. */
  readonly state: string | undefined;
  /** The moment the process began, in clock ticks since the machine started. */
  readonly birth: string | undefined;
}

/** What Linux tells about a process. */
function statusOf(pid: number): Status | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is a name in parentheses that may itself hold spaces; the state is field 3, the
    // start time field 22.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0], birth: fields[19] };
  } catch {
    return undefined;
  }
}
