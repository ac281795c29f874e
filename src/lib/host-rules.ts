/**
 * The files `_headers` and `_redirects` that Cloudflare Pages, Netlify and others read.
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 */

/** A header: its name and its value. */
export type Header = readonly [name: string, value: string];

/** Headers for some addresses. */
export interface HeaderRule {
  /** A path; "*" stands for anything, ":name" for anything between two slashes. */
  readonly path: string;
  readonly headers: readonly Header[];
}

/** An address that leads on. Both encoded, with the base. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Cloudflare reads no more static redirects, and no longer lines. */
const MOST_REDIRECTS = 2000;
const LONGEST_REDIRECT = 1000;

export function printHeaders(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
  );
  return `${blocks.join("\n\n")}\n`;
}

export function parseHeaders(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: Header[] }[] = [];
  for (const line of linesOf(text)) {
    const [, name = "", value = ""] = /^\s+([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name !== "") rules.at(-1)?.headers.push([name, value.trim()]);
    else rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

/**
 * The headers of a path. Of two rules that set one header, the more particular one, which stands
 * later, is followed.
 */
export function headersFor(
  rules: readonly HeaderRule[],
  path: string,
): ReadonlyMap<string, string> {
  const fitting = rules.filter((rule) => patternOf(rule.path).test(path));
  return new Map(fitting.flatMap(({ headers }) => headers));
}

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  const known = patterns.get(path);
  if (known) return known;
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`^${escaped.replaceAll("*", ".*").replace(/:[a-z]\w*/gi, "[^/]+")}$`);
  patterns.set(path, pattern);
  return pattern;
}

/**
 * Writes redirects, as many as hosts read; the others lead on by their pages.
 * @param isForced For a host that would rather serve the page which lies at an old address (Netlify).
 */
export function printRedirects(redirects: readonly Redirect[], isForced: boolean): string {
  const code = isForced ? "301!" : "301";
  const lines = redirects
    .map(({ from, to }) => `${from} ${to} ${code}`)
    .filter((line) => line.length <= LONGEST_REDIRECT);
  return `${lines.slice(0, MOST_REDIRECTS).join("\n")}\n`;
}

/** Stands for anything, or for a part of a path. */
const WILDCARD = /\*|:[a-z]/i;

/**
 * Puts redirects behind an owner's plain ones, and before those with wildcards: Cloudflare counts all
 * that stands behind the first wildcard as such, and follows a hundred of them.
 */
export function joinRedirects(owners: string, ours: string): string {
  const lines = owners.split(/\r?\n/).map((line) => line.trim());
  const first = lines.findIndex((line) => !line.startsWith("#") && WILDCARD.test(sourceOf(line)));
  const at = first < 0 ? lines.length : first;
  const parts = [lines.slice(0, at), [ours.trimEnd()], lines.slice(at)];
  return `${parts
    .flat()
    .join("\n")
    .replace(/\n{2,}/g, "\n")
    .trim()}\n`;
}

/**
 * Reads plain redirects. What more than an address leads on, or does not lead on at all, is for hosts
 * alone: wildcards, conditions, rewrites. Of two for one address the first is followed.
 */
export function parseRedirects(text: string): readonly Redirect[] {
  const found = new Map<string, Redirect>();
  for (const line of linesOf(text)) {
    const [from = "", to = "", code = "301"] = line.trim().split(/\s+/);
    const isPlain = /^(?:\/|https?:)/.test(to) && /^30\d!?$/.test(code) && !WILDCARD.test(from);
    if (isPlain && !found.has(from)) found.set(from, { from, to });
  }
  return [...found.values()];
}

function sourceOf(line: string): string {
  return line.split(/\s/)[0] ?? "";
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
}
