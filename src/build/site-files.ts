/** The files of a built site, and what the policies of its pages admit. */
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join, sep } from "node:path";
import { unescape } from "html-escaper";
import { mergePolicies, parsePolicy, type Policy } from "#lib/csp.ts";

/** Behind these bytes no page has its policy: it stands right behind the character set. */
const HEAD_BYTES = 4096;

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/;
const REFRESH = /<meta http-equiv="refresh" content="0; url=([^"]*)"/;

export interface SiteFiles {
  /** Paths below the folder with forward slashes, sorted; without pages that only lead on. */
  readonly files: readonly string[];
  /** Pages that only lead on, with the addresses to which they do: encoded, with the base. */
  readonly leadingOn: ReadonlyMap<string, string>;
  /** What one page or another admits. */
  readonly policy: Policy;
}

/** Reads a built site: its names, and the beginning of each page. */
export function readSiteFiles(folder: string): SiteFiles {
  const files: string[] = [];
  const leadingOn = new Map<string, string>();
  const policies = new Set<string>();
  const buffer = Buffer.alloc(HEAD_BYTES);
  for (const file of listSiteFiles(folder)) {
    const head = file.endsWith(".html") ? readHead(join(folder, file), buffer) : "";
    const goal = REFRESH.exec(head)?.[1];
    if (goal === undefined) files.push(file);
    else leadingOn.set(file, unescape(goal));
    policies.add(POLICY.exec(head)?.[1] ?? "");
  }
  const policy = mergePolicies([...policies].map((text) => parsePolicy(unescape(text))));
  return { files, leadingOn, policy };
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
