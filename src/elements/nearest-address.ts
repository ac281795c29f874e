/** The page that somebody probably meant whose address leads nowhere. */
import { distance } from "fastest-levenshtein";

/** A page of the site. */
export interface KnownPage {
  /** Root-relative, percent-encoded. */
  readonly href: string;
  /** What readers call it. */
  readonly title: string;
  /** BCP 47, of the title where it is not the site's. */
  readonly lang?: string;
}

/** Of the letters of a segment, so many may differ. */
const MOST_SLIPS = 0.34;

/** A shorter beginning could be that of anything. */
const LETTERS_FOR_BEGINNING = 4;

/** A match of the beginning alone counts for less than any slip that is forgiven. */
const COST_OF_REST = 0.5;

/**
 * Compares the last segment of an address, for that is what is mistyped and what stays when an
 * article moves to another folder.
 * @param path As the browser gives it.
 * @returns The nearest page; nothing where none is near.
 */
export function nearestPage<Page extends KnownPage>(
  path: string,
  pages: readonly Page[],
): Page | undefined {
  const typed = lastSegment(path);
  if (typed === "") return undefined;
  let best: Page | undefined;
  let least = 1;
  for (const page of pages) {
    const cost = compare(typed, lastSegment(page.href));
    if (cost >= least) continue;
    least = cost;
    best = page;
  }
  return best;
}

/** What to search for instead: the words of the last segment. */
export function wordsOfPath(path: string): string {
  return lastSegment(path)
    .replace(/[-_.+]+/g, " ")
    .trim();
}

/** 0 for the same, up to 1; 1 and more is no match. */
function compare(typed: string, name: string): number {
  if (name === "") return 1;
  if (typed.length >= LETTERS_FOR_BEGINNING && name.startsWith(typed)) {
    return name === typed ? 0 : COST_OF_REST + (0.5 * (name.length - typed.length)) / name.length;
  }
  const share = distance(typed, name) / Math.max(typed.length, name.length);
  return share <= MOST_SLIPS ? share : 1;
}

/** Without an ending such as ".html", in small letters, readable. */
function lastSegment(path: string): string {
  const segment = path.split("/").findLast((part) => part !== "" && !/^index\.\w+$/.test(part));
  return decode(segment ?? "")
    .replace(/\.(?:html?|php|md)$/i, "")
    .toLowerCase()
    .normalize("NFC");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
