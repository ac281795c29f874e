/** Tokens: what stands for the address of a file until all files of the content folder are read. */
import { escapeHtml } from "#lib/escape.ts";
import { kindOf } from "./addresses.ts";
import type { DocumentState } from "./document.ts";
import type { LocalFileKind } from "./local-files.ts";

/** Stands for an address until it is known. */
const TOKEN = "paper-planes:";

/** A token, and the name of its attribute. */
const TOKENS = /(<video)? (href|src|poster)="paper-planes:(\d+)"/g;

/** Whether an address waits for its file. */
export function isToken(address: string): boolean {
  return address.startsWith(TOKEN);
}

/** Remembers a file. @returns What stands for its address. */
export function tokenFor(
  href: string,
  kind: LocalFileKind,
  document: DocumentState,
  line: number,
): string {
  const known = document.files.findIndex((file) => file.href === href);
  if (known >= 0) return `${TOKEN}${known}`;
  return `${TOKEN}${document.files.push({ href, kind, line }) - 1}`;
}

/** Remembers a file of `public/` that is shown from where it is: the build fails if it is not there. */
export function rememberPublic(address: string, document: DocumentState, line: number): void {
  if (kindOf(address) === "root") tokenFor(address, "public", document, line);
}

/**
 * Puts addresses in the place of tokens.
 * @param attributesOf The attributes of a file by its number: those of a film, or its address alone.
 */
export function fillTokens(
  html: string,
  attributesOf: (index: number, isPlayer: boolean) => Readonly<Record<string, string>>,
): string {
  return html.replace(TOKENS, (_token, player: string | undefined, name: string, index: string) => {
    const { href = "", ...more } = attributesOf(Number(index), player !== undefined);
    const attributes = Object.entries({ [name]: href, ...more });
    return `${player ?? ""}${attributes.map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join("")}`;
  });
}

/** What stands in MDX for the address of a file. */
export function fileOf(token: string): string {
  return `${entryOf(token)}.href`;
}

/** What a page hands over for a token: its entry in `props.files`. */
export function entryOf(token: string): string {
  return `props.files[${token.slice(TOKEN.length)}]`;
}
