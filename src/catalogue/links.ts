/** Links from article to article by their files. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { nearest } from "#lib/nearest.ts";
import { decoded } from "#markdown/addresses.ts";
import type { LinkedArticle } from "./entries.ts";
import { shortened } from "./quote.ts";
import type { Report } from "./report.ts";
import { posixRelative } from "./source.ts";

/**
 * The file that a link means, as a path below the content folder.
 * @param href "../kite/index.md#tail"
 * @param from Absolute path of the file it stands in.
 */
export function findArticle(
  { href, line }: { readonly href: string; readonly line: number },
  from: string,
  contentDir: string,
): LinkedArticle | { readonly message: string } {
  const before = href.replace(/[?#].*$/s, "");
  const written = decoded(before);
  const path = written.startsWith("@/")
    ? join(contentDir, written.slice(2))
    : resolve(dirname(from), written);
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) {
    const name = posixRelative(contentDir, path);
    return { kind: "article", name, rest: href.slice(before.length), line };
  }
  const folder = dirname(path);
  const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  const near = nearest(
    basename(path),
    names.filter((name) => /\.mdx?$/.test(name)),
  );
  const start = `There is no article at ${shortened(written)}, so this link leads nowhere.`;
  const advice = near
    ? `Did you mean ${written.replace(/[^/]*$/, "")}${near}?`
    : "Correct the path, or take the link away.";
  return { message: `${start} ${advice}` };
}

/** What can be linked to. */
interface Linkable {
  /** Name in messages. */
  readonly file: string;
  /** Path below the content folder. */
  readonly name: string;
  readonly isDraft: boolean;
  /** Milliseconds since 1970; pages have none. */
  readonly published?: number;
}

interface Linking extends Linkable {
  readonly body: { readonly files: readonly ({ readonly kind: string } | LinkedArticle)[] };
}

/**
 * Reports links to files that become no page in this run.
 * @param now Undefined while writing, when everything has a page.
 */
export function checkLinks(
  entries: readonly Linking[],
  targets: readonly Linkable[],
  now: number | undefined,
  report: Report,
): void {
  const byName = new Map(targets.map((target) => [target.name, target]));
  for (const entry of entries) {
    for (const link of entry.body.files) {
      if (!("name" in link) || link.kind !== "article") continue;
      const message = faultOf(byName.get(link.name), entry, now, link);
      const { file } = entry;
      if (message) report.add({ file, line: link.line, severity: "error", message });
    }
  }
}

function faultOf(
  target: Linkable | undefined,
  from: Linkable,
  now: number | undefined,
  { name }: LinkedArticle,
): string | undefined {
  if (!target) {
    // An article with a mistake of its own is told about there.
    if (/^(?:posts|pages)\/(?!.*(?:^|\/)_)/.test(name)) return undefined;
    return `${shortened(name)} is neither an article nor a page, so this link leads nowhere. Correct the path, or take the link away.`;
  }
  if (now === undefined || isHidden(from, now) || !isHidden(target, now)) return undefined;
  const what = target.isDraft ? "a draft" : "scheduled for later";
  return `${target.file} is ${what}, so this link leads nowhere. Publish both together, or take the link away.`;
}

function isHidden({ isDraft, published }: Linkable, now: number): boolean {
  return isDraft || (published !== undefined && published > now);
}
