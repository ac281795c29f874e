/** What follows when all files of a site are made, and before it is published. */
import { findDropped, openLedger } from "#catalogue/ledger-checks.ts";
import type { Catalogue } from "#catalogue/load.ts";
import { ContentError } from "#lib/problems.ts";
import type { Environment } from "./environment.ts";
import { writeHostFiles } from "./host-files.ts";
import { readSiteFiles } from "./site-files.ts";

/**
 * Writes what hosts read, and looks a last time whether a published address would be missing.
 * @throws {ContentError} If one would.
 */
export async function finishSite(environment: Environment, catalogue: Catalogue): Promise<void> {
  const { staging, now } = environment;
  const built = readSiteFiles(staging);
  writeHostFiles({ folder: staging, built, catalogue, now, env: process.env });
  const all = [...built.files, ...built.leadingOn.keys()];
  const files = new Set(all.map((file) => file.normalize("NFC")));
  const dropped = findDropped(await openLedger(environment), (path) => files.has(path));
  if (dropped.length > 0) throw new ContentError(dropped);
}
