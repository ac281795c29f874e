import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LEDGER_FILE, printLedger, readLedger } from "#lib/ledger.ts";

/** What articles decide about: the next `npm run record` finds those that are still there. */
const DERIVED = /^\/(?:(?:authors|series)\/|tags\/.)/;

/**
 * Takes the addresses of deleted files out of the ledger: they are given up on purpose.
 * @param paths Below the content folder, of files and folders.
 */
export function forgetAddresses(contentDir: string, paths: readonly string[]): void {
  const ledger = join(contentDir, LEDGER_FILE);
  if (!existsSync(ledger)) return;
  const { lines, faults } = readLedger(readFileSync(ledger, "utf8"));
  if (faults.length > 0) return;
  const isGone = (file: string) =>
    paths.some((path) => file === path || file.startsWith(`${path}/`));
  const kept = lines.filter(
    ({ address, file }) => !DERIVED.test(address) && (file === undefined || !isGone(file)),
  );
  writeFileSync(ledger, printLedger(new Map(kept.map(({ address, file }) => [address, file]))));
}
