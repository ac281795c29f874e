/** What comes together while the addresses of one text are put right. */
import type { FoundFile, ImportedArticle, Note } from "./article.ts";
import type { Companion } from "./conversion-types.ts";
import { decode } from "./markdown.ts";
import { takeFree, toFileName } from "./names.ts";

/** Files that come along, what stays in the web, and what somebody should know. */
export class Gathered {
  readonly companions = new Map<string, Companion>();
  readonly remote = new Set<string>();
  readonly notes: Note[] = [];

  look(message: string): void {
    this.notes.push({ kind: "look", message });
  }

  /** @returns How the text refers to it from now on. */
  bring({ path, target }: FoundFile): string {
    const known = this.companions.get(path);
    if (known) return referenceOf(known);
    const names = new Set([...this.companions.values()].map(({ name }) => name.toLowerCase()));
    const name = takeFree(toFileName(path), (wanted) => names.has(wanted.toLowerCase()));
    const companion = { from: path, target, name };
    this.companions.set(path, companion);
    return referenceOf(companion);
  }
}

function referenceOf({ target, name }: Companion): string {
  return target === undefined ? `./${name}` : `@/${target}`;
}

/** What a browser would have asked for on the old site. */
export function fullAddress(
  address: string,
  article: Pick<ImportedArticle, "addresses">,
  site: string | undefined,
): URL | undefined {
  const own = URL.parse(article.addresses[0] ?? "/", site ?? "https://localhost");
  const url = URL.parse(address, own ?? undefined);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** An address without query and fragment. */
export function pathOf(address: string): string {
  return address.replace(/[?#].*$/s, "");
}

/** An address in a sentence. */
export function shown(address: string): string {
  const text = decode(address);
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}
