/** How a wrong input and what is said about it are written down. */

/** What lies at a path: text, bytes, a link, or an empty folder. */
type Content = string | Uint8Array | { readonly linkTo: string } | { readonly isFolder: true };

export interface Case {
  /** A sentence that the test goes by. */
  readonly name: string;
  /** By path below the content folder. */
  readonly files: Readonly<Record<string, Content>>;
  /** Everything that is printed, exactly; nothing for an input that is fine. */
  readonly says: string;
  /** Addresses of the articles that are read nevertheless, where they matter. */
  readonly slugs?: readonly string[];
}

/** A file of fields and a body. */
export function file(fields: string, body = "Some text.\n"): string {
  return `---\n${fields}\n---\n\n${body}`;
}

/** An article in which nothing is wrong, with further fields; they begin on its fourth line. */
export function article(fields = "", body?: string): string {
  return file(`title: Wind\npubDatetime: 2026-08-14${fields && `\n${fields}`}`, body);
}

/** A picture of one pixel. */
export const PIXEL: Uint8Array = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
