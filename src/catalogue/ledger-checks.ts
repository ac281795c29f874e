/** Published addresses that this content would drop. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "#build/environment.ts";
import { type Ledger, LEDGER_FILE, readLedger } from "#lib/ledger.ts";
import { feedFileOf } from "#lib/old-feeds.ts";
import type { Problem } from "#lib/problems.ts";
import { RESERVED_PAGES } from "#lib/slug.ts";
import type { Report } from "./report.ts";
import { LET_GO, reasons } from "./ledger-reasons.ts";
import { type Content, publicAddresses } from "./public-addresses.ts";
import { decodeText, fileName, readSource } from "./source.ts";

type Line = Ledger["lines"][number];

/** The ledger of a content folder. */
interface OpenLedger extends Ledger {
  /** Name in messages. */
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Reads the ledger; an empty one where nothing was recorded yet. */
export async function openLedger(
  environment: Pick<Environment, "root" | "contentDir">,
): Promise<OpenLedger> {
  const path = join(environment.contentDir, LEDGER_FILE);
  const file = fileName(environment, path);
  const none = { file, lines: [], faults: [] };
  if (!existsSync(path)) return { ...none, problems: [] };
  const source = await readSource({ file, path, name: LEDGER_FILE });
  if ("problem" in source) return { ...none, problems: [source.problem] };
  const ledger = readLedger(decodeText(source.bytes));
  const problems = ledger.faults.map((fault) => ({ file, severity: "error" as const, ...fault }));
  return { file, ...ledger, problems };
}

/** What decides about addresses besides the content. */
interface Around {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Paths of the files of `public/`, with a slash in front. */
  readonly publicFiles: ReadonlySet<string>;
}

/** Reports published addresses that this content would drop, and lines that are none. */
export async function reportDropped(
  environment: Pick<Environment, "root" | "contentDir" | "mode" | "now">,
  content: Content,
  publicFiles: ReadonlySet<string>,
  report: Report,
): Promise<void> {
  const ledger = await openLedger(environment);
  report.add(...ledger.problems);
  // Of an article with a mistake nobody knows where it would be; and whoever writes has drafts.
  if (report.hasErrors || environment.mode === "dev") return;
  report.add(...checkLedger(ledger, content, { now: environment.now, publicFiles }));
}

/**
 * What of the ledger this content does not publish any more. Lists and files that no article decides are
 * left to `findDropped`, which looks at what was built.
 */
export function checkLedger(
  { file, lines }: OpenLedger,
  content: Content,
  { now, publicFiles }: Around,
): readonly Problem[] {
  const { taken, old } = publicAddresses(content, now);
  const owners = [...publicFiles].map((path) => path.replace(/index\.html$/, "").normalize("NFC"));
  const kept = new Set([...taken.keys(), ...old.map(({ from }) => from), ...owners]);
  const isKept = ({ address }: Line) => {
    const place = placeOf(address);
    return place === undefined || kept.has(place);
  };
  const dropped = lines.filter((line) => !isKept(line));
  const articles = lines.filter(({ address }) => /^\/posts\/[^/]/.test(address));
  if (articles.length > 1 && !articles.some(isKept)) {
    const message = `None of the ${articles.length} articles that were published is here any more. If this is another publication now, delete this file; else see that CONTENT_DIR is the right folder.`;
    return [{ file, severity: "error", message }];
  }
  const known = new Set(lines.map(({ address }) => address));
  const explain = reasons(content, known, now);
  return dropped.map((line) => {
    const message = `${line.address} was published, and this build would drop it: ${explain(line)}`;
    return { file, line: line.line, severity: "error", message };
  });
}

/** Lines at whose address a build has put nothing. @param hasFile Of a path below the output. */
export function findDropped(
  { file, lines }: OpenLedger,
  hasFile: (path: string) => boolean,
): readonly Problem[] {
  return lines
    .filter(
      ({ address }) => !hasFile(`${address.slice(1)}${address.endsWith("/") ? "index.html" : ""}`),
    )
    .map(({ address, line }) => {
      const message = `${address} was published, and this build has nothing there. ${wayBack(address)}, or ${LET_GO}`;
      return { file, line, severity: "error", message };
    });
}

/** A feed of any name is an old one of a tag, or a file of the owner. */
function wayBack(address: string): string {
  if (feedFileOf(address) === undefined) return "Bring back what was";
  return `Write aliases: [${address}] in the file of the tag whose feed it was, bring back what was in public/`;
}

/** Lists that are there only while they list something. */
const FILLED_LISTS = ["/authors/", "/series/"];

/**
 * Addresses of a built site that nothing in this content has or will have: it was built from other
 * content, or what had them has gone since.
 */
export function findForeign(addresses: readonly string[], content: Content): readonly string[] {
  const { taken, old } = publicAddresses(content, Infinity);
  const known = new Set([...taken.keys(), ...old.map(({ from }) => from)]);
  for (const list of FILLED_LISTS) {
    if ([...taken.keys()].some((address) => address.startsWith(list))) known.add(list);
  }
  return addresses.filter((address) => {
    const place = FILLED_LISTS.includes(address) ? address : placeOf(address);
    return place !== undefined && !known.has(place);
  });
}

/** Lists that move by themselves, and those that the engine makes of all articles. */
const LISTS = /^\/tags\/(?:by-count|by-letter)\//;

/** The page whose content decides about an address; nothing where no content does. */
function placeOf(address: string): string | undefined {
  const [first = "", second] = address.split("/").filter(Boolean);
  if (first === "posts") return second && address.endsWith("/") ? address : undefined;
  if (["tags", "authors", "series"].includes(first)) {
    const isPlace = second !== undefined && !second.includes(".xml") && !LISTS.test(address);
    return isPlace ? `/${first}/${second}/` : undefined;
  }
  const isOurs = first === "" || RESERVED_PAGES.has(first);
  return isOurs || !address.endsWith("/") ? undefined : address;
}
