/** Keeps the ledger of published addresses. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openLedger } from "#catalogue/ledger-checks.ts";
import type { Catalogue } from "#catalogue/load.ts";
import { publicAddresses } from "#catalogue/public-addresses.ts";
import { LEDGER_FILE, printLedger } from "#lib/ledger.ts";
import { ContentError } from "#lib/problems.ts";
import { isFeed } from "#outputs/hosting.ts";
import type { Environment } from "./environment.ts";
import { readSiteFiles } from "./site-files.ts";

/** Lists whose pages come and go with the number of articles, and views of them. */
const MOVING = [
  /^\/posts\/page\/\d+\/$/,
  /^\/(?:tags|authors)\/[^/]+\/page\/\d+\/$/,
  /^\/archives\/\d+\//,
  /^\/tags\/by-(?:count|letter)\//,
  /^\/404\.html$/,
];

interface Recorded {
  readonly added: readonly string[];
  readonly total: number;
  /** Name in messages. */
  readonly file: string;
}

/**
 * Adds the addresses of a published site to the ledger. None is ever taken away: that is for the owner.
 * @throws {ContentError} If a line of the ledger is no address.
 */
export async function recordAddresses(
  environment: Pick<Environment, "root" | "contentDir" | "outDir" | "now">,
  catalogue: Pick<Catalogue, "posts" | "pages" | "authors" | "tags">,
): Promise<Recorded> {
  const ledger = await openLedger(environment);
  if (ledger.problems.length > 0) throw new ContentError(ledger.problems);
  const { taken, old } = publicAddresses(catalogue, environment.now);
  const names = new Map([...old.map(({ from, name }) => [from, name] as const), ...taken]);
  const before = new Map(ledger.lines.map(({ address, file }) => [address, file]));
  const published = publishedAddresses(environment.outDir);
  const added = published.filter((address) => !before.has(address));
  const all = new Map([...before, ...published.map((each) => [each, names.get(each)] as const)]);
  const path = join(environment.contentDir, LEDGER_FILE);
  if (added.length > 0 || !existsSync(path)) writeFileSync(path, printLedger(all));
  return { added, total: all.size, file: ledger.file };
}

/** The pages and feeds of a built site that are to last, below the base. */
export function publishedAddresses(folder: string): readonly string[] {
  const { files, leadingOn } = readSiteFiles(folder);
  return [...files, ...leadingOn.keys()]
    .filter((file) => file.endsWith(".html") || isFeed(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`.normalize("NFC"))
    .filter((address) => !MOVING.some((pattern) => pattern.test(address)));
}
