/**
 * Names for processes that hold after they died. A bare process number does not: numbers are given
 * again after a restart, inside containers nearly always the same ones.
 */
import { readFileSync } from "node:fs";

/** "1234-567890": the process number and, where Linux tells it, the moment the process began. */
export type ProcessIdentity = string;

/** @returns The identity of this process. */
export function ownIdentity(): ProcessIdentity {
  const born = birthOf(process.pid);
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
  return born === undefined || (birthOf(Number(pid)) ?? born) === born;
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

/** The moment a process began, in clock ticks since the machine started. */
function birthOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is a name in parentheses that may itself hold spaces; the start time is
    // field 22, the twentieth after it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
