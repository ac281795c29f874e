/** Keeps the ledger of published addresses. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findForeign, openLedger } from "#catalogue/ledger-checks.ts";
import type { Catalogue } from "#catalogue/load.ts";
import { publicAddresses } from "#catalogue/public-addresses.ts";
import { LEDGER_FILE, printLedger } from "#lib/ledger.ts";
import { ContentError } from "#lib/problems.ts";
import { isFeed } from "#outputs/hosting.ts";
import type { Environment } from "./environment.ts";
import { CommandError } from "./failures.ts";
import { showPath } from "./paths.ts";
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

type Folders = Pick<Environment, "root" | "contentDir" | "publicDir" | "outDir">;

/** How many addresses a sentence names. */
const NAMED = 3;

/**
 * Adds the addresses of a published site to the ledger. None is ever taken away: that is for the owner.
 * @throws {ContentError} If a line of the ledger is no address, or if mistakes in the content keep it
 *   from being known whether the site was built from it.
 * @throws {CommandError} If the site was built from other content.
 */
export async function recordAddresses(
  environment: Folders & Pick<Environment, "now">,
  catalogue: Pick<Catalogue, "posts" | "pages" | "authors" | "tags" | "problems">,
): Promise<Recorded> {
  const ledger = await openLedger(environment);
  if (ledger.problems.length > 0) throw new ContentError(ledger.problems);
  const { taken, old } = publicAddresses(catalogue, environment.now);
  const names = new Map([...old.map(({ from, name }) => [from, name] as const), ...taken]);
  const before = new Map(ledger.lines.map(({ address, file }) => [address, file]));
  const published = publishedAddresses(environment.outDir);
  const added = published.filter((address) => !before.has(address));
  assertOurs(added, environment, catalogue);
  const all = new Map([...before, ...published.map((each) => [each, names.get(each)] as const)]);
  const path = join(environment.contentDir, LEDGER_FILE);
  if (added.length > 0 || !existsSync(path)) writeFileSync(path, printLedger(all));
  return { added, total: all.size, file: ledger.file };
}

/**
 * A promise that no build of this content can keep would stop every later one.
 * @throws {ContentError | CommandError} If one of the addresses belongs to other content.
 */
function assertOurs(
  addresses: readonly string[],
  { root, contentDir, publicDir, outDir }: Folders,
  catalogue: Parameters<typeof recordAddresses>[1],
): void {
  const foreign = findForeign(addresses, catalogue).filter(
    (address) => !existsSync(join(publicDir, address, "index.html")),
  );
  const [first] = foreign.toSorted((one, other) => rank(one) - rank(other));
  if (first === undefined) return;
  const errors = catalogue.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new ContentError(errors);
  const [site, content] = [outDir, contentDir].map((folder) => `${showPath(folder, root)}/`);
  throw new CommandError(
    `The site in ${site} was not built from what is in ${content} now, where nothing has ${listed(foreign)}. ` +
      `Nothing was recorded. Run npm run build, publish, and try again. ` +
      `If an address has been public and has moved, let it lead on first: aliases: [${first}] in what takes its place.`,
  );
}

/** Articles tell best which site it is. */
function rank(address: string): number {
  return address.startsWith("/posts/") ? 0 : 1;
}

function listed(addresses: readonly string[]): string {
  const named = addresses.toSorted((one, other) => rank(one) - rank(other)).slice(0, NAMED);
  const rest = addresses.length - named.length;
  return rest > 0 ? `${named.join(", ")} and ${rest} more` : named.join(" or ");
}

/** The pages and feeds of a built site that are to last, below the base. */
export function publishedAddresses(folder: string): readonly string[] {
  const { files, leadingOn, feeds } = readSiteFiles(folder);
  return [...files, ...leadingOn.keys()]
    .filter((file) => file.endsWith(".html") || isFeed(file) || feeds.has(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`.normalize("NFC"))
    .filter((address) => !MOVING.some((pattern) => pattern.test(address)));
}
