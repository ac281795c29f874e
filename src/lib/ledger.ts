/**
 * The ledger of published addresses, `addresses.txt` in the content folder: one address a line, and
 * behind a "#" the file that had it when it was recorded.
 */

export const LEDGER_FILE = "addresses.txt";

interface LedgerLine {
  /** Below the site, not encoded: "/posts/wind/", "/rss.xml". */
  readonly address: string;
  /** Path below the content folder: "posts/wind.md". */
  readonly file: string | undefined;
  /** Counted from 1. */
  readonly line: number;
}

interface LedgerFault {
  readonly line: number;
  readonly message: string;
}

export interface Ledger {
  readonly lines: readonly LedgerLine[];
  readonly faults: readonly LedgerFault[];
}

const HEAD = `# The addresses under which this publication was published. A build that would drop one stops and says so.
# "npm run record" adds new ones after publishing. Delete a line if its address may lead nowhere from now on.
`;

/** @param text With "\n" line ends and without a byte-order mark. */
export function readLedger(text: string): Ledger {
  const lines: LedgerLine[] = [];
  const faults: LedgerFault[] = [];
  const seen = new Map<string, number>();
  for (const [index, written] of text.split("\n").entries()) {
    const [start = "", ...note] = written.split("#");
    const place = start.trim();
    if (place === "") continue;
    const line = index + 1;
    const message = faultOf(place);
    const address = message === undefined ? decodeURI(place).normalize("NFC") : "";
    const earlier = seen.get(address);
    if (message !== undefined) faults.push({ line, message });
    else if (earlier !== undefined) {
      faults.push({
        line,
        message: `${address} stands on line ${earlier} already. Delete one of them.`,
      });
    } else {
      seen.set(address, line);
      lines.push({ address, file: note.join("#").trim() || undefined, line });
    }
  }
  return { lines, faults };
}

/** @param addresses Each with the path of its file below the content folder, where it has one. */
export function printLedger(addresses: ReadonlyMap<string, string | undefined>): string {
  const lines = [...addresses]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, file]) => (file ? `${address}  # ${file}` : address));
  return `${HEAD}\n${lines.join("\n")}\n`;
}

function faultOf(place: string): string | undefined {
  const shown = JSON.stringify(place);
  if (/^(?:[a-z]+:)?\/\//i.test(place)) {
    const path = URL.canParse(place, "https://localhost")
      ? decodeURI(new URL(place, "https://localhost").pathname)
      : "/posts/wind/";
    return `${shown} is a whole address. Write what follows the host, without the base path: ${path}.`;
  }
  if (/^(?:<{7}|={7}|>{7})/.test(place)) {
    return `${shown} is left from a merge that was never finished. Keep the addresses of both sides, and delete this line.`;
  }
  if (!place.startsWith("/")) {
    return `${shown} is not an address of this site: those begin with a slash. Write /${place}, or delete the line.`;
  }
  if (place.includes("?")) {
    return `${shown} has a question mark, behind which no host looks. Write ${place.replace(/\?.*/, "")}.`;
  }
  try {
    decodeURI(place);
  } catch {
    return `${shown} holds a percent sign that stands for no character. Write the address as readers see it.`;
  }
  if (!place.endsWith("/") && !/\.[^/]+$/.test(place)) {
    return `${shown} lacks its last slash, which the address of a page has. Write ${place}/.`;
  }
  return undefined;
}
