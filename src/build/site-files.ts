/** The files of a built site, and what the policies of its pages admit. */
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join, sep } from "node:path";
import { unescape } from "html-escaper";
import { mergePolicies, parsePolicy, type Policy } from "#lib/csp.ts";
import { typeOf } from "#outputs/hosting.ts";

/** Behind these bytes no page has its policy: it stands right behind the character set. */
const HEAD_BYTES = 4096;

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/;
const REFRESH = /<meta http-equiv="refresh" content="0; url=([^"]*)"/;

/** What a feed begins with, behind declarations and comments. */
const FEED = /^\uFEFF?(?:\s|<\?(?:(?!\?>)[^])*\?>|<!--(?:(?!-->)[^])*-->)*<(rss|feed)[\s>]/;

export interface SiteFiles {
  /** Paths below the folder with forward slashes, sorted; without pages that only lead on. */
  readonly files: readonly string[];
  /** Pages that only lead on, with the addresses to which they do: encoded, with the base. */
  readonly leadingOn: ReadonlyMap<string, string>;
  /** Those of them that are feeds, though their names do not say so, with their types. */
  readonly feeds: ReadonlyMap<string, string>;
  /** What one page or another admits. */
  readonly policy: Policy;
}

/** Reads a built site: its names, and the beginning of each page. */
export function readSiteFiles(folder: string): SiteFiles {
  const files: string[] = [];
  const leadingOn = new Map<string, string>();
  const feeds = new Map<string, string>();
  const policies = new Set<string>();
  const buffer = Buffer.alloc(HEAD_BYTES);
  for (const file of listSiteFiles(folder)) {
    const isPage = file.endsWith(".html");
    const head = isPage || file.endsWith(".xml") ? readHead(join(folder, file), buffer) : "";
    const feed = isPage ? undefined : feedType(file, head);
    if (feed) feeds.set(file, feed);
    const goal = isPage ? REFRESH.exec(head)?.[1] : undefined;
    if (goal === undefined) files.push(file);
    else leadingOn.set(file, unescape(goal));
    policies.add((isPage && POLICY.exec(head)?.[1]) || "");
  }
  const policy = mergePolicies([...policies].map((text) => parsePolicy(unescape(text))));
  return { files, leadingOn, feeds, policy };
}

/** The type of a feed of another name than feeds have. */
function feedType(file: string, head: string): string | undefined {
  if (typeOf(file) !== undefined) return undefined;
  const root = FEED.exec(head)?.[1];
  return root && typeOf(root === "rss" ? "rss.xml" : "atom.xml");
}

/** Every file but ours about the site, and those of hosts. */
function listSiteFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.split(sep).join("/"))
    .filter((path) => !/^(?:\.|_headers$|_redirects$)/.test(path))
    .toSorted();
}

function readHead(path: string, buffer: Buffer): string {
  const file = openSync(path, "r");
  try {
    return buffer.toString("utf8", 0, readSync(file, buffer, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
